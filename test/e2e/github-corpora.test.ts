import { describe, expect, it } from 'vitest'
import { anIssue } from '../fake-github/builders.ts'
import { SettableClock } from '../fake-github/clock.ts'
import { seedFromHistory } from '../fake-github/seed.ts'
import { type FakeGithub, startFakeGithub } from '../fake-github/server.ts'
import type { Store } from '../fake-github/store.ts'
import { corporaPresent, corpus } from './corpora.ts'
import { gapsOf, gitPartOf, metricsOf, reportOn } from './github-run.ts'
import { Program, type Report } from './program.ts'

const program = new Program()

/** Runs without and with a token, then once more on a day on which nothing happened. */
async function threeRuns(
  name: string,
  repository: string,
  {
    words = [],
    more = () => {},
  }: { words?: readonly string[]; more?: (store: Store, gitOnly: Report) => void },
) {
  const folder = corpus(name)
  const gitOnly = program.report(folder, ['--git-only', '--github', repository, ...words])
  const store = seedFromHistory(folder, { repository, clock: new SettableClock('2026-11-20T06:00:00Z') })
  more(store, gitOnly)
  const github = await startFakeGithub({ store })
  const cold = await reportOn(program, github, folder, { words })
  const requests = github.requests.length
  const bytes = cold.files
  const quiet = await reportOn(program, github, folder, { words, out: cold.folder })
  expect(github.requests.length - requests).toBe(1)
  expect([...quiet.files.keys()]).toEqual([...bytes.keys()])
  for (const [path, each] of quiet.files) expect(bytes.get(path)?.equals(each), path).toBe(true)
  expect(cold.ended.stderr).toBe('')
  await github.close()
  return { gitOnly, cold, requests, store, github }
}

/** Gaps that the run with a token has and the one without has not. */
const newGaps = (gitOnly: Report, cold: Report) =>
  gapsOf(cold)
    .filter(gap => !gapsOf(gitOnly).includes(gap))
    .map(gap => gap.split(':')[0])

const asked = ({ requests }: FakeGithub) => new Set(requests.map(({ operationName }) => operationName))

describe.skipIf(!corporaPresent)('real histories', () => {
  it('kubernetes: at most 160 questions, then one; nothing of git is bent', async () => {
    const { gitOnly, cold, requests } = await threeRuns('kubernetes', 'kubernetes/enhancements', {})
    expect(requests).toBeLessThanOrEqual(160)
    expect(gitPartOf(cold)).toEqual(gitPartOf(gitOnly))
    expect(newGaps(gitOnly, cold)).toEqual(['notMerged', 'opened', 'proposed'])
    expect(gapsOf(cold)).toHaveLength(
      gapsOf(gitOnly).filter(gap => !gap.includes('needs GitHub data')).length + 3,
    )
    expect(metricsOf(cold).github.linked.pulls).toBeGreaterThan(3000)
  }, 60_000)

  it('tekton: pull requests of commits, fifty a question', async () => {
    const { gitOnly, cold, requests, github } = await threeRuns('tekton', 'tektoncd/community', {})
    expect(requests).toBeLessThanOrEqual(40)
    expect(asked(github)).toContain('Commits')
    expect(gitPartOf(cold)).toEqual(gitPartOf(gitOnly))
    expect(metricsOf(cold).github.linkSources).toMatchObject([{ from: 'commit' }])
    expect(metricsOf(cold).findings).toEqual([])
  }, 60_000)

  it('keylime: a proposal is done when its issue is closed', async () => {
    const { gitOnly, cold, requests, store } = await threeRuns('keylime', 'keylime/enhancements', {})
    expect(requests).toBeLessThanOrEqual(20)
    const { threads } = store.repository()
    for (const { path, phase, present, links } of metricsOf(cold).proposals) {
      const issue = threads.get(links.issue)
      if (issue && present) expect([path, phase === 'done']).toEqual([path, issue.state === 'CLOSED'])
    }
    const before = metricsOf(gitOnly).totals
    const after = metricsOf(cold).totals
    expect(before.completed).toBeNull()
    expect(after.completed).toBeGreaterThan(0)
    for (const each of ['created', 'createdBulk', 'changesPerProposal', 'proposals', 'present'])
      expect(after[each], each).toEqual(before[each])
    expect(newGaps(gitOnly, cold)).toContain('projectBoard')
  })

  it('istio: umbrella issues find their features', async () => {
    const titles = ['Gateway Injection', 'Dual Stack', 'Ambient mesh of tomorrow']
    const more = (store: Store) => {
      titles.forEach((title, i) => {
        const body = '## Alpha\n- [x] code\n- [ ] docs\n'
        store
          .repository()
          .add(anIssue({ number: 9001 + i, title, body, createdAt: '2020-01-01', labels: ['alpha'] }))
      })
    }
    const { gitOnly, cold } = await threeRuns('istio', 'istio/enhancements', { more })
    expect(gitPartOf(cold).totals).toMatchObject({ completed: gitPartOf(gitOnly).totals.completed })
    const numbers = metricsOf(cold).proposals.flatMap(
      ({ title, links }: { title: string; links: { issue: number | null } }) =>
        links.issue === null ? [] : [[title, links.issue]],
    )
    expect(Object.fromEntries(numbers)).toMatchObject({
      'Gateway Injection': 9001,
      'Ambient mesh of tomorrow': 9003,
    })
    expect(metricsOf(cold).github.tracking).toMatchObject({
      tracked: 3,
      checklists: [{ section: 'Alpha', issues: 3, ticked: 3, total: 6 }],
    })
  })

  it('flyte: RFCs of the old branch, and the changes of today', async () => {
    const { gitOnly, cold, requests } = await threeRuns('flyte', 'flyteorg/flyte', {
      words: ['--ref', 'master'],
    })
    expect(requests).toBeLessThanOrEqual(20)
    expect(gitPartOf(cold).totals).toEqual(gitPartOf(gitOnly).totals)
    expect(gitPartOf(cold).proposals).toEqual(gitPartOf(gitOnly).proposals)
    expect(metricsOf(cold).github.changeManagement).not.toBeNull()
    expect(metricsOf(gitOnly).totals.cohorts).toEqual([])
    // 25 documents by 24 pull requests: one brought both RFCs about union types.
    const cohorts: readonly { readonly n: number; readonly done: number }[] = metricsOf(cold).totals.cohorts
    expect(cohorts.reduce((sum, { done }) => sum + done, 0)).toBe(24)
    expect(cohorts.every(({ n, done }) => n === done)).toBe(true)
  })
})
