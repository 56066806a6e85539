import { countScale } from '../../../charts/scale.ts'
import { blockWidth } from '../../../charts/text-width.ts'
import { COMPLETION_NOT_MEASURED, number } from '../../../charts/wording.ts'
import { type IncrementCounts, incrementCounts } from '../counts.ts'
import { frame, LABEL_SIZE, VALUE_AXIS, VALUE_SIGNALS, valueScale, valueSignals } from './frame.ts'
import { FONT } from './marks.ts'
import type { Drawing, Picture, Selection, Twin } from './picture.ts'

/** A column narrower than this cannot hold two bars that are told apart. */
const LEAST_COLUMN = 22
const MARGINS = { left: 40, right: 28, top: 16, bottom: 28 }

/** One bar, or the pale part of one; a click asks for what it counts. */
export interface Bar {
  readonly increment: string
  readonly happening: 'created' | 'completed'
}

/** Measures 1 and 3: what came in and what was finished in each increment. */
export const CREATED_COMPLETED: Picture = {
  name: 'created-completed',
  title: 'Created and completed',
  applies: ({ increments }) => increments.length > 0,
  margins: MARGINS,
  spec: frame({
    height: 200,
    margins: MARGINS,
    data: ['bars', 'totals'],
    signals: [...VALUE_SIGNALS, { name: 'columns', value: [] }, { name: 'labels', value: [] }],
    scales: [
      {
        name: 'x',
        type: 'band',
        domain: { signal: 'columns' },
        range: 'width',
        paddingInner: 0.3,
        paddingOuter: 0.15,
      },
      {
        name: 'series',
        type: 'band',
        domain: ['created', 'completed'],
        range: [0, { signal: "bandwidth('x')" }],
        paddingInner: 0.08,
      },
      valueScale('linear'),
    ],
    axes: [
      VALUE_AXIS,
      {
        scale: 'x',
        orient: 'bottom',
        domain: true,
        domainColor: 'var(--grid)',
        values: { signal: 'labels' },
      },
    ],
    marks: [
      {
        type: 'rect',
        from: { data: 'bars' },
        encode: {
          update: {
            x: { scale: 'x', field: 'increment', offset: { scale: 'series', field: 'happening' } },
            width: { scale: 'series', band: 1 },
            y: { scale: 'y', field: 'to' },
            y2: { scale: 'y', field: 'from' },
            fill: { field: 'colour' },
            fillOpacity: { field: 'opacity' },
            stroke: { field: 'colour' },
            strokeWidth: { value: 1 },
            tooltip: { field: 'tip' },
            cursor: { value: 'pointer' },
          },
          hover: { strokeWidth: { value: 3 } },
        },
      },
      {
        type: 'text',
        from: { data: 'totals' },
        interactive: false,
        encode: {
          update: {
            x: { scale: 'x', field: 'increment', offset: { scale: 'series', field: 'happening' } },
            dx: { signal: "bandwidth('series') / 2" },
            y: { scale: 'y', field: 'total', offset: -4 },
            text: { field: 'words' },
            align: { value: 'center' },
            baseline: { value: 'bottom' },
            font: { value: FONT },
            fontSize: { value: 11 },
            fill: { value: 'var(--text)' },
          },
        },
      },
    ],
  }),
  draw,
}

function draw({ model, shown }: Selection, width: number): Drawing | null {
  const all = incrementCounts(model, shown)
  const columns = all.slice(-Math.max(4, Math.floor(width / LEAST_COLUMN)))
  if (!all.some(({ created, completed }) => created + completed > 0)) return null
  const measured = model.completionMeasured
  const largest = Math.max(1, ...columns.flatMap(({ created, completed }) => [created, completed]))
  const roomy = width / columns.length >= 44
  return {
    reading: readingOf(all, columns.length, measured),
    legend: legendOf(columns, measured),
    data: {
      bars: columns.flatMap(counts => barsOf(counts, measured)),
      totals: roomy ? columns.flatMap(counts => totalsOf(counts, measured)) : [],
    },
    signals: {
      ...valueSignals(countScale(largest * 1.05)),
      columns: columns.map(({ increment }) => increment.name),
      labels: labelsOf(
        columns.map(({ increment }) => increment.name),
        width,
      ),
    },
    twin: () => twinOf(all, measured),
  }
}

function barsOf(counts: IncrementCounts, measured: boolean): readonly object[] {
  const created = partsOf(counts, 'created', counts.created, counts.createdBulk)
  return measured
    ? [...created, ...partsOf(counts, 'completed', counts.completed, counts.completedBulk)]
    : created
}

function partsOf({ increment }: IncrementCounts, happening: Bar['happening'], total: number, bulk: number) {
  const colour = happening === 'created' ? 'var(--series-inflow)' : 'var(--phase-done)'
  const running = increment.inProgress ? `\nrunning: day ${increment.day} of ${increment.days}` : ''
  const inBulk = bulk > 0 ? `\n${number(bulk)} of them in bulk` : ''
  const tip = `${increment.name}\n${number(total)} ${happening}${inBulk}${running}`
  const base = { increment: increment.name, happening, colour, tip }
  const solid = increment.inProgress ? 0.55 : 0.9
  return [
    { ...base, from: 0, to: total - bulk, opacity: solid },
    { ...base, from: total - bulk, to: total, opacity: 0.2 },
  ].filter(({ from, to }) => to > from)
}

function totalsOf(counts: IncrementCounts, measured: boolean): readonly object[] {
  const { increment, created, completed } = counts
  const total = (happening: Bar['happening'], value: number) => ({
    increment: increment.name,
    happening,
    total: value,
    words: number(value),
  })
  const both = [total('created', created), total('completed', completed)]
  return (measured ? both : both.slice(0, 1)).filter(each => each.total > 0)
}

/** The names there is room for, counted back from the newest. */
function labelsOf(names: readonly string[], width: number): readonly string[] {
  const widest = Math.max(1, ...names.map(name => blockWidth(name, LABEL_SIZE)))
  const step = Math.max(1, Math.ceil((widest + 14) / (width / Math.max(1, names.length))))
  return names.filter((_, i) => (names.length - 1 - i) % step === 0)
}

function readingOf(all: readonly IncrementCounts[], drawn: number, measured: boolean): string {
  const last = all.at(-1)
  if (last === undefined) return ''
  const { increment, created, completed } = last
  const inside = `${increment.name}${increment.inProgress ? ` (day ${increment.day} of ${increment.days})` : ''}`
  const latest = drawn < all.length ? ` Drawn: the latest ${number(drawn)} of ${number(all.length)}.` : ''
  if (!measured) return `${number(created)} created in ${inside}; ${COMPLETION_NOT_MEASURED}.${latest}`
  return `${number(created)} created and ${number(completed)} completed in ${inside}.${latest}`
}

function legendOf(columns: readonly IncrementCounts[], measured: boolean): Drawing['legend'] {
  const bulk = columns.some(({ createdBulk, completedBulk }) => createdBulk + completedBulk > 0)
  return [
    { label: 'created', role: 'series-inflow' },
    ...(measured ? [{ label: 'completed', role: 'phase-done' }] : []),
    ...(bulk ? [{ label: 'in bulk: import or clean-up', role: 'quiet', shape: 'pale' } as const] : []),
  ]
}

function twinOf(all: readonly IncrementCounts[], measured: boolean): Twin {
  return {
    columns: ['Increment', 'Created', 'of them in bulk', 'Completed', 'of them in bulk', 'Ended otherwise'],
    rows: [...all]
      .reverse()
      .map(counts => [
        counts.increment.name,
        number(counts.created),
        number(counts.createdBulk),
        measured ? number(counts.completed) : '-',
        measured ? number(counts.completedBulk) : '-',
        number(counts.ended),
      ]),
  }
}
