import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aFolder, ISOLATED_ENV, runGit } from '../builders/git-repository.ts'
import * as event from '../fake-github/events.ts'
import { type GitStore, gitOf } from '../fake-github/git-store.ts'
import { type FakeGithub, startFakeGithub } from '../fake-github/server.ts'
import { storyStore, writeStory } from './github-story.ts'
import { Program } from './program.ts'
import { aRunBeside } from './runner.ts'

/* Days of a living repository: the report is committed when there is news, and only then. */

const program = new Program()
const BRANCH = 'enhancement-report'
let workspace: string
let github: FakeGithub
let git: GitStore

beforeAll(async () => {
  const { folder, commits } = writeStory()
  workspace = join(aFolder(), 'workspace')
  runGit(folder, ['clone', '--quiet', folder, workspace])
  github = await startFakeGithub({
    store: storyStore(commits),
    permissions: { contents: 'write', issues: 'read', 'pull-requests': 'read' },
  })
  git = gitOf(github.store.repository())
  git.commit('main', { 'README.md': 'Proposals\n' })
})

afterAll(() => github.close())

/** A day: something happens, the scheduled run comes. Gives the writes it made. */
async function day(happens: () => void): Promise<readonly string[]> {
  happens()
  const before = github.requests.length
  const { ended } = await aRunBeside(
    program,
    workspace,
    { token: github.token, publish: 'branch' },
    {
      GITHUB_REPOSITORY: 'acme/proposals',
      GITHUB_GRAPHQL_URL: github.url,
      GITHUB_EVENT_NAME: 'schedule',
    },
  )
  expect(ended.code, ended.stdout).toBe(0)
  const writes = github.requests.slice(before).filter(({ document }) => document.startsWith('mutation'))
  return writes.map(({ document }) => /\b(createCommitOnBranch|createRef)\b/.exec(document)?.[1] ?? document)
}

function land(path: string, text: string, subject: string, at: string) {
  mkdirSync(dirname(join(workspace, path)), { recursive: true })
  writeFileSync(join(workspace, path), text)
  runGit(workspace, ['add', path])
  runGit(workspace, ['commit', '--quiet', '-m', subject], {
    ...ISOLATED_ENV,
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_DATE: at,
  })
}

const nothing = () => {}

it('a new landing, a comment and a silence', async () => {
  const repository = github.store.repository()
  const tip = () => git.tip(BRANCH).oid
  // The branch is made and the report put on it.
  expect(await day(nothing)).toEqual(['createRef', 'createCommitOnBranch'])
  const first = tip()

  expect(await day(nothing)).toEqual([])
  expect(tip()).toBe(first)

  const text =
    '---\ntitle: Theta\nstatus: proposed\nauthors: ["@x"]\ncreation-date: 2025-09-16\n---\n\n# Theta\n'
  const landing = () => land('teps/0108-theta.md', text, 'Propose theta', '2025-09-16T12:00:00Z')
  expect(await day(landing)).toEqual(['createCommitOnBranch'])
  const second = tip()
  expect(second).not.toBe(first)

  expect(await day(nothing)).toEqual([])
  expect(tip()).toBe(second)

  const comment = () => repository.happen(16, event.commented('2025-09-18T00:00:00Z', 'bob'))
  expect(await day(comment)).toEqual(['createCommitOnBranch'])
  const texts = git.texts(BRANCH)
  expect(texts['proposal-report/README.md']).toContain('2025-09-18')

  expect(await day(nothing)).toEqual([])
  expect(git.ahead(tip(), first)).toBe(2)
})
