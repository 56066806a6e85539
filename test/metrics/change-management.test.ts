import { describe, expect, it } from 'vitest'
import type { ChangeRule } from '../../src/config/github-rules.ts'
import type { ChangePull, Issue, Milestone } from '../../src/timeline/timeline.ts'
import {
  anIssue,
  aPull,
  closed,
  demilestoned,
  labeled,
  merged,
  milestoned,
  person,
  reference,
  reopened,
  unlabeled,
} from '../builders/threads.ts'
import { at } from '../builders/timeline.ts'
import { aConfig, aGithub, measured } from './a-config.ts'
import { issueLink, landedFrom, pullLink } from './a-review.ts'

const RULE: ChangeRule = {
  largeFiles: 20,
  largeLines: 500,
  untriagedLabel: 'Untriaged',
  themes: ['bug', 'security'],
  components: ['ui'],
  increments: 2,
}
const config = aConfig({ changeManagement: RULE })

const aChange = (number: number, mergedOn: string | null, given: Partial<ChangePull> = {}): ChangePull => ({
  number,
  title: 'A change',
  author: person('octocat'),
  createdAt: at('2026-01-01'),
  updatedAt: at('2026-01-01'),
  mergedAt: mergedOn === null ? null : at(mergedOn),
  closedAt: null,
  changedFiles: 1,
  changedLines: 10,
  closes: [],
  milestone: null,
  labels: [],
  ...given,
})

const managed = (
  given: Parameters<typeof aGithub>[0],
  timelines: Parameters<typeof measured>[0]['timelines'] = [],
) => {
  const changes = { since: at('2026-02-01T00:00:00Z'), pulls: [] }
  return measured({ config, timelines, github: aGithub({ changes, ...given }) }).github?.changeManagement
}

describe('pull requests (measure 27)', () => {
  const large = { changedLines: 500 }
  const pulls = [
    aChange(1, '2026-02-05', { closes: [reference(7)], ...large }),
    aChange(2, '2026-02-06', large),
    aChange(3, '2026-03-05', { changedFiles: 20, closes: [reference(50)] }),
    aChange(4, '2026-03-06', { closes: [reference(1, 'acme/other')] }),
    aChange(5, '2026-03-07', { changedFiles: 19, changedLines: 499 }),
    aChange(6, '2026-03-07', { author: person('release-bot') }),
    aChange(7, '2026-03-07', { author: person('app', true), ...large }),
    aChange(8, null),
    aChange(9, '2026-01-31'),
    aChange(10, '2026-03-12'),
  ]
  const brought = aPull({ number: 90, createdAt: '2026-01-01', events: [merged('2026-01-02')] })
  const timeline = landedFrom(brought, {
    links: [issueLink(50), issueLink(7, 'mentions'), pullLink(90), pullLink(2, 'implements')],
  })

  it('counts those of people merged since the day looked back to, and what they are linked with', () => {
    // Merged by people: 1 to 5. To an issue: 1, 3, 4. Large: 1, 2, 3; of these 2 belongs to the proposal and 3 closes
    // its issue, while 1 closes one that is only mentioned.
    const result = managed({ changes: { since: at('2026-02-01T00:00:00Z'), pulls } }, [timeline])
    expect(result).toMatchObject({
      since: at('2026-02-01T00:00:00Z'),
      linkedToIssue: { count: 3, n: 5 },
      largeLinkedToProposal: { count: 2, n: 3 },
      byIncrement: [
        { name: 'Feb', merged: 2, linkedToIssue: 1, large: 2, largeLinkedToProposal: 1 },
        { name: 'Mar', merged: 3, linkedToIssue: 2, large: 1, largeLinkedToProposal: 1 },
      ],
    })
  })

  it('links a large one through a tracked issue', () => {
    const changes = { since: at('2026-02-01T00:00:00Z'), pulls }
    expect(managed({ changes, tracked: new Set([7]) })?.largeLinkedToProposal).toEqual({ count: 1, n: 3 })
  })

  it('shows no increment that was looked at in part only', () => {
    const changes = { since: at('2026-02-10'), pulls }
    expect(managed({ changes })?.byIncrement.map(({ name }) => name)).toEqual(['Mar'])
  })
})

describe('triage (measure 27)', () => {
  it('counts open issues with the label by the days since it was put on, and who was not assigned when it went', () => {
    // 1: since 1 March, 10 days. 2: since it was opened, 6 days. 3 is closed. 4 and 5 lost the label, 5 has somebody.
    const issues = [
      anIssue({ number: 1, createdAt: '2026-01-01', events: [labeled('2026-03-01', 'untriaged')] }),
      anIssue({ number: 2, title: 'Two', createdAt: '2026-03-05', labels: ['UNTRIAGED'] }),
      anIssue({ number: 3, events: [labeled('2026-03-01', 'untriaged'), closed('2026-03-02')] }),
      anIssue({
        number: 4,
        events: [labeled('2026-02-01', 'untriaged'), unlabeled('2026-02-02', 'untriaged')],
      }),
      anIssue({ number: 5, assignees: ['alice'], events: [unlabeled('2026-02-02', 'untriaged')] }),
      anIssue({ number: 6, events: [labeled('2026-03-12', 'untriaged')] }),
    ]
    expect(managed({ issues })?.untriaged).toEqual({
      open: 2,
      ageDays: { n: 2, values: [6, 10], median: null, p85: null },
      oldest: [
        { number: 1, title: 'An enhancement', ageDays: 10 },
        { number: 2, title: 'Two', ageDays: 6 },
      ],
      triagedWithoutAssignee: { count: 1, n: 2 },
    })
  })
})

describe('milestones (measure 27)', () => {
  const aMilestone = (title: string, due: string | null, given: Partial<Milestone> = {}): Milestone => ({
    number: 1,
    title,
    state: 'open',
    createdAt: at('2025-12-01'),
    dueOn: due === null ? null : at(due),
    closedAt: null,
    ...given,
  })
  const milestones = [
    aMilestone('Backlog', null),
    aMilestone('M2', '2026-02-28'),
    aMilestone('M1', '2026-01-31'),
  ]
  const moves = (...events: Issue['events'][]) =>
    managed({ milestones, issues: events.map((each, number) => anIssue({ number, events: each })) })
  const counts = (result: ReturnType<typeof moves>) =>
    result?.milestones.map(each => [
      each.title,
      each.items,
      each.closed,
      each.movedLater,
      each.removed,
      each.open,
    ])
  const into = (day: string, title: string) => milestoned(day, title)
  const out = (day: string, title: string) => demilestoned(day, title)

  it('says what became of the issues of each, in the order they are due', () => {
    const result = moves(
      [into('2026-01-02', 'M1'), closed('2026-01-20')],
      [into('2026-01-02', 'M1'), out('2026-01-31', 'M1'), into('2026-01-31', 'M2')],
      [into('2026-01-02', 'M1'), out('2026-01-31', 'M1')],
      [into('2026-01-02', 'M2'), into('2026-01-20', 'M1'), out('2026-01-20', 'M2')],
      [into('2026-01-02', 'M1'), closed('2026-01-03'), reopened('2026-01-04')],
      [],
    )
    expect(counts(result)).toEqual([
      ['M1', 5, 1, 1, 1, 2],
      ['M2', 2, 0, 0, 1, 1],
      ['Backlog', 0, 0, 0, 0, 0],
    ])
    expect(result?.slips).toEqual([
      { times: 0, issues: 4 },
      { times: 1, issues: 1 },
    ])
  })

  it('counts how often each slipped: at once, in either order, or after a while; back and forth too', () => {
    const result = moves(
      [
        into('2026-01-02', 'M1'),
        into('2026-01-31', 'M2'),
        out('2026-01-31', 'M1'),
        into('2026-02-20', 'Backlog'),
      ],
      [into('2026-01-02', 'M1'), out('2026-01-05', 'M1'), into('2026-02-05', 'M2')],
      [
        into('2026-01-02', 'M1'),
        into('2026-01-03', 'M2'),
        into('2026-01-04', 'M1'),
        into('2026-01-05', 'M2'),
      ],
    )
    expect(result?.slips).toEqual([
      { times: 1, issues: 1 },
      { times: 2, issues: 2 },
    ])
    expect(counts(result)?.[0]).toEqual(['M1', 3, 0, 3, 0, 0])
  })

  it('leaves out issues that could not be read in full, and names them as a gap', () => {
    const github = aGithub({
      changes: { since: 0, pulls: [] },
      milestones,
      issues: [anIssue({ events: [into('2026-01-02', 'M1')], complete: false })],
    })
    const result = measured({ config, github })
    expect(result.github?.changeManagement?.slips).toEqual([])
    expect(result.gaps).toContainEqual({
      measure: 'milestoneMoves',
      reason: '1 of 1 issue could not be read in full and is left out',
    })
  })
})

describe('labels, files and what was not asked for', () => {
  it('groups issues by theme and component', () => {
    const issues = [
      anIssue({ number: 1, labels: ['Bug', 'ui'] }),
      anIssue({ number: 2, events: [labeled('2026-01-02', 'bug'), closed('2026-01-03')] }),
      anIssue({ number: 3, labels: ['question'] }),
    ]
    expect(managed({ issues, ownerFiles: ['b/OWNERS', 'CODEOWNERS'] })).toMatchObject({
      themes: [
        { label: 'bug', open: 1, closed: 1 },
        { label: 'security', open: 0, closed: 0 },
      ],
      components: [{ label: 'ui', open: 1, closed: 0 }],
      ownerFiles: ['CODEOWNERS', 'b/OWNERS'],
    })
  })

  it('is null where nobody asked, and a gap where it was not read', () => {
    const asked = measured({ config, github: aGithub() })
    expect(asked.github?.changeManagement).toBeNull()
    const gap = { measure: 'changeManagement', reason: 'the pull requests of the repository were not read' }
    expect(asked.gaps).toContainEqual(gap)
    const unasked = measured({ github: aGithub({ changes: { since: 0, pulls: [] } }) })
    expect(unasked.github?.changeManagement).toBeNull()
    expect(unasked.gaps.map(({ measure }) => measure)).not.toContain('changeManagement')
  })
})
