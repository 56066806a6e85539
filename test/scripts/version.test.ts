import { expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { VERSION } from '../../src/version.ts'

it('has one version, in package.json and in the program', () => {
  expect(VERSION).toBe(manifest.version)
})
