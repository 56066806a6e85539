import { Interner } from './interner.ts'
import { shownText } from './shown-text.ts'

/** Longest word of a header that is shown; whoever writes more does not make everybody wait for it. */
export const LONGEST_WORD = 120

/** The words of headers, cleaned, each kept once. */
export class Words {
  readonly #known = new Map<string, number>()
  readonly #cleaned = new Interner<string>()

  /** All words by position. */
  get values(): readonly string[] {
    return this.#cleaned.values
  }

  /** Position of a word counted from one; 0 for none, and for text that shows nothing. */
  position(text: string | null): number {
    if (text === null) return 0
    const known = this.#known.get(text)
    if (known !== undefined) return known
    const clean = shownText(text, LONGEST_WORD)
    const position = clean === '' ? 0 : this.#cleaned.position(clean, () => clean)
    this.#known.set(text, position)
    return position
  }
}
