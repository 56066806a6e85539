import type { Metrics } from '../metrics/metrics.ts'
import { type CurrentIncrement, currentIncrement } from './current-increment.ts'
import { absentWords, type HeadlineMeasure, headlineMeasures, valueWords } from './headline-measures.ts'
import { EMPTY, type Markdown, md, NOTHING, type Piece, right, table } from './markdown.ts'
import { naturalLimits } from './natural-limits.ts'
import { duration, hours, signed } from './quantity.ts'
import { spark } from './spark.ts'

/** Increments in a spark, the current one last. */
const SPARK_LENGTH = 6

/** Stands before the block of an increment that still runs. */
const RUNNING = '┊'

/** A mean of equal fractions may come out an ulp beside them: that is no signal. */
const ROUNDING = 1e-9

/** Words for a rise, a fall, per unit. */
const DIRECTIONS = {
  count: ['more', 'fewer'],
  mean: ['more', 'fewer'],
  days: ['longer', 'shorter'],
  hours: ['longer', 'shorter'],
} as const

/** The table leadership reads, and a line that says how to read it. */
export function headlineTable(metrics: Metrics): Markdown {
  const increment = currentIncrement(metrics)
  if (increment === null) return EMPTY
  return table(
    ['Measure', right('Now'), right(previousTitle(increment)), 'Change', 'Last six', 'State', 'n'],
    headlineMeasures(metrics).map(measure => headlineRow(measure, increment, metrics.totals)),
  )
}

const previousTitle = ({ current }: CurrentIncrement) =>
  current.inProgress ? 'Previous, same day' : 'Previous'

function headlineRow(
  measure: HeadlineMeasure,
  increment: CurrentIncrement,
  totals: Metrics['totals'],
): readonly Piece[] {
  const { current, previous } = increment
  const now = valueWords(measure, current)
  return [
    md`**${measure.name}**`,
    now === null ? absentWords(measure, current) : md`**${now}**`,
    (previous === null ? null : valueWords(measure, previous)) ?? NOTHING,
    changeWords(measure, increment),
    sparkWords(measure, increment),
    stateWords(measure, increment),
    now === null ? NOTHING : measure.basis(current, totals),
  ]
}

/** The last six increments. A count that still grows stands behind a line: it is not to be read as a fall. */
function sparkWords(measure: HeadlineMeasure, { past, current }: CurrentIncrement): string {
  const values = [...past, current].slice(-SPARK_LENGTH).map(measure.value)
  if (values.every(value => value === null)) return '-'
  const blocks = [...spark(values)]
  const growing = current.inProgress && measure.kind === 'flow'
  return growing ? [...blocks.slice(0, -1), RUNNING, ...blocks.slice(-1)].join('') : blocks.join('')
}

/** Difference to the same day of the increment before: symbol, sign and word, so that colour is never needed. */
export function changeWords(measure: HeadlineMeasure, { current, previous }: CurrentIncrement): Piece {
  const now = measure.value(current)
  const before = previous === null ? null : measure.value(previous)
  if (now === null || before === null) return NOTHING
  const size = differenceWords(measure, now, before)
  const [rise, fall] = DIRECTIONS[measure.unit]
  if (size === null) return md`● same`
  return now > before ? md`▲ ${size} ${rise}` : md`▼ ${size} ${fall}`
}

/** The difference as printed, with its sign; null when the two values read the same. */
function differenceWords({ unit }: HeadlineMeasure, now: number, before: number): string | null {
  const sign = now > before ? '+' : '-'
  const words = unit === 'days' ? duration : unit === 'hours' ? hours : null
  if (words !== null) {
    return words(now) === words(before) ? null : `${sign}${words(Math.abs(now - before))}`
  }
  const digits = unit === 'mean' ? 2 : 0
  const difference = Number(now.toFixed(digits)) - Number(before.toFixed(digits))
  return difference === 0 ? null : signed(difference, digits)
}

/**
 * Whether the value is unusual among the finished increments (measure 24). A count of a running increment can
 * already be too high, but not yet too low.
 */
export function stateWords(measure: HeadlineMeasure, { current, past }: CurrentIncrement): Piece {
  const now = measure.value(current)
  if (now === null || measure.kind === 'total' || measure.kind === 'estimate') return NOTHING
  const limits = naturalLimits(past.map(measure.value).filter(value => value !== null))
  if (limits === null) return md`… too early to tell`
  const growing = current.inProgress && measure.kind === 'flow'
  if (now > limits.upper + ROUNDING) return md`▲ unusually high`
  if (now < limits.lower - ROUNDING && !growing) return md`▼ unusually low`
  return growing ? md`● usual so far` : md`● usual`
}
