import type { Metrics } from '../metrics/metrics.ts'
import { acceptance } from './acceptance.ts'
import { ageing } from './ageing.ts'
import { changesPerProposal } from './changes.ts'
import type { Chart } from './chart.ts'
import { createdAndCompleted } from './created-completed.ts'
import { cumulativeFlow } from './cumulative-flow.ts'
import { forecastFan } from './forecast.ts'
import { leadTime } from './lead-time.ts'
import { netStock } from './net-stock.ts'
import { owners } from './owners.ts'
import { plannedKept } from './planned-kept.ts'
import { reviewLatency } from './review-latency.ts'
import { slippage } from './slippage.ts'
import { stages } from './stages.ts'

/** The charts that have something to show, in the order the report prints them. Draws nothing yet. */
export function chartsFor(
  metrics: Metrics,
  { showIncrements }: { readonly showIncrements: number },
): readonly Chart[] {
  const charts = [
    createdAndCompleted(metrics, showIncrements),
    cumulativeFlow(metrics),
    netStock(metrics),
    leadTime(metrics),
    reviewLatency(metrics),
    ageing(metrics),
    changesPerProposal(metrics, showIncrements),
    stages(metrics, showIncrements),
    slippage(metrics),
    plannedKept(metrics, showIncrements),
    acceptance(metrics),
    owners(metrics),
    forecastFan(metrics),
  ]
  return charts.filter(chart => chart !== null)
}
