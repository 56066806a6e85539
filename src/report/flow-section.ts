import type { Cohort, ConformanceIssue, Metrics } from '../metrics/metrics.ts'
import { END_PHASES } from '../phase.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { isoDate } from './calendar-date.ts'
import {
  blocks,
  bullets,
  details,
  EMPTY,
  type Markdown,
  md,
  NOTHING,
  type Piece,
  right,
  section,
  table,
} from './markdown.ts'
import { proposalLink } from './proposal-link.ts'
import { duration, plural, sampleWords, share } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import { commitLink } from './repository-links.ts'
import type { Room } from './room.ts'

/** How proposals left other than by success, and whether the process was followed. */
export function flowSection(input: ReportInput, room: Room): Markdown {
  const { metrics } = input
  return section(
    'How proposals move',
    bullets([...endedList(metrics), ...leadTimeList(metrics), ...conformanceList(metrics)]),
    issuesTable(input, room),
  )
}

function endedList({ totals }: Metrics): readonly string[] {
  const kinds = END_PHASES.filter(kind => totals.ended[kind] > 0).map(kind => `${kind} ${totals.ended[kind]}`)
  const words = kinds.length === 0 ? 'none' : kinds.join(', ')
  const reopened = totals.reopened === null ? [] : [`Reopened after done: ${totals.reopened}`]
  const born =
    totals.bornDone === null || totals.bornDone === 0 ? [] : [`Landed already done: ${totals.bornDone}`]
  const again = totals.recompleted ? [`Completed a second time: ${totals.recompleted}`] : []
  return [`Ended otherwise, over the whole history: ${words}`, ...born, ...reopened, ...again]
}

/** Finished ones alone flatter; the estimate that keeps the open ones stands beside them. */
function leadTimeList({ leadTimeDays: { finished, open, kaplanMeier } }: Metrics): readonly string[] {
  const words = sampleWords(finished, duration)
  if (words === null) return []
  const all = kaplanMeier.median === null ? 'not reached' : duration(kaplanMeier.median)
  const upper = finished.p85 === null ? '' : `, 85th percentile ${duration(finished.p85)}`
  return [
    `Lead time of the ${finished.n} completed: ${finished.median === null ? '' : 'median '}${words}${upper}`,
    `Lead time with the ${open} open ones kept as not yet done (Kaplan-Meier): median ${all}`,
  ]
}

function conformanceList({ conformance, totals }: Metrics): readonly string[] {
  const { count, n } = totals.moreThanOneStatus ?? { count: 0, n: 0 }
  const moved = share(count, n)
  const status = moved === null ? [] : [`More than one status in their history: ${moved}`]
  if (!conformance.measured) return status
  const allowed = share(conformance.allowed, conformance.transitions)
  return [
    ...status,
    allowed === null ? 'No status has changed yet' : `Status changes the process allows: ${allowed}`,
  ]
}

function issuesTable(input: ReportInput, room: Room): Markdown {
  const issues = [...input.metrics.conformance.issues].sort((a, b) => b.at - a.at)
  if (issues.length === 0) return EMPTY
  const shown = issues.slice(0, room.rows)
  const left = issues.length - shown.length
  const timelines = new Map(input.metrics.proposals.map(({ timeline }) => [timeline.id, timeline]))
  return details(
    `${plural(issues.length, 'step')} outside the usual order, latest first`,
    blocks(
      table(
        ['Proposal', 'What', 'From', 'To', 'On', 'Commit'],
        shown.map(issue => issueRow(issue, timelines.get(issue.proposal), input)),
      ),
      left === 0 ? EMPTY : md`and ${left} more`,
    ),
  )
}

function issueRow(
  issue: ConformanceIssue,
  timeline: Timeline | undefined,
  { config, repository }: ReportInput,
): readonly Piece[] {
  return [
    timeline ? proposalLink(timeline, { repository }) : issue.proposal,
    issue.kind,
    issue.from ?? NOTHING,
    issue.to ?? NOTHING,
    isoDate(issue.at, config.timeZone),
    commitLink(repository, issue.commit),
  ]
}

/** What became of the proposals created in each window. */
export function cohortSection({ metrics }: ReportInput, room: Room): Markdown {
  const cohorts = metrics.cohorts.filter(({ n }) => n > 0).slice(-room.rows)
  if (cohorts.length === 0) return EMPTY
  return section(
    'What became of them',
    md`By the increment they were created in. Cohorts that are mostly open are too young to judge.${mergedWords(metrics)}`,
    table(
      ['Created in', right('Proposals'), 'Done', 'Ended otherwise', 'Open', 'Parked', 'Judgement'],
      [...cohorts].reverse().map(cohortRow),
    ),
  )
}

/** Where the files tell no completion but pull requests do, to be merged is to be accepted. */
const mergedWords = ({ github, totals }: Metrics) =>
  github !== null && totals.completed === null
    ? md` Merged counts as done; by the day a pull request was up for review.`
    : EMPTY

function cohortRow({ name, n, done, ended, open, parked, immature }: Cohort): readonly Piece[] {
  const part = (count: number) => share(count, n) ?? NOTHING
  return [name, n, part(done), part(ended), part(open), part(parked), immature ? 'too early' : 'settled']
}
