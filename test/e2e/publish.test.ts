import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFolder, runGit } from '../builders/git-repository.ts'
import { type GitStore, gitOf } from '../fake-github/git-store.ts'
import { type FakeGithub, startFakeGithub } from '../fake-github/server.ts'
import { storyStore, writeStory } from './github-story.ts'
import { Program } from './program.ts'
import { aRunBeside } from './runner.ts'

/* The whole Action on a fake GitHub: measured, published, and quiet when there is nothing new. */

const program = new Program()
const WRITING = { contents: 'write', issues: 'read', 'pull-requests': 'write' } as const
let workspace: string
let github: FakeGithub
let git: GitStore

beforeAll(async () => {
  const { folder, commits } = writeStory()
  workspace = join(aFolder(), 'workspace')
  runGit(folder, ['clone', '--quiet', folder, workspace])
  github = await startFakeGithub({ store: storyStore(commits), permissions: WRITING })
  git = gitOf(github.store.repository())
  git.commit('main', { 'README.md': 'Proposals\n' })
})

afterAll(() => github.close())

const around = () => ({
  GITHUB_REPOSITORY: 'acme/proposals',
  GITHUB_GRAPHQL_URL: github.url,
  GITHUB_EVENT_NAME: 'schedule',
  GITHUB_ACTOR: 'ada',
})

const run = (inputs: Readonly<Record<string, string>> = {}) =>
  aRunBeside(program, workspace, { token: github.token, ...inputs }, around())

const writes = () => github.requests.filter(({ document }) => document.startsWith('mutation')).length

describe('a run with a token that may write', () => {
  it('says what it would do and writes nothing in a dry run', async () => {
    const { ended, summary, outputs } = await run({ 'dry-run': 'true' })
    expect(ended.code, ended.stdout).toBe(0)
    expect(writes()).toBe(0)
    expect(summary).toContain('Would publish to enhancement-report')
    expect(outputs.get('report-commit')).toBe('')
  })

  it('commits the report to a branch of its own', async () => {
    const { ended, outputs, summary } = await run()
    expect(ended.code, ended.stdout).toBe(0)
    expect(outputs.get('report-commit')).toMatch(/^[0-9a-f]{40}$/)
    expect(summary).toContain('Published to enhancement-report')
    const files = git.texts('enhancement-report')
    expect(files['proposal-report/README.md']).toBe(
      readFileSync(join(workspace, 'proposal-report/README.md'), 'utf8'),
    )
    expect(Object.keys(files)).toContain('proposal-report/data/github.ndjson')
  })

  it('writes nothing on a day without news', async () => {
    const [commits, questions] = [writes(), github.requests.length]
    const { ended, summary } = await run()
    expect(ended.code, ended.stdout).toBe(0)
    expect(writes()).toBe(commits)
    expect(summary).toContain('Nothing new')
    // One question to measure, from the snapshot of the run before; the others look at the branch.
    expect(github.requests.length - questions).toBeLessThanOrEqual(6)
  })

  it('publishes from the data of another job, without a clone', async () => {
    const measured = await run({ mode: 'measure' })
    expect(measured.ended.code, measured.ended.stdout).toBe(0)
    const elsewhere = aFolder()
    runGit(elsewhere, ['init', '--quiet'])
    const handover = join(workspace, 'proposal-handover')
    const published = await aRunBeside(
      program,
      elsewhere,
      { token: github.token, mode: 'publish', handover, 'publish-branch': 'other' },
      around(),
    )
    expect(published.ended.code, published.ended.stdout).toBe(0)
    expect(Object.keys(git.texts('other'))).toContain('proposal-report/README.md')
  })
})

describe('a report committed to the measured branch', () => {
  it('is no landing: the next report is the same', async () => {
    const other = join(aFolder(), 'clone')
    runGit(workspace, ['clone', '--quiet', workspace, other])
    const report = (out: string) =>
      program.cliBeside(['report', other, '--git-only', '--out', out]).then(({ code }) => {
        expect(code).toBe(0)
        return readFileSync(join(out, 'README.md'), 'utf8')
      })
    const before = await report(join(other, 'proposal-report'))
    writeFileSync(join(other, 'proposal-report/.proposal-pulse.json'), '{}\n')
    runGit(other, ['add', '.'])
    runGit(other, ['commit', '--quiet', '-m', 'Update the proposal report'])
    expect(await report(join(aFolder(), 'again'))).toBe(before)
  })
})
