import type { PublishMode } from '../config/publish-rules.ts'
import type { Committed, Failure, FailureWhy } from './commit.ts'
import type { PullFact } from './pull-body.ts'

/** Numbers shown in a pull request. */
export type FactsOfRun = readonly PullFact[]

/** What publishing did. */
export interface Published {
  /** The mode that was used in the end, a fallback included. */
  readonly mode: Exclude<PublishMode, 'auto'>
  /** `nothing`: nowhere to write to, as the notes say. `planned`: what would be done without `dry-run`. */
  readonly outcome: 'written' | 'unchanged' | 'planned' | 'nothing' | 'failed'
  /** Branch with the report; null when it is on none. */
  readonly branch: string | null
  /** The commit made, or the one that has the report already; null when there is none. */
  readonly commit: string | null
  readonly pullRequest: number | null
  /** Files added or changed, and deleted. */
  readonly written: number
  readonly deleted: number
  /** Plain sentences for the summary and a notice. They may quote GitHub: escape them. */
  readonly notes: readonly string[]
  /** Plain sentences with the fix; any of them makes the run fail unless `fail-on: never`. */
  readonly failures: readonly string[]
  /** Kind of the failure, null without one. */
  readonly why: FailureWhy | null
}

/** Nothing written, nothing wrong. */
export function quiet(mode: Published['mode']): Published {
  return {
    mode,
    outcome: 'nothing',
    branch: null,
    commit: null,
    pullRequest: null,
    written: 0,
    deleted: 0,
    notes: [],
    failures: [],
    why: null,
  }
}

/** Nothing written because of this. */
export function failed(mode: Published['mode'], { why, sentence }: Failure): Published {
  return { ...quiet(mode), outcome: 'failed', why, failures: [sentence] }
}

/** What was done to a branch. */
export function publishedFrom(mode: Published['mode'], branch: string, committed: Committed): Published {
  switch (committed.kind) {
    case 'failed':
      return failed(mode, committed.failure)
    case 'unchanged':
      return {
        ...quiet(mode),
        outcome: 'unchanged',
        branch,
        commit: committed.oid,
        notes: committed.warnings,
      }
    case 'planned':
    case 'committed': {
      const { written, deleted, warnings: notes } = committed
      const commit = committed.kind === 'committed' ? committed.oid : null
      const outcome = commit === null ? 'planned' : 'written'
      return { ...quiet(mode), outcome, branch, commit, written, deleted, notes }
    }
  }
}
