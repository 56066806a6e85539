import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildDemoRepository } from '../../src/demo/demo-repository.ts'

describe('the sample repository', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pulse-demo-'))
  const first = join(folder, 'first.git')
  const second = join(folder, 'second.git')
  const git = (repository: string, ...args: string[]) =>
    execFileSync('git', ['-C', repository, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trimEnd()
  const lines = (...args: string[]) => git(first, ...args).split('\n')

  beforeAll(async () => {
    await buildDemoRepository(first)
    await buildDemoRepository(second)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('has the same commits wherever and whenever it is built', () => {
    expect(git(first, 'rev-parse', 'HEAD')).toBe(git(second, 'rev-parse', 'HEAD'))
    expect(git(first, 'for-each-ref')).toBe(git(second, 'for-each-ref'))
  })

  it('is sound, on branch main, and spans two years', () => {
    expect(git(first, 'fsck', '--strict')).toBe('')
    expect(git(first, 'symbolic-ref', 'HEAD')).toBe('refs/heads/main')
    const days = lines('log', '--first-parent', '--format=%cs')
    expect(days.at(-1)).toBe('2024-01-08')
    expect(days[0]).toBe('2026-01-05')
    expect(days.length).toBeGreaterThan(300)
  })

  it('lands one thing after the other', () => {
    const times = lines('log', '--first-parent', '--format=%ct').map(Number).reverse()
    expect(times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0))).toBe(true)
  })

  it('goes through every status word of the process, and through one that is misspelt', () => {
    const changes = git(first, 'log', '--first-parent', '--format=%B').matchAll(/mark as (\w+)/g)
    expect([...new Set([...changes].map(([, word]) => word))].sort()).toEqual([
      'completed',
      'deferred',
      'implementable',
      'implemented',
      'implementible',
      'provisional',
      'rejected',
      'replaced',
      'staged',
      'withdrawn',
    ])
  })

  it('holds about 45 proposals, one of them without a status section', () => {
    const documents = proposals('HEAD')
    expect(documents.length).toBeGreaterThanOrEqual(45)
    const without = documents.filter(path => !git(first, 'show', `HEAD:${path}`).includes('## Status'))
    expect(without).toEqual(['eps/architecture/0001-decision-log/README.md'])
  })

  it('touches twenty proposals in one commit, and marks six as completed on one day', () => {
    const [bulk] = lines('log', '--first-parent', '--format=%H', '--grep=new headings')
    expect(lines('diff-tree', '--no-commit-id', '-r', String(bulk))).toHaveLength(20)
    const cleanUp = lines('log', '--first-parent', '--format=%cs %s').filter(line =>
      /^2025-06-30 EP-\d+: mark as completed$/.test(line),
    )
    expect(cleanUp).toHaveLength(6)
  })

  it('removes one proposal and replaces another with a link to its successor', () => {
    expect(proposals('HEAD').filter(path => path.includes('log-retention'))).toEqual([])
    expect(
      git(first, 'log', '-1', '--first-parent', '--format=%B', '--', 'eps/monitoring/0015-log-retention'),
    ).toContain('Remove EP-0015')
    const [replaced] = proposals('HEAD').filter(path => path.includes('read-replicas'))
    expect(git(first, 'show', `HEAD:${replaced}`)).toContain(
      'Replaced by [EP-0022](/eps/platform/0022-reporting-warehouse/README.md).',
    )
  })

  it('has pull requests that were merged, squashed and never made', () => {
    const subjects = lines('log', '--first-parent', '--format=%s')
    expect(subjects.filter(subject => /^Merge pull request #\d+ from /.test(subject)).length).toBeGreaterThan(
      100,
    )
    expect(subjects.filter(subject => /\(#\d+\)$/.test(subject)).length).toBeGreaterThan(100)
    expect(
      git(first, 'log', '--first-parent', '--min-parents=2', '--format=%s', '--invert-grep', '--grep=^Merge'),
    ).toBe('')
  })

  function proposals(commit: string): string[] {
    const paths = lines('ls-tree', '-r', '--name-only', commit, 'eps')
    return paths.filter(path => path.endsWith('.md') && !path.startsWith('eps/template/'))
  }
})
