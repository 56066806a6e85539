import type { Metrics, Share } from '../metrics/metrics.ts'
import { type BarRow, barRows, barTable } from './bar-rows.ts'
import type { Chart } from './chart.ts'
import { shortLabel } from './label.ts'
import { COMPLETION_NOT_MEASURED, counted, number, share } from './wording.ts'

const TOP = 8
/** An `other` this many times the largest owner would leave no room for the bars that matter. */
const OTHER_LIMIT = 1.5
const NAMED_TOGETHER = 3
const TITLE = 'By owner'

/** Measure 25: proposals per owner, the eight with most and the rest together. */
export function owners({ byOwner, totals }: Metrics): Chart | null {
  const all = byOwner.filter(({ count }) => count > 0)
  if (all.length === 0) return null
  const rows = topAndOther(all)
  const measured = totals.completed !== null
  const reading = readingOf(all, measured)
  return {
    name: 'owners',
    title: TITLE,
    reading,
    alt: `Stacked bar chart of ${counted(all.length, 'owner')}. ${reading}`,
    table: barTable('Owner', rows, measured),
    spec: theme => barRows(theme, { title: TITLE, subtitle: 'proposals per owner', rows, measured }),
  }
}

function topAndOther(all: readonly Share[]): readonly BarRow[] {
  const ranked = [...all].sort((a, b) => b.count - a.count)
  const rest = ranked.slice(TOP)
  if (rest.length < 2) return ranked
  const sum = (key: 'count' | 'open' | 'done') => rest.reduce((total, row) => total + row[key], 0)
  const label = `other (${counted(rest.length, 'owner')})`
  const other = { label, count: sum('count'), open: sum('open'), done: sum('done') }
  return [
    ...ranked.slice(0, TOP),
    { ...other, wordsOnly: other.count > OTHER_LIMIT * (ranked[0]?.count ?? 0) },
  ]
}

function readingOf(all: readonly Share[], measured: boolean): string {
  if (!measured) return `${mostOf(all, 'count', () => '')}; ${COMPLETION_NOT_MEASURED}.`
  if (!all.some(({ open }) => open > 0)) return `None of ${counted(all.length, 'owner')} has anything open.`
  return `${mostOf(all, 'open', ({ count }) => ` of its ${number(count)}`)}.`
}

/** Who has most of what is counted, and how much of it the first three hold. */
function mostOf(all: readonly Share[], key: 'count' | 'open', detail: (first: Share) => string): string {
  const ranked = [...all].sort((a, b) => b[key] - a[key])
  const [first] = ranked
  if (first === undefined) return ''
  const what = key === 'open' ? 'open' : 'documents'
  const most = `${shortLabel(first.label)} has most ${what} (${number(first[key])}${detail(first)})`
  if (all.length <= NAMED_TOGETHER) return most
  const sum = (rows: readonly Share[]) => rows.reduce((total, row) => total + row[key], 0)
  const together = share(sum(ranked.slice(0, NAMED_TOGETHER)), sum(all))
  const held = key === 'open' ? 'the open ones' : 'them'
  return `${most}; the top three of ${number(all.length)} owners hold ${together} of ${held}`
}
