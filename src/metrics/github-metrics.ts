import type { Config } from '../config/config.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { approversOf } from './approvers.ts'
import { changeManagement } from './change-management.ts'
import type { GithubInput } from './github-input.ts'
import { issueTracking } from './issue-tracking.ts'
import { linkCounts, proposalLinks } from './links.ts'
import type { GithubMetrics, Increment, Response } from './metrics.ts'
import { responsePoints } from './response.ts'
import type { Reviews } from './reviews.ts'
import { unmergedMetrics } from './unmerged.ts'

/** What the measures that only GitHub knows are taken from. */
export interface GithubPart {
  readonly github: GithubInput
  readonly reviews: Reviews
  readonly timelines: readonly Timeline[]
  readonly increments: readonly Increment[]
  readonly config: Config
  readonly now: number
}

/** Measures 16, 17, 18, 27 and the links, over the whole history; `response` is that of its window. */
export function githubMetrics(part: GithubPart, response: Response): GithubMetrics {
  const { github, reviews, timelines, config, now } = part
  return {
    response,
    responsePoints: responsePoints(reviews, now),
    approvers: approversOf(reviews, config.approval, now),
    unmerged: unmergedMetrics(github.unmerged, reviews, config, now),
    tracking: trackingOf(part),
    changeManagement: changesOf(part),
    ...linkCounts(timelines),
  }
}

/** The repository whose numbers the tracked issues have. */
const issueRepository = ({ github, config }: GithubPart): string =>
  config.preset.github.issueRepository ?? github.repository

function trackingOf(part: GithubPart): GithubMetrics['tracking'] {
  const { github, timelines, config, reviews, now } = part
  if (config.preset.github.track === 'none' || !github.readIssues) return null
  const { issues, tracked, repository } = github
  return issueTracking({
    timelines,
    issues,
    tracked,
    repository,
    issueRepository: issueRepository(part),
    reviews,
    now,
  })
}

/** Pull requests without their issues, or the other way round, would all look unlinked. */
export const wasRead = ({ readIssues, readPulls }: GithubInput): boolean => readIssues && readPulls

function changesOf(part: GithubPart): GithubMetrics['changeManagement'] {
  const { github, timelines, increments, config, reviews, now } = part
  const { changes, issues, milestones, ownerFiles, repository } = github
  if (config.changeManagement === null || changes === null || !wasRead(github)) return null
  const tracked = { numbers: github.tracked, repository: issueRepository(part) }
  const links = proposalLinks(timelines, tracked, repository)
  return changeManagement(
    { changes, issues, milestones, ownerFiles, increments, people: reviews.people, now, ...links },
    config.changeManagement,
  )
}
