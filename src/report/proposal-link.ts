import type { Timeline } from '../timeline/timeline.ts'
import { cutText } from './escape.ts'
import type { Markdown } from './markdown.ts'
import type { ReportInput } from './report-input.ts'
import { fileLink } from './repository-links.ts'
import { whereabouts } from './whereabouts.ts'

/** Titles are cut here, so that one of them cannot push the rest of a table off the page. */
const LONGEST_TITLE = 90

/** Number and title, in words for any place. */
export function proposalName({ number, title, path }: Timeline): string {
  const name = cutText(title, LONGEST_TITLE) || cutText(path, LONGEST_TITLE)
  return number === null ? name : `${cutText(number, 20)} ${name}`
}

/** A proposal as a link to its document at the measured commit, or where it was last seen. */
export function proposalLink(timeline: Timeline, { repository }: Pick<ReportInput, 'repository'>): Markdown {
  const { path, commit } = timeline.present
    ? { path: timeline.path, commit: repository.head }
    : whereabouts(timeline)
  return fileLink(repository, commit, path, proposalName(timeline))
}
