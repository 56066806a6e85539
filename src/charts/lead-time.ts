import { daysBetween } from '../metrics/days.ts'
import type { Duration, Metrics, ProposalMetrics } from '../metrics/metrics.ts'
import type { Chart, Theme } from './chart.ts'
import { axisRoom, timeX, valueY } from './encodings.ts'
import { type Frame, frame, type Layer, plotWidth } from './frame.ts'
import { type LegendEntry, legendLayers } from './legend.ts'
import { markLayers, markRoom } from './mark-lines.ts'
import { daysScale, type ValueScale } from './scale.ts'
import { evenly } from './steps.ts'
import { type TimeAxis, timeAxis } from './time-axis.ts'
import { counted, days, listed, NONE, number } from './wording.ts'

interface Completion {
  readonly at: number
  readonly days: number
  /** Completed in a bulk landing or a clean-up: the date says when it was written down, not when it was done. */
  readonly administrative: boolean
}

const HEIGHT = 220
/** More points than this only thicken the cloud and the file. */
const MOST_POINTS = 400
const TITLE = 'Lead time'

/** Measure 9: days from the opened pull request, or from landing, to done; one point per completed proposal, at the day it was completed. */
export function leadTime(metrics: Metrics): Chart | null {
  const completions = metrics.proposals.flatMap(completionOf).sort((a, b) => a.at - b.at || a.days - b.days)
  if (completions.length === 0) return null
  const duration = metrics.leadTimeDays
  const reading = readingOf(duration, completions)
  return {
    name: 'lead-time',
    title: TITLE,
    reading,
    alt: `Scatter plot of ${counted(completions.length, 'completed proposal')}. ${reading}`,
    table: tableOf(duration),
    spec: theme => specOf(theme, completions, metrics),
  }
}

function completionOf({ timeline, landedAt, completedAt }: ProposalMetrics): readonly Completion[] {
  const landed = timeline.events[0]
  if (completedAt === null || (landed?.kind === 'landed' && landed.phase === 'done')) return []
  const administrative = timeline.events.some(
    event => event.kind === 'status' && event.at === completedAt && (event.bulk || event.catchUp),
  )
  const start = Math.min(timeline.openedAt ?? landedAt, landedAt)
  return [{ at: completedAt, days: daysBetween(start, completedAt), administrative }]
}

function readingOf({ finished, open, kaplanMeier }: Duration, completions: readonly Completion[]): string {
  const median = kaplanMeier.median === null ? 'not reached' : days(kaplanMeier.median)
  const withOpen =
    open === 0 ? '' : `; counting the ${number(open)} still open, the Kaplan-Meier median is ${median}`
  if (finished.median === null) {
    const values = completions.length < 5 ? `: ${listed(completions.map(c => days(c.days)))}` : ''
    return `${number(completions.length)} completed${values}${withOpen}.`
  }
  const p85 = finished.p85 === null ? '' : ` and 85 % at most ${days(finished.p85)}`
  return `Half of ${number(finished.n)} completed took at most ${days(finished.median)}${p85}${withOpen}.`
}

function tableOf({ finished, open, kaplanMeier }: Duration): Chart['table'] {
  const cell = (value: number | null, none: string) => (value === null ? none : days(value))
  const small = `${NONE} (n = ${number(finished.n)})`
  return {
    columns: ['Lead time', 'n', 'Median', '85 % within'],
    rows: [
      ['Finished only', number(finished.n), cell(finished.median, small), cell(finished.p85, small)],
      [
        `With ${number(open)} open (Kaplan-Meier)`,
        number(kaplanMeier.n),
        cell(kaplanMeier.median, 'not reached'),
        cell(kaplanMeier.p85, 'not reached'),
      ],
    ],
  }
}

function specOf(theme: Theme, completions: readonly Completion[], metrics: Metrics) {
  const { leadTimeDays, flow, now, github } = metrics
  const start = github === null ? 'landing' : 'the opened pull request, or landing,'
  const { finished } = leadTimeDays
  const scale = daysScale(Math.max(...completions.map(c => c.days), finished.p85 ?? 0), HEIGHT)
  const axis = timeAxis(Math.min(flow.at[0] ?? now, completions[0]?.at ?? now), now)
  const marks = [
    ...(finished.median === null
      ? []
      : [{ value: finished.median, label: `median ${days(finished.median)}` }]),
    ...(finished.p85 === null ? [] : [{ value: finished.p85, label: `85 % in ${days(finished.p85)}` }]),
  ]
  const around: Frame = {
    title: TITLE,
    subtitle: `days from ${start} to done, at the day of completion (square-root scale)${thinned(completions.length)}`,
    left: axisRoom(scale),
    right: markRoom(marks),
    bottom: 28,
    height: HEIGHT,
    legend: completions.some(c => c.administrative),
  }
  return frame(theme, around, [
    pointLayer(theme, completions, scale, axis),
    ...markLayers(theme, marks, scale, { width: plotWidth(around), height: HEIGHT }),
    ...(around.legend ? legendLayers(theme, legendOf(theme)) : []),
  ])
}

function thinned(n: number): string {
  return n > MOST_POINTS ? `; ${number(MOST_POINTS)} of ${number(n)} drawn` : ''
}

function pointLayer(
  theme: Theme,
  completions: readonly Completion[],
  scale: ValueScale,
  axis: TimeAxis,
): Layer {
  const colour = theme.phase.done
  return {
    data: {
      values: evenly(completions.length, MOST_POINTS).flatMap(i => {
        const completion = completions[i]
        return completion ? [{ ...completion, fill: completion.administrative ? 'none' : colour }] : []
      }),
    },
    mark: {
      type: 'point',
      shape: 'circle',
      size: 36,
      stroke: colour,
      strokeWidth: 1.2,
      opacity: 1,
      fillOpacity: 0.55,
    },
    encoding: {
      x: timeX(axis, 'at'),
      y: valueY(scale, 'days'),
      fill: { field: 'fill', type: 'nominal', scale: null },
    },
  }
}

function legendOf(theme: Theme): readonly LegendEntry[] {
  const stroke = theme.phase.done
  return [
    { label: 'completed', fill: stroke, stroke, shape: 'circle', opacity: 0.55 },
    { label: 'completed in a bulk change or clean-up', fill: 'none', stroke, shape: 'circle' },
  ]
}
