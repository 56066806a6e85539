import type { Proposal } from './model.ts'

/** Accents and case set aside, so that `Ubersicht` finds `Übersicht`. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Words a reader typed, each of which has to be found. */
export function wordsOf(query: string): readonly string[] {
  return folded(query).split(/\s+/).filter(Boolean)
}

/** Looks words up in number, title, owner, authors and path of proposals; each is folded once. */
export class SearchIndex {
  readonly #texts: string[] = []

  /** True when every word stands somewhere in the proposal. */
  matches(proposal: Proposal, words: readonly string[]): boolean {
    if (words.length === 0) return true
    const text = this.#textOf(proposal)
    return words.every(word => text.includes(word))
  }

  #textOf(proposal: Proposal): string {
    const known = this.#texts[proposal.index]
    if (known !== undefined) return known
    const { number, title, owner, path, authors } = proposal
    const text = folded([number ?? '', title, owner ?? '', path ?? '', ...authors].join('\n'))
    this.#texts[proposal.index] = text
    return text
  }
}
