import type { Metrics } from '../metrics/metrics.ts'
import { type CurrentIncrement, currentIncrement } from './current-increment.ts'
import { absentWords, type HeadlineMeasure, headlineMeasures, valueWords } from './headline-measures.ts'
import { EMPTY, type Markdown, md, NOTHING, type Piece, right, table } from './markdown.ts'
import { naturalLimits } from './natural-limits.ts'
import { duration, hours, signed } from './quantity.ts'
import { spark } from './spark.ts'

/** Increments in a spark, the current one last. */
const SPARK_LENGTH = 6

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
    headlineMeasures(metrics).map(measure => headlineRow(measure, increment)),
  )
}

const previousTitle = ({ current }: CurrentIncrement) =>
  current.inProgress ? 'Previous, same day' : 'Previous'

function headlineRow(measure: HeadlineMeasure, increment: CurrentIncrement): readonly Piece[] {
  const { current, previous, past } = increment
  const now = valueWords(measure, current)
  return [
    md`**${measure.name}**`,
    now === null ? absentWords(measure, current) : md`**${now}**`,
    (previous === null ? null : valueWords(measure, previous)) ?? NOTHING,
    changeWords(measure, increment),
    spark([...past, current].slice(-SPARK_LENGTH).map(measure.value)),
    stateWords(measure, increment),
    now === null ? NOTHING : measure.basis(current),
  ]
}

/** Difference to the same day of the increment before: symbol, sign and word, so that colour is never needed. */
export function changeWords(measure: HeadlineMeasure, { current, previous }: CurrentIncrement): Piece {
  const now = measure.value(current)
  const before = previous === null ? null : measure.value(previous)
  if (now === null || before === null) return NOTHING
  const size = differenceWords(measure, now - before)
  const [rise, fall] = DIRECTIONS[measure.unit]
  if (size === null) return md`● same`
  return now > before ? md`▲ ${size} ${rise}` : md`▼ ${size} ${fall}`
}

/** The difference as printed; null when it would print as nothing. */
function differenceWords({ unit }: HeadlineMeasure, difference: number): string | null {
  if (unit === 'days') return Math.abs(difference) < 1 ? null : duration(Math.abs(difference))
  if (unit === 'hours') return Math.abs(difference) < 1 ? null : hours(Math.abs(difference))
  const words = signed(difference, unit === 'mean' ? 2 : 0)
  return words === '0' ? null : words
}

/**
 * Whether the value is unusual among the finished increments (measure 24). A count of a running increment can
 * already be too high, but not yet too low.
 */
export function stateWords(measure: HeadlineMeasure, { current, past }: CurrentIncrement): Piece {
  const now = measure.value(current)
  if (now === null || measure.kind === 'total') return NOTHING
  const limits = naturalLimits(past.map(measure.value).filter(value => value !== null))
  if (limits === null) return md`… too early to tell`
  const growing = current.inProgress && measure.kind === 'flow'
  if (now > limits.upper) return md`▲ unusually high`
  if (now < limits.lower && !growing) return md`▼ unusually low`
  return growing ? md`● usual so far` : md`● usual`
}
