import type { Metrics, ProposalMetrics, Sample } from '../metrics/metrics.ts'
import type { Phase } from '../phase.ts'
import type { Chart, Theme } from './chart.ts'
import { axisRoom, columnX, valueY } from './encodings.ts'
import { type Frame, frame, type Layer, plotWidth } from './frame.ts'
import { type LegendEntry, legendLayers } from './legend.ts'
import { daysScale, pixelOf, type ValueScale } from './scale.ts'
import { evenly } from './steps.ts'
import { type ValueText, valueTexts } from './value-texts.ts'
import { counted, days, number, numberOrNone, PHASE_WORDS } from './wording.ts'

/** One open state: who is in it and how long those before them took to leave it. */
interface State {
  readonly phase: Phase
  readonly column: string
  /** Days in the state, ascending. */
  readonly ages: readonly number[]
  readonly exits: Sample
}

const HEIGHT = 220
const STATES = ['unknown', 'proposed', 'accepted', 'building'] as const
const MOST_DOTS = 160
/** Steps of the golden ratio: neighbours in age land far apart, and no two runs differ. */
const GOLDEN = 0.618033988749895
const NO_EXITS: Sample = { n: 0, values: [], median: null, p85: null }
/** Room for `median: 1,204`. */
const LINE_LABEL = 84
const LINE_HEIGHT = 16
const TITLE = 'Age in state of open proposals'

/** Measures 11 and 12: how long each open proposal has been in its state, against those that left it. */
export function ageing(metrics: Metrics): Chart | null {
  const states = STATES.flatMap(phase => stateOf(metrics, phase))
  // Where nothing says how a document fares, it is not known to be open.
  if (states.length === 0 || metrics.totals.completed === null) return null
  const reading = readingOf(states)
  return {
    name: 'ageing',
    title: TITLE,
    reading,
    alt: `Dot plot by state. ${reading}`,
    table: {
      columns: [
        'State',
        'Open',
        'Oldest',
        'Median of past exits',
        '85 % left within',
        'Older than that',
        'Past exits',
      ],
      rows: states.map(({ phase, ages, exits }) => [
        PHASE_WORDS[phase],
        number(ages.length),
        days(ages.at(-1) ?? 0),
        exits.median === null ? numberOrNone(null) : days(exits.median),
        exits.p85 === null ? numberOrNone(null) : days(exits.p85),
        exits.p85 === null ? numberOrNone(null) : number(overdue({ ages, exits })),
        number(exits.n),
      ]),
    },
    spec: theme => specOf(theme, states),
  }
}

function stateOf(metrics: Metrics, phase: Phase): readonly State[] {
  const here = metrics.proposals.filter(
    (proposal: ProposalMetrics) => proposal.open && proposal.phase === phase,
  )
  if (here.length === 0) return []
  const ages = here.map(({ daysInState }) => daysInState).sort((a, b) => a - b)
  const exits = metrics.timeInPhaseDays.find(time => time.phase === phase)?.duration.finished ?? NO_EXITS
  return [{ phase, column: `${PHASE_WORDS[phase]}\n${number(ages.length)} open`, ages, exits }]
}

function overdue({ ages, exits: { p85 } }: Pick<State, 'ages' | 'exits'>): number {
  return p85 === null ? 0 : ages.filter(age => age > p85).length
}

function readingOf(states: readonly State[]): string {
  const open = states.reduce((sum, { ages }) => sum + ages.length, 0)
  const late = states.reduce((sum, state) => sum + overdue(state), 0)
  const oldest = states.reduce((a, b) => ((b.ages.at(-1) ?? 0) > (a.ages.at(-1) ?? 0) ? b : a))
  const longest = `the longest stay is ${days(oldest.ages.at(-1) ?? 0)} (${PHASE_WORDS[oldest.phase]})`
  if (states.every(({ exits }) => exits.p85 === null))
    return `${counted(open, 'proposal')} open; ${longest}; too few have left a state to compare with.`
  return `${number(late)} of ${number(open)} open have been in their state longer than 85 % of those that left it; ${longest}.`
}

function specOf(theme: Theme, states: readonly State[]) {
  const largest = states.flatMap(({ ages, exits }) => [ages.at(-1) ?? 0, exits.p85 ?? 0])
  const scale = daysScale(Math.max(...largest), HEIGHT)
  const around: Frame = {
    title: TITLE,
    subtitle: `days in the present state (square-root scale)${thinned(states)}`,
    left: axisRoom(scale),
    right: 20,
    bottom: 42,
    height: HEIGHT,
    legend: true,
  }
  const names = states.map(({ column }) => column)
  const x = columnX(names, names, 'column', 0.1)
  const band = plotWidth(around) / states.length
  return frame(theme, around, [
    dotLayer(theme, states, x, scale, band),
    ...markLayers(theme, states, x, scale, band),
    ...legendLayers(theme, legendOf(theme, states)),
  ])
}

function thinned(states: readonly State[]): string {
  const largest = Math.max(...states.map(({ ages }) => ages.length))
  return largest > MOST_DOTS ? `; at most ${number(MOST_DOTS)} dots a state` : ''
}

function dotLayer(theme: Theme, states: readonly State[], x: object, scale: ValueScale, band: number): Layer {
  const values = states.flatMap(({ phase, column, ages, exits }) =>
    evenly(ages.length, MOST_DOTS).map((i, rank) => {
      const age = ages[i] ?? 0
      const late = exits.p85 !== null && age > exits.p85
      const colour = late ? theme.series.alert : theme.phase[phase]
      return { column, age, colour, shape: late ? 'diamond' : 'circle', jitter: ((rank + 1) * GOLDEN) % 1 }
    }),
  )
  // The right end of a band is kept for the values of its lines.
  const domain = [-0.08, 1 + LINE_LABEL / (band * 0.9 - LINE_LABEL)]
  return {
    data: { values },
    mark: { type: 'point', size: 42, strokeWidth: 1, opacity: 1, fillOpacity: 0.6 },
    encoding: {
      x: { ...x, field: 'column', type: 'nominal' },
      xOffset: { field: 'jitter', type: 'quantitative', scale: { domain, nice: false, zero: false } },
      y: valueY(scale, 'age'),
      shape: { field: 'shape', type: 'nominal', scale: null },
      fill: { field: 'colour', type: 'nominal', scale: null },
      stroke: { field: 'colour', type: 'nominal', scale: null },
    },
  }
}

/** Two short lines per state where past proposals left it, named with their values at the edge of the band. */
function markLayers(
  theme: Theme,
  states: readonly State[],
  x: object,
  scale: ValueScale,
  band: number,
): Layer[] {
  const place = { x: { ...x, field: 'column', type: 'nominal' }, y: valueY(scale, 'value') } as const
  const lines = states.flatMap(({ column, exits: { median, p85 } }) =>
    [median, p85].flatMap(value => (value === null ? [] : [{ column, value }])),
  )
  const names = states.flatMap(state =>
    lineNames(state.exits, scale).map(name => ({ column: state.column, ...name })),
  )
  return [
    {
      data: { values: lines },
      mark: { type: 'tick', orient: 'horizontal', size: band * 0.9, thickness: 1.6, color: theme.text },
      encoding: place,
    },
    ...valueTexts(theme, names, place, { gap: 2, align: 'right', xOffset: band * 0.45 }),
  ]
}

interface LineName extends ValueText {
  readonly value: number
}

/** Names above their lines; where these are too near each other the lower one's goes below it, or both into one. */
function lineNames({ median, p85 }: Sample, scale: ValueScale): readonly LineName[] {
  const words = (value: number) => number(Math.round(value))
  const name = (value: number | null, word: string, below = false): readonly LineName[] =>
    value === null ? [] : [{ value, text: `${word}: ${words(value)}`, below }]
  const upper = name(p85, '85 %')
  if (median === null || p85 === null) return [...name(median, 'median'), ...upper]
  const foot = pixelOf(scale, median, HEIGHT)
  if (foot - pixelOf(scale, p85, HEIGHT) >= LINE_HEIGHT) return [...name(median, 'median'), ...upper]
  if (foot + LINE_HEIGHT <= HEIGHT) return [...name(median, 'median', true), ...upper]
  return name(p85, `median: ${words(median)}, 85 %`)
}

function legendOf(theme: Theme, states: readonly State[]): readonly LegendEntry[] {
  const marks: LegendEntry = {
    label: 'median and 85 % of those that left the state',
    fill: theme.text,
    stroke: theme.text,
    shape: 'stroke',
  }
  const late: LegendEntry = {
    label: 'longer in it than 85 % of them',
    fill: theme.series.alert,
    stroke: theme.series.alert,
    shape: 'diamond',
    opacity: 0.6,
  }
  const compared = states.filter(({ exits }) => exits.median !== null)
  if (compared.length === 0)
    return [
      {
        label: 'one open proposal',
        fill: theme.quietText,
        stroke: theme.quietText,
        shape: 'circle',
        opacity: 0.6,
      },
    ]
  return compared.some(({ exits }) => exits.p85 !== null)
    ? [marks, late]
    : [{ ...marks, label: 'median of those that left the state' }]
}
