import type { FlowSeries, Metrics } from '../metrics/metrics.ts'
import type { Phase } from '../phase.ts'
import type { Chart, Theme } from './chart.ts'
import { axisRoom, timeX, valueY } from './encodings.ts'
import { type Frame, frame, type Layer, plotWidth } from './frame.ts'
import { countScale, pixelOf, type ValueScale } from './scale.ts'
import { sideLabelLayers, sideRoom } from './side-labels.ts'
import { evenly, hairline, held, MOST_INSTANTS } from './steps.ts'
import { type TimeAxis, timeAxis } from './time-axis.ts'
import { isoDate, listed, number, PHASE_WORDS } from './wording.ts'

/** One band of the stack: its lower and upper edge at every drawn instant. */
interface Band {
  readonly phase: Phase
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly last: number
}

interface Stack {
  readonly at: readonly number[]
  readonly bands: readonly Band[]
  readonly open: readonly number[]
}

const HEIGHT = 200
/** From the bottom up: nearest to done first. Ends are left out; they only grow and say nothing of work. */
const STACK = ['building', 'accepted', 'proposed', 'unknown', 'parked'] as const
const TABLE_ROWS = 12
const YEAR = 365 * 86_400_000

/** Measure 8, second half: how many proposals stood in each open phase, day by day. */
export function netStock(metrics: Metrics): Chart | null {
  // Where nothing says how a document fares, it is not known to be open: the cumulative flow has them all.
  if (metrics.totals.completed === null) return null
  const stack = stackOf(metrics.flow)
  if (stack.at.length < 2 || stack.bands.length === 0) return null
  const reading = readingOf(stack)
  return {
    name: 'net-stock',
    title: 'Open proposals by phase',
    reading,
    alt: `Stacked area chart from ${isoDate(stack.at[0] ?? 0)} to ${isoDate(stack.at.at(-1) ?? 0)}. ${reading}`,
    table: tableOf(stack),
    spec: theme => specOf(theme, stack),
  }
}

function stackOf({ at, stock }: FlowSeries): Stack {
  const drawn = evenly(at.length, MOST_INSTANTS)
  let open = drawn.map(() => 0)
  let below = drawn.map(() => 0)
  const bands: Band[] = []
  for (const phase of STACK) {
    const all = stock.find(series => series.phase === phase)?.values ?? []
    const values = drawn.map(i => all[i] ?? 0)
    if (!values.some(value => value > 0)) continue
    const to = below.map((value, i) => value + (values[i] ?? 0))
    bands.push({ phase, from: below, to, last: values.at(-1) ?? 0 })
    below = to
    // Parked lies on top of what is open.
    if (phase !== 'parked') open = to
  }
  return { at: drawn.map(i => at[i] ?? 0), bands, open }
}

function readingOf({ at, bands, open }: Stack): string {
  const now = at.at(-1) ?? 0
  const parts = [...bands].reverse().filter(({ last }) => last > 0)
  const words = parts
    .filter(({ phase }) => phase !== 'parked')
    .map(({ phase, last }) => `${number(last)} ${PHASE_WORDS[phase]}`)
  const parked = parts.find(({ phase }) => phase === 'parked')
  const yearAgo = at.findLastIndex(instant => instant <= now - YEAR)
  const before = yearAgo < 0 ? '' : `; ${number(open[yearAgo] ?? 0)} a year earlier`
  const split = words.length > 1 ? `: ${listed(words)}` : ''
  return `${number(open.at(-1) ?? 0)} open on ${isoDate(now)}${split}${parked ? `; ${number(parked.last)} parked` : ''}${before}.`
}

function tableOf({ at, bands, open }: Stack): Chart['table'] {
  const downwards = [...bands].reverse()
  return {
    columns: ['Date', ...downwards.map(({ phase }) => PHASE_WORDS[phase]), 'Open'],
    rows: evenly(at.length, TABLE_ROWS).map(i => [
      isoDate(at[i] ?? 0),
      ...downwards.map(({ from, to }) => number((to[i] ?? 0) - (from[i] ?? 0))),
      number(open[i] ?? 0),
    ]),
  }
}

function specOf(theme: Theme, { at, bands }: Stack) {
  const scale = countScale(Math.max(...bands.flatMap(({ to }) => to)))
  const axis = timeAxis(at[0] ?? 0, held(at).at(-1) ?? 0)
  const labels = bands.map(({ phase, last, from, to }) => ({
    label: `${PHASE_WORDS[phase]} ${number(last)}`,
    colour: theme.phase[phase],
    y: pixelOf(scale, ((from.at(-1) ?? 0) + (to.at(-1) ?? 0)) / 2, HEIGHT),
  }))
  const around: Frame = {
    title: 'Open proposals by phase',
    subtitle: 'proposals standing in each phase at the time; done and ended ones have left',
    left: axisRoom(scale),
    right: sideRoom(labels),
    bottom: 28,
    height: HEIGHT,
    legend: false,
  }
  return frame(theme, around, [
    ...bands.map(band => area(theme, at, band, scale, axis)),
    ...sideLabelLayers(theme, labels.reverse(), { width: plotWidth(around), height: HEIGHT }),
  ])
}

/** Only the instants at which an edge moves, the first and the end. */
function cornersOf(at: readonly number[], from: readonly number[], to: readonly number[]) {
  const corners = held(at).map((instant, i) => {
    const value = Math.min(i, at.length - 1)
    return { at: instant, from: from[value] ?? 0, to: to[value] ?? 0 }
  })
  const moves = (i: number) =>
    corners[i]?.from !== corners[i - 1]?.from || corners[i]?.to !== corners[i - 1]?.to
  return corners.filter((_, i) => i === 0 || i === corners.length - 1 || moves(i))
}

function area(
  theme: Theme,
  at: readonly number[],
  { phase, from, to }: Band,
  scale: ValueScale,
  axis: TimeAxis,
): Layer {
  return {
    data: { values: cornersOf(at, from, to) },
    mark: { type: 'area', interpolate: 'step-after', color: theme.phase[phase], ...hairline(theme) },
    encoding: { x: timeX(axis, 'at'), y: valueY(scale, 'from'), y2: { field: 'to' } },
  }
}
