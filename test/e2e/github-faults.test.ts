import { spawn } from 'node:child_process'
import { cpSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aFolder, ISOLATED_ENV } from '../builders/git-repository.ts'
import * as event from '../fake-github/events.ts'
import type { Fault, When } from '../fake-github/faults.ts'
import { type FakeGithub, startFakeGithub } from '../fake-github/server.ts'
import { gapsOf, metricsOf, reportOn } from './github-run.ts'
import { storyStore, writeStory } from './github-story.ts'
import { filesIn, Program, type Report } from './program.ts'

const program = new Program()
const { folder, commits } = writeStory()
let github: FakeGithub
let whole: Report
let requests = 0

beforeAll(async () => {
  github = await startFakeGithub({ store: storyStore(commits) })
  whole = await reportOn(program, github, folder)
  requests = github.requests.length
})

afterAll(() => github.close())

async function reportWith(...faults: readonly (Fault & When)[]): Promise<Report> {
  github.faults.clear()
  github.faults.add(...faults)
  const report = await reportOn(program, github, folder)
  expect(github.faults.unmet).toEqual([])
  github.faults.clear()
  return report
}

const asks = (operation: string): When => ({ when: ({ operationName }) => operationName === operation })

describe('a fault that passes changes no number', () => {
  it.each<readonly [string, Fault & When]>([
    ['a bad gateway in HTML', { kind: 'bad-gateway-html', ...asks('Pulls') }],
    ['a bad gateway in JSON', { kind: 'bad-gateway-json', ...asks('Issues') }],
    ['a gateway time-out', { kind: 'gateway-timeout', ...asks('ClosedPulls') }],
    ['a secondary limit as 403', { kind: 'secondary-403', retryAfterSeconds: 1, ...asks('Issues') }],
    ['a secondary limit as 200', { kind: 'secondary-200', retryAfterSeconds: 1, ...asks('Pulls') }],
    ['a connection closed before the answer', { kind: 'closed-before', ...asks('OpenPulls') }],
    ['a connection closed after the request', { kind: 'closed-after', ...asks('ChangePulls') }],
    ['a result cut short by limits', { kind: 'resource-limits', ...asks('Pulls') }],
    [
      'a place cut out by limits',
      { kind: 'error-at', path: 'repository.n11', type: 'RESOURCE_LIMITS_EXCEEDED', ...asks('Pulls') },
    ],
    [
      'an item that changes between two questions',
      {
        kind: 'before',
        change: store => store.repository().changeIssue(201, { body: 'Words' }),
        ...asks('Pulls'),
      },
    ],
  ])('%s', async (_, fault) => {
    const report = await reportWith(fault)
    expect(metricsOf(report)).toEqual(metricsOf(whole))
    expect(report.ended.stderr).toBe('')
  })
})

describe('a fault that stays is named', () => {
  /** The measures of the gaps that a run without faults does not have. */
  const newGaps = (report: Report) => gapsOf(report).filter(gap => !gapsOf(whole).includes(gap))

  it.each<readonly [string, Fault & When, RegExp]>([
    [
      'an issue that the token may not see',
      { kind: 'error-at', path: 'repository.n102', type: 'FORBIDDEN', times: 9, ...asks('Issues') },
      /issues: read/,
    ],
    [
      'a pull request behind single sign-on',
      { kind: 'error-at', path: 'repository.n12', type: 'FORBIDDEN', saml: true, times: 9, ...asks('Pulls') },
      /single sign-on/,
    ],
  ])('%s', async (_, fault, words) => {
    github.faults.clear()
    github.faults.add(fault)
    const report = await reportOn(program, github, folder)
    github.faults.clear()
    expect(newGaps(report)).toContainEqual(expect.stringMatching(words))
  })

  it('an item that is gone is a finding', async () => {
    const report = await reportWith({
      kind: 'error-at',
      path: 'repository.n102',
      type: 'NOT_FOUND',
      times: 2,
      ...asks('Issues'),
    })
    expect(report.findings('wrong-issue-number').map(({ path }) => path)).toEqual(['teps/0102-beta.md'])
  })

  it('points that are used up: what was read is kept, and the next run goes on to the same bytes', async () => {
    const own = await startFakeGithub({ store: storyStore(commits) })
    own.faults.add({ kind: 'rate-limited', resetInSeconds: 3600, ...asks('ClosedPulls') })
    const cut = await reportOn(program, own, folder)
    expect(cut.ended.stderr).toContain("GitHub's hourly points of this token are used up")
    expect(newGaps(cut)).toContainEqual(expect.stringMatching(/^unmerged: .*the next run goes on from there/))
    expect(metricsOf(cut).totals.leadTimeDays).toEqual(metricsOf(whole).totals.leadTimeDays)
    own.leavePoints(1000)
    const next = await reportOn(program, own, folder, { out: cut.folder })
    expectSame(whole.files, next.files)
    await own.close()
  })
})

type Files = ReadonlyMap<string, Buffer>

function expectSame(one: Files, other: Files) {
  expect([...other.keys()]).toEqual([...one.keys()])
  for (const [path, bytes] of one) expect(other.get(path)?.equals(bytes), path).toBe(true)
}

describe('a crash after any request', () => {
  /** Runs until GitHub has been asked `n` times, then kills the process. */
  async function crashAt(own: FakeGithub, n: number, out: string) {
    const words = ['report', folder, '--out', out, '--github', 'acme/proposals']
    const child = spawn(process.execPath, [join(program.folder, 'cli.js'), ...words], {
      env: { ...ISOLATED_ENV, GITHUB_TOKEN: own.token, GITHUB_GRAPHQL_URL: own.url },
      stdio: 'ignore',
    })
    const ended = new Promise<NodeJS.Signals | null>(resolve =>
      child.on('close', (_, signal) => resolve(signal)),
    )
    own.faults.clear()
    own.faults.add({ kind: 'before', skip: n - 1, change: () => child.kill('SIGKILL') })
    expect(await ended).toBe('SIGKILL')
    own.faults.clear()
  }

  it('of a first run leaves nothing, and the next one is as if nothing had been', async () => {
    const own = await startFakeGithub({ store: storyStore(commits) })
    const out = join(aFolder(), 'report')
    for (let n = 1; n <= requests; n++) {
      await crashAt(own, n, out)
      expect(readdirSync(dirname(out))).toEqual([])
    }
    expectSame(whole.files, (await reportOn(program, own, folder, { out })).files)
    await own.close()
  })

  it('of a later run leaves the report of the day before, and the next one is that of a clean run', async () => {
    const own = await startFakeGithub({ store: storyStore(commits) })
    const before = await reportOn(program, own, folder)
    const repository = own.store.repository()
    repository.happen(16, event.reviewed('2025-09-20T00:00:00Z', 'bob', 'APPROVED'))
    repository.happen(201, event.unlabeled('2025-09-21T00:00:00Z', 'bob', 'untriaged'))
    const since = own.requests.length
    const clean = await reportOn(program, own, folder, { out: copyOf(before.folder) })
    const most = own.requests.length - since
    expect(most).toBeGreaterThan(1)
    for (let n = 1; n <= most; n++) {
      const out = copyOf(before.folder)
      await crashAt(own, n, out)
      expectSame(before.files, filesIn(out))
      expectSame(clean.files, (await reportOn(program, own, folder, { out })).files)
    }
    await own.close()
  })

  function copyOf(of: string): string {
    const out = join(aFolder(), 'report')
    cpSync(of, out, { recursive: true })
    return out
  }
})
