import { ConfigurationError } from '../errors.ts'
import type { IncrementSpec, ListedIncrement } from './config.ts'
import { quote } from './problem.ts'
import { didYouMean } from './suggest.ts'

const CALENDAR_KINDS = ['year', 'quarter', 'month'] as const

/** The spellings of an increment specification in one line, as messages name them. */
export const SPEC_FORMS = 'year, quarter, month, weeks:12@2020-01-06, tags:v*, milestones or cycles'

/** Ten years; longer increments are a slip of the hand. */
export const MOST_WEEKS = 520

/**
 * Reads the one-line form of increments, as `--increments` and the Action input take it.
 * Throws `ConfigurationError` with what is wrong and a line that works.
 */
export function parseIncrementSpec(raw: string): IncrementSpec {
  const spec = readIncrementSpec(raw)
  if (typeof spec !== 'string') return spec
  throw new ConfigurationError(
    `The increments ${quote(raw)} cannot be used. Expected ${spec}. For example: --increments weeks:12@2020-01-06`,
  )
}

/** Like `parseIncrementSpec`, but gives the expectation as a text instead of throwing. */
export function readIncrementSpec(raw: string): IncrementSpec | string {
  const [kind = '', argument] = split(raw.trim())
  if (kind === 'weeks') return weeksSpec(argument ?? '')
  if (kind === 'tags') return tagsSpec(argument ?? '')
  if ((kind === 'cycles' || kind === 'milestones') && argument === undefined) return { kind }
  const calendar = CALENDAR_KINDS.find(known => known === kind)
  if (calendar !== undefined && argument === undefined) return { kind: calendar }
  return SPEC_FORMS + didYouMean(kind, [...CALENDAR_KINDS, 'weeks', 'tags', 'milestones', 'cycles'])
}

function split(raw: string): string[] {
  const colon = raw.indexOf(':')
  return colon < 0 ? [raw] : [raw.slice(0, colon), raw.slice(colon + 1).trim()]
}

function weeksSpec(argument: string): IncrementSpec | string {
  const [, count = '', anchor] = /^(\d{1,4})(?:@(.*))?$/.exec(argument) ?? []
  const weeks = Number(count)
  if (count === '' || weeks < 1 || weeks > MOST_WEEKS) return `weeks:N@DATE with N from 1 to ${MOST_WEEKS}`
  if (anchor === undefined) return `the first day of one increment behind it, as in weeks:${weeks}@2020-01-06`
  return isDate(anchor)
    ? { kind: 'weeks', weeks, anchor }
    : `a day that exists behind "@", written yyyy-mm-dd`
}

function tagsSpec(argument: string): IncrementSpec | string {
  if (argument === '') return 'a pattern of tag names behind "tags:", as in tags:v*'
  if (argument.length > 100 || /[\s\p{Cc}]/u.test(argument))
    return 'a short pattern of tag names without spaces'
  return { kind: 'tags', pattern: argument }
}

/** True for a day of the calendar between 1900 and 2199, written `yyyy-mm-dd`. */
export function isDate(text: string): boolean {
  const [, year, month, day] = /^(19\d\d|2[01]\d\d)-(\d\d)-(\d\d)$/.exec(text) ?? []
  if (year === undefined) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.toISOString().startsWith(text)
}

/** Two listed increments that share days, or one that ends before it starts: index and the sentence to show. */
export interface ListMistake {
  readonly index: number
  readonly found: string
  readonly expected: string
}

/** Everything wrong with the days of a list of increments. Gaps between them are allowed, shared days are not. */
export function listMistakes(list: readonly ListedIncrement[]): ListMistake[] {
  const mistakes: ListMistake[] = []
  const sorted = list
    .map((increment, index) => ({ ...increment, index }))
    .sort((a, b) => compare(a.start, b.start))
  let latest: (typeof sorted)[number] | null = null
  for (const increment of sorted) {
    const { index, start, end } = increment
    if (end <= start) {
      mistakes.push({
        index,
        found: `${start} to ${end}`,
        expected: 'an end after the start (the end is the first day that no longer belongs to it)',
      })
    } else {
      if (latest !== null && start < latest.end) mistakes.push({ index, ...overlap(increment, latest) })
      if (latest === null || end > latest.end) latest = increment
    }
  }
  return mistakes
}

function overlap(later: ListedIncrement, earlier: ListedIncrement): Omit<ListMistake, 'index'> {
  return {
    found: `${quote(later.name)} from ${later.start}, while ${quote(earlier.name)} lasts until ${earlier.end}`,
    expected:
      'increments that share no day (the end is not included, so one may start on the day another ends)',
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
