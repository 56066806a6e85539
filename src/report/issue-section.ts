import type { IssueTracking } from '../metrics/metrics.ts'
import { cutText } from './escape.ts'
import {
  bullets,
  details,
  EMPTY,
  firstOf,
  type Markdown,
  md,
  NOTHING,
  right,
  section,
  table,
} from './markdown.ts'
import { grouped, plural, share } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import { issueLink, pullLink } from './repository-links.ts'
import type { Room } from './room.ts'

/** Longest title in a list. */
const TITLE = 100

/** An issue or pull request as the metrics list it; the title is untrusted text. */
interface Listed {
  readonly number: number
  readonly title: string
}

/** Enhancements tracked as issues: which lack work, which work lacks an issue, how far the boxes are. */
export function issueSection(input: ReportInput, room: Room): Markdown {
  const tracking = input.metrics.github?.tracking ?? null
  if (tracking === null) return EMPTY
  const { tracked, withoutPull, pullsWithoutIssue } = tracking
  const lack = share(withoutPull.length, tracked)
  const issues = numberList(withoutPull, issueLink, input, room)
  const pulls = numberList(pullsWithoutIssue, pullLink, input, room)
  return section(
    'Issues',
    bullets([
      `${plural(tracked, 'issue')} tracked${lack === null ? '' : `; without a pull request: ${lack}`}`,
      `Pull requests that add a proposal without an issue: ${grouped(pullsWithoutIssue.length)}`,
    ]),
    details(`Issues without a pull request (${grouped(withoutPull.length)})`, issues),
    details(`Pull requests without an issue (${grouped(pullsWithoutIssue.length)})`, pulls),
    boxTable(tracking, room),
  )
}

/** Number, linked, and title; long lists are cut with the rest in the data. */
export function numberList(
  listed: readonly Listed[],
  link: typeof issueLink,
  { repository, config }: ReportInput,
  room: Room,
): Markdown {
  const { shown, left } = firstOf(listed, room.rows)
  if (shown.length === 0) return EMPTY
  const elsewhere = link === issueLink ? config.preset.github.issueRepository : null
  const place = elsewhere === null ? repository : { ...repository, name: elsewhere }
  const rest = left === 0 ? [] : [md`and ${left} more in [data/metrics.json](data/metrics.json)`]
  return bullets([
    ...shown.map(({ number, title }) => md`${link(place, number)} ${cutText(title, TITLE)}`),
    ...rest,
  ])
}

function boxTable({ checklists }: IssueTracking, room: Room): Markdown {
  const rows = checklists
    .slice(0, room.rows)
    .map(({ section: name, issues, ticked, total }) => [
      cutText(name, 60) || NOTHING,
      issues,
      share(ticked, total) ?? NOTHING,
    ])
  return table(['Checklist', right('Issues'), 'Boxes ticked'], rows)
}
