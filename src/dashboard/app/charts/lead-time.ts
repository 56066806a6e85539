import { daysScale } from '../../../charts/scale.ts'
import { evenly } from '../../../charts/steps.ts'
import { timeAxis } from '../../../charts/time-axis.ts'
import { counted, days, isoDate, listed, number } from '../../../charts/wording.ts'
import type { Proposal } from '../model.ts'
import { nameOf } from '../proposal-words.ts'
import { type Sample, sampleOf } from '../sample.ts'
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
import { POINT_UPDATE, ruleMarks } from './marks.ts'
import type { Drawing, Picture, Selection, Twin } from './picture.ts'

const HEIGHT = 220
const MARGINS = { left: 44, right: 28, top: 16, bottom: 28 }
/** More points than this only thicken the cloud. */
const MOST_POINTS = 1000
const TWIN_ROWS = 50

type Completed = Proposal & { readonly completion: NonNullable<Proposal['completion']> }

/** Measure 9: days from the opened pull request, or from landing, to done; one point per completed proposal. */
export const LEAD_TIME: Picture = {
  name: 'lead-time',
  title: 'Lead time',
  applies: ({ proposals }) => proposals.some(isCompleted),
  margins: MARGINS,
  spec: frame({
    height: HEIGHT,
    margins: MARGINS,
    data: ['points', 'rules'],
    signals: [...VALUE_SIGNALS, ...TIME_SIGNALS],
    scales: [TIME_SCALE, valueScale('sqrt')],
    axes: [VALUE_AXIS, TIME_AXIS],
    marks: [
      {
        type: 'symbol',
        from: { data: 'points' },
        encode: {
          update: {
            ...POINT_UPDATE,
            x: { scale: 'x', field: 'at' },
            y: { scale: 'y', field: 'days' },
          },
          hover: { strokeWidth: { value: 3 } },
        },
      },
      ...ruleMarks('rules'),
    ],
  }),
  draw,
}

function draw({ model, shown }: Selection, width: number): Drawing | null {
  const completed = shown.filter(isCompleted).sort((a, b) => a.completion.at - b.completion.at)
  if (completed.length === 0) return null
  const lead = sampleOf(completed.map(({ completion }) => completion.leadDays))
  const longest = Math.max(...completed.map(({ completion }) => completion.leadDays))
  const first = completed[0]?.completion.at ?? model.asOf
  return {
    reading: readingOf(completed, lead),
    legend: [
      { label: 'completed', role: 'phase-done' },
      ...(completed.some(({ completion }) => completion.bulk)
        ? [{ label: 'in a bulk change or clean-up', role: 'phase-done', shape: 'hollow' } as const]
        : []),
    ],
    data: {
      points: evenly(completed.length, MOST_POINTS).flatMap(i => pointOf(completed[i])),
      rules: [
        ...(lead.median === null
          ? []
          : [{ value: lead.median, label: `median ${days(lead.median)}`, offset: 14 }]),
        ...(lead.p85 === null
          ? []
          : [{ value: lead.p85, label: `85 % within ${days(lead.p85)}`, offset: -5 }]),
      ],
    },
    signals: {
      ...valueSignals(daysScale(longest, HEIGHT)),
      ...timeSignals(timeAxis(first, model.asOf), width),
    },
    twin: () => twinOf(completed, lead),
  }
}

const isCompleted = (proposal: Proposal): proposal is Completed => proposal.completion !== null

function pointOf(proposal: Completed | undefined): readonly object[] {
  if (proposal === undefined) return []
  const { at, leadDays, bulk } = proposal.completion
  const colour = 'var(--phase-done)'
  return [
    {
      index: proposal.index,
      at,
      days: leadDays,
      fill: bulk ? 'var(--canvas)' : colour,
      stroke: colour,
      shape: 'circle',
      tip: `${nameOf(proposal)}\n${days(leadDays)}, done ${isoDate(at)}${bulk ? ' in a bulk change or clean-up' : ''}`,
    },
  ]
}

function readingOf(completed: readonly Completed[], { n, median, p85 }: Sample): string {
  if (median === null) {
    const values = completed.map(({ completion }) => days(completion.leadDays))
    return `${counted(n, 'proposal')} completed, in ${listed(values)}.`
  }
  const most = p85 === null ? '' : `, 85 % at most ${days(p85)}`
  return `Half of ${number(n)} completed took at most ${days(median)}${most}.`
}

/** The latest first: what is asked about is seldom old. */
function twinOf(completed: readonly Completed[], { n, median, p85 }: Sample): Twin {
  const none = (value: number | null) => (value === null ? '-' : days(value))
  return {
    columns: ['Completed', 'Proposal', 'Lead time'],
    rows: [
      [`all ${number(n)}`, 'median', none(median)],
      [`all ${number(n)}`, '85 % within', none(p85)],
      ...completed
        .slice(-TWIN_ROWS)
        .reverse()
        .map(proposal => [
          isoDate(proposal.completion.at),
          nameOf(proposal),
          days(proposal.completion.leadDays),
        ]),
    ],
  }
}
