import { describe, expect, it } from 'vitest'
import type { Trouble } from '../../src/github/answers.ts'
import { needOf, permissionHint, troubleHint } from '../../src/github/permissions.ts'

const trouble = (kind: Trouble['kind'], path: Trouble['path'] = []): Trouble => ({
  kind,
  path,
  message: 'no',
})

describe('the hint for a missing permission', () => {
  it.each(['issues', 'pull-requests', 'contents', 'discussions'] as const)('names the line for %s', need => {
    expect(permissionHint(need)).toContain(`Add "${need}: read" under "permissions:"`)
  })

  it('says that Projects need another token', () => {
    expect(permissionHint('project')).toMatch(/project-token.*read:project/)
  })

  it.each([
    [['repository', 'issues'], 'issues'],
    [['repository', 'milestones', 'nodes', 3], 'issues'],
    [['repository', 'pullRequests', 'nodes', 3, 'labels'], 'issues'],
    [['repository', 'n1', 'closedByPullRequestsReferences'], 'pull-requests'],
    [['repository', 'c0', 'associatedPullRequests'], 'pull-requests'],
    [['repository', 'pullRequest', 'files'], 'pull-requests'],
    [['repository', 'defaultBranchRef', 'target'], 'contents'],
    [['repository', 'discussions'], 'discussions'],
    [['organization', 'projectV2', 'items'], 'project'],
    [['repository', 'issue', 'projectItems'], 'project'],
    [['repository', 'n1'], null],
    [[], null],
  ] as const)('is found from the path %j', (path, need) => {
    expect(needOf(path)).toBe(need)
  })

  it('fits the trouble', () => {
    expect(troubleHint(trouble('forbidden', ['repository', 'issues']))).toBe(permissionHint('issues'))
    expect(troubleHint(trouble('forbidden', ['repository', 'n1']), 'pull-requests')).toBe(
      permissionHint('pull-requests'),
    )
    expect(troubleHint(trouble('forbidden', ['repository', 'n1']))).toBeNull()
    expect(troubleHint(trouble('saml'), 'issues')).toMatch(/Configure SSO/)
    expect(troubleHint(trouble('not-found'), 'issues')).toBeNull()
    expect(troubleHint(trouble('unread'), 'issues')).toBeNull()
  })
})
