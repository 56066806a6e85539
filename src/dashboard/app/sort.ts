import { PHASES } from '../../phase.ts'
import type { Proposal } from './model.ts'
import { folded } from './search.ts'

/** Columns the table can be sorted by. */
export const SORT_KEYS = [
  'number',
  'title',
  'owner',
  'phase',
  'stage',
  'age',
  'state',
  'quiet',
  'changes',
] as const

export type SortKey = (typeof SORT_KEYS)[number]

export interface Sort {
  readonly key: SortKey
  readonly descending: boolean
}

type Value = string | number | null

/** Compares folded text, digits in it by their value (`KEP 9` before `KEP 10`); the same in every language setting. */
export function byText(a: string, b: string): number {
  return byKeys(textKey(a), textKey(b)) || byCodeUnit(a, b)
}

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Runs of digits become their length and themselves, so that comparing code units compares their values. */
function textKey(text: string): string {
  return folded(text).replace(/\d+/g, digits => {
    const value = digits.replace(/^0+(?=\d)/, '')
    return String.fromCharCode(0x30 + Math.min(value.length, 9)) + value
  })
}

const byKeys = byCodeUnit

/** The proposals in the wished order; who has no value comes last either way, and ties keep the order by id. */
export function sorted(
  proposals: readonly Proposal[],
  { key, descending }: Sort,
  stages: readonly string[],
): readonly Proposal[] {
  const value = VALUES[key]
  const keyed = proposals.map(proposal => ({ proposal, value: value(proposal, stages) }))
  const direction = descending ? -1 : 1
  keyed.sort((a, b) => byValue(a.value, b.value, direction) || a.proposal.index - b.proposal.index)
  return keyed.map(({ proposal }) => proposal)
}

function byValue(a: Value, b: Value, direction: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return direction * (a < b ? -1 : a > b ? 1 : 0)
}

const textOrNone = (text: string | null) => (text === null ? null : textKey(text))

/** Stages sort up the ladder, phases along the flow, everything else by its own value. */
const VALUES: Readonly<Record<SortKey, (proposal: Proposal, stages: readonly string[]) => Value>> = {
  number: ({ number }) => textOrNone(number),
  title: ({ title }) => textKey(title),
  owner: ({ owner }) => textOrNone(owner),
  phase: ({ phase }) => PHASES.indexOf(phase),
  stage: ({ stage }, stages) => (stage === null ? null : stages.indexOf(stage)),
  age: ({ ageDays }) => ageDays,
  state: ({ daysInState }) => daysInState,
  quiet: ({ daysSinceChange }) => daysSinceChange,
  changes: ({ changes }) => changes.content,
}
