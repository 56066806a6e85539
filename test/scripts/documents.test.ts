import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '../..')

const inFolder = (folder: string) => readdirSync(join(ROOT, folder)).map(name => join(folder, name))
const markdown = [...inFolder('.'), ...inFolder('docs')].filter(path => path.endsWith('.md'))
const workflows = [...inFolder('.github/workflows'), ...inFolder('examples')]
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8')

describe('what people copy', () => {
  it.each([...markdown, ...workflows])(
    'pins every action in %s by a full commit id, with its version beside it',
    path => {
      const uses = textOf(path).match(/^\s*- uses: .*$/gm) ?? []
      expect(uses.filter(line => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
    },
  )

  it.each(markdown)('links from %s only to files that are there', path => {
    const links = [...textOf(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
      ([, target]) => target ?? '',
    )
    expect(links.filter(target => !existsSync(join(ROOT, dirname(path), target)))).toEqual([])
  })
})
