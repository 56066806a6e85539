import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../src/errors.ts'
import { day, HELP, parseArguments } from '../../src/run/arguments.ts'

describe('parseArguments', () => {
  it('reads a command with its flags', () => {
    const words =
      'report repo --ref main --preset ep --increments year --as-of 2026-06-30 --out o --github a/b --json'
    expect(parseArguments(words.split(' '))).toEqual({
      command: 'report',
      repository: 'repo',
      words: { ref: 'main', preset: 'ep', increments: 'year', 'track-issues': undefined },
      config: null,
      asOf: '2026-06-30',
      out: 'o',
      github: 'a/b',
      json: true,
      gitOnly: false,
    })
  })

  it('plans reminders and writes none', () => {
    expect(parseArguments(['remind', '--dry-run', 'repo'])).toMatchObject({
      command: 'remind',
      repository: 'repo',
    })
    expect(() => parseArguments(['remind', 'repo'])).toThrow('remind --dry-run')
  })

  it('takes the current folder and nothing else when only the command is given', () => {
    expect(parseArguments(['report'])).toMatchObject({ repository: '.', asOf: null, out: null, json: false })
  })

  it.each([
    [[], 'help'],
    [['--help'], 'help'],
    [['report', '-h'], 'help'],
    [['--version'], 'version'],
    [['-V'], 'version'],
    [['demo'], 'demo'],
  ] as const)('%j is %s', (words, command) => {
    expect(parseArguments(words).command).toBe(command)
  })

  it.each([
    [['reprot'], 'There is no command "reprot"'],
    [['report', 'a', 'b'], '"b" is one too many'],
    [['demo', 'a'], '"a" is one too many'],
    [['report', '--frobnicate'], "Unknown option '--frobnicate'"],
    [['report', '--out', ''], '--out needs the name of a folder'],
    [['report', '--github', 'a'], '--github takes owner/name'],
  ])('%j is refused', (words, told) => {
    expect(() => parseArguments(words)).toThrow(ConfigurationError)
    expect(() => parseArguments(words)).toThrow(told)
  })

  it('explains every flag it takes', () => {
    for (const name of ['ref', 'preset', 'config', 'increments', 'as-of', 'out', 'github', 'json']) {
      expect(HELP).toContain(`--${name} `)
    }
  })
})

describe('day', () => {
  it('takes days of the calendar only', () => {
    expect([day('2024-02-29'), day(''), day(undefined)]).toEqual(['2024-02-29', null, null])
    for (const word of [
      '2023-02-29',
      '2024-13-01',
      '24-01-01',
      '2024-1-1',
      'today',
      '2024-01-01T00:00:00Z',
    ]) {
      expect(() => day(word), word).toThrow('yyyy-mm-dd')
    }
  })
})
