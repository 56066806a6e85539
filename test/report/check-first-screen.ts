import { expect } from 'vitest'
import { begunIncrements, type IncrementJson, type MetricsData, type WindowJson } from './metrics-data.ts'
import { type ReadCell, type ReadReport, tableWith } from './read-report.ts'
import { expectDays } from './said-numbers.ts'

const BLOCKS = '▁▂▃▄▅▆▇█'

/** Everything the first screen says, recomputed from the data alone. */
export function checkFirstScreen(report: ReadReport, data: MetricsData): void {
  const current = begunIncrements(data).at(-1)
  if (current === undefined) {
    expect(report.sentence).toMatch(/^No increment has begun yet: \d+ (?:open|documents? present)\.$/)
    return
  }
  checkSentence(report.sentence, current, data)
  checkTable(report, current, data)
}

const delivered = ({ completed, completedBulk }: WindowJson) =>
  completed === null ? null : completed - (completedBulk ?? 0)

const landed = ({ created, createdBulk }: WindowJson) => created - createdBulk

const ended = (window: WindowJson) => Object.values(window.ended).reduce((sum, count) => sum + count, 0)

const SENTENCE =
  /^(?<name>.*), (?:day (?<day>\d+) of (?<days>\d+)|finished): (?:(?<completed>\d+) completed(?: \((?<before>\d+) (?:at this day last time|the time before)\))?(?:, (?<marked>\d+) more marked done in bulk)?|completion not measured), (?<created>\d+) created(?:, (?<imported>\d+) more imported in bulk)?, (?<stock>\d+) (?<word>open|documents? present)(?:; (?<decisions>[^;]*))?\.$/

function checkSentence(sentence: string, current: IncrementJson, data: MetricsData): void {
  const said = SENTENCE.exec(sentence)?.groups
  expect(said, sentence).toBeDefined()
  if (said === undefined) return
  const number = (text: string | undefined) => (text === undefined ? null : Number(text))
  const bulk = (count: number | null) => (count === null || count === 0 ? null : count)
  const { totals } = data
  const measured = totals.completed !== null
  expect({
    name: said.name,
    day: number(said.day),
    days: number(said.days),
    completed: number(said.completed),
    before: number(said.before),
    marked: number(said.marked),
    created: number(said.created),
    imported: number(said.imported),
    stock: number(said.stock),
    isOpen: said.word === 'open',
  }).toEqual({
    name: current.name,
    day: current.inProgress ? current.day : null,
    days: current.inProgress ? current.days : null,
    completed: delivered(current),
    before: current.sameDayPrevious === null ? null : delivered(current.sameDayPrevious),
    marked: bulk(current.completedBulk),
    created: landed(current),
    imported: bulk(current.createdBulk),
    stock: measured ? data.proposals.filter(({ open }) => open).length : totals.present,
    isOpen: measured,
  })
  expect(decisionsSaid(said.decisions)).toEqual(decisionCounts(current, data))
}

/** `fresh` and `before` of the sentence. */
function decisionsSaid(words: string | undefined): readonly number[] {
  if (words === undefined) return [0, 0]
  const both = /^(\d+) newly needs? a decision, (\d+) still do(?:es)?$/.exec(words)
  if (both) return [Number(both[1]), Number(both[2])]
  const old = /^(\d+) still needs? a decision$/.exec(words)
  if (old) return [0, Number(old[1])]
  const fresh = /^(\d+) needs? a decision$/.exec(words)
  expect(fresh, words).not.toBeNull()
  return [Number(fresh?.[1]), 0]
}

/** How many became due in the increment, and how many before it. */
export function decisionCounts(
  { start }: IncrementJson,
  { proposals, totals }: MetricsData,
): readonly number[] {
  if (totals.completed === null) return [0, 0]
  const due = proposals.flatMap(({ needsDecisionSince }) => needsDecisionSince ?? [])
  const fresh = due.filter(since => Date.parse(since) >= Date.parse(start)).length
  return [fresh, due.length - fresh]
}

/** How a row of the table is taken from a window; null where it has no value. */
type Take = (window: WindowJson) => number | null

interface Measure {
  readonly take: Take
  readonly kind: 'flow' | 'level' | 'none'
  readonly unit: 'count' | 'mean' | 'days'
  /** The numbers of the last column, in order. */
  readonly basis: (current: IncrementJson, data: MetricsData) => readonly number[]
}

const bulkFirst = (bulk: number | null, all: number) => (bulk === null || bulk === 0 ? [all] : [bulk, all])

const MEASURES: Readonly<Record<string, Measure>> = {
  Created: {
    take: landed,
    kind: 'flow',
    unit: 'count',
    basis: ({ createdBulk }, { totals }) => bulkFirst(createdBulk, totals.created),
  },
  Completed: {
    take: delivered,
    kind: 'flow',
    unit: 'count',
    basis: ({ completedBulk }, { totals }) => bulkFirst(completedBulk, totals.completed ?? 0),
  },
  'Ended otherwise': {
    take: ended,
    kind: 'flow',
    unit: 'count',
    basis: (_, { totals }) => [ended(totals)],
  },
  Open: {
    take: ({ wipAtEnd }) => wipAtEnd,
    kind: 'level',
    unit: 'count',
    basis: (_, { proposals }) => [proposals.filter(({ present }) => present).length],
  },
  Documents: {
    take: ({ wipAtEnd }) => wipAtEnd,
    kind: 'none',
    unit: 'count',
    basis: (_, { totals }) => [totals.created],
  },
  'Created minus closed': {
    take: ({ netFlow }) => netFlow,
    kind: 'flow',
    unit: 'count',
    basis: window => {
      const out = (window.completed ?? 0) + (window.bornDone ?? 0) + ended(window)
      const some = (count: number | null) => (count === null || count === 0 ? [] : [count])
      return [window.created, ...some(window.createdBulk), out, ...some(window.completedBulk)]
    },
  },
  'Changes per proposal': {
    take: ({ changesPerProposal }) => changesPerProposal.mean,
    kind: 'flow',
    unit: 'mean',
    basis: ({ changesPerProposal }) => [changesPerProposal.n],
  },
  'Lead time, open ones included': {
    take: ({ leadTimeDays }) => leadTimeDays.kaplanMeierMedian,
    kind: 'none',
    unit: 'days',
    basis: ({ leadTimeDays }, { totals }) => [totals.completed ?? 0, leadTimeDays.open],
  },
}

function measureOf(name: string): Measure {
  const known = MEASURES[name]
  if (known !== undefined) return known
  const stage = /^Reached (.+)$/.exec(name)?.[1]
  if (stage === undefined) throw new Error(`An unknown measure: ${name}`)
  const take = (window: WindowJson) => window.stages.find(each => each.stage === stage)?.entered ?? 0
  return { take, kind: 'flow', unit: 'count', basis: (_, { totals }) => [take(totals)] }
}

function checkTable(report: ReadReport, current: IncrementJson, data: MetricsData): void {
  const { heads, rows } = tableWith(report.opening, 'Measure')
  expect(heads[2]).toBe(current.inProgress ? 'Previous, same day' : 'Previous')
  expect(rows.length).toBeGreaterThanOrEqual(6)
  expect(rows.length).toBeLessThanOrEqual(8)
  for (const row of rows) checkRow(row, current, data)
}

function checkRow(row: readonly ReadCell[], current: IncrementJson, data: MetricsData): void {
  const [name = '', now = '', before = '', change = '', last = '', state = '', basis = ''] = row.map(
    ({ text }) => text,
  )
  const measure = measureOf(name)
  const value = measure.take(current)
  const previous = current.sameDayPrevious === null ? null : measure.take(current.sameDayPrevious)
  checkValue(now, value, measure, ['none yet', 'not measured', 'not reached', 'too few'])
  checkValue(before, previous, measure, ['-', 'not reached', 'too few'])
  checkChange(change, { value, previous, now, before }, measure)
  const begun = begunIncrements(data)
  const past = begun.slice(0, -1).map(measure.take)
  checkSpark(last, [...past, value].slice(-6), current.inProgress && measure.kind === 'flow', measure)
  checkState(state, value, past, current.inProgress, measure)
  if (basis !== '-')
    expect((basis.match(/\d+/g) ?? []).map(Number), name).toEqual(measure.basis(current, data))
  else expect(['none yet', 'not measured']).toContain(now)
}

function checkValue(text: string, value: number | null, { unit }: Measure, absent: readonly string[]): void {
  if (value === null) expect(absent).toContain(text)
  else if (unit === 'days') expectDays(text, value)
  else if (unit === 'mean') expect(Math.abs(Number(text) - value)).toBeLessThan(0.00501)
  else expect(text).toBe(String(value))
}

interface Compared {
  readonly value: number | null
  readonly previous: number | null
  readonly now: string
  readonly before: string
}

const WORDS = { count: ['more', 'fewer'], mean: ['more', 'fewer'], days: ['longer', 'shorter'] } as const

function checkChange(text: string, { value, previous, now, before }: Compared, { unit }: Measure): void {
  if (value === null || previous === null) {
    expect(text).toBe('-')
    return
  }
  if (now === before) {
    expect(text).toBe('● same')
    return
  }
  const difference = unit === 'days' ? value - previous : Number(now) - Number(before)
  const [, symbol, sign, size = '', word] = /^([▲▼]) ([+-])(.+) (\w+)$/.exec(text) ?? []
  expect([symbol, sign, word], text).toEqual(
    difference > 0 ? ['▲', '+', WORDS[unit][0]] : ['▼', '-', WORDS[unit][1]],
  )
  if (unit === 'days') expectDays(size, Math.abs(difference))
  else expect(Number(size)).toBeCloseTo(Math.abs(difference), 6)
}

function checkSpark(
  text: string,
  values: readonly (number | null)[],
  running: boolean,
  { unit }: Measure,
): void {
  const known = values.flatMap(value => value ?? [])
  if (known.length === 0) {
    expect(text).toBe('-')
    return
  }
  const blocks = [...text.replace('┊', '')]
  expect(blocks).toHaveLength(values.length)
  expect([...text].indexOf('┊')).toBe(running ? values.length - 1 : -1)
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)]
  for (const [i, value] of values.entries()) {
    const level = value === null || high === low ? 0 : (7 * (value - low)) / (high - low)
    // Means are cut to four decimals in the data, so one may fall on the other side of a half.
    const near = unit === 'mean' ? [Math.round(level - 0.01), Math.round(level + 0.01)] : [Math.round(level)]
    const allowed = value === null ? ['·'] : near.map(place => BLOCKS[place])
    expect(allowed).toContain(blocks[i])
  }
}

/** Individuals chart: mean plus and minus 2.66 mean moving ranges of the increments before. */
function checkState(
  text: string,
  value: number | null,
  before: readonly (number | null)[],
  inProgress: boolean,
  { kind }: Measure,
): void {
  if (value === null || kind === 'none') {
    expect(text).toBe('-')
    return
  }
  const past = before.flatMap(each => each ?? [])
  if (past.length < 6) {
    expect(text).toBe('… too early to tell')
    return
  }
  const mean = past.reduce((sum, each) => sum + each, 0) / past.length
  const steps = past.slice(1).map((each, i) => Math.abs(each - (past[i] ?? each)))
  const reach = (2.66 * steps.reduce((sum, each) => sum + each, 0)) / steps.length
  // Four decimals of the data decide nothing on the very edge.
  if (Math.min(Math.abs(value - mean - reach), Math.abs(value - mean + reach)) < 1e-3 && reach > 0) return
  const growing = inProgress && kind === 'flow'
  const expected =
    value > mean + reach + 1e-4
      ? '▲ unusually high'
      : value < mean - reach - 1e-4 && !growing
        ? '▼ unusually low'
        : growing
          ? '● usual so far'
          : '● usual'
  expect(text).toBe(expected)
}
