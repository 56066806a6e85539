import type { Config } from '../config/config.ts'
import { namelessApprovals } from './approvers.ts'
import { type GithubPart, wasRead } from './github-metrics.ts'
import type { Gap } from './metrics.ts'

const FROM_THREADS = ['firstResponse', 'firstReview', 'approverLatency', 'turn'] as const

/**
 * What is missing although GitHub was read (kpis.md, "Source and gaps are named"): what was not looked at, what could
 * not be read in full, and what the reading itself says.
 */
export function githubGaps(part: GithubPart): Gap[] {
  return [
    ...proposedGaps(part),
    ...openingGap(part),
    ...threadGaps(part),
    ...approvalGap(part),
    ...issueGaps(part),
    ...changeGap(part),
    ...part.github.gaps,
  ]
}

/** True for a family without files: an enhancement that is an issue is created by opening it. */
export const isIssuesOnly = ({ preset }: Pick<Config, 'preset'>): boolean =>
  preset.documents.length === 0 && preset.list === null

function proposedGaps({ github, config }: GithubPart): Gap[] {
  if (isIssuesOnly(config)) {
    return [{ measure: 'proposed', reason: 'enhancements are issues here; opening one counts as created' }]
  }
  if (!github.readPulls) return because(['proposed', 'notMerged'], 'pull requests could not be read')
  if (github.sawClosedPulls) return []
  if (config.preset.github.unmerged === 'all') {
    return because(['notMerged'], 'not every closed pull request is looked through for proposals yet')
  }
  const seen = config.preset.github.unmerged === 'none' ? 'that never landed' : 'closed without being merged'
  const reason = `pull requests ${seen} were not looked at; "unmerged: all" reads them`
  return because(['proposed', 'notMerged'], reason)
}

/** Lead times that start at different moments are compared with each other: say how many do. */
function openingGap({ timelines }: GithubPart): Gap[] {
  const files = timelines.filter(({ origin }) => origin === 'file')
  const unknown = files.filter(({ openedAt }) => openedAt === null).length
  if (unknown === 0) return []
  const reason = `the pull request that brought ${unknown} of ${counted(files.length, 'proposal')} is not known; for ${unknown === 1 ? 'it' : 'them'} the landing counts`
  return because(['opened'], reason)
}

function threadGaps({ reviews }: GithubPart): Gap[] {
  const unread = reviews.pulls.filter(({ pull }) => !pull.complete).length
  if (unread === 0) return []
  const reason = `${unread} of ${counted(reviews.pulls.length, 'pull request')} could not be read in full and ${unread === 1 ? 'is' : 'are'} left out`
  return because(FROM_THREADS, reason)
}

function approvalGap({ reviews, config, now }: GithubPart): Gap[] {
  const nameless = namelessApprovals(reviews, config.approval, now)
  if (nameless === 0) return []
  const reason = `a robot set the label that approved ${counted(nameless, 'pull request')}, so nobody is known to have approved ${nameless === 1 ? 'it' : 'them'}`
  return because(['approverLoad'], reason)
}

function issueGaps({ github, config }: GithubPart): Gap[] {
  const unread = github.issues.filter(({ complete }) => !complete).length
  const measures = [
    ...(config.preset.github.track === 'none' ? [] : ['issuesWithoutPull']),
    ...(config.changeManagement !== null && wasRead(github) ? ['milestoneMoves'] : []),
  ]
  const reason = `${unread} of ${counted(github.issues.length, 'issue')} could not be read in full and ${unread === 1 ? 'is' : 'are'} left out`
  return unread === 0 ? [] : because(measures, reason)
}

function changeGap({ github, config }: GithubPart): Gap[] {
  if (config.changeManagement === null || (github.changes !== null && wasRead(github))) return []
  const unread = github.readIssues ? 'pull requests' : 'issues'
  return because(['changeManagement'], `the ${unread} of the repository were not read`)
}

const counted = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`

const because = (measures: readonly string[], reason: string): Gap[] =>
  measures.map(measure => ({ measure, reason }))
