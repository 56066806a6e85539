import { isUnchanged } from './changes.ts'
import { type Committed, changesAt, commitReport } from './commit.ts'
import type { Preflight } from './preflight.ts'
import type { GithubPlace, PublishFile } from './world.ts'

/**
 * Commits the report to the default branch. Where rules are known to forbid that, nothing is tried and the failure
 * says which, unless the token is an administrator's, who may pass them. Throws `Halted` when reading fails.
 */
export async function commitToDefault(
  github: GithubPlace,
  found: Preflight,
  head: { readonly branch: string; readonly oid: string },
  folder: string,
  wanted: readonly PublishFile[],
): Promise<Committed> {
  if (isBlocked(found)) {
    const changes = await changesAt(github, head.oid, folder, wanted)
    if (isUnchanged(changes)) return { kind: 'unchanged', oid: head.oid, warnings: changes.warnings }
    return { kind: 'failed', failure: { why: 'protected', sentence: protectedSentence(found.protectedBy) } }
  }
  return commitReport(github, { branch: head.branch, folder }, wanted)
}

/** True when rules are known to forbid commits. Administrators may pass them, so for them it is tried. */
export function isBlocked({ protectedBy, permission }: Preflight): boolean {
  return protectedBy.length > 0 && permission !== 'ADMIN'
}

function protectedSentence(rules: readonly string[]): string {
  return `The default branch cannot be committed to (${rules.join(', ')}). Set "publish: branch" or "publish: pull-request", or give the token of an app that may pass its rules.`
}
