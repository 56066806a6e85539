import { beforeAll, describe, expect, it } from 'vitest'
import { aRepository } from '../builders/git-repository.ts'
import type { Token } from '../fake-github/permissions.ts'
import { startFakeGithub } from '../fake-github/server.ts'
import { gapsOf, leaksOf, metricsOf, reportOn, runOn } from './github-run.ts'
import { storyStore, writeStory } from './github-story.ts'
import { Program, type Report } from './program.ts'

const program = new Program()
const { folder, commits } = writeStory()
let gitOnly: Report

beforeAll(() => {
  gitOnly = program.report(folder, ['--git-only', '--github', 'acme/proposals'])
})

/** A report with a token of these permissions. */
async function reportWith(permissions: Token['permissions']) {
  const github = await startFakeGithub({ store: storyStore(commits), permissions })
  const report = await reportOn(program, github, folder)
  await github.close()
  return { report, github }
}

it.each([['contents'],['issues'],['pull-requests']])('x %s', async (name) => {
  const all = { contents: 'read', issues: 'read', 'pull-requests': 'read', discussions: 'read' } as const
  const { report, github } = await reportWith({ ...all, [name]: 'none' })
  console.log(name, gapsOf(report), report.ended.stderr, metricsOf(report).asOf, leaksOf(report, github.token), github.requests.map(r=>r.operationName).join())
})
it('none', async () => {
  const { report, github } = await reportWith({ })
  console.log(gapsOf(report), report.ended.stderr, metricsOf(report).asOf, leaksOf(report, github.token), github.requests.map(r=>r.operationName).join())
})
it('wrong', async () => {
  const github = await startFakeGithub({ store: storyStore(commits) })
  let report = await runOn(program, github, folder, {token: 'ghp_wrongToken123'})
  console.log(gapsOf(report), report.ended, metricsOf(report).asOf, leaksOf(report, 'ghp_wrongToken123'))
  report = await runOn(program, github, folder, {repository: 'acme/nothing'})
  console.log(gapsOf(report), report.ended, metricsOf(report).asOf)
  report = await runOn(program, github, folder, {token: 'ghp_wrongToken123', words: ['--increments', 'milestones']})
  console.log( report.ended)
})
