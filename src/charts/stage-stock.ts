import type { Metrics } from '../metrics/metrics.ts'
import { type BarRow, barRows, barTable } from './bar-rows.ts'
import type { Chart } from './chart.ts'
import { shortLabel } from './label.ts'
import { counted, listed, number } from './wording.ts'

const TITLE = 'Proposals by stage'
const MOST_NAMED = 3

/** The present stock per stage: what is left to say of the ladder when no entry to it was seen in history. */
export function stageStock({ byStage, totals }: Metrics): Chart | null {
  const rows = byStage.filter(({ count }) => count > 0)
  if (rows.length === 0) return null
  const named = rows
    .slice(0, MOST_NAMED)
    .map(({ label, count }) => `${number(count)} in ${shortLabel(label)}`)
  const reading = `${counted(rows.length, 'stage')} in use now: ${listed(named)}; no stage changes were seen in these increments.`
  const measured = totals.completed !== null
  const bars: readonly BarRow[] = rows
  return {
    name: 'stages',
    title: TITLE,
    reading,
    alt: `Bar chart of the present stock. ${reading}`,
    table: barTable('Stage', bars, measured),
    spec: theme =>
      barRows(theme, { title: TITLE, subtitle: 'proposals in each stage now', rows: bars, measured }),
  }
}
