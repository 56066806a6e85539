import type { ConformanceIssue, Metrics } from '../metrics/metrics.ts'
import { isoDate } from './calendar-date.ts'
import { cutText } from './escape.ts'
import {
  blocks,
  dates,
  details,
  EMPTY,
  firstOf,
  joined,
  type Markdown,
  md,
  NOTHING,
  type Piece,
  right,
  section,
  table,
} from './markdown.ts'
import { byCodeUnit, inOrder } from './order.ts'
import { type ProposalIndex, proposalIndex } from './proposal-index.ts'
import { plural, share } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import { commitLink } from './repository-links.ts'
import type { Room } from './room.ts'

/** What each kind means, in the order they are listed. */
const KINDS = {
  skipped: 'left out a state on the way',
  illegal: 'a step the process does not have',
  'step-back': 'back to an earlier state',
  reopened: 'back to work after done',
} as const satisfies Record<ConformanceIssue['kind'], string>

/** Changes of status against the state machine of the family (measures 20 and 21). */
export function conformanceSection(input: ReportInput, room: Room): Markdown {
  const { conformance } = input.metrics
  return section(
    'Process followed',
    readingOf(input.metrics),
    kindTable(conformance.issues),
    issuesTable(input, room),
  )
}

function readingOf({ conformance, totals }: Metrics): Markdown {
  const { count, n } = totals.moreThanOneStatus ?? { count: 0, n: 0 }
  const parts = [
    conformance.measured
      ? named('Status changes the process allows', conformance.allowed, conformance.transitions)
      : null,
    named('reopened after done', conformance.reopenShare.count, conformance.reopenShare.n),
    named('more than one status in their history', count, n),
  ].filter(part => part !== null)
  return parts.length === 0 ? EMPTY : md`${capital(parts.join('; '))}.`
}

const named = (what: string, count: number, n: number): string | null => {
  const words = share(count, n)
  return words === null ? null : `${what}: ${words}`
}

const capital = (words: string) => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`

function kindTable(issues: readonly ConformanceIssue[]): Markdown {
  const kinds = (['skipped', 'illegal', 'step-back', 'reopened'] as const).flatMap(kind => {
    const found = issues.filter(issue => issue.kind === kind)
    return found.length === 0 ? [] : [{ kind, found }]
  })
  return table(
    ['Step', 'What it is', right('How many'), 'Most often'],
    kinds.map(({ kind, found }) => [kind, KINDS[kind], found.length, mostOften(found)]),
  )
}

/** The pair of words that occurs most, with its count. */
function mostOften(issues: readonly ConformanceIssue[]): Piece {
  const pairs = new Map<string, { readonly issue: ConformanceIssue; readonly count: number }>()
  for (const issue of issues) {
    const key = JSON.stringify([issue.from, issue.to])
    pairs.set(key, { issue, count: (pairs.get(key)?.count ?? 0) + 1 })
  }
  const [most] = [...pairs].sort(
    inOrder<[string, { readonly count: number }]>(
      (a, b) => b[1].count - a[1].count,
      (a, b) => byCodeUnit(a[0], b[0]),
    ),
  )
  if (most === undefined) return NOTHING
  const { issue, count } = most[1]
  return md`${joined([wordOf(issue.from), wordOf(issue.to)], ' to ')} (${count})`
}

const wordOf = (word: string | null): Piece => cutText(word ?? '', 40) || NOTHING

function issuesTable(input: ReportInput, room: Room): Markdown {
  const issues = [...input.metrics.conformance.issues].sort((a, b) => b.at - a.at)
  const { shown, left } = firstOf(issues, room.rows)
  const index = proposalIndex(input)
  return details(
    `${plural(issues.length, 'step')} outside the usual order, latest first`,
    blocks(
      table(
        ['Proposal', 'What', 'From', 'To', dates('On'), 'Commit'],
        shown.map(issue => issueRow(issue, index, input)),
      ),
      left === 0 || shown.length === 0 ? EMPTY : md`and ${left} more`,
    ),
  )
}

function issueRow(
  issue: ConformanceIssue,
  index: ProposalIndex,
  { config, repository }: ReportInput,
): readonly Piece[] {
  return [
    index.link(issue.proposal),
    issue.kind,
    wordOf(issue.from),
    wordOf(issue.to),
    isoDate(issue.at, config.timeZone),
    commitLink(repository, issue.commit),
  ]
}
