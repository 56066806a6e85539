import { isOpen, type Phase } from '../../phase.ts'
import { FLAGS, type PackedProposals, type PageData } from '../page-data.ts'
import type { HistoryEntry, Proposal } from './model.ts'
import { daysBetween, replay } from './replay.ts'

const SECOND = 1000
const DAY = 86_400_000

/** The proposal at a position of the columns, with what its history says. */
export function unpackProposal(
  data: PageData,
  index: number,
  phase: Phase,
  history: readonly HistoryEntry[],
): Proposal {
  const { proposals: columns } = data
  const asOf = data.asOf * SECOND
  const dates = datesOf(columns, index, history[0]?.at ?? asOf)
  return {
    index,
    phase,
    open: isOpen(phase),
    history,
    ...namesOf(data, index),
    ...flagsOf(columns.flags[index] ?? 0),
    ...dates,
    ...numbersOf(data, index),
    ageDays: daysBetween(dates.landedAt, asOf),
    daysSinceChange: daysBetween(dates.lastMeaningfulAt, asOf),
    ...replay(history, { ...dates, created: data.created, asOf }),
  }
}

type Names = Pick<
  Proposal,
  | 'id'
  | 'path'
  | 'number'
  | 'title'
  | 'excerpt'
  | 'owner'
  | 'authors'
  | 'status'
  | 'stage'
  | 'target'
  | 'successor'
>

function namesOf({ proposals: columns, words }: PageData, index: number): Names {
  const word = (position: number | undefined) => words[(position ?? 0) - 1] ?? null
  const path = columns.path[index] || null
  const id = columns.id[index] || path || String(index)
  return {
    id,
    path,
    number: columns.number[index] || null,
    title: columns.title[index] || path || id,
    excerpt: columns.excerpt[index] ?? '',
    owner: word(columns.owner[index]),
    authors: (columns.authors[index] ?? []).flatMap(author => word(author) ?? []),
    status: word(columns.status[index]),
    stage: word(columns.stage[index]),
    target: word(columns.target[index]),
    successor: word(columns.successor[index]),
  }
}

const flagsOf = (flags: number) => ({
  present: (flags & FLAGS.present) > 0,
  stale: (flags & FLAGS.stale) > 0,
  isIssue: (flags & FLAGS.issue) > 0,
})

function datesOf(columns: PackedProposals, index: number, landedAt: number) {
  return {
    landedAt,
    openedAt: instantOf(columns.openedAt[index]),
    declaredAt: dayOf(columns.declared[index]),
    lastMeaningfulAt: dayOf(columns.lastMeaningful[index]) ?? landedAt,
  }
}

const dayOf = (day: number | undefined) => (day ? day * DAY : null)

const instantOf = (seconds: number | undefined) => (seconds ? seconds * SECOND : null)

function numbersOf(data: PageData, index: number) {
  const { proposals: columns } = data
  const [content = 0, metadata = 0, bulk = 0, landings = 0] = columns.changes.slice(4 * index, 4 * index + 4)
  const risk = columns.risk[index] ?? -1
  return {
    daysInState: columns.daysInState[index] ?? 0,
    changes: { content, metadata, bulk, landings },
    risk: risk < 0 ? null : risk / 100,
    issue: columns.issue[index] || null,
    pulls: columns.pulls[index] ?? [],
    turn: turnOf(data, index),
  }
}

function turnOf({ proposals, words }: PageData, index: number): Proposal['turn'] {
  const [side = 0, waitingDays = 0, pull = 0] = proposals.turn[index] ?? []
  const name = words[side - 1]
  return name === undefined ? null : { side: name, waitingDays, pull }
}
