import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildDemoRepository } from '../../src/demo/demo-repository.ts'
import { aFolder } from '../builders/git-repository.ts'
import { corporaPresent, corpus } from './corpora.ts'
import { nodeOfMajor, Program, type Report } from './program.ts'

const program = new Program()

const VARIANTS = [
  ['the same once more', {}],
  ['another time zone', { env: { TZ: 'Asia/Kolkata' } }],
  [
    'a language with its own letters',
    { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' } },
  ],
  ['another folder', { cwd: '/' }],
] as const

/** Every file has the same bytes. */
function expectSame(one: Report, other: Report) {
  expect([...other.files.keys()]).toEqual([...one.files.keys()])
  for (const [path, bytes] of one.files) {
    expect(other.files.get(path)?.equals(bytes), path).toBe(true)
  }
}

/** The repositories to try, made on demand. */
const REPOSITORIES = [
  ['the sample', true],
  ['tekton', corporaPresent],
] as const

describe.each(REPOSITORIES)('the report of %s', (name, present) => {
  let repository = ''
  let first: Report
  beforeAll(async () => {
    if (!present) return
    repository = name === 'tekton' ? corpus(name) : join(aFolder(), 'sample.git')
    if (name !== 'tekton') await buildDemoRepository(repository)
    first = program.report(repository)
  })

  it.skipIf(!present).each(VARIANTS)('has the same bytes: %s', (_, around) => {
    const other = program.report(repository, [], around)
    expectSame(first, other)
    expect(other.ended.stdout.replace(other.folder, first.folder)).toBe(first.ended.stdout)
  })

  const old = nodeOfMajor(20)
  if (old === null) console.warn('skipped: there is no Node 20 to compare with')

  it.skipIf(!present || old === null || process.version.startsWith('v20.'))(
    'has the same bytes on Node 20',
    () => {
      expectSame(first, program.report(repository, [], { node: old ?? '' }))
    },
  )

  it.skipIf(!present)('has the same bytes from a path relative to the current folder', () => {
    const at = repository.lastIndexOf('/')
    expectSame(first, program.report(repository.slice(at + 1), [], { cwd: repository.slice(0, at) }))
  })
})
