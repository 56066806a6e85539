import type { Approver, Approvers, Duration, IncrementMetrics, Response } from '../metrics/metrics.ts'
import { shownIncrements } from './current-increment.ts'
import { cutText } from './escape.ts'
import {
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
import { person } from './people.ts'
import { grouped, hours, plural, sampleWords, share } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import type { Room } from './room.ts'

/** How fast those who propose are answered, and who bears the load. Only where GitHub was read. */
export function reviewSection(input: ReportInput, room: Room): Markdown {
  const { github } = input.metrics
  if (github === null) return EMPTY
  const { response, approvers } = github
  if (response.pulls === 0 && approvers.reviews === 0) return EMPTY
  return section(
    'Reviews',
    bullets([...responseList(response), ...approverList(approvers)]),
    responseTable(input, room),
    input.config.nameReviewers ? approverTable(approvers, room) : EMPTY,
  )
}

function responseList({ pulls, firstResponseHours, firstReviewHours }: Response): readonly string[] {
  if (pulls === 0) return []
  return [
    `First response to ${plural(pulls, 'pull request')}: ${latencyWords(firstResponseHours)}`,
    `First review: ${latencyWords(firstReviewHours)}`,
  ]
}

/** `median 5 hours, 85th percentile 3 days (n = 40); 4 without one`. */
function latencyWords({ finished, open }: Duration): string {
  const words = sampleWords(finished, hours)
  const upper = finished.p85 === null ? '' : `, 85th percentile ${hours(finished.p85)}`
  const known =
    words === null
      ? 'none'
      : `${finished.median === null ? '' : 'median '}${words}${upper} (n = ${grouped(finished.n)})`
  return open === 0 ? known : `${known}; ${grouped(open)} without one`
}

function approverList({ latencyHours, reviews, topThree, people }: Approvers): readonly string[] {
  if (reviews === 0) return ['No reviews yet']
  const pending = people.reduce((sum, each) => sum + each.pending, 0)
  const load = share(topThree.count, topThree.n)
  return [
    `From request to review: ${latencyWords(latencyHours)}`,
    `${plural(reviews, 'review')} by ${plural(people.length, 'person', 'people')}; ${plural(pending, 'request')} not answered`,
    ...(load === null ? [] : [`Approvals by the three with most: ${load}`]),
  ]
}

function responseTable({ metrics, config }: ReportInput, room: Room): Markdown {
  const shown = [...shownIncrements(metrics, Math.min(config.showIncrements, room.rows))].reverse()
  return table(
    [
      'Increment',
      right('Up for review'),
      right('First response'),
      right('85th percentile'),
      right('First review'),
      right('85th percentile'),
      right('No response'),
    ],
    shown.flatMap(increment =>
      increment.response === null ? [] : [responseRow(increment, increment.response)],
    ),
  )
}

function responseRow({ name, inProgress }: IncrementMetrics, response: Response): readonly Piece[] {
  const { pulls, firstResponseHours, firstReviewHours } = response
  return [
    inProgress ? `${cutText(name, 60)}, running` : cutText(name, 60),
    pulls,
    sampleWords(firstResponseHours.finished, hours) ?? NOTHING,
    upperWords(firstResponseHours),
    sampleWords(firstReviewHours.finished, hours) ?? NOTHING,
    upperWords(firstReviewHours),
    firstResponseHours.open,
  ]
}

const upperWords = ({ finished }: Duration): Piece => (finished.p85 === null ? NOTHING : hours(finished.p85))

/** People by name only where somebody chose to: the load is the team's affair. */
function approverTable({ people }: Approvers, room: Room): Markdown {
  const shown = people.slice(0, room.rows)
  return details(
    `Reviewers (${grouped(people.length)})`,
    table(
      [
        'Reviewer',
        right('Reviews'),
        right('Approvals'),
        right('Not answered'),
        right('From request to review'),
      ],
      shown.map(approverRow),
    ),
  )
}

function approverRow({ login, reviews, approvals, pending, latencyHours }: Approver): readonly Piece[] {
  const latency = sampleWords(latencyHours.finished, hours) ?? NOTHING
  return [md`${person(login)}`, reviews, approvals, pending, latency]
}
