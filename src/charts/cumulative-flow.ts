import type { Metrics } from '../metrics/metrics.ts'
import type { Phase } from '../phase.ts'
import type { Chart, Theme } from './chart.ts'
import { axisRoom, timeX, valueY } from './encodings.ts'
import { type Frame, frame, type Layer, plotWidth } from './frame.ts'
import { countScale, pixelOf, type ValueScale } from './scale.ts'
import { sideLabelLayers, sideRoom } from './side-labels.ts'
import { evenly, hairline, held, MOST_INSTANTS, stepsOf } from './steps.ts'
import { type TimeAxis, timeAxis } from './time-axis.ts'
import { COMPLETION_NOT_MEASURED, counted, isoDate, listed, number, PHASE_WORDS } from './wording.ts'

interface Curve {
  readonly phase: Phase
  readonly label: string
  readonly values: readonly number[]
  readonly last: number
}

const HEIGHT = 220
/** The order in which a proposal passes them; each curve lies on or below the one before. */
const FLOW = ['proposed', 'accepted', 'building', 'done'] as const
const TABLE_ROWS = 12

/** Measure 8: how many proposals ever reached each phase, day by day. The curves never fall. */
export function cumulativeFlow(metrics: Metrics): Chart | null {
  const { at } = metrics.flow
  const curves = curvesOf(metrics)
  if (at.length < 2 || curves.length === 0) return null
  const reading = readingOf(metrics, curves)
  return {
    name: 'cumulative-flow',
    title: 'Cumulative flow',
    reading,
    alt: `Stepped area chart from ${isoDate(at[0] ?? 0)} to ${isoDate(at.at(-1) ?? 0)}. ${reading}`,
    table: {
      columns: ['Date', ...curves.map(({ label }) => `Reached: ${label}`)],
      rows: evenly(at.length, TABLE_ROWS).map(i => [
        isoDate(at[i] ?? 0),
        ...curves.map(({ values }) => number(values[i] ?? 0)),
      ]),
    },
    spec: theme => specOf(theme, at, curves),
  }
}

function curvesOf({ flow, totals }: Metrics): readonly Curve[] {
  return FLOW.flatMap(phase => {
    const values = flow.cumulative.find(series => series.phase === phase)?.values ?? []
    const last = values.at(-1) ?? 0
    return last > 0 ? [{ phase, values, last, label: wordFor(phase, totals.completed !== null) }] : []
  })
}

/** Without status words nobody has proposed or accepted anything as far as the files say: they landed. */
function wordFor(phase: Phase, measured: boolean): string {
  return measured ? PHASE_WORDS[phase] : 'landed'
}

function readingOf(metrics: Metrics, curves: readonly Curve[]): string {
  const [first, ...later] = curves
  if (first === undefined) return ''
  const reached = later.map(({ label, last }) => `${number(last)} reached ${label}`)
  const entered = `${counted(first.last, 'proposal')} so far`
  const missing = metrics.totals.completed === null ? `; ${COMPLETION_NOT_MEASURED}` : ''
  return `${entered}${reached.length > 0 ? `, of which ${listed(reached)}` : ''}${missing}.`
}

function specOf(theme: Theme, at: readonly number[], curves: readonly Curve[]) {
  const scale = countScale(Math.max(...curves.map(({ last }) => last)))
  const axis = timeAxis(at[0] ?? 0, held(at).at(-1) ?? 0)
  const labels = curves.map(({ phase, label, last }) => ({
    label: `${label} ${number(last)}`,
    colour: theme.phase[phase],
    y: pixelOf(scale, last, HEIGHT),
  }))
  const around: Frame = {
    title: 'Cumulative flow',
    subtitle: 'proposals that ever reached a phase, counted since the beginning: a curve never falls',
    left: axisRoom(scale),
    right: sideRoom(labels),
    bottom: 28,
    height: HEIGHT,
    legend: false,
  }
  return frame(theme, around, [
    ...curves.map(curve => area(theme, at, curve, scale, axis)),
    ...sideLabelLayers(theme, labels, { width: plotWidth(around), height: HEIGHT }),
  ])
}

/** The areas lie over each other, the largest first, so that a band is what is between two phases. */
function area(
  theme: Theme,
  at: readonly number[],
  { phase, values }: Curve,
  scale: ValueScale,
  axis: TimeAxis,
): Layer {
  const drawn = evenly(at.length, MOST_INSTANTS)
  return {
    data: {
      values: [
        ...stepsOf(
          held(drawn.map(i => at[i] ?? 0)),
          [...drawn, at.length - 1].map(i => values[i] ?? 0),
        ),
      ],
    },
    mark: { type: 'area', interpolate: 'step-after', color: theme.phase[phase], ...hairline(theme) },
    encoding: { x: timeX(axis, 'at'), y: valueY(scale, 'value'), y2: { datum: 0 } },
  }
}
