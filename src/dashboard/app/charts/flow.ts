import type { Mark } from 'vega'
import { countScale } from '../../../charts/scale.ts'
import { evenly } from '../../../charts/steps.ts'
import { timeAxis } from '../../../charts/time-axis.ts'
import { counted, isoDate, listed, number, PHASE_WORDS } from '../../../charts/wording.ts'
import { type Flow, flowOf, inFlowOrder } from '../flow.ts'
import type { FlowKind } from '../state.ts'
import {
  frame,
  TIME_AXIS,
  TIME_SCALE,
  TIME_SIGNALS,
  timeSignals,
  VALUE_AXIS,
  VALUE_SIGNALS,
  valueScale,
  valueSignals,
} from './frame.ts'
import type { Drawing, Picture, Selection, Twin } from './picture.ts'

const MARGINS = { left: 44, right: 28, top: 16, bottom: 28 }
/** Every phase that either reading draws. */
const DRAWN = ['proposed', 'accepted', 'building', 'done', 'unknown', 'parked'] as const
const TWIN_ROWS = 24

const band = (phase: string): Mark => ({
  type: 'area',
  from: { data: `band-${phase}` },
  interactive: false,
  encode: {
    update: {
      x: { scale: 'x', field: 'at' },
      y: { scale: 'y', field: 'to' },
      y2: { scale: 'y', field: 'from' },
      interpolate: { value: 'step-after' },
      fill: { value: `var(--phase-${phase})` },
    },
  },
})

/** Measure 8: what stood in each open phase over time, or how many ever reached each phase. */
export const FLOW: Picture = {
  name: 'flow',
  title: 'Flow over time',
  applies: () => true,
  margins: MARGINS,
  spec: frame({
    height: 200,
    margins: MARGINS,
    data: [...DRAWN.map(phase => `band-${phase}`), 'instants'],
    signals: [...VALUE_SIGNALS, ...TIME_SIGNALS],
    scales: [TIME_SCALE, valueScale('linear')],
    axes: [VALUE_AXIS, TIME_AXIS],
    marks: [
      ...DRAWN.map(band),
      {
        type: 'rect',
        from: { data: 'instants' },
        encode: {
          update: {
            x: { scale: 'x', field: 'from' },
            x2: { scale: 'x', field: 'to' },
            y: { value: 0 },
            y2: { signal: 'height' },
            fill: { value: 'transparent' },
            tooltip: { field: 'tip' },
          },
          hover: { fill: { value: 'var(--veil)' } },
        },
      },
    ],
  }),
  draw,
}

interface Edge {
  readonly phase: (typeof DRAWN)[number]
  readonly from: readonly number[]
  readonly to: readonly number[]
}

function draw({ model, shown, flow: kind }: Selection, width: number): Drawing | null {
  const flow = flowOf(shown, model.asOf, kind)
  if (flow.series.length === 0 || flow.at.length < 2) return null
  const edges = edgesOf(flow, kind)
  const tops = edges.flatMap(({ to }) => to)
  return {
    reading: readingOf(flow, kind),
    legend: inFlowOrder(flow.series.map(({ phase }) => phase)).map(phase => ({
      label: PHASE_WORDS[phase],
      role: `phase-${phase}`,
    })),
    data: { ...bandsOf(flow, edges), instants: instantsOf(flow) },
    signals: {
      ...valueSignals(countScale(Math.max(1, ...tops))),
      ...timeSignals(timeAxis(flow.at[0] ?? 0, flow.at.at(-1) ?? 0), width),
    },
    twin: () => twinOf(flow),
  }
}

/** Stock lies band on band. Reached curves all begin at the ground, each drawn over the one before. */
function edgesOf({ at, series }: Flow, kind: FlowKind): readonly Edge[] {
  let below: readonly number[] = at.map(() => 0)
  return DRAWN.flatMap(phase =>
    series.filter(each => each.phase === phase).map(({ values }) => ({ phase, values })),
  )
    .sort((a, b) => orderOf(series, a.phase) - orderOf(series, b.phase))
    .map(({ phase, values }) => {
      const from = kind === 'stock' ? below : at.map(() => 0)
      const to = values.map((value, i) => value + (from[i] ?? 0))
      below = to
      return { phase, from, to }
    })
}

const orderOf = (series: Flow['series'], phase: string) => series.findIndex(each => each.phase === phase)

function bandsOf({ at }: Flow, edges: readonly Edge[]): Record<string, readonly object[]> {
  return Object.fromEntries(
    DRAWN.map(phase => {
      const edge = edges.find(each => each.phase === phase)
      const points = edge
        ? at.map((instant, i) => ({ at: instant, from: edge.from[i] ?? 0, to: edge.to[i] ?? 0 }))
        : []
      return [`band-${phase}`, points]
    }),
  )
}

function instantsOf({ at, series }: Flow): readonly object[] {
  return at.slice(0, -1).map((from, i) => ({
    from,
    to: at[i + 1] ?? from,
    tip: [
      isoDate(from),
      ...series.map(({ phase, values }) => `${number(values[i] ?? 0)} ${PHASE_WORDS[phase]}`),
    ].join('\n'),
  }))
}

function readingOf({ at, series }: Flow, kind: FlowKind): string {
  const last = series.map(({ phase, values }) => ({ phase, value: values.at(-1) ?? 0 }))
  const worded = (phases: typeof last) =>
    phases.map(({ phase, value }) => `${number(value)} ${PHASE_WORDS[phase]}`)
  if (kind === 'cumulative') return `Ever reached: ${listed(worded(last))}.`
  const open = last.filter(({ phase, value }) => phase !== 'parked' && value > 0)
  const parked = last.filter(({ phase, value }) => phase === 'parked' && value > 0)
  const sum = open.reduce((total, { value }) => total + value, 0)
  const split = open.length > 1 ? `: ${listed(worded(open))}` : ''
  const beside = parked.length > 0 ? `; ${listed(worded(parked))}` : ''
  return `${counted(sum, 'proposal')} open on ${isoDate(at.at(-1) ?? 0)}${split}${beside}.`
}

function twinOf({ at, series }: Flow): Twin {
  return {
    columns: ['Date', ...series.map(({ phase }) => PHASE_WORDS[phase])],
    rows: evenly(at.length, TWIN_ROWS)
      .map(i => [isoDate(at[i] ?? 0), ...series.map(({ values }) => number(values[i] ?? 0))])
      .reverse(),
  }
}
