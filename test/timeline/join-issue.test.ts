import { describe, expect, it } from 'vitest'
import { FILE_RULES, type GithubRules } from '../../src/config/github-rules.ts'
import type { Preset } from '../../src/config/preset.ts'
import { ISTIO } from '../../src/config/presets/istio.ts'
import { KEP } from '../../src/config/presets/kep.ts'
import { KEYLIME } from '../../src/config/presets/keylime.ts'
import type { Issue } from '../../src/timeline/timeline.ts'
import {
  anIssue,
  closed,
  commented,
  demilestoned,
  facts,
  labeled,
  milestoned,
  person,
  reopened,
  unlabeled,
} from '../builders/threads.ts'
import {
  aTimeline,
  at,
  changed,
  landed,
  removed,
  restored,
  stage,
  status,
  target,
} from '../builders/timeline.ts'
import { joined, only, story } from './joining.ts'

const withRules = (preset: Preset, rules: Partial<GithubRules>): Preset => ({
  ...preset,
  github: { ...FILE_RULES, ...rules },
})

/** The timeline of one tracked issue. */
const tracked = (preset: Preset, issue: Issue) =>
  only(joined(preset, [], facts({ issues: [issue], tracked: new Set([issue.number]) })))

/** Rules of a family that keeps its phases in labels. */
const LABELS: Partial<GithubRules> = {
  track: 'all',
  phaseFrom: 'issue',
  labelPhases: { backlog: 'accepted', 'in-progress': 'building', deferred: 'parked' },
  milestonePhase: 'building',
}

describe('a tracked issue', () => {
  it('goes through Enhancements, Backlog, milestone, done (Keylime)', () => {
    const issue = anIssue({
      number: 12,
      title: 'Push attestation',
      createdAt: '2026-01-01',
      events: [
        labeled('2026-02-01', 'backlog'),
        milestoned('2026-03-01', '7.12'),
        closed('2026-04-01', { reason: 'completed' }),
      ],
    })
    const timeline = tracked(KEYLIME, issue)
    expect(story(timeline)).toEqual([
      '2026-01-01 landed open (proposed)',
      '2026-02-01 open > backlog (accepted)',
      '2026-03-01 backlog > in milestone (building)',
      '2026-03-01 target null > 7.12',
      '2026-04-01 in milestone > closed as completed (done)',
    ])
    expect(timeline).toMatchObject({
      id: 'issue#12',
      number: '12',
      title: 'Push attestation',
      origin: 'issue',
      path: null,
      authors: ['octocat'],
      present: true,
      status: 'closed as completed',
      phase: 'done',
      target: '7.12',
      openedAt: at('2026-01-01'),
      links: [{ kind: 'issue', number: 12, role: 'tracks', from: 'tracked-issue' }],
      threads: [{ number: 12 }],
    })
  })

  it('climbs from alpha to stable by its labels, the lower ones left on (Istio)', () => {
    const issue = anIssue({
      createdAt: '2026-01-01',
      events: [
        labeled('2026-01-01T12:00:20Z', 'Alpha'),
        labeled('2026-02-01', 'stage/beta'),
        labeled('2026-03-01', 'Stable'),
        unlabeled('2026-04-01', 'Alpha'),
      ],
    })
    const timeline = tracked(ISTIO, issue)
    expect(story(timeline)).toEqual([
      '2026-01-01 landed open (accepted)',
      '2026-01-01 stage null > Alpha',
      '2026-02-01 stage Alpha > Beta',
      '2026-03-01 stage Beta > Stable',
    ])
    expect(timeline.stage).toBe('Stable')
  })

  it('keeps what happened in stage labels and milestones over the years (kubernetes)', () => {
    const preset: Preset = {
      ...KEP,
      github: {
        ...KEP.github,
        track: 'all',
        labelStages: { 'stage/alpha': 'alpha', 'stage/beta': 'beta', 'stage/stable': 'stable' },
      },
    }
    const issue = anIssue({
      createdAt: '2020-01-01',
      events: [
        labeled('2020-02-01', 'stage/alpha'),
        labeled('2020-02-01', 'sig/node'),
        labeled('2020-02-01', 'tracked/yes'),
        milestoned('2020-03-01', 'v1.20'),
        milestoned('2020-09-01', 'v1.21'),
        demilestoned('2020-09-01', 'v1.20'),
        unlabeled('2021-01-01', 'stage/alpha'),
        labeled('2021-01-01', 'stage/beta'),
        labeled('2021-06-01', 'lifecycle/stale'),
      ],
    })
    const timeline = tracked(preset, issue)
    expect(story(timeline)).toEqual([
      '2020-01-01 landed open (proposed)',
      '2020-02-01 stage null > alpha',
      '2020-03-01 target null > v1.20',
      '2020-09-01 target v1.20 > v1.21',
      '2021-01-01 stage alpha > beta',
    ])
    expect(timeline).toMatchObject({ phase: 'proposed', stage: 'beta', target: 'v1.21', owner: 'node' })
  })

  it.each([
    ['completed', 'closed as completed', 'done'],
    ['not-planned', 'closed as not planned', 'rejected'],
    ['duplicate', 'closed as duplicate', 'replaced'],
    [null, 'closed', 'done'],
  ] as const)('closed with reason %s is %s', (reason, word, phase) => {
    const issue = anIssue({ createdAt: '2026-01-01', events: [closed('2026-02-01', { reason })] })
    expect(tracked(KEYLIME, issue)).toMatchObject({ status: word, phase })
  })

  it('comes back to where its labels say when it is reopened', () => {
    const issue = anIssue({
      createdAt: '2026-01-01',
      events: [
        labeled('2026-01-02', 'in-progress'),
        closed('2026-02-01', { reason: 'not-planned' }),
        reopened('2026-03-01'),
        closed('2026-04-01', { reason: 'completed' }),
      ],
    })
    expect(story(tracked(KEYLIME, issue)).slice(2)).toEqual([
      '2026-02-01 in-progress > closed as not planned (rejected)',
      '2026-03-01 closed as not planned > in-progress (building)',
      '2026-04-01 in-progress > closed as completed (done)',
    ])
  })

  it('changes its way of having been closed', () => {
    const issue = anIssue({
      createdAt: '2026-01-01',
      events: [closed('2026-02-01', { reason: 'completed' }), closed('2026-03-01', { reason: 'duplicate' })],
    })
    expect(story(tracked(KEYLIME, issue)).slice(1)).toEqual([
      '2026-02-01 open > closed as completed (done)',
      '2026-03-01 closed as completed > closed as duplicate (replaced)',
    ])
  })

  it('imported with labels nobody saw being put on had them from the start', () => {
    const issue = anIssue({
      createdAt: '2026-01-01',
      labels: ['backlog', 'help wanted'],
      milestone: '7.12',
      events: [commented('2026-03-01', 'hubot')],
    })
    expect(story(tracked(withRules(KEYLIME, { ...LABELS, milestonePhase: null }), issue))).toEqual([
      '2026-01-01 landed backlog (accepted)',
    ])
    const closedUnseen = { ...issue, state: 'closed' as const, reason: null, closedAt: at('2026-02-01') }
    expect(story(tracked(withRules(KEYLIME, LABELS), closedUnseen))).toEqual([
      '2026-01-01 landed in milestone (building)',
      '2026-02-01 in milestone > closed (done)',
    ])
  })

  it('lost a label it was imported with', () => {
    const issue = anIssue({ createdAt: '2026-01-01', events: [unlabeled('2026-02-01', 'backlog')] })
    expect(story(tracked(withRules(KEYLIME, LABELS), issue))).toEqual([
      '2026-01-01 landed backlog (accepted)',
      '2026-02-01 backlog > open (proposed)',
    ])
  })

  it('knows a milestone by the name it has today, and leaves out one that was deleted', () => {
    const rules = withRules(KEYLIME, { ...LABELS, milestonePhase: null, milestoneIsTarget: true })
    const events = [milestoned('2026-02-01', 'next')]
    expect(story(tracked(rules, anIssue({ createdAt: '2026-01-01', events, milestone: '7.12' })))).toContain(
      '2026-02-01 target null > 7.12',
    )
    expect(story(tracked(rules, anIssue({ createdAt: '2026-01-01', events, milestone: null })))).toHaveLength(
      1,
    )
  })

  it('is in the phase latest in the flow, whatever case its labels have', () => {
    const issue = anIssue({ createdAt: '2026-01-01', labels: ['Backlog', 'In-Progress'] })
    expect(tracked(withRules(KEYLIME, LABELS), issue)).toMatchObject({
      status: 'In-Progress',
      phase: 'building',
    })
    const deferred = anIssue({ labels: ['deferred'], milestone: '7.12' })
    expect(tracked(withRules(KEYLIME, LABELS), deferred).phase).toBe('parked')
  })

  it('is where its card is today, since its state last changed', () => {
    const issue = anIssue({
      createdAt: '2026-01-01',
      events: [labeled('2026-02-01', 'backlog'), commented('2026-03-01', 'hubot')],
      column: 'In Progress',
    })
    expect(story(tracked(KEYLIME, issue))).toEqual([
      '2026-01-01 landed open (proposed)',
      '2026-02-01 open > In Progress (building)',
    ])
    const unknown = anIssue({ column: 'Some column', labels: ['backlog'] })
    expect(tracked(KEYLIME, unknown).phase).toBe('accepted')
  })

  it('of a deleted account has no author', () =>
    expect(tracked(KEYLIME, anIssue({ author: null })).authors).toEqual([]))

  it('brings its boxes and the owner its labels name', () => {
    const checklist = [{ section: 'Alpha', ticked: 1, total: 3 }]
    const issue = anIssue({ labels: ['area/Networking', 'area/'], checklist })
    expect(tracked(ISTIO, issue)).toMatchObject({ owner: 'Networking', checklist })
    const unread = withRules(ISTIO, { track: 'all' })
    expect(tracked(unread, issue)).toMatchObject({ owner: null, checklist: [] })
  })
})

describe('a file with its issue', () => {
  const file = (given: Parameters<typeof aTimeline>[0] = {}) =>
    aTimeline({
      number: '12',
      owner: null,
      path: '12_one.md',
      events: [landed('2026-02-01', 'accepted', { path: '12_one.md', status: null })],
      ...given,
    })
  const join = (timeline: ReturnType<typeof file>, issue: Issue, preset: Preset = KEYLIME) =>
    only(joined(preset, [timeline], facts({ issues: [issue], tracked: new Set([12]) })))

  it('was born with what the issue was then, and follows it', () => {
    const issue = anIssue({
      number: 12,
      createdAt: '2026-01-01',
      events: [
        labeled('2026-01-10', 'backlog'),
        milestoned('2026-01-20', '7.11'),
        demilestoned('2026-03-01', '7.11'),
        milestoned('2026-03-01', '7.12'),
        closed('2026-04-01', { reason: 'completed' }),
      ],
    })
    const events = [landed('2026-02-01', 'accepted', { path: '12_one.md' }), changed('2026-03-10')]
    const timeline = join(file({ events }), issue)
    expect(story(timeline)).toEqual([
      '2026-02-01 landed in milestone (building)',
      '2026-02-01 target null > 7.11',
      '2026-03-01 target 7.11 > 7.12',
      '2026-03-10 changed',
      '2026-04-01 in milestone > closed as completed (done)',
    ])
    expect(timeline.events[4]).toMatchObject({ commit: null, pr: null, bulk: false, catchUp: false })
    expect(timeline).toMatchObject({
      origin: 'file',
      phase: 'done',
      target: '7.12',
      threads: [{ number: 12 }],
    })
  })

  it('landed right before its issue was opened', () => {
    const issue = anIssue({ number: 12, createdAt: '2026-02-01T18:00:00Z' })
    expect(story(join(file(), issue))).toEqual(['2026-02-01 landed open (accepted)'])
  })

  it('was what its family says until its issue was opened', () => {
    const events = [
      landed('2026-02-01', 'accepted', { path: 'draft.md', status: null }),
      {
        ...landed('2026-05-01'),
        kind: 'renamed' as const,
        from: 'draft.md',
        to: '12_one.md',
        rule: 'same-blob' as const,
      },
    ]
    expect(story(join(file({ events }), anIssue({ number: 12, createdAt: '2026-04-01' })))).toEqual([
      '2026-02-01 landed null (accepted)',
      '2026-04-01 null > open (accepted)',
      '2026-05-01 renamed',
    ])
  })

  it('is told nothing while it is gone, and comes back in the phase its issue has', () => {
    const issue = anIssue({
      number: 12,
      createdAt: '2026-01-01',
      events: [labeled('2026-03-10', 'in-progress'), closed('2026-06-01', { reason: 'completed' })],
    })
    const events = [
      landed('2026-02-01', 'accepted', { path: '12_one.md' }),
      removed('2026-03-01'),
      restored('2026-04-01', 'accepted'),
      removed('2026-05-01'),
    ]
    const timeline = join(file({ events }), issue)
    expect(story(timeline)).toEqual([
      '2026-02-01 landed open (accepted)',
      '2026-03-01 removed',
      '2026-04-01 restored (building)',
      '2026-04-01 open > in-progress (building)',
      '2026-05-01 removed',
    ])
    expect(timeline).toMatchObject({ phase: 'building', present: false })
  })

  it('keeps its own status, stages and targets where the family writes them', () => {
    const events = [
      landed('2026-02-01', 'proposed', { path: '12_one.md' }),
      stage('2026-02-01', null, 'alpha'),
      target('2026-02-01', null, 'v1.30'),
      status('2026-03-01', 'proposed', 'accepted'),
    ]
    const issue = anIssue({
      number: 12,
      createdAt: '2026-01-01',
      labels: ['stage/beta', 'sig/node'],
      events: [milestoned('2026-02-10', 'v1.31'), closed('2026-04-01')],
    })
    const preset = withRules(KEP, { ...KEP.github, labelStages: { 'stage/beta': 'beta' } })
    const timeline = join(file({ events }), issue, preset)
    expect(timeline.events).toEqual(events)
    expect(timeline).toMatchObject({ phase: 'accepted', stage: 'alpha', target: 'v1.30', owner: 'node' })
  })

  it('takes the milestone as target where it names none', () => {
    const events = [landed('2026-02-01', 'proposed', { path: '12_one.md' })]
    const issue = anIssue({ number: 12, events: [milestoned('2026-02-10', 'v1.31')] })
    const timeline = join(file({ events }), issue, KEP)
    expect(story(timeline)).toEqual([
      '2026-02-01 landed proposed (proposed)',
      '2026-02-10 target null > v1.31',
    ])
    expect(timeline).toMatchObject({ phase: 'proposed', target: 'v1.31' })
  })

  it('has no issue when the number was a wrong guess, and the issue is a proposal of its own', () => {
    const issue = anIssue({ number: 12, createdAt: '2026-05-01', author: person('someone') })
    const { timelines, findings } = joined(
      KEYLIME,
      [file()],
      facts({ issues: [issue], tracked: new Set([12]) }),
    )
    expect(timelines).toMatchObject([
      { origin: 'file', phase: 'accepted', links: [], threads: [], findings: ['wrong-issue-number'] },
      { origin: 'issue', id: 'issue#12', phase: 'proposed' },
    ])
    expect(findings).toMatchObject([{ code: 'wrong-issue-number', path: '12_one.md' }])
  })

  it('shares its issue with another one', () => {
    const two = file({ id: 'two', path: '12_two.md' })
    const { timelines, findings } = joined(
      KEYLIME,
      [file(), two],
      facts({ issues: [anIssue({ number: 12 })] }),
    )
    expect(timelines.map(({ links }) => links.length)).toEqual([1, 1])
    expect(timelines.map(timeline => timeline.findings)).toEqual([['shared-issue'], ['shared-issue']])
    expect(findings).toHaveLength(2)
  })

  it('keeps its own boxes and owner', () => {
    const checklist = [{ section: 'Beta', ticked: 0, total: 1 }]
    const issue = anIssue({ number: 12, checklist: [], labels: ['sig/node'] })
    const preset = withRules(KEYLIME, { checklists: true, ownerLabels: ['sig/'] })
    expect(join(file({ owner: 'core', checklist }), issue, preset)).toMatchObject({
      owner: 'core',
      checklist,
    })
  })
})
