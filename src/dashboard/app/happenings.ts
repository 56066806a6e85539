import { days } from '../../charts/wording.ts'
import type { Phase } from '../../phase.ts'
import { fullOid } from '../short-oid.ts'
import type { HistoryEntry, Proposal } from './model.ts'
import { daysBetween } from './replay.ts'

/** A part of a sentence: our own words, or text of a stranger. */
export type Words = string | { readonly text: string }

/** One thing that changed. */
export interface Line {
  readonly words: readonly Words[]
  /** The phase it is in from here on; null where that did not change. */
  readonly phase: Phase | null
  readonly remark: string | null
}

/** What one landing did, or one moment told by GitHub. */
export interface Happened {
  readonly at: number
  readonly lines: readonly Line[]
  readonly commit: string | null
  readonly pull: number | null
  readonly bulk: boolean
}

/** What happened to a proposal, oldest first, the last being today. */
export function happeningsOf(proposal: Proposal, asOf: number): readonly Happened[] {
  return [...openingOf(proposal), ...landingsOf(proposal), todayOf(proposal, asOf)]
}

const PLAIN = { commit: null, pull: null, bulk: false } as const

const line = (...words: readonly Words[]): Line => ({ words, phase: null, remark: null })

function openingOf({ openedAt, landedAt, isIssue }: Proposal): readonly Happened[] {
  if (openedAt === null || openedAt >= landedAt || isIssue) return []
  return [{ ...PLAIN, at: openedAt, lines: [line('Its pull request was up for review')] }]
}

/** Entries of one landing stand next to each other. */
function landingsOf(proposal: Proposal): readonly Happened[] {
  const groups: HistoryEntry[][] = []
  for (const entry of proposal.history) {
    const last = groups.at(-1)
    if (last?.[0] && isSameLanding(last[0], entry)) last.push(entry)
    else groups.push([entry])
  }
  return groups.flatMap((entries, i) => {
    const [first] = entries
    if (first === undefined) return []
    const told = entries.filter(entry => !isToldByStage(entry, entries))
    const lines = told.map((entry, j) => lineOf(entry, i === 0 && j === 0, proposal))
    const { at, shortCommit, pull, bulk } = first
    return { at, lines, commit: shortCommit && fullOid(shortCommit), pull, bulk }
  })
}

const isSameLanding = (a: HistoryEntry, b: HistoryEntry) =>
  a.at === b.at && a.shortCommit === b.shortCommit && a.pull === b.pull && a.bulk === b.bulk

/** The next target of all is the target of a stage: once is enough. */
const isToldByStage = ({ field, to }: HistoryEntry, entries: readonly HistoryEntry[]) =>
  field === 'target' && entries.some(other => other.field.startsWith('target:') && other.to === to)

function lineOf(entry: HistoryEntry, first: boolean, proposal: Proposal): Line {
  const { at, phase } = entry
  const completed = proposal.completion?.at === at && phase === 'done'
  return {
    words: first ? landingWords(entry, proposal) : changeWords(entry),
    phase,
    remark: completed ? `after ${days(proposal.completion?.leadDays ?? 0)}` : null,
  }
}

function landingWords({ to }: HistoryEntry, { isIssue }: Proposal): readonly Words[] {
  const how = isIssue ? 'Opened' : 'Landed'
  return to === null ? [how] : [`${how} as `, { text: to }]
}

function changeWords({ field, from, to }: HistoryEntry): readonly Words[] {
  if (field === 'presence') return [to === 'removed' ? 'File removed' : 'File restored']
  const name = nameOfField(field)
  if (to === null) return [...name, ' ', { text: from ?? '' }, ' taken out']
  if (from === null) return [...name, ' set to ', { text: to }]
  return [...name, ' ', { text: from }, ' → ', { text: to }]
}

function nameOfField(field: string): readonly Words[] {
  if (field.startsWith('target:')) return ['Target for ', { text: field.slice('target:'.length) }]
  if (field === 'target') return ['Target']
  return [field === 'stage' ? 'Stage' : 'Status']
}

function todayOf({ daysInState, lastMeaningfulAt, phase }: Proposal, asOf: number): Happened {
  const quiet = daysBetween(lastMeaningfulAt, asOf)
  const silent = quiet === 0 ? 'changed today' : `last meaningful change ${days(quiet)} ago`
  const words = [`Today: in this phase for ${days(daysInState)}, ${silent}`]
  return { ...PLAIN, at: asOf, lines: [{ words, phase, remark: null }] }
}
