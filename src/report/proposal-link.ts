import type { Timeline } from '../timeline/timeline.ts'
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
  const name = cutText(title, LONGEST_TITLE) || cutText(path ?? id, LONGEST_TITLE)
  return number === null ? name : `${cutText(number, 20)} ${name}`
}

/** A proposal as a link to its document at the measured commit, or where it was last seen; an issue as itself. */
export function proposalLink(timeline: Timeline, { repository }: Pick<ReportInput, 'repository'>): Markdown {
  const seen =
    timeline.present && timeline.path !== null
      ? { path: timeline.path, commit: repository.head }
      : whereabouts(timeline)
  if (seen === null) return issueProposalLink(timeline, repository)
  return fileLink(repository, seen.commit, seen.path, proposalName(timeline))
}

/** The same as it could be read before `instant`, so that the link never goes stale. */
export function proposalLinkAt(
  timeline: Timeline,
  instant: number,
  { repository }: Pick<ReportInput, 'repository'>,
): Markdown {
  const seen = whereabouts(timeline, instant)
  if (seen === null) return issueProposalLink(timeline, repository)
  return fileLink(repository, seen.commit, seen.path, proposalName(timeline))
}

function issueProposalLink(timeline: Timeline, repository: ReportInput['repository']): Markdown {
  const issue = trackingIssue(timeline)
  if (issue === null) return md`${proposalName(timeline)}`
  const name = issue.repository ?? repository.name
  return issueLink({ ...repository, name }, issue.number, proposalName(timeline))
}
