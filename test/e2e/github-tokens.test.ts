import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Token } from '../fake-github/permissions.ts'
import { type FakeGithub, startFakeGithub } from '../fake-github/server.ts'
import { gapsOf, gitPartOf, incrementOf, leaksOf, metricsOf, reportOn, runOn } from './github-run.ts'
import { storyStore, writeStory } from './github-story.ts'
import { Program, type Report } from './program.ts'

const program = new Program()
const { folder, commits } = writeStory()
const ALL = { contents: 'read', issues: 'read', 'pull-requests': 'read' } as const
let gitOnly: Report
let whole: Report

/** A report with a token of these permissions. */
async function reportWith(permissions: Token['permissions']): Promise<Report> {
  const github = await startFakeGithub({ store: storyStore(commits), permissions })
  const report = await reportOn(program, github, folder)
  expect(leaksOf(report, github.token)).toEqual([])
  await github.close()
  return report
}

beforeAll(async () => {
  gitOnly = program.report(folder, ['--git-only', '--github', 'acme/proposals'])
  whole = await reportWith(ALL)
})

const advice = (line: string) => expect.stringContaining(`Add "${line}" under "permissions:"`)

describe('a token that lacks a permission', () => {
  it('loses nothing of git with all of them', () => {
    expect(gitPartOf(whole)).toEqual(gitPartOf(gitOnly))
  })

  it('contents: commits stay unread', async () => {
    const report = await reportWith({ ...ALL, contents: 'none' })
    expect(gapsOf(report)).toContainEqual(advice('contents: read'))
    expect(gitPartOf(report)).toEqual(gitPartOf(gitOnly))
    // Subjects name the pull requests here, so links and links to issues are all there; pushes are not.
    for (const part of ['linked', 'linkSources', 'changeManagement'])
      expect(metricsOf(report).github[part], part).toEqual(metricsOf(whole).github[part])
    expect(metricsOf(report).totals.leadTimeDays).toEqual(metricsOf(whole).totals.leadTimeDays)
  })

  it('issues: no milestone, no untriaged, no link to an issue is told as none', async () => {
    const report = await reportWith({ ...ALL, issues: 'none' })
    expect(gapsOf(report)).toContainEqual(advice('issues: read'))
    expect(gapsOf(report)).toContain('changeManagement: the issues of the repository were not read')
    expect(metricsOf(report).github.changeManagement).toBeNull()
    expect(gitPartOf(report)).toEqual(gitPartOf(gitOnly))
    // What pull requests tell is all there.
    expect(incrementOf(report, 'v1.2')).toMatchObject({ proposed: 2, notMerged: 1 })
    expect(metricsOf(report).github.response).toEqual(metricsOf(whole).github.response)
    expect(metricsOf(report).unmerged.map(({ pull }: { pull: number }) => pull)).toEqual([14, 15, 16, 17])
  })

  it('pull-requests: nobody knows what is in review, which is not nothing', async () => {
    const report = await reportWith({ ...ALL, 'pull-requests': 'none' })
    expect(gapsOf(report)).toContainEqual(advice('pull-requests: read'))
    expect(gapsOf(report)).toContain('proposed: pull requests could not be read')
    expect(gitPartOf(report)).toEqual(gitPartOf(gitOnly))
    expect(incrementOf(report, 'v1.2')).toMatchObject({ proposed: null, notMerged: null })
    expect(metricsOf(report).github.changeManagement).toBeNull()
    expect(report.ended.stdout).not.toContain('In review')
    // Lead times begin with the landing then: 12 January to 12 March, 3 February to 15 June.
    expect(metricsOf(report).totals.leadTimeDays.values).toEqual([59, 132])
  })

  it('nothing at all', async () => {
    const report = await reportWith({})
    for (const line of ['issues: read', 'pull-requests: read'])
      expect(gapsOf(report)).toContainEqual(advice(line))
    expect(gitPartOf(report)).toEqual(gitPartOf(gitOnly))
  })
})

describe('a run to which GitHub tells nothing', () => {
  let github: FakeGithub
  beforeAll(async () => {
    github = await startFakeGithub({ store: storyStore(commits) })
  })
  afterAll(() => github.close())

  /** The same as without a token, and why. */
  function expectGitOnly(report: Report) {
    const { gaps: _, ...numbers } = metricsOf(report)
    const { gaps: __, ...alone } = metricsOf(gitOnly)
    expect(numbers).toEqual(alone)
    const told = gapsOf(report).filter(gap => !gapsOf(gitOnly).includes(gap))
    expect(told).toEqual([expect.stringMatching(/^github: GitHub could not be asked in this run/)])
  }

  it('a wrong token', async () => {
    const token = 'ghp_wrong000000000000000000000000000000'
    const report = await reportOn(program, github, folder, { token })
    expectGitOnly(report)
    expect(report.ended.stderr).toContain('does not accept the token: it is wrong or has expired')
    expect(leaksOf(report, token)).toEqual([])
  })

  it('a token that no header can hold', async () => {
    const token = 'ghp_a\u00e9\u0001b'
    const report = await reportOn(program, github, folder, { token })
    expectGitOnly(report)
    expect(leaksOf(report, token)).toEqual([])
  })

  it('a repository that it does not show', async () => {
    const report = await reportOn(program, github, folder, { repository: 'acme/hidden' })
    const { repository, ...numbers } = gitPartOf(report) as Record<string, unknown>
    expect(repository).toBeUndefined()
    expect(numbers).toEqual(gitPartOf(gitOnly))
    expect(report.ended.stderr).toContain('GitHub knows no repository acme/hidden')
  })

  it('milestones are no increments then, and the reason is not that there are none', async () => {
    const { ended } = await runOn(program, github, folder, {
      token: 'ghp_wrong',
      words: ['--increments', 'milestones'],
    })
    expect(ended.code).toBe(2)
    expect(ended.stderr).toContain('give a token that may read issues')
  })

  it('what earlier runs learned is kept and shown', async () => {
    const first = await reportOn(program, github, folder)
    const snapshot = first.text('data/github.ndjson')
    const second = await reportOn(program, github, folder, { out: first.folder, token: 'ghp_wrong' })
    expect(second.text('data/github.ndjson')).toBe(snapshot)
    const { gaps: _, ...numbers } = metricsOf(second)
    const { gaps: __, ...before } = metricsOf(whole)
    expect(numbers).toEqual(before)
    expect(gapsOf(second)).toContainEqual(
      expect.stringContaining('What is shown of GitHub is what earlier runs learned.'),
    )
  })
})
