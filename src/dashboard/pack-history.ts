import { PHASES } from '../phase.ts'
import type { MetricsDocument } from '../report/metrics-json.ts'
import { Interner } from './interner.ts'
import type { PackedHistory, PackedLandings } from './page-data.ts'
import { shortOid } from './short-oid.ts'

type Entry = MetricsDocument['proposals'][number]['history'][number]

const PHASE_NAMES: readonly string[] = PHASES

interface Landing {
  readonly at: number
  readonly commit: string | 0
  readonly pull: number
}

const NO_LANDING = { at: '', commit: null, pr: null, position: 0 } as const

/** Puts the histories of proposals end to end: one commit often changes many fields of many proposals. */
export class HistoryPacker {
  readonly #word: (text: string | null) => number
  readonly #landings = new Interner<Landing>()
  readonly #count: number[] = []
  readonly #landing: number[] = []
  readonly #field: number[] = []
  readonly #fields = new Interner<string>()
  readonly #to: number[] = []
  readonly #phase: number[] = []
  readonly #from: number[] = []
  #last = 0
  #recent: Pick<Entry, 'at' | 'commit' | 'pr'> & { readonly position: number } = NO_LANDING

  /** `word` gives the position of a text. */
  constructor(word: (text: string | null) => number) {
    this.#word = word
  }

  /** Adds the entries of the next proposal. */
  add(entries: readonly Entry[]): void {
    const last = new Map<string, number>()
    this.#count.push(entries.length)
    for (const entry of entries) {
      const from = this.#word(entry.from)
      const to = this.#word(entry.to)
      if (from !== (last.get(entry.field) ?? 0)) this.#from.push(this.#landing.length, from)
      last.set(entry.field, to)
      const landing = this.#landingOf(entry)
      this.#landing.push(2 * (landing - this.#last) + Number(entry.bulk))
      this.#last = landing
      this.#field.push(this.#fields.position(entry.field, () => entry.field))
      this.#to.push(to)
      this.#phase.push(entry.phase === null ? 0 : PHASE_NAMES.indexOf(entry.phase) + 1)
    }
  }

  /** Every landing an entry points to. */
  landings(): PackedLandings {
    const { values } = this.#landings
    return {
      at: values.map(({ at }, i) => at - (values[i - 1]?.at ?? 0)),
      commit: values.map(({ commit }) => commit),
      pull: values.map(({ pull }) => pull),
    }
  }

  /** The entries of all proposals added. */
  packed(): PackedHistory {
    return {
      count: this.#count,
      landing: this.#landing,
      field: this.#field,
      fields: this.#fields.values,
      to: this.#to,
      phase: this.#phase,
      from: this.#from,
    }
  }

  /** Entries of one landing stand next to each other, so most are the landing before. */
  #landingOf({ at, commit, pr }: Entry): number {
    const recent = this.#recent
    if (recent.at !== at || recent.commit !== commit || recent.pr !== pr) {
      const position = this.#landings.position(`${at}${commit}${pr}`, () => ({
        at: Date.parse(at) / 1000,
        commit: (commit && shortOid(commit)) ?? 0,
        pull: pr ?? 0,
      }))
      this.#recent = { at, commit, pr, position }
    }
    return this.#recent.position
  }
}
