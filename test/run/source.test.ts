import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../src/errors.ts'
import type { Request } from '../../src/run/request.ts'
import { endOfDay, openSource } from '../../src/run/source.ts'
import { aRepository, ISOLATED_ENV } from '../builders/git-repository.ts'

const document = (status: string) =>
  `---\ntitle: Title\nstatus: ${status}\ncreation-date: 2024-01-01\nauthors: ["@ada"]\n---\n\n# Title\n`

const aRequest = (folder: string, more: Partial<Request> = {}): Request => ({
  folder,
  words: {},
  wordSource: name => `the flag --${name}`,
  configPath: null,
  asOf: null,
  repositoryName: null,
  serverUrl: 'https://github.com',
  env: ISOLATED_ENV,
  github: null,
  startedAt: Date.UTC(2026, 0, 1),
  stampMonth: false,
  progress: () => {},
  ...more,
})

describe('endOfDay', () => {
  it('is the last second of the day where the process lives', () => {
    const at = (day: string, zone: string) => new Date(endOfDay(day, zone)).toISOString()
    expect(at('2024-01-01', 'UTC')).toBe('2024-01-01T23:59:59.000Z')
    expect(at('2024-12-31', 'Asia/Kolkata')).toBe('2024-12-31T18:29:59.000Z')
    // The clocks go forward in the night that ends this day, and back in that of the other.
    expect(at('2024-03-30', 'Europe/Berlin')).toBe('2024-03-30T22:59:59.000Z')
    expect(at('2024-03-31', 'Europe/Berlin')).toBe('2024-03-31T21:59:59.000Z')
    expect(at('2024-10-27', 'Europe/Berlin')).toBe('2024-10-27T22:59:59.000Z')
  })

  it.each(['2023-02-29', '2024-00-10', '2024-04-31', 'x', ''])('refuses %j', day => {
    expect(() => endOfDay(day, 'UTC')).toThrow(ConfigurationError)
  })
})

describe('openSource', () => {
  const repository = aRepository()
    .commit('One', { 'teps/0001-one.md': document('proposed') }, { at: '2024-01-01T12:00:00Z' })
    .commit('Two', { 'teps/0002-two.md': document('proposed') }, { at: '2024-02-01T12:00:00Z' })
    .branch('settings')
    .commit(
      'Settings',
      {
        '.github/proposal-pulse.yml': `time-zone: Asia/Kolkata\nignore-commits: [${'a'.repeat(40)}]\n`,
        '.git-blame-ignore-revs': `# formatting\n${'B'.repeat(40)}\n  ${'c'.repeat(40)}  \nabc\n`,
      },
      { at: '2024-03-01T12:00:00Z' },
    )
    .write()

  it('settles ref, preset and settings', async () => {
    const source = await openSource(aRequest(repository.folder))
    expect(source).toMatchObject({ head: repository.oid('main'), asOf: null })
    expect(source.config.preset.name).toBe('tep')
    expect(source.config.timeZone).toBe('UTC')
    expect([...source.ignored]).toEqual([])
  })

  it('takes the settings of the ref, and the commits to ignore from both places', async () => {
    const { config, ignored } = await openSource(aRequest(repository.folder, { words: { ref: 'settings' } }))
    expect(config.timeZone).toBe('Asia/Kolkata')
    expect([...ignored].sort()).toEqual(['a', 'b', 'c'].map(letter => letter.repeat(40)))
  })

  it('goes back to the last commit of a day', async () => {
    const { head, asOf, tree } = await openSource(aRequest(repository.folder, { asOf: '2024-01-31' }))
    expect(head).toBe(repository.oid('main~1'))
    expect(asOf).toBe(Date.UTC(2024, 0, 31, 23, 59, 59))
    expect([...tree.files.keys()]).toEqual(['teps/0001-one.md'])
  })

  it('refuses a day before everything', async () => {
    await expect(openSource(aRequest(repository.folder, { asOf: '2020-01-01' }))).rejects.toThrow(
      'Nothing had landed on main by 2020-01-01',
    )
  })

  it('opens the ref that the settings file names', async () => {
    const other = aRepository()
      .commit('Settings', { '.github/proposal-pulse.yml': 'ref: docs\n' })
      .branch('docs')
      .commit('One', { 'teps/0001-one.md': document('proposed'), 'teps/0002-two.md': document('proposed') })
      .write()
    const source = await openSource(aRequest(other.folder))
    expect(source.repository.ref).toBe('docs')
    expect(source.head).toBe(other.oid('docs'))
  })
})
