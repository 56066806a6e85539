import { valueAt } from '../github/places.ts'
import { listAt, textAt } from './answers.ts'

/**
 * Rules of a ruleset under which no commit can be added directly. Signatures are not among them: GitHub signs the
 * commits made through its API.
 */
const BLOCKING: Readonly<Record<string, string>> = {
  PULL_REQUEST: 'a pull request is required',
  UPDATE: 'updates are restricted',
  LOCK_BRANCH: 'the branch is locked',
  MERGE_QUEUE: 'a merge queue is required',
  REQUIRED_STATUS_CHECKS: 'status checks are required',
  REQUIRED_DEPLOYMENTS: 'deployments are required',
  WORKFLOWS: 'workflows are required',
  REQUIRED_WORKFLOW_STATUS_CHECKS: 'workflows are required',
  CODE_SCANNING: 'code scanning is required',
}

/** What of a classic protection rule blocks. */
const CLASSIC: Readonly<Record<string, string>> = {
  requiresApprovingReviews: 'an approving review is required',
  requiresStatusChecks: 'status checks are required',
  restrictsPushes: 'pushes are restricted',
  lockBranch: 'the branch is locked',
}

/** Why nobody can simply commit to this branch, in fixed words; empty when nothing is known against it. */
export function protectionOf(ref: unknown): readonly string[] {
  const rules = listAt(ref, 'rules', 'nodes').map(rule => BLOCKING[textAt(rule, 'type') ?? ''])
  const classic = Object.entries(CLASSIC).map(([field, words]) =>
    valueAt(ref, ['branchProtectionRule', field]) === true ? words : undefined,
  )
  const reviews = valueAt(ref, ['refUpdateRule', 'requiredApprovingReviewCount'])
  const others = [
    typeof reviews === 'number' && reviews > 0 ? CLASSIC.requiresApprovingReviews : undefined,
    valueAt(ref, ['refUpdateRule', 'viewerCanPush']) === false ? CLASSIC.restrictsPushes : undefined,
  ]
  const found = [...rules, ...classic, ...others].filter(each => each !== undefined)
  return [...new Set(found)].sort()
}
