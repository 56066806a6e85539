import { PHASES } from '../../phase.ts'
import type { PageData } from '../page-data.ts'
import type { HistoryEntry } from './model.ts'

const SECOND = 1000

/** The history of each proposal, in the order of the proposals. */
export function unpackHistories(data: PageData): readonly (readonly HistoryEntry[])[] {
  const sources: Sources = { data, landings: landingsOf(data), origins: originsOf(data) }
  const positions = positionsOf(data)
  let next = 0
  return data.history.count.map(count => {
    const first = next
    next += count
    return entriesOf(sources, positions, first, count)
  })
}

interface Sources {
  readonly data: PageData
  readonly landings: readonly Pick<HistoryEntry, 'at' | 'shortCommit' | 'pull'>[]
  readonly origins: ReadonlyMap<number, number>
}

function landingsOf({ landings }: PageData): Sources['landings'] {
  let at = 0
  return landings.at.map((step, i) => {
    at += step
    const commit = landings.commit[i]
    return { at: at * SECOND, shortCommit: commit || null, pull: landings.pull[i] || null }
  })
}

/** Entries whose former value is not what the field was last set to. */
function originsOf({ history: { from } }: PageData): Sources['origins'] {
  const origins = new Map<number, number>()
  for (let i = 0; i < from.length; i += 2) origins.set(from[i] ?? 0, from[i + 1] ?? 0)
  return origins
}

/** Position of every entry in the landings, from the steps between them. */
function positionsOf({ history }: PageData): readonly number[] {
  let position = 0
  return history.landing.map(step => {
    position += step >> 1
    return position
  })
}

function entriesOf(
  { data: { history, words }, landings, origins }: Sources,
  positions: readonly number[],
  first: number,
  count: number,
): readonly HistoryEntry[] {
  const word = (position: number | undefined) => words[(position ?? 0) - 1] ?? null
  const last = new Map<string, string | null>()
  return Array.from({ length: count }, (_, i) => {
    const entry = first + i
    const field = history.fields[(history.field[entry] ?? 0) - 1] ?? ''
    const origin = origins.get(entry)
    const from = origin === undefined ? (last.get(field) ?? null) : word(origin)
    const to = word(history.to[entry])
    last.set(field, to)
    return {
      ...(landings[(positions[entry] ?? 0) - 1] ?? { at: 0, shortCommit: null, pull: null }),
      field,
      from,
      to,
      phase: PHASES[(history.phase[entry] ?? 0) - 1] ?? null,
      bulk: ((history.landing[entry] ?? 0) & 1) === 1,
    }
  })
}
