import { daysScale } from '../../../charts/scale.ts'
import { evenly } from '../../../charts/steps.ts'
import { counted, days, number, PHASE_WORDS } from '../../../charts/wording.ts'
import { OPEN_PHASES, type Phase } from '../../../phase.ts'
import type { Exits, Model, Proposal } from '../model.ts'
import { nameOf } from '../proposal-words.ts'
import { frame, VALUE_AXIS, VALUE_SIGNALS, valueScale, valueSignals } from './frame.ts'
import { POINT_UPDATE } from './marks.ts'
import type { Drawing, Picture, Selection, Twin } from './picture.ts'

const HEIGHT = 220
const MARGINS = { left: 44, right: 16, top: 16, bottom: 60 }
const MOST_DOTS = 300
/** A column narrower than this breaks its longest name into two lines. */
const LEAST_BAND = 110
/** Steps of the golden ratio: neighbours in age land far apart, the same way every time. */
const GOLDEN = 0.618033988749895
const NO_EXITS: Exits = { n: 0, median: null, p85: null }

interface State {
  readonly phase: Phase
  readonly column: string
  /** Ascending by days in the state. */
  readonly here: readonly Proposal[]
  readonly exits: Exits
}

/** Measures 11 and 12: how long each open proposal has been in its state, against those that left it. */
export const AGEING: Picture = {
  name: 'ageing',
  title: 'Age in state',
  applies: ({ proposals }) => proposals.some(({ open }) => open),
  margins: MARGINS,
  spec: frame({
    height: HEIGHT,
    margins: MARGINS,
    data: ['dots', 'lines'],
    signals: [...VALUE_SIGNALS, { name: 'columns', value: [] }],
    scales: [
      { name: 'x', type: 'band', domain: { signal: 'columns' }, range: 'width', paddingInner: 0.12 },
      { name: 'within', type: 'linear', domain: [0, 1], range: [4, { signal: "bandwidth('x') - 4" }] },
      valueScale('sqrt'),
    ],
    axes: [VALUE_AXIS, { scale: 'x', orient: 'bottom', domain: true, domainColor: 'var(--grid)' }],
    marks: [
      {
        type: 'symbol',
        from: { data: 'dots' },
        encode: {
          update: {
            ...POINT_UPDATE,
            x: { scale: 'x', field: 'column', offset: { scale: 'within', field: 'place' } },
            y: { scale: 'y', field: 'days' },
          },
          hover: { strokeWidth: { value: 3 } },
        },
      },
      {
        type: 'rect',
        from: { data: 'lines' },
        encode: {
          update: {
            x: { scale: 'x', field: 'column' },
            width: { scale: 'x', band: 1 },
            yc: { scale: 'y', field: 'value' },
            height: { value: 2 },
            fill: { value: 'var(--text)' },
            fillOpacity: { field: 'opacity' },
            tooltip: { field: 'tip' },
          },
        },
      },
    ],
  }),
  draw,
}

function draw({ model, shown }: Selection, width: number): Drawing | null {
  const states = statesOf(model, shown, width)
  if (states.length === 0) return null
  const largest = states.flatMap(({ here, exits }) => [here.at(-1)?.daysInState ?? 0, exits.p85 ?? 0])
  return {
    reading: readingOf(states),
    legend: legendOf(states),
    data: { dots: states.flatMap(dotsOf), lines: states.flatMap(linesOf) },
    signals: {
      ...valueSignals(daysScale(Math.max(...largest), HEIGHT)),
      columns: states.map(({ column }) => column),
    },
    twin: () => twinOf(states),
  }
}

function statesOf({ exits }: Model, shown: readonly Proposal[], width: number): readonly State[] {
  const present = OPEN_PHASES.filter(phase => shown.some(proposal => proposal.phase === phase))
  const narrow = width / present.length < LEAST_BAND
  return present.map(phase => {
    const here = shown.filter(proposal => proposal.phase === phase)
    const words = narrow ? PHASE_WORDS[phase].replace(/ (?=\S+$)/, '\n') : PHASE_WORDS[phase]
    return {
      phase,
      column: `${words}\n${number(here.length)}`,
      here: here.sort((a, b) => a.daysInState - b.daysInState),
      exits: exits.get(phase) ?? NO_EXITS,
    }
  })
}

function dotsOf({ phase, column, here, exits }: State): readonly object[] {
  return evenly(here.length, MOST_DOTS).flatMap((i, rank) => {
    const proposal = here[i]
    if (proposal === undefined) return []
    const late = exits.p85 !== null && proposal.daysInState > exits.p85
    const colour = late ? 'var(--series-alert)' : `var(--phase-${phase})`
    return {
      index: proposal.index,
      column,
      place: ((rank + 1) * GOLDEN) % 1,
      days: proposal.daysInState,
      fill: colour,
      stroke: colour,
      shape: late ? 'diamond' : 'circle',
      tip: `${nameOf(proposal)}\n${PHASE_WORDS[phase]} for ${days(proposal.daysInState)}${late ? '\nlonger than 85 % of those that left it' : ''}`,
    }
  })
}

function linesOf({ phase, column, exits }: State): readonly object[] {
  const line = (value: number | null, words: string, opacity: number) =>
    value === null
      ? []
      : [
          {
            column,
            value,
            opacity,
            tip: `${words} of ${number(exits.n)} that left ${PHASE_WORDS[phase]}: ${days(value)}`,
          },
        ]
  return [...line(exits.median, 'median', 0.45), ...line(exits.p85, '85th percentile', 0.9)]
}

const lateIn = ({ here, exits: { p85 } }: State) =>
  p85 === null ? 0 : here.filter(({ daysInState }) => daysInState > p85).length

function readingOf(states: readonly State[]): string {
  const open = states.reduce((sum, { here }) => sum + here.length, 0)
  if (states.every(({ exits }) => exits.p85 === null))
    return `${counted(open, 'proposal')} open; too few have left a state to compare with.`
  const late = states.reduce((sum, state) => sum + lateIn(state), 0)
  return `${number(late)} of ${number(open)} open have been in their state longer than 85 % of all that left it.`
}

function legendOf(states: readonly State[]): Drawing['legend'] {
  return [
    ...states.map(({ phase }) => ({ label: PHASE_WORDS[phase], role: `phase-${phase}` })),
    ...(states.some(state => lateIn(state) > 0)
      ? [{ label: 'longer than 85 % of those that left', role: 'series-alert', shape: 'diamond' } as const]
      : []),
    ...(states.some(({ exits }) => exits.median !== null)
      ? [{ label: 'median and 85 %', role: 'text', shape: 'line' } as const]
      : []),
  ]
}

function twinOf(states: readonly State[]): Twin {
  const none = (value: number | null) => (value === null ? '-' : days(value))
  return {
    columns: ['State', 'Open', 'Oldest', 'Median of past stays', '85 % left within', 'Longer than that'],
    rows: states.map(state => [
      PHASE_WORDS[state.phase],
      number(state.here.length),
      days(state.here.at(-1)?.daysInState ?? 0),
      none(state.exits.median),
      none(state.exits.p85),
      state.exits.p85 === null ? '-' : number(lateIn(state)),
    ]),
  }
}
