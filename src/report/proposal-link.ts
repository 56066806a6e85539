import type { Naming, Timeline } from '../timeline/timeline.ts'
import { cutText } from './escape.ts'
import { type Markdown, md } from './markdown.ts'
import type { ReportInput } from './report-input.ts'
import { fileLink, issueLink } from './repository-links.ts'
import { trackingIssue } from './threads.ts'
import { whereabouts } from './whereabouts.ts'

/** Titles are cut here, so that one of them cannot push the rest of a table off the page. */
const LONGEST_TITLE = 90

/** Number and title, in words for any place. */
export function proposalName({ number, title, path, id }: Timeline): string {
  return nameWords({ number, title }, path ?? id)
}

/** What it was called right before an instant; for one that came later, what it was called first. */
export function namingBefore(timeline: Timeline, instant: number): Omit<Naming, 'at'> {
  const { namings } = timeline
  return namings.findLast(({ at }) => at < instant) ?? namings[0] ?? timeline
}

/** A proposal as a link to its document at the measured commit, or where it was last seen; an issue as itself. */
export function proposalLink(timeline: Timeline, { repository }: Pick<ReportInput, 'repository'>): Markdown {
  const seen =
    timeline.present && timeline.path !== null
      ? { path: timeline.path, commit: repository.head }
      : whereabouts(timeline)
  if (seen === null) return issueProposalLink(timeline, repository, proposalName(timeline))
  return fileLink(repository, seen.commit, seen.path, proposalName(timeline))
}

/** The same as it was called and could be read before `instant`: neither words nor link ever change. */
export function proposalLinkAt(
  timeline: Timeline,
  instant: number,
  { repository }: Pick<ReportInput, 'repository'>,
): Markdown {
  const landedAt = timeline.events[0]?.at ?? instant
  const seen = whereabouts(timeline, Math.max(instant, landedAt + 1))
  const name = nameWords(namingBefore(timeline, instant), timeline.id)
  if (seen === null) return issueProposalLink(timeline, repository, name)
  return fileLink(repository, seen.commit, seen.path, name)
}

function nameWords({ number, title }: Pick<Naming, 'number' | 'title'>, otherwise: string): string {
  const name = cutText(title, LONGEST_TITLE) || cutText(otherwise, LONGEST_TITLE)
  return number === null ? name : `${cutText(number, 20)} ${name}`
}

function issueProposalLink(
  timeline: Timeline,
  repository: ReportInput['repository'],
  name: string,
): Markdown {
  const issue = trackingIssue(timeline)
  if (issue === null) return md`${name}`
  return issueLink({ ...repository, name: issue.repository ?? repository.name }, issue.number, name)
}
