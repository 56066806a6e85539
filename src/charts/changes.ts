import type { Metrics } from '../metrics/metrics.ts'
import type { Chart, Theme } from './chart.ts'
import { axisRoom, columnX, valueY } from './encodings.ts'
import { FONT_SIZE, type Frame, frame, type Layer, plotWidth } from './frame.ts'
import { dayOf, type IncrementColumn, incrementColumns, overhang, shownLabels } from './increment-columns.ts'
import { shortLabel } from './label.ts'
import { type LegendEntry, legendLayers } from './legend.ts'
import { countScale, pixelOf, type ValueScale } from './scale.ts'
import { textWidth } from './text-width.ts'
import { valueTexts } from './value-texts.ts'
import { counted, number, numberOrNone } from './wording.ts'

interface Mark {
  readonly column: string
  readonly statistic: (typeof STATISTICS)[number]
  readonly value: number
  readonly running: boolean
}

/** Medians lie under the means. */
const STATISTICS = ['median', 'mean'] as const
const HEIGHT = 180
/** Columns narrower than this have smaller signs. */
const CROWDED = 28
/** Pixels that a value below its point needs. */
const BELOW = 28
/** Longest name of an increment in a sentence. */
const NAME = 60
const TITLE = 'Changes per proposal'

/** Measure 5: content changes inside an increment over the proposals alive in it, mean and median. */
export function changesPerProposal(metrics: Metrics, showIncrements: number): Chart | null {
  const columns = incrementColumns(metrics.increments, showIncrements)
  const marks = columns.flatMap(marksOf)
  if (!marks.some(({ value }) => value > 0)) return null
  const reading = readingOf(columns)
  return {
    name: 'changes-per-proposal',
    title: TITLE,
    reading,
    alt: `Line chart of ${counted(columns.length, 'increment')}. ${reading}`,
    table: {
      columns: ['Increment', 'Mean', 'Median', 'Proposals alive'],
      rows: columns.map(({ increment: i }) => [
        i.inProgress ? `${i.name} (${dayOf(i)})` : i.name,
        numberOrNone(i.changesPerProposal.mean),
        numberOrNone(i.changesPerProposal.median),
        number(i.changesPerProposal.n),
      ]),
    },
    spec: theme => specOf(theme, columns, marks),
  }
}

function marksOf({ label: column, increment }: IncrementColumn): readonly Mark[] {
  const { mean, median } = increment.changesPerProposal
  const running = increment.inProgress
  const all = { median, mean }
  return STATISTICS.flatMap(statistic => {
    const value = all[statistic]
    return value === null ? [] : [{ column, statistic, value, running }]
  })
}

function readingOf(columns: readonly IncrementColumn[]): string {
  const last = columns.findLast(({ increment }) => increment.changesPerProposal.mean !== null)?.increment
  if (last === undefined) return ''
  const { mean, median, n } = last.changesPerProposal
  const day = last.inProgress ? ` (${dayOf(last)})` : ''
  const middle = median === null ? '' : `, median ${number(median)}`
  const alive = `${counted(n, 'proposal')} alive`
  return `On average ${numberOrNone(mean)} content changes per proposal in ${shortLabel(last.name, NAME)}${day}${middle}, ${alive}.`
}

function specOf(theme: Theme, columns: readonly IncrementColumn[], marks: readonly Mark[]) {
  const scale = countScale(Math.max(...marks.map(({ value }) => value)) * 1.1, false)
  const margins = { left: axisRoom(scale), right: 16 }
  const around: Frame = {
    title: TITLE,
    subtitle:
      'content changes after landing, over the proposals alive in the increment; bulk edits and renames left out',
    ...margins,
    right: 16 + overhang(columns, plotWidth(margins)),
    bottom: 42,
    height: HEIGHT,
    legend: true,
  }
  const width = plotWidth(around)
  const x = columnX(
    columns.map(({ label }) => label),
    shownLabels(columns, width),
    'column',
  )
  const place = { x, y: valueY(scale, 'value') }
  return frame(theme, around, [
    ...lineLayers(theme, marks, place, width / columns.length < CROWDED ? 0.4 : 1),
    ...valueLayers(theme, marks, place, width / columns.length, scale),
    ...legendLayers(theme, legendOf(theme, marks)),
  ])
}

function lineLayers(theme: Theme, marks: readonly Mark[], place: object, scale: number): Layer[] {
  const values = marks.map(mark => {
    const look = lookOf(theme, mark)
    return { ...mark, ...look, size: look.size * scale }
  })
  const own = (field: string) => ({ field, type: 'nominal', scale: null }) as const
  const lines = STATISTICS.flatMap((statistic): Layer[] => {
    const points = values.filter(mark => mark.statistic === statistic && !mark.running)
    const dash = statistic === 'median' ? { strokeDash: [5, 3] } : {}
    const color = colourOf(theme, statistic)
    return points.length < 2
      ? []
      : [
          {
            data: { values: points },
            mark: { type: 'line', color, strokeWidth: 2, ...dash },
            encoding: place,
          },
        ]
  })
  return [
    ...lines,
    {
      data: { values },
      mark: { type: 'point', strokeWidth: 2, opacity: 1 },
      encoding: {
        ...place,
        shape: own('shape'),
        fill: own('fill'),
        stroke: own('stroke'),
        size: { field: 'size', type: 'quantitative', scale: null },
      },
    },
  ]
}

/** The mean's values above their points, below in a valley of the line; left out where columns are too narrow. */
function valueLayers(
  theme: Theme,
  marks: readonly Mark[],
  place: object,
  column: number,
  scale: ValueScale,
): Layer[] {
  const means = marks.filter(({ statistic }) => statistic === 'mean')
  const widest = Math.max(...means.map(({ value }) => textWidth(number(value), FONT_SIZE)))
  if (widest + 6 > column) return []
  const values = means.map((mark, i) => {
    const below = isValley(means, i) && hasRoomBelow(mark, marks, scale)
    return { ...mark, text: number(mark.value), below }
  })
  return valueTexts(theme, values, place)
}

/** The line comes down to this point from both sides, or from the one it has. */
function isValley(means: readonly Mark[], i: number): boolean {
  const mark = means[i]
  if (mark === undefined || mark.running) return false
  const sides = [means[i - 1], means[i + 1]].filter(side => side?.running === false)
  return sides.length > 0 && sides.every(side => side !== undefined && side.value > mark.value)
}
/** Neither the axis nor the median of the same column is in the way. */
function hasRoomBelow({ column, value }: Mark, marks: readonly Mark[], scale: ValueScale): boolean {
  const median = marks.find(mark => mark.statistic === 'median' && mark.column === column)
  const floor = median === undefined || median.value > value ? 0 : median.value
  return pixelOf(scale, floor, HEIGHT) - pixelOf(scale, value, HEIGHT) > BELOW
}

/** Medians are diamonds wide enough to be seen behind the mean's dot where both are the same. */
function lookOf(theme: Theme, { statistic, running }: Pick<Mark, 'statistic' | 'running'>) {
  const stroke = colourOf(theme, statistic)
  const form =
    statistic === 'mean'
      ? ({ shape: 'circle', size: 45 } as const)
      : ({ shape: 'diamond', size: 110 } as const)
  return { stroke, fill: running ? theme.canvas : stroke, ...form }
}

function colourOf(theme: Theme, statistic: Mark['statistic']): string {
  return statistic === 'mean' ? theme.series.measure : theme.series.second
}

function legendOf(theme: Theme, marks: readonly Mark[]): readonly LegendEntry[] {
  const used = [...STATISTICS].reverse().filter(statistic => marks.some(mark => mark.statistic === statistic))
  const entries: LegendEntry[] = used.map(statistic => {
    const { size: _, ...look } = lookOf(theme, { statistic, running: false })
    return { label: statistic, ...look }
  })
  const running = marks.findLast(mark => mark.running)
  if (running === undefined) return entries
  const { size: _, ...look } = lookOf(theme, running)
  return [...entries, { label: 'increment still running', ...look }]
}
