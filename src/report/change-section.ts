import type { ChangeManagement, Part } from '../metrics/metrics.ts'
import { isoDate } from './calendar-date.ts'
import { changeTables } from './change-tables.ts'
import { cutText } from './escape.ts'
import { bullets, details, EMPTY, type Markdown, md, type Piece, right, section, table } from './markdown.ts'
import { duration, grouped, sampleWords, share } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import { fileLink, issueLink } from './repository-links.ts'
import type { Room } from './room.ts'

/** Owner files named in the list; a monorepo may have hundreds. */
const OWNER_FILES = 5

/** How changes of the whole repository are managed (measure 27). Only where that was asked for. */
export function changeSection(input: ReportInput, room: Room): Markdown {
  const change = input.metrics.github?.changeManagement ?? null
  if (change === null) return EMPTY
  const running = input.metrics.increments.find(({ inProgress }) => inProgress)?.name ?? null
  return section(
    'Change management',
    md`Pull requests merged by people since ${isoDate(change.since, input.config.timeZone)}.`,
    bullets([...linkList(change), ...untriagedList(change), ownerFileItem(change, input)]),
    oldestTable(change, input),
    changeTables(change, room, running),
  )
}

function linkList({ linkedToIssue, largeLinkedToProposal }: ChangeManagement): readonly string[] {
  return [
    `Linked to an issue: ${partWords(linkedToIssue)}`,
    `Large ones linked to a proposal: ${partWords(largeLinkedToProposal)}`,
  ]
}

const partWords = ({ count, n }: Part) => share(count, n) ?? 'none to count'

function untriagedList({ untriaged }: ChangeManagement): readonly string[] {
  const { open, ageDays, triagedWithoutAssignee } = untriaged
  const age = sampleWords(ageDays, duration)
  const upper = ageDays.p85 === null ? '' : `, 85th percentile ${duration(ageDays.p85)}`
  const words = age === null ? '' : `, ${ageDays.median === null ? 'aged' : 'median age'} ${age}${upper}`
  const left = share(triagedWithoutAssignee.count, triagedWithoutAssignee.n)
  return [
    `Not triaged and open: ${grouped(open)}${words}`,
    ...(left === null ? [] : [`Triaged and left without an assignee: ${left}`]),
  ]
}

function ownerFileItem({ ownerFiles }: ChangeManagement, { repository }: ReportInput): Piece {
  if (ownerFiles.length === 0) return 'Files that name owners: none'
  const named = ownerFiles.slice(0, OWNER_FILES)
  const links = named.map(path => fileLink(repository, repository.head, path, cutText(path, 100)))
  const left = ownerFiles.length - named.length
  const list = links.reduce((all, link) => md`${all}, ${link}`)
  return left > 0 ? md`Files that name owners: ${list} and ${left} more` : md`Files that name owners: ${list}`
}

function oldestTable({ untriaged }: ChangeManagement, { repository }: ReportInput): Markdown {
  const rows = untriaged.oldest.map(({ number, title, ageDays }) => [
    md`${issueLink(repository, number)} ${cutText(title, 100)}`,
    duration(ageDays),
  ])
  return rows.length === 0 ? EMPTY : details('Not triaged for longest', table(['Issue', right('Age')], rows))
}
