import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const CHECK = resolve(import.meta.dirname, '../../scripts/check.mjs')

describe('scripts/check.mjs', () => {
  it('runs nothing when it does not know a step', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CHECK, 'types', 'typos'], {
      encoding: 'utf8',
    })
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toBe(
      'unknown step: typos; the steps are types, page-types, lint, generated, dist, tests\n',
    )
  })
})
