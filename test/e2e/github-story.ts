import { aRepository, runGit } from '../builders/git-repository.ts'
import { anIssue, aPull, aStore } from '../fake-github/builders.ts'
import { SettableClock } from '../fake-github/clock.ts'
import * as event from '../fake-github/events.ts'
import type { Store } from '../fake-github/store.ts'

/*
 * Three increments of a small process, told twice: in git, and by the fake GitHub.
 *
 * 0101 alpha     ada; reviewed by bob, changes asked, asked again, approved; implementable, implemented in v1.1
 * 0102 beta      carol; opened as a draft; a robot answers first; planned for v1.1, moved to v1.2, done in v1.2
 * 0103 gamma     somebody whose account is deleted; nobody answers; planned for v1.3, withdrawn in v1.3
 * #14 delta      dave closes it himself in v1.2: withdrawn, never merged
 * #15 epsilon    bob closes it in v1.3 with the label "declined": rejected, never merged
 * #16 zeta       frank; open, bob has looked and frank has answered: the reviewers' turn
 * #17 eta        grace; a draft that was never ready
 */

const RULES = `preset: tep
number-is: issue
unmerged: all
fields: { target: [target] }
increments:
  - { name: v1.1, start: 2025-01-01, end: 2025-04-01 }
  - { name: v1.2, start: 2025-04-01, end: 2025-07-01 }
  - { name: v1.3, start: 2025-07-01, end: 2025-10-01 }
stale-after-days: 30
name-reviewers: true
change-management:
  increments: 3
  large-lines: 500
  themes: [bug]
  components: [ui]
`

const header = (title: string, status: string, target: string) =>
  `---\ntitle: ${title}\nstatus: ${status}\nauthors: ["@someone"]\ncreation-date: 2025-01-01\ntarget: ${target}\n---\n\n# ${title}\n\n## Summary\n\nWords about ${title}.\n`

/** Writes the repository; gives its folder and the commit each pull request became. */
export function writeStory(): { readonly folder: string; readonly commits: ReadonlyMap<number, string> } {
  const alpha = (status: string) => ({ 'teps/0101-alpha.md': header('Alpha', status, 'v1.1') })
  const beta = (status: string, target: string) => ({ 'teps/0102-beta.md': header('Beta', status, target) })
  const gamma = (status: string) => ({ 'teps/0103-gamma.md': header('Gamma', status, 'v1.3') })
  const merge = (number: number) => `Merge pull request #${number} from someone/branch`
  const { folder } = aRepository()
    .commit('Begin', { '.github/proposal-pulse.yml': RULES, CODEOWNERS: '* @bob\n' }, day('2025-01-01'))
    .commit(merge(11), alpha('proposed'), day('2025-01-12'))
    .commit(merge(12), beta('proposed', 'v1.1'), day('2025-02-03'))
    .commit(merge(21), alpha('implementable'), day('2025-02-12'))
    .commit(merge(22), alpha('implemented'), day('2025-03-12'))
    .commit(merge(23), beta('implementable', 'v1.2'), day('2025-04-05'))
    .commit(merge(13), gamma('proposed'), day('2025-04-20'))
    .commit(merge(24), beta('implemented', 'v1.2'), day('2025-06-15'))
    .commit(merge(25), gamma('withdrawn'), day('2025-08-01'))
    .write()
  const lines = runGit(folder, ['log', '--format=%H %s', 'main']).split('\n')
  const commits = lines.flatMap(line => {
    const [, oid, number] = /^(\S+) Merge pull request #(\d+)/.exec(line) ?? []
    return oid === undefined ? [] : [[Number(number), oid] as const]
  })
  return { folder, commits: new Map(commits) }
}

const day = (date: string) => ({ at: `${date}T12:00:00Z` })

/** The same story as GitHub tells it, two weeks after the last thing happened. */
export function storyStore(commits: ReadonlyMap<number, string>): Store {
  const store = aStore({ repository: 'acme/proposals', clock: new SettableClock('2025-09-29T06:00:00Z') })
  const repository = store.repository()
  repository.addMilestone({ title: 'v1.1', dueOn: '2025-03-31', closedAt: '2025-04-01' })
  repository.addMilestone({ title: 'v1.2', dueOn: '2025-06-30', closedAt: '2025-07-01' })
  repository.addMilestone({ title: 'v1.3', dueOn: '2025-09-30' })
  const merged = (number: number, date: string) =>
    event.merged(`${date}T12:00:00Z`, 'bob', commits.get(number))
  repository.add(...issues(), ...addingPulls(merged), ...otherPulls(merged))
  return store
}

type Merged = (number: number, date: string) => ReturnType<typeof event.merged>

function issues() {
  return [
    anIssue({
      number: 101,
      title: 'Alpha',
      createdAt: '2025-01-03T12:00:00Z',
      events: [
        event.milestoned('2025-01-06T12:00:00Z', 'bob', 'v1.1'),
        event.closed('2025-03-12T12:00:01Z', 'bob', { byPull: 22 }),
      ],
    }),
    anIssue({
      number: 102,
      title: 'Beta',
      createdAt: '2025-01-18T12:00:00Z',
      events: [
        event.milestoned('2025-01-20T12:00:00Z', 'bob', 'v1.1'),
        event.demilestoned('2025-03-30T12:00:00Z', 'bob', 'v1.1'),
        event.milestoned('2025-03-30T12:00:00Z', 'bob', 'v1.2'),
        event.closed('2025-06-15T12:00:01Z', 'bob', { byPull: 24 }),
      ],
    }),
    anIssue({ number: 103, title: 'Gamma', author: null, createdAt: '2025-04-09T12:00:00Z' }),
    anIssue({
      number: 201,
      title: 'Nobody looked',
      author: 'eve',
      createdAt: '2025-08-20T00:00:00Z',
      events: [event.labeled('2025-08-20T00:00:00Z', 'eve', 'untriaged')],
    }),
    ...[202, 203].map(number =>
      anIssue({
        number,
        title: 'Looked at',
        author: 'eve',
        createdAt: '2025-08-21T00:00:00Z',
        assignees: number === 203 ? ['bob'] : [],
        events: [
          event.labeled('2025-08-21T00:00:00Z', 'eve', 'untriaged'),
          event.unlabeled('2025-08-25T00:00:00Z', 'bob', 'untriaged'),
          event.labeled('2025-08-25T00:00:00Z', 'bob', number === 202 ? 'bug' : 'ui'),
        ],
      }),
    ),
  ]
}

/** Pull requests that add a proposal. */
function addingPulls(merged: Merged) {
  return [
    aPull({
      number: 11,
      title: 'Propose alpha',
      author: 'ada',
      createdAt: '2025-01-06T12:00:00Z',
      files: ['teps/0101-alpha.md'],
      events: [
        event.reviewRequested('2025-01-06T13:00:00Z', 'ada', 'bob'),
        event.reviewed('2025-01-08T13:00:00Z', 'bob', 'CHANGES_REQUESTED'),
        event.commented('2025-01-09T13:00:00Z', 'ada'),
        event.reviewRequested('2025-01-10T10:00:00Z', 'ada', 'bob'),
        event.reviewed('2025-01-11T10:00:00Z', 'bob', 'APPROVED'),
        merged(11, '2025-01-12'),
      ],
    }),
    aPull({
      number: 12,
      title: 'Propose beta',
      author: 'carol',
      createdAt: '2025-01-20T00:00:00Z',
      draft: true,
      files: ['teps/0102-beta.md'],
      closes: [102],
      events: [
        event.readyForReview('2025-01-27T00:00:00Z', 'carol'),
        event.commented('2025-01-27T01:00:00Z', 'welcome[bot]'),
        event.commented('2025-01-27T02:00:00Z', 'k8s-ci-robot'),
        event.commented('2025-01-28T00:00:00Z', 'eve'),
        event.reviewed('2025-02-01T00:00:00Z', 'bob', 'APPROVED'),
        merged(12, '2025-02-03'),
      ],
    }),
    aPull({
      number: 13,
      title: 'Propose gamma',
      author: null,
      createdAt: '2025-04-10T12:00:00Z',
      files: ['teps/0103-gamma.md'],
      events: [merged(13, '2025-04-20')],
    }),
    aPull({
      number: 14,
      title: 'Propose delta',
      author: 'dave',
      createdAt: '2025-05-01T00:00:00Z',
      files: ['teps/0104-delta.md'],
      events: [event.commented('2025-05-03T00:00:00Z', 'bob'), event.closed('2025-05-20T00:00:00Z', 'dave')],
    }),
    aPull({
      number: 15,
      title: 'Propose epsilon',
      author: 'dave',
      createdAt: '2025-07-10T00:00:00Z',
      files: ['teps/0105-epsilon.md'],
      events: [
        event.commented('2025-07-12T00:00:00Z', 'bob'),
        event.labeled('2025-07-30T00:00:00Z', 'bob', 'declined'),
        event.closed('2025-07-30T00:00:00Z', 'bob'),
      ],
    }),
    aPull({
      number: 16,
      title: 'Propose zeta',
      author: 'frank',
      createdAt: '2025-09-01T00:00:00Z',
      files: ['teps/0106-zeta.md'],
      events: [
        event.reviewRequested('2025-09-01T00:00:00Z', 'frank', 'bob'),
        event.reviewed('2025-09-05T00:00:00Z', 'bob', 'COMMENTED'),
        event.commented('2025-09-10T00:00:00Z', 'frank'),
      ],
    }),
    aPull({
      number: 17,
      title: 'Propose eta',
      author: 'grace',
      draft: true,
      createdAt: '2025-09-15T00:00:00Z',
      files: ['teps/0107-eta.md'],
    }),
  ]
}

function otherPulls(merged: Merged) {
  const changed = (path: string, lines: number) => ({
    path,
    changeType: 'MODIFIED' as const,
    additions: lines,
    deletions: 0,
  })
  const one = (number: number, opened: string, date: string, path: string, more: object = {}) =>
    aPull({
      number,
      title: `Change ${number}`,
      author: 'ada',
      createdAt: `${opened}T12:00:00Z`,
      files: [changed(path, 4)],
      events: [merged(number, date)],
      ...more,
    })
  return [
    one(21, '2025-02-10', '2025-02-12', 'teps/0101-alpha.md'),
    one(22, '2025-03-10', '2025-03-12', 'teps/0101-alpha.md', { closes: [101] }),
    one(23, '2025-04-03', '2025-04-05', 'teps/0102-beta.md', { author: 'carol' }),
    one(24, '2025-06-13', '2025-06-15', 'teps/0102-beta.md', { author: 'carol', closes: [102] }),
    one(25, '2025-07-30', '2025-08-01', 'teps/0103-gamma.md', { author: 'bob' }),
    one(30, '2025-05-04', '2025-05-05', 'package.json', { author: 'dependabot[bot]' }),
    one(31, '2025-05-08', '2025-05-10', 'src/a.ts', { files: [changed('src/a.ts', 600)], closes: [101] }),
    one(32, '2025-08-08', '2025-08-10', 'src/b.ts', { author: 'eve', files: [changed('src/b.ts', 800)] }),
  ]
}
