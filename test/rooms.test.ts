import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const SOURCE = resolve(import.meta.dirname, '../src')

/** What each room may import besides itself and the shared words at the top (`errors`, `finding`, `phase`). */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  config: [],
  git: [],
  demo: [],
  github: ['config'],
  proposals: ['config', 'git'],
  timeline: ['config', 'proposals', 'github/facts.ts'],
  metrics: ['config', 'timeline', 'proposals/words.ts'],
  charts: ['metrics', 'timeline'],
  report: ['config', 'timeline', 'metrics', 'charts', 'proposals/checklist.ts'],
  dashboard: ['charts', 'report'],
  publish: ['config', 'git', 'github'],
  reminders: ['config', 'github', 'timeline', 'metrics', 'report', 'proposals/header/yaml-full.ts'],
  run: [
    'config',
    'git',
    'github',
    'proposals',
    'timeline',
    'metrics',
    'charts',
    'report',
    'publish',
    'reminders',
  ],
}

const SHARED = ['errors.ts', 'finding.ts', 'phase.ts', 'version.ts']

/** What starts a run; nothing of the story may know them. */
const DOORS = ['cli.ts', 'action.ts', 'pulse.ts']

/** Rooms that must not reach outside: what they need is handed in. */
const PURE = ['metrics', 'charts', 'report', 'timeline']

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts') && path.includes('/'))
  .sort()

function importsOf(path: string): readonly string[] {
  const text = readFileSync(join(SOURCE, path), 'utf8')
  return [...text.matchAll(/from '([^']+)'|import\('([^']+)'\)/g)].map(match => match[1] ?? match[2] ?? '')
}

describe('the rooms', () => {
  it.each(files)('%s keeps to the plan of the house', path => {
    const room = path.split('/')[0] ?? ''
    const allowed = [room, ...(ALLOWED[room] ?? [])]
    const strangers = importsOf(path)
      .filter(name => name.startsWith('.'))
      .map(name => relative(SOURCE, resolve(SOURCE, dirname(path), name)))
      .filter(target => !SHARED.includes(target))
      .filter(target => !allowed.some(each => target === each || target.startsWith(`${each}/`)))
    expect(strangers).toEqual([])
  })

  it.each(files.filter(path => PURE.includes(path.split('/')[0] ?? '')))('%s is pure', path => {
    expect(importsOf(path).filter(name => name.startsWith('node:'))).toEqual([])
    const text = readFileSync(join(SOURCE, path), 'utf8')
    expect(
      text.match(/Date\.now|new Date\(\)|process\.\w|Math\.random|\.toLocale\w|\.localeCompare/g),
    ).toBeNull()
  })

  it('nothing below the story imports a front door', () => {
    const isDoor = (path: string, name: string) =>
      name.startsWith('.') && DOORS.includes(relative(SOURCE, resolve(SOURCE, dirname(path), name)))
    const doors = files.filter(path => importsOf(path).some(name => isDoor(path, name)))
    expect(doors).toEqual([])
  })
})
