import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../src/errors.ts'
import { writeFolder } from '../../src/run/write-folder.ts'
import { aFolder } from '../builders/git-repository.ts'

const aFile = (path: string, text: string) => ({ path, bytes: Buffer.from(text) })

const aReport = (text: string) => [
  aFile('README.md', text),
  aFile('increments/2024.md', text),
  aFile('data/metrics.json', '{ "generator": { "name": "proposal-pulse" } }'),
]

describe('writeFolder', () => {
  it('writes a report and leaves nothing beside it', async () => {
    const folder = aFolder()
    await writeFolder(join(folder, 'a/report'), aReport('one'))
    expect(readdirSync(join(folder, 'a'))).toEqual(['report'])
    expect(readdirSync(join(folder, 'a/report'), { recursive: true }).sort()).toEqual([
      'README.md',
      'data',
      'data/metrics.json',
      'increments',
      'increments/2024.md',
    ])
  })

  it('replaces a report of its own and drops pages that are gone', async () => {
    const folder = aFolder()
    await writeFolder(folder, [
      ...aReport('one'),
      aFile('increments/2023.md', 'old'),
      aFile('charts/a.svg', ''),
    ])
    await writeFolder(folder, aReport('two'))
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('two')
    expect(readdirSync(join(folder, 'increments'))).toEqual(['2024.md'])
    expect(readdirSync(join(folder, 'charts'))).toEqual([])
  })

  it('keeps what GitHub told an earlier run when this one did not ask', async () => {
    const folder = join(aFolder(), 'report')
    await writeFolder(folder, [...aReport('one'), aFile('data/github.ndjson', 'learned')])
    await writeFolder(folder, aReport('two'))
    expect(readFileSync(join(folder, 'data/github.ndjson'), 'utf8')).toBe('learned')
  })

  it('refuses a folder with a README of somebody else, and leaves it', async () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'README.md'), 'mine')
    await expect(writeFolder(folder, aReport('one'))).rejects.toThrow(ConfigurationError)
    expect(readdirSync(folder)).toEqual(['README.md'])
  })

  it('leaves the former report when a file cannot be written', async () => {
    const folder = join(aFolder(), 'report')
    await writeFolder(folder, aReport('one'))
    const impossible = [...aReport('two'), aFile(`data/${'x'.repeat(300)}`, '')]
    await expect(writeFolder(folder, impossible)).rejects.toThrow(
      /the name is too long. The former report is as it was/,
    )
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('one')
    expect(readdirSync(join(folder, '..'))).toEqual(['report'])
  })

  it('says that it is half done when a file cannot be put in its place', async () => {
    const folder = join(aFolder(), 'report')
    mkdirSync(join(folder, 'increments/2024.md/own'), { recursive: true })
    await expect(writeFolder(folder, aReport('one'))).rejects.toThrow(
      /a folder stands where a file should go. Some of its files may be new/,
    )
    expect(readdirSync(join(folder, '..'))).toEqual(['report'])
  })
})
