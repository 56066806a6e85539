import { notAccessible } from './errors.ts'

/** What a token may be allowed to see. */
export type Permission = 'contents' | 'issues' | 'pull-requests' | 'projects' | 'discussions'
/** How far. */
export type Access = 'none' | 'read' | 'write'

/** A token: its text, whose it is, and what it may do. What is not named is `none`. */
export interface Token {
  readonly text: string
  readonly login: string
  readonly permissions: Readonly<Partial<Record<Permission, Access>>>
}

/** A token that may read everything but projects, as the one of a workflow. */
export const DEFAULT_TOKEN: Token = {
  text: 'ghs_fakeTokenOfTheTests0000000000000000',
  login: 'github-actions[bot]',
  permissions: { contents: 'read', issues: 'read', 'pull-requests': 'read', discussions: 'read' },
}

/** Types that need one of these permissions. Milestones and labels belong to issues and pull requests alike. */
const NEEDED: Readonly<Record<string, readonly Permission[]>> = {
  Issue: ['issues'],
  PullRequest: ['pull-requests'],
  IssueComment: ['issues', 'pull-requests'],
  Milestone: ['issues', 'pull-requests'],
  Label: ['issues', 'pull-requests'],
  Commit: ['contents'],
  Ref: ['contents'],
  Tree: ['contents'],
  Blob: ['contents'],
  Tag: ['contents'],
  ProjectV2: ['projects'],
  ProjectV2Item: ['projects'],
  Discussion: ['discussions'],
  PullRequestChangedFile: ['pull-requests'],
}

/** True when the token has the permission, for reading or, if `write`, for writing. */
export function mayAccess({ permissions }: Token, permission: Permission, write = false): boolean {
  const access = permissions[permission] ?? 'none'
  return write ? access === 'write' : access !== 'none'
}

/**
 * Throws GitHub's FORBIDDEN where the token may not see a value of this type. On a connection the error stands on
 * the connection itself; as that is rarely nullable, the object around it is lost (seen in amplication#5268).
 */
export function guard(token: Token, typeName: string): void {
  const needed = NEEDED[typeName.replace(/Connection$/, '')]
  if (needed && !needed.some(permission => mayAccess(token, permission))) throw notAccessible()
}
