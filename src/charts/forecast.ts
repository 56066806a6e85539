import type { FanPoint, ForecastByEnd, Metrics } from '../metrics/metrics.ts'
import type { Chart, Theme } from './chart.ts'
import { axisRoom, timeX, valueY } from './encodings.ts'
import { FONT_SIZE, type Frame, fixedText, frame, type Layer, plotWidth } from './frame.ts'
import { hatchFill } from './hatch.ts'
import { dayOf } from './increment-columns.ts'
import { fittedLabel, shortLabel } from './label.ts'
import { countScale, pixelOf, type ValueScale } from './scale.ts'
import { sideLabelLayers, sideRoom } from './side-labels.ts'
import { evenly } from './steps.ts'
import { type TimeAxis, timeAxis } from './time-axis.ts'
import { isoDate, number } from './wording.ts'

const TITLE = 'Completed by the end of the increment'
const HEIGHT = 200
const TABLE_ROWS = 12
/** Longest name of an increment in a sentence, in characters, and in the subtitle, in pixels. */
const NAME = 60
const NAME_WIDTH = 220
/** Keeps the highest edge below the word beside the line of today. */
const HEADROOM = 1.12

/** Measure 23: completions of the running increment so far, and where they may go until its end. */
export function forecastFan({ forecast, increments }: Metrics): Chart | null {
  if (forecast.kind === 'refused' || forecast.byEnd === null) return null
  const { byEnd } = forecast
  const running = increments.find(({ start }) => start === byEnd.start)
  const reading = readingOf(byEnd, running ? ` (${dayOf(running)})` : '')
  return {
    name: 'forecast',
    title: TITLE,
    reading,
    alt: `Line chart that fans out from ${isoDate(byEnd.fan[0]?.at ?? 0)} to ${isoDate(byEnd.end - 1)}. ${reading}`,
    table: tableOf(byEnd),
    spec: theme => specOf(theme, byEnd),
  }
}

function readingOf({ increment, done, atLeast }: ForecastByEnd, day: string): string {
  const inside = `${shortLabel(increment, NAME)}${day}`
  return `${inside}: 85 % sure of ${number(atLeast.at85)} or more completed by its end, ${number(atLeast.at50)} or more as likely as not; ${number(done.length)} so far.`
}

function tableOf({ fan, end }: ForecastByEnd): Chart['table'] {
  const lastDay = isoDate(end - 1)
  const shown = evenly(fan.length, TABLE_ROWS).flatMap(i => fan[i] ?? [])
  return {
    columns: ['By', '85 % sure, at least', 'As likely as not, at least', 'In 15 % of trials, at least'],
    rows: shown.map(({ at, at85, at50, at15 }) => [
      at === end ? lastDay : isoDate(at),
      number(at85),
      number(at50),
      number(at15),
    ]),
  }
}

function specOf(theme: Theme, { increment, start, end, done, fan }: ForecastByEnd) {
  const last = fan.at(-1)
  const now = fan[0]?.at ?? start
  const scale = countScale(Math.max(1, last?.at15 ?? 0) * HEADROOM)
  const axis = timeAxis(start, end)
  const y = (value: number) => pixelOf(scale, value, HEIGHT)
  const labels = [
    { label: `${number(last?.at15 ?? 0)} or more: 15 %`, colour: hatchFill('done'), y: y(last?.at15 ?? 0) },
    { label: `${number(last?.at50 ?? 0)} or more: 50 %`, colour: theme.phase.done, y: y(last?.at50 ?? 0) },
    { label: `${number(last?.at85 ?? 0)} or more: 85 % sure`, colour: theme.text, y: y(last?.at85 ?? 0) },
  ]
  const around: Frame = {
    title: TITLE,
    subtitle: `in ${fittedLabel(increment, NAME_WIDTH, FONT_SIZE)}, clean-ups left out: so far, and at the pace of the last weeks until its end`,
    left: axisRoom(scale),
    right: sideRoom(labels),
    bottom: 28,
    height: HEIGHT,
    legend: false,
  }
  const place = { scale, axis }
  return frame(theme, around, [
    band(fan, place),
    // The halo keeps the dashes apart from the hatching.
    line(fan, 'at50', place, { color: theme.canvas, strokeWidth: 6 }),
    line(fan, 'at50', place, { color: theme.phase.done, strokeDash: [6, 3], strokeWidth: 2.5 }),
    line(fan, 'at85', place, { color: theme.text, strokeWidth: 2 }),
    soFar(theme, [start, ...done, now], place),
    ...today(
      theme,
      (now - start) / (end - start),
      plotWidth(around),
      `as of ${isoDate(now)}: ${number(done.length)}`,
    ),
    ...sideLabelLayers(theme, labels, { width: plotWidth(around), height: HEIGHT }),
  ])
}

interface Place {
  readonly scale: ValueScale
  readonly axis: TimeAxis
}

/** From what 85 % reach to what 15 % reach: seven of ten trials end inside. */
function band(fan: readonly FanPoint[], { scale, axis }: Place): Layer {
  return {
    data: { values: [...fan] },
    mark: { type: 'area', color: hatchFill('done'), opacity: 1 },
    encoding: { x: timeX(axis, 'at'), y: valueY(scale, 'at85'), y2: { field: 'at15' } },
  }
}

function line(fan: readonly FanPoint[], field: string, { scale, axis }: Place, look: object): Layer {
  return {
    data: { values: [...fan] },
    mark: { type: 'line', ...look },
    encoding: { x: timeX(axis, 'at'), y: valueY(scale, field) },
  }
}

/** What is done stays done: a stepped area from the start to today. */
function soFar(theme: Theme, instants: readonly number[], { scale, axis }: Place): Layer {
  const last = instants.length - 1
  return {
    data: { values: instants.map((at, i) => ({ at, value: Math.min(i, last - 1), zero: 0 })) },
    mark: { type: 'area', interpolate: 'step-after', color: theme.phase.done, opacity: 1 },
    encoding: { x: timeX(axis, 'at'), y: valueY(scale, 'value'), y2: { field: 'zero' } },
  }
}

/** A quiet line where what happened ends; the date and how many stand on the side that has more room. */
function today(theme: Theme, fraction: number, width: number, words: string): Layer[] {
  const x = fraction * width
  const left = fraction > 0.5
  const rule: Layer = {
    data: { values: [{}] },
    mark: { type: 'rule', color: theme.quietText, strokeWidth: 1 },
    encoding: { x: { value: x }, y: { value: 0 }, y2: { value: HEIGHT } },
  }
  const side = { align: left ? 'right' : 'left', baseline: 'top', color: theme.quietText }
  return [rule, fixedText(words, x + (left ? -5 : 5), 3, side)]
}
