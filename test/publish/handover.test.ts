import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { readHandover, writeHandover } from '../../src/publish/handover.ts'
import { HANDOVER_SCHEMA, readHandoverList } from '../../src/publish/handover-list.ts'
import { aFolder } from '../builders/git-repository.ts'
import { aReport, files, textsOf } from './a-world.ts'

const HANDOVER = {
  repository: 'acme/proposals',
  head: 'a'.repeat(40),
  facts: [{ label: 'Open', value: 3 }],
  files: aReport(),
  plan: { reminders: [{ key: 'kep-1' }] },
}

const valid = new Ajv2020().compile(HANDOVER_SCHEMA)

async function aHandover(changes = {}): Promise<string> {
  const folder = join(aFolder(), 'handover')
  await writeHandover(folder, { ...HANDOVER, ...changes })
  return folder
}

function listOf(folder: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, 'handover.json'), 'utf8'))
}

it('comes out as it went in', async () => {
  const folder = await aHandover()
  const { files: found, ...rest } = await readHandover(folder, 'Acme/Proposals')
  expect(textsOf(found)).toEqual(textsOf(HANDOVER.files))
  expect(rest).toEqual({
    repository: 'acme/proposals',
    head: HANDOVER.head,
    facts: HANDOVER.facts,
    plan: HANDOVER.plan,
  })
  expect(valid(listOf(folder))).toBe(true)
})

it('replaces an earlier one and nothing else', async () => {
  const folder = await aHandover()
  await writeHandover(folder, { ...HANDOVER, files: files({ 'README.md': 'Two\n' }), plan: null })
  expect(await readHandover(folder, null)).toMatchObject({ plan: null })
  writeFileSync(join(folder, 'thesis.md'), 'Mine')
  await expect(writeHandover(folder, HANDOVER)).rejects.toThrow('something else')
})

it('is not written with a name that no reader takes', async () => {
  await expect(aHandover({ files: files({ '.github/workflows/x.yml': '' }) })).rejects.toThrow(
    'not handed over',
  )
})

describe('is refused', () => {
  it.each<readonly [string, (folder: string) => void, RegExp]>([
    ['without a list', folder => rmSync(join(folder, 'handover.json')), /missing/],
    ['with a list that is no JSON', folder => writeFileSync(join(folder, 'handover.json'), '{'), /JSON/],
    [
      'with a file changed',
      folder => writeFileSync(join(folder, 'report/README.md'), '# Report two\n'),
      /not the file/,
    ],
    [
      'with a file grown',
      folder => writeFileSync(join(folder, 'report/README.md'), 'x'.repeat(99)),
      /too large/,
    ],
    ['with a file missing', folder => rmSync(join(folder, 'report/data/metrics.json')), /missing/],
    ['with a file more', folder => writeFileSync(join(folder, 'report/evil.sh'), ''), /does not name/],
    ['with a file more elsewhere', folder => writeFileSync(join(folder, 'x'), ''), /does not name/],
    ['with a file that is a link', folder => linkInstead(folder, 'report/README.md'), /link|does not name/],
    ['with a folder that is a link', folder => linkInstead(folder, 'report/data'), /no folder|does not name/],
    ['with a list that is a link', folder => linkInstead(folder, 'handover.json'), /link/],
  ])('%s', async (_, change, words) => {
    const folder = await aHandover()
    change(folder)
    await expect(readHandover(folder, null)).rejects.toThrow(words)
  })

  it('for another repository', async () => {
    await expect(readHandover(await aHandover(), 'acme/other')).rejects.toThrow('another repository')
  })

  it.each([
    '../README.md',
    'data/../../x.json',
    '/etc/passwd.md',
    'README.MD',
    'charts/x.svg.exe',
    'charts/x.html',
    'data/a/b.json',
    '.git/config',
    '.github/workflows/x.yml',
    'increments/..',
    'C:\\x.md',
    'increments/a\n.md',
    '',
  ])('with the path %j, by the reader and by the schema alike', async path => {
    const folder = await aHandover()
    const list = listOf(folder)
    const [first] = list.files as Record<string, unknown>[]
    const wrong = { ...list, files: [{ ...first, path }] }
    expect(readHandoverList(wrong)).toBeTypeOf('string')
    expect(valid(wrong)).toBe(false)
  })

  it.each<Readonly<Record<string, unknown>>>([
    { schema: 2 },
    { repository: 'acme' },
    { head: 'main' },
    { facts: [{ label: '@everyone', value: 1 }] },
    { facts: [{ label: 'Open', value: '1' }] },
    { files: {} },
    { files: [{ path: 'README.md', size: 1e12, sha256: 'a'.repeat(64) }] },
    { files: [{ path: 'README.md', size: 1, sha256: 'A'.repeat(64) }] },
    { plan: { path: 'other.json', size: 1, sha256: 'a'.repeat(64) } },
    { more: true },
  ])('with %j, by the reader and by the schema alike', async change => {
    const wrong = { ...listOf(await aHandover()), ...change }
    expect(readHandoverList(wrong)).toBeTypeOf('string')
    expect(valid(wrong)).toBe(false)
  })

  it('with the same file twice', async () => {
    const list = listOf(await aHandover())
    const [first] = list.files as Record<string, unknown>[]
    expect(readHandoverList({ ...list, files: [first, first] })).toMatch(/twice/)
  })
})

function linkInstead(folder: string, path: string): void {
  const elsewhere = join(aFolder(), 'elsewhere')
  mkdirSync(elsewhere)
  renameSync(join(folder, path), join(elsewhere, 'it'))
  symlinkSync(join(elsewhere, 'it'), join(folder, path))
}
