import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aFolder, aRepository, ISOLATED_ENV, runGit } from '../builders/git-repository.ts'
import { anIssue, aStore } from '../fake-github/builders.ts'
import { SettableClock } from '../fake-github/clock.ts'
import { type GitStore, gitOf } from '../fake-github/git-store.ts'
import { humanCloses, humanComments, humanTicks } from '../fake-github/human.ts'
import { writesOf } from '../fake-github/mutations.ts'
import type { IssueRecord } from '../fake-github/records.ts'
import type { StoredRepository } from '../fake-github/repository.ts'
import { type FakeGithub, startFakeGithub } from '../fake-github/server.ts'
import { Program } from './program.ts'
import { fetchBranch } from './published-branch.ts'
import { aRunBeside } from './runner.ts'

/* Three months of a small process, one scheduled run a day, through the program as it ships. */

const program = new Program()
const BRANCH = 'enhancement-report'
const NAME = 'acme/proposals'
const RULES = `preset: tep
number-is: issue
reminders: digest
stale-after-days: 30
repeat-after-days: 30
max-new-reminders: 2
increments: month
`
const PEOPLE = ['ada', 'bob', 'carol', 'dave', 'eve']

const clock = new SettableClock('2026-01-01T05:37:00Z')
const store = aStore({ repository: NAME, headOid: 'a'.repeat(40), clock })
let workspace: string
let github: FakeGithub
let git: GitStore
let repository: StoredRepository

const proposal = (title: string, status: string, author: string) =>
  `---\ntitle: ${title}\nstatus: ${status}\nauthors: ["@${author}"]\ncreation-date: 2025-09-01\n---\n\n# ${title}\n`

beforeAll(async () => {
  const quiet = PEOPLE.map((author, index) => {
    const number = String(index + 1).padStart(4, '0')
    return [`teps/${number}-thing.md`, proposal(`Thing ${index + 1}`, 'proposed', author)] as const
  })
  const { folder } = aRepository()
    .commit(
      'Begin',
      { '.github/proposal-pulse.yml': RULES, CODEOWNERS: '* @ada\n' },
      { at: '2025-09-01T12:00:00Z' },
    )
    .commit('Propose', Object.fromEntries(quiet.slice(0, 3)), { at: '2025-10-01T12:00:00Z' })
    .commit('Propose more', Object.fromEntries(quiet.slice(3)), { at: '2025-12-20T12:00:00Z' })
    .write()
  workspace = join(aFolder(), 'workspace')
  runGit(folder, ['clone', '--quiet', folder, workspace])
  runGit(workspace, ['remote', 'set-url', 'origin', `https://github.com/${NAME}.git`])
  repository = store.repository()
  for (const login of PEOPLE) store.actor(login)
  // The issue of each proposal has its number.
  repository.add(...[1, 2, 3, 4, 5, 6].map(number => anIssue({ number, title: `Thing ${number}` })))
  github = await startFakeGithub({
    store,
    permissions: { contents: 'write', issues: 'write', 'pull-requests': 'read' },
  })
  git = gitOf(repository)
  git.commit('main', { 'README.md': 'Proposals\n' })
})

afterAll(() => github.close())

/** The scheduled run of today: what it wrote. */
async function run(): Promise<readonly string[]> {
  fetchBranch(workspace, git, BRANCH)
  const from = writesOf(store).done.length
  const { ended } = await aRunBeside(
    program,
    workspace,
    { token: github.token, publish: 'branch' },
    { GITHUB_REPOSITORY: NAME, GITHUB_GRAPHQL_URL: github.url, GITHUB_EVENT_NAME: 'schedule' },
  )
  expect(ended.code, ended.stdout).toBe(0)
  return writesOf(store)
    .done.slice(from)
    .map(({ name }) => name)
}

function land(path: string, text: string, subject: string): void {
  mkdirSync(dirname(join(workspace, path)), { recursive: true })
  writeFileSync(join(workspace, path), text)
  const at = new Date(clock.now() - 3_600_000).toISOString()
  runGit(workspace, ['add', path])
  runGit(workspace, ['commit', '--quiet', '-m', subject], {
    ...ISOLATED_ENV,
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_DATE: at,
  })
}

const digests = (): readonly IssueRecord[] =>
  [...repository.threads.values()].filter(
    (each): each is IssueRecord => each.__typename === 'Issue' && each.title === 'Quiet proposals',
  )

const digest = (): IssueRecord => digests()[0] ?? expect.fail('no digest')

/** What happens in the world, by day. */
const EVENTS: Readonly<Record<string, () => void>> = {
  '2026-01-20': () =>
    land('teps/0001-thing.md', `${proposal('Thing 1', 'proposed', 'ada')}\nMore.\n`, 'More'),
  '2026-02-05': () => humanTicks(digest(), '0002'),
  '2026-02-10': () => land('teps/0003-thing.md', proposal('Thing 3', 'withdrawn', 'carol'), 'Withdraw'),
  '2026-02-20': () => land('teps/0006-new.md', proposal('New', 'proposed', 'dave'), 'Propose'),
  '2026-03-05': () => {
    const issue = repository.threads.get(1)
    if (issue) humanComments(issue, 'Still on it.', 'bob')
  },
  '2026-03-20': () => humanCloses(digest()),
}

/** The lines of the digest that were given today, as the proposal's number and whom they notify. */
function askedOn(date: string): readonly string[] {
  const lines = digests()
    .flatMap(({ body }) => body.split('\n'))
    .filter(line => line.includes(` asked=${date} `))
  return lines.map(line => `${/\b\d{4}\b/.exec(line)?.[0]} ${/@[a-z]+/.exec(line)?.[0]}`).sort()
}

const COMMIT = 'createCommitOnBranch'

/** Every write of the three months, and who was asked. Whatever is not here is a day on which nothing was written. */
const EXPECTED: Readonly<
  Record<string, { readonly writes: readonly string[]; readonly asked: readonly string[] }>
> = {
  // The backlog is listed, and nobody is asked.
  '2026-01-01': { writes: ['createLabel', 'createIssue', 'createRef', COMMIT], asked: [] },
  // Two a run, who has been quiet for longest first.
  '2026-01-02': { writes: ['updateIssue', COMMIT], asked: ['0001 @ada', '0002 @bob'] },
  '2026-01-03': { writes: ['updateIssue', COMMIT], asked: ['0003 @carol'] },
  // Thirty days after the landing of 20 December.
  '2026-01-19': { writes: ['updateIssue', COMMIT], asked: ['0004 @dave', '0005 @eve'] },
  // Ada's landing ends her silence.
  '2026-01-20': { writes: ['updateIssue', COMMIT], asked: [] },
  // Thirty days after the first time.
  '2026-02-01': { writes: ['updateIssue', COMMIT], asked: ['0002 @bob'] },
  '2026-02-02': { writes: ['updateIssue', COMMIT], asked: ['0003 @carol'] },
  // The tick box of 0002.
  '2026-02-05': { writes: ['updateIssue', COMMIT], asked: [] },
  // 0003 is withdrawn.
  '2026-02-10': { writes: ['updateIssue', COMMIT], asked: [] },
  '2026-02-18': { writes: ['updateIssue', COMMIT], asked: ['0004 @dave', '0005 @eve'] },
  // Thirty days after Ada's landing, a silence of its own.
  '2026-02-19': { writes: ['updateIssue', COMMIT], asked: ['0001 @ada'] },
  // A new proposal is news for the report and for nobody's conscience.
  '2026-02-20': { writes: [COMMIT], asked: [] },
  // A comment on the issue of 0001.
  '2026-03-05': { writes: ['updateIssue', COMMIT], asked: [] },
  // Somebody closes the digest: what stood in it is not asked again, though two would be due today.
  '2026-03-20': { writes: [COMMIT], asked: [] },
  // 0006 has been quiet for thirty days, which no digest has said before.
  '2026-03-22': { writes: ['createIssue', COMMIT], asked: ['0006 @dave'] },
}

it('writes on the days with news or a reminder that is due, and on no other', async () => {
  const days: Record<string, { readonly writes: readonly string[]; readonly asked: readonly string[] }> = {}
  for (let day = Date.parse('2026-01-01T05:37:00Z'); day < Date.parse('2026-04-01'); day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10)
    clock.set(new Date(day).toISOString())
    EVENTS[date]?.()
    const writes = await run()
    if (writes.length > 0) days[date] = { writes, asked: askedOn(date) }
  }
  expect(days).toEqual(EXPECTED)
  // 0002 is left in peace for ninety days, and the report says so.
  expect(git.texts(BRANCH)['proposal-report/README.md']).toContain('2026-05-06')
  const issues = [...repository.threads.values()].filter(({ author }) => author?.login === 'github-actions')
  expect(issues.map(({ title, state }) => `${title} ${state}`)).toEqual([
    'Quiet proposals CLOSED',
    'Quiet proposals OPEN',
  ])
}, 600_000)
