import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { type Header, readHeader, readSidecar } from '../../src/proposals/header/header.ts'

/** Full histories of real repositories, beside the project; not part of it. */
const CORPORA = fileURLToPath(new URL('../../../shared/corpora', import.meta.url))
const present = existsSync(CORPORA)
if (!present) console.warn(`skipped: no real histories at ${CORPORA}`)

const folder = mkdtempSync(join(tmpdir(), 'pulse-corpora-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const COMPARED = [
  'status',
  'stage',
  'latest-milestone',
  'title',
  'created',
  'creation-date',
  'start-date',
  'milestone.alpha',
  'milestone.beta',
  'milestone.stable',
  'authors',
  'owning-sig',
]

function git(repository: string, args: string[], input = ''): Buffer {
  return execFileSync('git', ['-C', repository, ...args], { input, maxBuffer: 2 ** 31 - 1 })
}

/** Every distinct text that a path matching `paths` ever had. */
function everyVersion(name: string, paths: RegExp): string[] {
  const repository = join(folder, `${name}.git`)
  if (!existsSync(repository))
    execFileSync('git', ['clone', '-q', '--bare', join(CORPORA, `${name}.bundle`), repository])
  const objects = git(repository, ['rev-list', '--all', '--objects']).toString().split('\n')
  const ids = objects
    .map(line => [line.slice(0, 40), line.slice(41)] as const)
    .filter(([, path]) => paths.test(path))
  const out = git(repository, ['cat-file', '--batch'], `${ids.map(([id]) => id).join('\n')}\n`)
  const texts: string[] = []
  for (let at = 0; at < out.length; ) {
    const line = out.indexOf(10, at)
    const size = Number(out.toString('latin1', at, line).split(' ')[2])
    texts.push(out.toString('utf8', line + 1, line + 1 + size))
    at = line + size + 2
  }
  return texts
}

const valuesOf = ({ fields }: Header) => COMPARED.map(key => fields.get(key)?.values ?? null)

describe.skipIf(!present)('the line scan and the YAML library agree on real histories', () => {
  it.each([
    ['kubernetes', /kep\.yaml$/, true, 3000],
    ['kubernetes', /^keps\/.*\.md$/, false, 1800],
    ['tekton', /^teps\/.*\.md$/, false, 700],
    ['solana-simd', /^proposals\/.*\.md$/, false, 300],
    ['nixos-rfcs', /^rfcs\/.*\.md$/, false, 70],
  ] as const)('%s %s', (name, paths, sidecar, atLeast) => {
    const read = (text: string, mode: 'scan' | 'full') =>
      sidecar ? readSidecar(text, mode) : readHeader(text, ['front-matter'], mode)
    let headers = 0
    for (const text of everyVersion(name, paths)) {
      const full = read(text, 'full')
      if (full.fields.size > 0) headers++
      expect(valuesOf(read(text, 'scan'))).toEqual(valuesOf(full))
    }
    expect(headers).toBeGreaterThanOrEqual(atLeast)
  })

  it('reads the bullets of Rust RFCs', () => {
    const forms = everyVersion('rust-rfcs', /^text\/\d{4}-[^/]*\.md$/).map(text =>
      readHeader(text, ['front-matter', 'bullets'], 'scan'),
    )
    const read = forms.filter(({ form, fields }) => form === 'bullets' && fields.has('start-date'))
    expect(read.length / forms.length).toBeGreaterThan(0.98)
  })
})
