import type { Preset } from '../config/preset.ts'
import type { Timeline } from '../timeline/timeline.ts'
import type { ReportInput } from './report-input.ts'

/** An issue by where it is; `repository` is null for the measured one. */
export interface IssuePlace {
  readonly repository: string | null
  readonly number: number
}

/** The issue of a proposal as GitHub confirmed it, or the one it is itself; null when there is none. */
export function trackingIssue(timeline: Timeline): IssuePlace | null {
  const link = timeline.links.find(({ kind, role }) => kind === 'issue' && role === 'tracks')
  if (link !== undefined) return link
  const number = timeline.origin === 'issue' ? wholeNumber(timeline.number) : null
  return number === null ? null : { repository: null, number }
}

/**
 * Number of the issue: the confirmed one, and where GitHub was not read the number of the proposal in families
 * whose numbers are issue numbers. A guess that GitHub did not confirm is none.
 */
export function issueNumber(
  timeline: Timeline,
  { numberIs, wasRead }: { readonly numberIs: Preset['numberIs']; readonly wasRead: boolean },
): number | null {
  const known = trackingIssue(timeline)
  if (known !== null || wasRead) return known?.number ?? null
  return numberIs === 'issue' ? wholeNumber(timeline.number) : null
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) && Number(text) > 0 ? Number(text) : null
}

/** Pull requests of the measured repository: those named by landings, and those linked. Ascending. */
export function pullNumbers({ events, links }: Timeline, repository: string | null): readonly number[] {
  const named = events.flatMap(({ pr }) => (pr === null ? [] : [pr]))
  const linked = links.filter(link => link.kind === 'pull' && isHere(link.repository, repository))
  return [...new Set([...named, ...linked.map(({ number }) => number)])].sort((a, b) => a - b)
}

/** Whether a repository is the measured one. GitHub does not tell names of repositories apart by case. */
export const isHere = (repository: string, measured: string | null) =>
  measured !== null && repository.toLowerCase() === measured.toLowerCase()

/** What says which numbers of a report are issues. */
export const numbering = ({ config, metrics }: ReportInput) => ({
  numberIs: config.preset.numberIs,
  wasRead: metrics.github !== null,
})
