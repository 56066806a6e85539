import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import type { Option } from '../../src/config/option-entry.ts'
import { Place } from '../../src/config/option-place.ts'
import { PUBLISH_OPTIONS } from '../../src/config/option-publish.ts'
import type { ConfigProblem } from '../../src/config/problem.ts'

/** The value an option reads from a text, or how many problems it found. */
function read(option: Option<unknown>, text: string): unknown {
  const problems: ConfigProblem[] = []
  const document = parseDocument(JSON.stringify(text))
  const reading = { file: 'test', document, lines: null, problems }
  const value = option.shape.read(new Place(reading, document.contents, 'it', ''))
  return problems.length > 0 ? `${problems.length} problem` : value
}

describe('every option', () => {
  it.each(Object.entries(PUBLISH_OPTIONS))('%s has an example that it reads itself', (_, option) => {
    expect(read(option, option.example)).not.toBe('1 problem')
    expect(read(option, String(option.default))).toEqual(option.default)
  })
})

it.each(['enhancement-report', 'reports/pulse', 'v1.2'])('takes %j for a branch', name => {
  expect(read(PUBLISH_OPTIONS.publishBranch, name)).toBe(name)
})

it.each([
  '-x',
  'a..b',
  'a b',
  'refs/heads/x',
  'x.lock',
  'x/',
  '/x',
  'a//b',
  '.x',
  'x.',
  'a@{b',
  'a~1',
  'a:b',
  '$(id)',
])('does not take %j for a branch', name => {
  expect(read(PUBLISH_OPTIONS.publishBranch, name)).toBe('1 problem')
})

it.each(['..', '.', '/etc', 'docs/', 'a/../b', '.github', '.github/workflows', '.git', 'x/.git/y', 'a\\b'])(
  'does not take %j for a folder',
  path => {
    expect(read(PUBLISH_OPTIONS.publishFolder, path)).toBe('1 problem')
  },
)
