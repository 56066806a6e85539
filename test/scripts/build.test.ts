import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const REPOSITORY = resolve(import.meta.dirname, '../..')

const SOURCES = {
  'src/cli.ts': `#!/usr/bin/env node\nimport { tell } from './tell.ts'\nawait tell('cli')\n`,
  'src/action.ts': `import { tell } from './tell.ts'\nawait tell('action')\n`,
  'src/draw-thread.ts': `import { punctuation } from './punctuation.ts'\nconsole.log('thread' + punctuation)\n`,
  'src/tell.ts': `import { parse } from 'yaml'
import { punctuation } from './punctuation.ts'
export async function tell(who: string): Promise<void> {
  const { draw } = await import('./draw.ts')
  console.log(draw(parse(\`who: \${who}\`).who + punctuation))
}
`,
  'src/draw.ts': `import matter from 'gray-matter'
import { punctuation } from './punctuation.ts'
export const draw = (who: string) => matter(\`\${who} draws\${punctuation}\`, {}).content
`,
  'src/punctuation.ts': `export const punctuation = '!'\n`,
}

describe('scripts/build.mjs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pulse-build-'))
  const one = join(folder, 'one')
  const two = join(folder, 'somewhere', 'deeper', 'two')

  beforeAll(() => {
    for (const root of [one, two]) {
      for (const [path, text] of Object.entries(SOURCES)) {
        mkdirSync(dirname(join(root, path)), { recursive: true })
        writeFileSync(join(root, path), text)
      }
      symlinkSync(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'))
      expect(build(root)).toMatchObject({ status: 0, stderr: '' })
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('gives the same bytes in another folder', () => {
    expect(bytesOf(join(two, 'dist'))).toEqual(bytesOf(join(one, 'dist')))
  })

  it('names its files without hashes', () => {
    expect(readdirSync(join(one, 'dist')).sort()).toEqual([
      'action-cli-draw-draw-thread.js',
      'action-cli.js',
      'action.js',
      'cli.js',
      'draw-thread.js',
      'draw.js',
      'licenses.txt',
    ])
  })

  it('runs from dist/ and package.json alone', () => {
    const alone = join(folder, 'alone')
    cpSync(join(one, 'dist'), join(alone, 'dist'), { recursive: true })
    writeFileSync(join(alone, 'package.json'), '{ "type": "module" }\n')
    expect(node(join(alone, 'dist/cli.js'))).toMatchObject({ status: 0, stdout: 'cli! draws!\n', stderr: '' })
    expect(node(join(alone, 'dist/action.js'))).toMatchObject({
      status: 0,
      stdout: 'action! draws!\n',
      stderr: '',
    })
    expect(node(join(alone, 'dist/draw-thread.js'))).toMatchObject({ status: 0, stdout: 'thread!\n' })
  })

  it('lists the licence of each bundled package once, sorted', () => {
    const text = readFileSync(join(one, 'dist/licenses.txt'), 'utf8')
    const packages = [...text.matchAll(/^(\S+) (\d+\.\d+\.\d+)\nLicence: (\S+)$/gm)].map(
      ([, name, , licence]) => `${name} ${licence}`,
    )
    expect(packages).toEqual([...packages].sort())
    expect(packages).toContain('gray-matter MIT')
    expect(packages).toContain('yaml ISC')
    expect(text).toContain('Permission is hereby granted')
    expect(text).not.toMatch(/esbuild/)
  })

  it('tells which files of dist/ are not what the sources give', () => {
    expect(build(one, '--check')).toMatchObject({ status: 0, stderr: '' })
    appendFileSync(join(one, 'dist/draw.js'), '\n')
    writeFileSync(join(one, 'dist/old.js'), '')
    rmSync(join(one, 'dist/licenses.txt'))
    const { status, stderr } = build(one, '--check')
    expect(status).toBe(1)
    expect(stderr.match(/^ {2}dist\/.*$/gm)).toEqual([
      '  dist/draw.js',
      '  dist/licenses.txt',
      '  dist/old.js',
    ])
  })

  function build(root: string, ...args: string[]) {
    return node(join(REPOSITORY, 'scripts/build.mjs'), '--root', root, ...args)
  }

  function node(...args: string[]) {
    return spawnSync(process.execPath, args, { encoding: 'utf8' })
  }

  function bytesOf(dist: string): Record<string, string> {
    return Object.fromEntries(readdirSync(dist).map(name => [name, readFileSync(join(dist, name), 'utf8')]))
  }
})
