import type { Duration, GithubMetrics, Metrics, ResponsePoint } from '../metrics/metrics.ts'
import type { Chart, Theme } from './chart.ts'
import { axisRoom, timeX, valueY } from './encodings.ts'
import { type Frame, frame, type Layer, plotWidth } from './frame.ts'
import { type LegendEntry, legendLayers } from './legend.ts'
import { type MarkLine, markLayers, markRoom } from './mark-lines.ts'
import { daysScale, hoursScale, type ValueScale } from './scale.ts'
import { evenly } from './steps.ts'
import { type TimeAxis, timeAxis } from './time-axis.ts'
import { counted, hours, listed, NONE, number } from './wording.ts'

/** One pull request with a clock that ran: `value` in the unit of the axis. */
interface Point {
  readonly at: number
  readonly hours: number
  readonly responded: boolean
}

/** What the axis counts. */
interface Unit {
  readonly name: 'hours' | 'days'
  readonly hours: number
}

const HEIGHT = 220
/** More points than this only thicken the cloud and the file. */
const MOST_POINTS = 400
/** Up to five days hours are told apart; beyond, nobody counts in them. */
const MOST_HOURS = 120
const TITLE = 'Time to the first response'

/** Measure 16: one point a pull request, at the moment it was up for review; open while nobody has answered. */
export function reviewLatency({ github, now }: Metrics): Chart | null {
  const points = (github?.responsePoints ?? [])
    .flatMap(pointOf)
    .sort((a, b) => a.at - b.at || a.hours - b.hours)
  if (github === null || points.length === 0) return null
  const reading = readingOf(github.response.firstResponseHours, points)
  return {
    name: 'review-latency',
    title: TITLE,
    reading,
    alt: `Scatter plot of ${counted(points.length, 'pull request')}. ${reading}`,
    table: tableOf(github),
    spec: theme => specOf(theme, points, github.response.firstResponseHours, now),
  }
}

function pointOf({ at, hours: value, responded }: ResponsePoint): readonly Point[] {
  return value === null ? [] : [{ at, hours: value, responded }]
}

function readingOf({ finished }: Duration, points: readonly Point[]): string {
  const waiting = points.filter(({ responded }) => !responded).length
  const open = waiting === 0 ? '' : `; ${number(waiting)} without one`
  if (finished.median === null) {
    const values = finished.values.length === 0 ? '' : `, after ${listed(finished.values.map(hours))}`
    return `${counted(finished.n, 'pull request')} had a response${values}${open}.`
  }
  const p85 = finished.p85 === null ? '' : ` and 85 % within ${hours(finished.p85)}`
  return `Half of ${counted(finished.n, 'pull request')} had a response within ${hours(finished.median)}${p85}${open}.`
}

function tableOf({ response: { firstResponseHours, firstReviewHours } }: GithubMetrics): Chart['table'] {
  const cell = (value: number | null) => (value === null ? NONE : hours(value))
  const row = (name: string, { finished, open, kaplanMeier }: Duration) => [
    name,
    number(finished.n),
    cell(finished.median),
    cell(finished.p85),
    number(open),
    kaplanMeier.median === null ? 'not reached' : hours(kaplanMeier.median),
  ]
  return {
    columns: ['Hours to', 'n', 'Median', '85 % within', 'None yet', 'Median with these (Kaplan-Meier)'],
    rows: [row('First response', firstResponseHours), row('First review', firstReviewHours)],
  }
}

function specOf(theme: Theme, points: readonly Point[], { finished }: Duration, now: number) {
  const largest = Math.max(...points.map(point => point.hours), finished.p85 ?? 0)
  const unit: Unit = largest <= MOST_HOURS ? { name: 'hours', hours: 1 } : { name: 'days', hours: 24 }
  const scale = unit.name === 'hours' ? hoursScale(largest, HEIGHT) : daysScale(largest / unit.hours, HEIGHT)
  const marks = marksOf(finished, unit)
  const waiting = points.some(({ responded }) => !responded)
  const around: Frame = {
    title: TITLE,
    subtitle: `${unit.name} from up for review to the first response of a person (square-root scale)${thinned(points.length)}`,
    left: axisRoom(scale),
    right: markRoom(marks),
    bottom: 28,
    height: HEIGHT,
    legend: waiting,
  }
  return frame(theme, around, [
    pointLayer(theme, points, unit, scale, timeAxis(points[0]?.at ?? now, now)),
    ...markLayers(theme, marks, scale, { width: plotWidth(around), height: HEIGHT }),
    ...(waiting ? legendLayers(theme, legendOf(theme)) : []),
  ])
}

function marksOf({ median, p85 }: Duration['finished'], unit: Unit): readonly MarkLine[] {
  // In the words of the axis, so that a line at 56 does not say two days.
  const words = (value: number) =>
    unit.name === 'hours' && value >= 1 ? counted(value, 'hour') : hours(value)
  return [
    ...(median === null ? [] : [{ value: median / unit.hours, label: `median ${words(median)}` }]),
    ...(p85 === null ? [] : [{ value: p85 / unit.hours, label: `85 % in ${words(p85)}` }]),
  ]
}

function thinned(n: number): string {
  return n > MOST_POINTS ? `; ${number(MOST_POINTS)} of ${number(n)} drawn` : ''
}

function pointLayer(
  theme: Theme,
  points: readonly Point[],
  unit: Unit,
  scale: ValueScale,
  axis: TimeAxis,
): Layer {
  const values = evenly(points.length, MOST_POINTS).flatMap(i => {
    const point = points[i]
    return point ? [{ at: point.at, value: point.hours / unit.hours, ...lookOf(theme, point.responded) }] : []
  })
  return {
    data: { values },
    mark: { type: 'point', shape: 'circle', size: 36, strokeWidth: 1.2, opacity: 1, fillOpacity: 0.55 },
    encoding: {
      x: timeX(axis, 'at'),
      y: valueY(scale, 'value'),
      fill: { field: 'fill', type: 'nominal', scale: null },
      stroke: { field: 'stroke', type: 'nominal', scale: null },
    },
  }
}

function lookOf(theme: Theme, responded: boolean) {
  const { measure, second } = theme.series
  return responded ? { fill: measure, stroke: measure } : { fill: 'none', stroke: second }
}

function legendOf(theme: Theme): readonly LegendEntry[] {
  return [
    { label: 'first response', ...lookOf(theme, true), shape: 'circle', opacity: 0.55 },
    { label: 'none, counted to its closing or to now', ...lookOf(theme, false), shape: 'circle' },
  ]
}
