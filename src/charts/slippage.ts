import type { Metrics, Slippage, StageSlippage } from '../metrics/metrics.ts'
import type { Chart, Theme } from './chart.ts'
import { shortLabel } from './label.ts'
import { stackedRows } from './stacked-rows.ts'
import { counted, listed, NONE, number, share } from './wording.ts'

const TITLE = 'Target slippage'
/** Stages a sentence names. */
const MOST_NAMED = 4
const NO_STAGE = 'targets'

/** Measure 14: what became of the first recorded targets, a bar a stage, the highest on top like the ladder's. */
export function slippage({ slippage: measured, increments }: Metrics): Chart | null {
  const all = (measured?.byStage ?? []).filter(({ n }) => n > 0)
  if (measured === null || all.length === 0) return null
  const ladder = new Set(increments.flatMap(({ stages }) => stages.map(({ stage }) => stage)))
  const rungs = all.filter(({ stage }) => stage !== null && ladder.has(stage)).reverse()
  // What is no rung, such as "removed", has a few targets at most: the table is enough for it.
  const rows = rungs.length > 0 ? rungs : all
  const reading = readingOf(rows, measured)
  return {
    name: 'slippage',
    title: TITLE,
    reading,
    alt: `Stacked bar chart of ${counted(measured.n, 'target')}. ${reading}`,
    table: tableOf([...rungs, ...all.filter(row => !rungs.includes(row))]),
    spec: theme => specOf(theme, rows),
  }
}

const nameOf = ({ stage }: StageSlippage) => stage ?? NO_STAGE

const standing = ({ n, later, earlier, dropped }: StageSlippage) => n - later - earlier - dropped

function readingOf(rows: readonly StageSlippage[], { later, n, replans, dropped }: Slippage): string {
  const moves = `${counted(replans, 're-plan')} in all`
  const gone = dropped === 0 ? '' : `; ${number(dropped)} dropped`
  const partOf = (row: StageSlippage) => `${sharePart(row.later, row.n)} ${shortLabel(nameOf(row))}`
  const shares = rows.length > MOST_NAMED ? `${sharePart(later, n)} ${NO_STAGE}` : listed(rows.map(partOf))
  return `Moved later: ${shares}, ${moves}${gone}.`
}

/** `39 % of 397`, or `3 of 7` for few. */
const sharePart = (part: number, n: number) => (n < 10 ? share(part, n) : `${share(part, n)} of ${number(n)}`)

function specOf(theme: Theme, rows: readonly StageSlippage[]) {
  return stackedRows(theme, {
    title: TITLE,
    subtitle: 'the first recorded target of each proposal against the present one',
    parts: [
      { label: 'moved later', colour: theme.series.alert },
      { label: 'dropped', colour: theme.phase.withdrawn },
      { label: 'moved earlier', colour: theme.phase.done },
      { label: 'as first set', colour: theme.series.inflow },
    ],
    rows: rows.map(row => ({
      label: nameOf(row),
      sizes: [row.later, row.dropped, row.earlier, standing(row)],
      words: `${share(row.later, row.n)} later`,
    })),
  })
}

function tableOf(rows: readonly StageSlippage[]): Chart['table'] {
  return {
    columns: [
      'Stage',
      'Targets',
      'Moved later',
      'Median move',
      'Dropped',
      'Moved earlier',
      'As first set',
      'Re-plans',
    ],
    rows: rows.map(row => [
      nameOf(row),
      number(row.n),
      number(row.later),
      medianMove(row),
      number(row.dropped),
      number(row.earlier),
      number(standing(row)),
      number(row.replans),
    ]),
  }
}

/** How far half of the later ones went at least, in the unit that can be counted. */
function medianMove({ laterReleases, laterSteps }: StageSlippage): string {
  if (laterReleases.median !== null) return counted(laterReleases.median, 'release')
  return laterSteps.median === null ? NONE : counted(laterSteps.median, 'increment')
}
