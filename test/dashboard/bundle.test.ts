import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { licences, script, style } from '../../src/dashboard/assets.ts'
import { bundleApp } from '../../src/dashboard/bundle.mjs'

const REPOSITORY = resolve(import.meta.dirname, '../..')

describe('the browser half of the dashboard', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'pulse-bundle-'))
  afterAll(() => rmSync(elsewhere, { recursive: true, force: true }))

  it('is the same bytes from another folder', async () => {
    cpSync(join(REPOSITORY, 'src'), join(elsewhere, 'src'), { recursive: true })
    symlinkSync(join(REPOSITORY, 'node_modules'), join(elsewhere, 'node_modules'))
    const there = await bundleApp(elsewhere)
    // Not printed when they differ: half a megabyte says nothing.
    expect(there.script === script).toBe(true)
    expect(there.style === style).toBe(true)
    expect(there.licences === licences).toBe(true)
  })

  it('cannot end the elements it stands in, and loads nothing', () => {
    expect(/<\/script|<!--/i.test(script)).toBe(false)
    expect(/@import|url\(|<\//i.test(style)).toBe(false)
    expect(licences).not.toMatch(/--/)
  })

  it('leaves out what no picture uses', () => {
    expect(script.length).toBeLessThan(520_000)
    expect(script.includes('forceSimulation')).toBe(false)
  })
})
