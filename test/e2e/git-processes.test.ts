import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildDemoRepository } from '../../src/demo/demo-repository.ts'
import {
  aCountingGit,
  aFolder,
  aRepository,
  cloneOf,
  runGit,
  WrittenRepository,
} from '../builders/git-repository.ts'
import { corporaPresent, corpus } from './corpora.ts'
import { Program } from './program.ts'

/** Most git processes of a run, whatever the number of proposals (issue 2, "Speed and memory"). */
const MOST = 8

const program = new Program()
const sample = join(aFolder(), 'sample.git')
await buildDemoRepository(sample)
runGit(sample, ['tag', 'v1', 'main~20'])
const large = corporaPresent ? corpus('kubernetes') : sample

/** The git commands of a run that ends with `code`. */
function commandsOf(words: readonly string[], code = 0): readonly string[] {
  const { env, commands } = aCountingGit()
  const ended = program.cli([...words, '--out', join(aFolder(), 'report')], { env })
  expect(ended.code, ended.stderr).toBe(code)
  return commands().map(command => command.split(' ')[0] ?? '')
}

describe('git processes', () => {
  it('are few for a small history and as few for a large one', () => {
    const few = commandsOf(['report', sample])
    expect(few.length).toBeLessThanOrEqual(MOST)
    expect(commandsOf(['report', large]).length).toBeLessThanOrEqual(few.length + 1)
  })

  it('are few with a past day, tags and another ref', () => {
    for (const words of [
      ['--as-of', '2025-06-30'],
      ['--increments', 'tags:v*'],
      ['--ref', 'main'],
    ]) {
      expect(commandsOf(['report', sample, ...words]).length, words.join(' ')).toBeLessThanOrEqual(MOST)
    }
  })

  it('are few when there are no proposals, however many branches', () => {
    const builder = aRepository().commit('Readme', { 'README.md': 'Nothing here' })
    for (let branch = 0; branch < 20; branch++) {
      builder.branch(`topic-${branch}`).commit('More', { [`file-${branch}.md`]: 'Nothing here' })
    }
    expect(commandsOf(['report', builder.write().folder], 2).length).toBeLessThanOrEqual(MOST)
  })

  it('are few for a clone of depth 1, which gives the report of the whole history', () => {
    const server = new WrittenRepository(large).asServer()
    const clone = cloneOf(server.url, '--depth=1', '--bare')
    const { env, commands } = aCountingGit()
    const deepened = program.report(clone.folder, [], { env })
    const names = commands().map(command => command.split(' ')[0])
    expect(names.length).toBeLessThanOrEqual(MOST)
    expect(names.filter(name => name === 'fetch').length).toBeLessThanOrEqual(2)
    const whole = program.report(large)
    const told = ({ metrics: { totals } }: typeof whole) => ({
      present: totals.present,
      created: totals.created,
      completed: totals.completed,
      completedBulk: totals.completedBulk,
      landings: totals.landingsPerProposalAlive,
      statuses: totals.moreThanOneStatus,
    })
    expect(told(deepened)).toEqual(told(whole))
    expect(deepened.present.map(({ path, status, landedAt }) => [path, status, landedAt])).toEqual(
      whole.present.map(({ path, status, landedAt }) => [path, status, landedAt]),
    )
  })
})
