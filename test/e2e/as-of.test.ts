import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildDemoRepository } from '../../src/demo/demo-repository.ts'
import { aFolder, runGit } from '../builders/git-repository.ts'
import { corporaPresent, corpus } from './corpora.ts'
import { Program } from './program.ts'

const program = new Program()

/** A repository that has only what had landed on the branch by the end of a day, UTC. */
function cutAt(repository: string, branch: string, day: string): string {
  const before = Date.parse(`${day}T23:59:59Z`) / 1000
  const log = runGit(repository, ['log', '--first-parent', '--format=%H %ct', branch]).split('\n')
  const last = log.map(line => line.split(' ')).find(([, seconds]) => Number(seconds) <= before)?.[0] ?? ''
  const folder = join(aFolder(), 'cut.git')
  runGit(aFolder(), ['init', '--quiet', '--bare', `--initial-branch=${branch}`, folder])
  runGit(repository, ['push', '--quiet', folder, `${last}:refs/heads/${branch}`])
  return folder
}

function expectSameReport(repository: string, branch: string, day: string) {
  const past = program.report(repository, ['--as-of', day])
  const cut = program.report(cutAt(repository, branch, day), ['--as-of', day])
  expect([...past.files.keys()]).toEqual([...cut.files.keys()])
  for (const [path, bytes] of cut.files) expect(past.text(path), path).toBe(bytes.toString('utf8'))
  expect(past.metrics.asOf).toBe(`${day}T23:59:59Z`)
}

describe('the report of a past day is the one a run on that day would have made', () => {
  it.each(['2025-03-31', '2025-12-10'])('of the sample at %s', async day => {
    const repository = join(aFolder(), 'sample.git')
    await buildDemoRepository(repository)
    expectSameReport(repository, 'main', day)
  })

  it.skipIf(!corporaPresent)('of tekton', () => {
    expectSameReport(corpus('tekton'), 'main', '2024-01-01')
  })

  it.skipIf(!corporaPresent)('of kubernetes', () => {
    expectSameReport(corpus('kubernetes'), 'master', '2024-01-01')
  })
})
