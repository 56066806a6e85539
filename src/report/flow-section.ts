import type { Cohort, Metrics } from '../metrics/metrics.ts'
import { END_PHASES } from '../phase.ts'
import { cutText } from './escape.ts'
import { bullets, details, EMPTY, type Markdown, md, type Piece, right, section, table } from './markdown.ts'
import { duration, grouped, sampleWords, share, shareOfColumn } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import type { Room } from './room.ts'

/** Cohorts shown without a click. */
const AT_SIGHT = 8

/** By this age most of what will be done is done: two years. */
const OLD_MS = 730 * 86_400_000

/** How proposals leave, and how long it takes them. */
export function flowSection({ metrics }: ReportInput): Markdown {
  return section('How proposals move', bullets([...endedList(metrics), ...leadTimeList(metrics)]))
}

function endedList({ totals }: Metrics): readonly string[] {
  const kinds = END_PHASES.filter(kind => totals.ended[kind] > 0).map(
    kind => `${kind} ${grouped(totals.ended[kind])}`,
  )
  const words = kinds.length === 0 ? 'none' : kinds.join(', ')
  const reopened = totals.reopened === null ? [] : [`Reopened after done: ${grouped(totals.reopened)}`]
  const born =
    totals.bornDone === null || totals.bornDone === 0
      ? []
      : [`Landed already done: ${grouped(totals.bornDone)}`]
  const again = totals.recompleted ? [`Completed a second time: ${grouped(totals.recompleted)}`] : []
  return [`Ended otherwise, over the whole history: ${words}`, ...born, ...reopened, ...again]
}

/** Finished ones alone flatter; the estimate that keeps the open ones stands beside them. */
function leadTimeList({ leadTimeDays: { finished, open, kaplanMeier } }: Metrics): readonly string[] {
  const words = sampleWords(finished, duration)
  if (words === null) return []
  const all = kaplanMeier.median === null ? 'not reached' : duration(kaplanMeier.median)
  const upper = finished.p85 === null ? '' : `, 85th percentile ${duration(finished.p85)}`
  return [
    `Lead time of the ${grouped(finished.n)} completed: ${finished.median === null ? '' : 'median '}${words}${upper}`,
    `Lead time with the ${grouped(open)} open ones kept as not yet done (Kaplan-Meier): median ${all}`,
  ]
}

/** What became of the proposals created in each window; the latest eight at sight, older ones behind a fold. */
export function cohortSection({ metrics }: ReportInput, room: Room): Markdown {
  const cohorts = metrics.cohorts.filter(({ n }) => n > 0).slice(-room.rows)
  if (cohorts.length === 0) return EMPTY
  const isOld = oldCohorts(metrics)
  const rows = [...cohorts].reverse().map(cohort => cohortRow(cohort, isOld(cohort)))
  const heads = [
    'Created in',
    right('Proposals'),
    right('Done'),
    right('Ended otherwise'),
    right('Open'),
    right('Parked'),
    'Judgement',
  ]
  return section(
    'What became of them',
    cohortReading(metrics),
    table(heads, rows.slice(0, AT_SIGHT)),
    details('Earlier cohorts', table(heads, rows.slice(AT_SIGHT))),
  )
}

/** Tells the cohorts of increments that were over two years ago. */
function oldCohorts({ increments, now }: Metrics): (cohort: Cohort) => boolean {
  const old = new Set(increments.filter(({ end }) => end <= now - OLD_MS).map(({ name }) => name))
  return ({ name }) => old.has(name)
}

/**
 * The old cohorts together: young ones would make acceptance look low, and only those that are settled would make it
 * look high. All of them where none is old.
 */
function cohortReading(metrics: Metrics): Markdown {
  const old = metrics.cohorts.filter(oldCohorts(metrics))
  const told = old.length === 0 ? metrics.cohorts : old
  const sum = (count: (cohort: Cohort) => number) => told.reduce((all, cohort) => all + count(cohort), 0)
  const n = sum(cohort => cohort.n)
  const parts: readonly (readonly [string, number])[] = [
    ['done', sum(({ done }) => done)],
    ['ended otherwise', sum(({ ended }) => ended)],
    ['open', sum(({ open }) => open)],
    ['parked', sum(({ parked }) => parked)],
  ]
  const words = parts.map(([what, count]) => `${what} ${share(count, n) ?? 'none'}`)
  const whose = old.length === 0 ? `all ${grouped(n)}` : `the ${grouped(n)} created over two years ago`
  return md`Of ${whose}: ${words.join(', ')}.${mergedWords(metrics)}`
}

/** Where the files tell no completion but pull requests do, to be merged is to be accepted. */
const mergedWords = ({ github, totals }: Metrics) =>
  github !== null && totals.completed === null
    ? md` Merged counts as done; by the day a pull request was up for review.`
    : EMPTY

function cohortRow(
  { name, n, done, ended, open, parked, immature }: Cohort,
  isOld: boolean,
): readonly Piece[] {
  const part = (count: number) => shareOfColumn(count, n)
  const judgement = !immature ? 'settled' : isOld ? 'mostly open' : 'too early'
  return [cutText(name, 60), n, part(done), part(ended), part(open), part(parked), judgement]
}
