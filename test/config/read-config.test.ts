import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatProblems } from '../../src/config/problem.ts'
import { readConfigFile, readConfigWords } from '../../src/config/read-config.ts'

const read = (text: string) => readConfigFile(text, '.github/proposal-pulse.yml')

/** Line, setting, found and expected of each problem: what a user needs to find it. */
const problems = (text: string) =>
  read(text).problems.map(({ line, setting, found, expected }) => ({ line, setting, found, expected }))

const oneProblem = (text: string) => {
  const list = problems(text)
  expect(list).toHaveLength(1)
  return list[0]
}

describe('a file that is right', () => {
  test('gives every setting, typed', () => {
    const { settings, problems } = read(`
preset: kep
ref: origin/main
title: 2026
documents: ['keps/{owner}/{number}-{slug}/README.md', 'docs/**/{slug}.md']
sidecars: []
exclude: [keps/NNNN-kep-template/README.md]
forms: [front-matter, table]
fields:
  owner: [Owning SIG, owning_sig]
statuses:
  In  Review: proposed
  on: building
  404: removed
status-order: [In Review, done]
stages: [Alpha, stable]
increments: { weeks: 12, anchor: 2020-01-06 }
increment-name: PI {yy}.{n}
time-zone: Asia/Kolkata
created: declared
bulk: { min-proposals: 7 }
catch-up-burst: { min-completions: 4, days: 2 }
ignore-commits: [3F786850E387550FDAB836ED7E6DC881DE23001B]
stale-after-days: 90
aliases:
  - { from: a.md, to: b/README.md }
show-increments: 12
`)
    expect(problems).toEqual([])
    expect(settings).toEqual({
      preset: 'kep',
      ref: 'origin/main',
      title: '2026',
      documents: ['keps/{owner}/{number}-{slug}/README.md', 'docs/**/{slug}.md'],
      sidecars: [],
      exclude: ['keps/NNNN-kep-template/README.md'],
      forms: ['front-matter', 'table'],
      fields: { owner: ['owning-sig', 'owning-sig'] },
      statuses: { 'in review': 'proposed', on: 'building', '404': 'removed' },
      statusOrder: ['in review', 'done'],
      stages: ['alpha', 'stable'],
      increments: { kind: 'weeks', weeks: 12, anchor: '2020-01-06' },
      incrementName: 'PI {yy}.{n}',
      timeZone: 'Asia/Kolkata',
      created: 'declared',
      bulk: { minProposals: 7 },
      catchUpBurst: { minCompletions: 4, days: 2 },
      ignoreCommits: ['3f786850e387550fdab836ed7e6dc881de23001b'],
      staleAfterDays: { proposed: 90, accepted: 90, building: 90 },
      aliases: [{ from: 'a.md', to: 'b/README.md' }],
      showIncrements: 12,
    })
  })

  test('keeps names as they were written', () => {
    const { settings } = read('increments:\n  - { name: 26.30, start: 2026-01-05, end: 2026-02-01 }')
    expect(settings.increments).toEqual({
      kind: 'list',
      increments: [{ name: '26.30', start: '2026-01-05', end: '2026-02-01' }],
    })
  })

  test.each([
    '',
    '\n\n',
    '# only a comment\n',
    '---\n',
    '{}',
    '~',
    '\ufeff',
    'documents:\n# - a.md\ntitle: ~',
  ])('may be as empty as %j', text => expect(read(text)).toEqual({ settings: {}, problems: [] }))

  test('may have a byte order mark and CRLF, and lines still count', () => {
    expect(read('\ufeffpreset: ep\r\ntitle: x\r\n').settings).toEqual({ preset: 'ep', title: 'x' })
    expect(oneProblem('\ufeffpreset: ep\r\n\r\ncreated: never\r\n')?.line).toBe(3)
  })

  test('may use anchors', () => {
    const text = 'fields:\n  owner: &names [team]\n  authors: *names'
    expect(read(text).settings.fields).toEqual({ owner: ['team'], authors: ['team'] })
  })
})

describe('a file with mistakes', () => {
  test('has all of them reported at once', () => {
    const text = `presett: kep
created: never
bulk: { min-proposals: -1, minShare: 0.5 }
time-zone: Europe/Atlantis
ignore-commits: [abc1234]
stale-after-days: { building: 0, done: 3 }
`
    expect(problems(text).map(({ line, setting }) => `${line} ${setting}`)).toEqual([
      '1 presett',
      '2 created',
      '3 bulk.min-proposals',
      '3 bulk.minShare',
      '4 time-zone',
      '5 ignore-commits[1]',
      '6 stale-after-days.building',
      '6 stale-after-days',
    ])
    expect(formatProblems(read(text).problems)).toMatchSnapshot()
  })

  test.each([
    ['incremnts: year', 'did you mean "increments"'],
    ['staleAfterDays: 3', 'did you mean "stale-after-days"'],
    ['statuses: { x: buliding }', 'did you mean "building"'],
    ['forms: [frontmatter]', 'did you mean "front-matter"'],
    ['fields: { onwer: [x] }', 'did you mean "owner"'],
    ['increments: weks:12@2020-01-06', 'did you mean "weeks"'],
    ['increments: quaters', 'did you mean "quarter"'],
    ['time-zone: Europe/Berln', 'did you mean "Europe/Berlin"'],
    ["increment-name: 'PI {yaer}'", 'did you mean "year"'],
    ["documents: ['eps/{nubmer}.md']", 'did you mean "number"'],
  ])('suggests the word for %s', (text, hint) => expect(oneProblem(text)?.expected).toContain(hint))

  test.each([
    ['- a', 'one setting per line'],
    ['just text', 'one setting per line'],
    ['documents: eps/*.md', 'a list of at least one item'],
    ['documents: []', 'a list of at least one item'],
    ['documents: [{ a: b }]', 'a path pattern'],
    ["documents: ['eps/{number.md']", 'closed'],
    ["documents: ['eps/number}.md']", 'closed'],
    ["documents: ['eps/{number}{slug}.md']", 'between two placeholders'],
    ["documents: ['/eps/{number}.md']", 'without "/"'],
    ["documents: ['../{number}.md']", '".."'],
    ["documents: ['eps\\{number}.md']", '"/" between folders'],
    ["documents: ['eps/a**/b.md']", 'alone between slashes'],
    ["documents: ['**.md']", 'alone between slashes'],
    ['ref: --upload-pack=x', 'a branch, tag or commit'],
    ['ref: a..b', 'a branch, tag or commit'],
    ['title: [a]', 'one line of text'],
    ["title: ''", 'one line of text'],
    ['time-zone: +05:30', 'IANA'],
    ['time-zone: 5', 'IANA'],
    ['show-increments: 0', 'from 1 to 2000'],
    ['show-increments: 1.5', 'whole number'],
    ['show-increments: 1e3', 'whole number'],
    ['bulk: { min-share: 1.01 }', 'from 0 to 1'],
    ['bulk: 5', 'a map with min-proposals'],
    ['stale-after-days: [1]', 'a number of days'],
    ['stale-after-days: soon', 'whole number'],
    ['statuses: { shipped: unknown }', 'one of proposed'],
    ['statuses: [shipped]', 'a map'],
    ['aliases: [{ from: a.md }]', 'from and to'],
    ['aliases: [{ from: a.md, to: ../b.md }]', '".."'],
    ['increment-name: PI', 'at least one of'],
    ["increment-name: 'a\u0007{n}'", 'control characters'],
    ['increment-name: "a\\a{n}"', 'control characters'],
    ['increments: fortnight', 'year, quarter, month'],
    ['track-issues: []', 'at least one'],
    ['track-issues: " , "', 'labels as a list'],
    ['phase-from: label', 'file or issue'],
    ['label-phases: { x: nowhere }', 'one of proposed'],
    ['approval: { reviews: maybe }', 'true or false'],
    ['bots: ["@robot"]', 'a login without @'],
    ['change-management: often', 'true or false'],
    ['change-management: { large-lines: 0 }', 'from 1'],
    ['number-is: jira', 'one of issue'],
    ['issue-repository: tracker', 'owner/name'],
    ['name-reviewers: no', 'true or false'],
    ['increments: weeks:0@2020-01-06', 'N from 1 to 520'],
    ['increments: weeks:12', 'weeks:12@2020-01-06'],
    ['increments: weeks:12@2020-02-30', 'a day that exists'],
    ['increments: { weeks: 0, anchor: 2020-01-06 }', 'from 1 to 520'],
    ['increments: { weeks: 12 }', 'weeks and anchor'],
    ['increments: { weeks: 12, anchor: 2020-13-01 }', 'a day of the calendar'],
    ['increments: "tags:"', 'tags:v*'],
    ['increments: []', 'at least one'],
    ['increments: [{ name: a, start: 2026-01-05, end: 2026-01-05 }]', 'an end after the start'],
    ['increments: [{ name: a, start: 2026-03-05, end: 2026-01-05 }]', 'an end after the start'],
    ['increments: [{ name: a, start: 2026-02-29, end: 2026-03-05 }]', 'a day of the calendar'],
    ['increments: [{ name: a, start: 2026-02-01 }]', 'name, start and end'],
    ['preset: ep\npreset: kep', 'every key once'],
    ['[a]: b', 'a plain word as the key'],
    ['title: !!js/function x', 'without tags'],
    ['title: *nowhere', 'a value'],
    ['a: 1\n---\nb: 2', 'YAML'],
    ['title: x\n\tb: y', 'YAML'],
    ['title: "open', 'YAML'],
    ['frobnicate: 1', 'one of preset, ref, title'],
    ['__proto__: { polluted: true }', 'one of preset'],
    ['constructor: x', 'one of preset'],
    ['bulk: { __proto__: 1 }', 'min-proposals or min-share'],
  ])('is told about %j', (text, expected) => {
    const problem = oneProblem(text)
    expect(`${problem?.expected}`).toContain(expected)
    expect(problem?.line).toBeGreaterThan(0)
  })

  test('of increments that overlap, the later is named with both', () => {
    const text = `increments:
  - { name: B, start: 2026-03-01, end: 2026-06-01 }
  - { name: A, start: 2026-01-01, end: 2026-07-01 }
  - { name: C, start: 2026-06-15, end: 2026-07-01 }
  - { name: D, start: 2026-07-01, end: 2026-08-01 }`
    expect(problems(text).map(({ line, setting, found }) => ({ line, setting, found }))).toEqual([
      { line: 2, setting: 'increments[1]', found: '"B" from 2026-03-01, while "A" lasts until 2026-07-01' },
      { line: 4, setting: 'increments[3]', found: '"C" from 2026-06-15, while "A" lasts until 2026-07-01' },
    ])
  })

  test('keeps what could be read beside them', () => {
    expect(read('preset: ep\ncreated: never\ntitle: x').settings).toEqual({ preset: 'ep', title: 'x' })
  })
})

describe('a hostile file', () => {
  test.each([
    ['deep lists', '['.repeat(20_000)],
    ['deep lists that close', `documents: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['deep maps', '{a: '.repeat(20_000)],
    ['deep sequences', '- '.repeat(20_000)],
    ['deep keys', '? '.repeat(20_000)],
    ['deep blocks', Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('with %s gives one problem', (_, text) => expect(problems(text)).toHaveLength(1))

  test('with five megabytes is not parsed', () => {
    const started = performance.now()
    expect(oneProblem(`title: ${'x'.repeat(5_000_000)}`)?.expected).toContain('256 KiB')
    expect(performance.now() - started).toBeLessThan(500)
  })

  test('with an alias bomb is refused', () => {
    const bomb = Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}]`)
    expect(oneProblem(['a0: &a0 [lol]', ...bomb].join('\n'))?.found).toBe('more than 100 aliases')
  })

  test('with an alias that holds itself is refused', () => {
    expect(problems('documents: &a [*a]')).toHaveLength(1)
    expect(problems('increments: &a [*a]')).toHaveLength(1)
  })

  test('with 20,000 unknown keys has a problem for each, and a short message', () => {
    const { problems } = read(Array.from({ length: 20_000 }, (_, n) => `key${n}: 1`).join('\n'))
    expect(problems).toHaveLength(20_000)
    expect(formatProblems(problems).length).toBeLessThan(30_000)
  })

  test('with a status named __proto__ has a word of that name and nothing else', () => {
    const { settings, problems } = read('statuses: { __proto__: done }')
    expect(problems).toEqual([])
    expect(Object.entries(settings.statuses ?? {})).toEqual([['__proto__', 'done']])
    expect(Object.hasOwn(Object.prototype, 'done')).toBe(false)
  })

  test('cannot draw on the log', () => {
    const message = formatProblems(read('created: "\\e[31m\\n::error::x\\u202e"').problems)
    expect(message).toContain('\\u001b[31m\\n::error::x\\u{202e}')
    for (const raw of ['\u001b', '\u202e']) expect(message).not.toContain(raw)
  })

  test('never makes the reader throw', () => {
    const yamlish = fc.string({
      unit: fc.constantFrom(...'a:-[]{}&*!|>\'"#%@`,?~ \n\t<0.'.split('')),
      maxLength: 60,
    })
    fc.assert(
      fc.property(
        fc.oneof(
          yamlish,
          yamlish.map(text => `increments: ${text}`),
          fc.string(),
        ),
        text => {
          const result = read(text)
          expect(formatProblems(result.problems)).toBeTypeOf('string')
        },
      ),
      { numRuns: 2_000, seed: 1 },
    )
  })
})

describe('settings given as words', () => {
  const flag = (name: string) => `the flag --${name}`

  test('are typed like those of the file; empty ones are not set', () => {
    const words = { preset: 'kep', ref: '', increments: ' quarter ', title: undefined, unrelated: 'x' }
    expect(readConfigWords(words, flag)).toEqual({
      settings: { preset: 'kep', increments: { kind: 'quarter' } },
      problems: [],
    })
  })

  test('name their source in problems', () => {
    const { problems } = readConfigWords({ increments: 'weeks:12', ref: '-x' }, flag)
    expect(formatProblems(problems)).toMatchSnapshot()
  })
})
