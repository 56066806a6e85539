import type { IncrementMetrics, Metrics, WindowMeasures } from '../metrics/metrics.ts'
import { currentIncrement } from './current-increment.ts'
import { decisionWords } from './decisions.ts'
import { delivered, landedSingly } from './delivered.ts'
import { cutText } from './escape.ts'
import { grouped, plural } from './quantity.ts'

/** The first sentence of every output, made from the numbers alone. Plain text, to be escaped where it is printed. */
export function headline(metrics: Metrics): string {
  const increment = currentIncrement(metrics)
  if (increment === null) return `No increment has begun yet: ${stockWords(metrics)}.`
  const { current, previous } = increment
  const parts = [completedWords(current, previous), createdWords(current), stockWords(metrics)]
  const decisions = decisionWords(metrics)
  return `${whenWords(current)}: ${parts.join(', ')}${decisions === null ? '' : `; ${decisions}`}.`
}

/** `2026 Q3, day 24 of 92`, or that it is over. */
export function whenWords({ name, inProgress, day, days }: IncrementMetrics): string {
  return `${cutText(name, 60)}, ${inProgress ? `day ${day} of ${days}` : 'finished'}`
}

/** What was delivered comes first; what a clean-up wrote down is told, and not added to it. */
function completedWords(current: IncrementMetrics, previous: WindowMeasures | null): string {
  const [now, before] = [delivered(current), previous === null ? null : delivered(previous)]
  if (now === null) return 'completion not measured'
  const when = current.inProgress ? 'at this day last time' : 'the time before'
  const compared = before === null ? '' : ` (${grouped(before)} ${when})`
  const bulk = current.completedBulk ?? 0
  return `${grouped(now)} completed${compared}${bulk === 0 ? '' : `, ${grouped(bulk)} more marked done in bulk`}`
}

function createdWords(current: IncrementMetrics): string {
  const { createdBulk } = current
  const bulk = createdBulk === 0 ? '' : `, ${grouped(createdBulk)} more imported in bulk`
  return `${grouped(landedSingly(current))} created${bulk}`
}

/** What is in work; where no status says so, only what is there. */
function stockWords({ totals }: Metrics): string {
  return totals.completed === null
    ? `${plural(totals.present, 'document')} present`
    : `${grouped(totals.wipAtEnd)} open`
}
