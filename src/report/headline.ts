import type { IncrementMetrics, Metrics } from '../metrics/metrics.ts'
import { currentIncrement } from './current-increment.ts'
import { waitingForDecision } from './decisions.ts'
import { cutText } from './escape.ts'
import { plural } from './quantity.ts'

/** The first sentence of every output, made from the numbers alone. Plain text, to be escaped where it is printed. */
export function headline(metrics: Metrics): string {
  const increment = currentIncrement(metrics)
  if (increment === null) return `No increment has begun yet: ${stockWords(metrics)}.`
  const { current, previous } = increment
  const parts = [
    completedWords(current, previous?.completed ?? null),
    `${current.created} created`,
    stockWords(metrics),
  ]
  return `${whenWords(current)}: ${parts.join(', ')}${decisionWords(metrics)}.`
}

/** `2026 Q3, day 24 of 92`, or that it is over. */
export function whenWords({ name, inProgress, day, days }: IncrementMetrics): string {
  return `${cutText(name, 60)}, ${inProgress ? `day ${day} of ${days}` : 'finished'}`
}

function completedWords(
  { completed, completedBulk, inProgress }: IncrementMetrics,
  before: number | null,
): string {
  if (completed === null) return 'completion not measured'
  const bulk = completedBulk === null || completedBulk === 0 ? '' : `, ${completedBulk} of them in bulk`
  const compared =
    before === null ? '' : ` (${before} ${inProgress ? 'at this day last time' : 'the time before'})`
  return `${completed} completed${bulk}${compared}`
}

/** What is in work; where no status says so, only what is there. */
function stockWords({ totals }: Metrics): string {
  return totals.completed === null
    ? `${plural(totals.present, 'document')} present`
    : `${totals.wipAtEnd} open`
}

function decisionWords(metrics: Metrics): string {
  const waiting = waitingForDecision(metrics)
  if (waiting === null || waiting.length === 0) return ''
  return `; ${waiting.length} ${waiting.length === 1 ? 'needs' : 'need'} a decision`
}
