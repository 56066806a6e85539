import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HEADER_FORMS } from '../../../src/config/preset.ts'
import { type Header, readHeader, readSidecar } from '../../../src/proposals/header/header.ts'

const front = (text: string) => readHeader(text, ['front-matter'], 'full')
const codes = ({ problems }: Header) => problems.map(({ code }) => code)
const values = ({ fields }: Header) =>
  Object.fromEntries([...fields].map(([key, field]) => [key, field.values]))

describe('broken YAML', () => {
  it.each([
    [
      '---\ntitle: x\nauthors:\n  - @a\nstatus: done\n---\n',
      { title: ['x'], authors: ['@a'], status: ['done'] },
      4,
    ],
    ['---\ntitle: Azure: Allow it\nstatus: done\n---\n', { title: ['Azure: Allow it'], status: ['done'] }, 2],
    ['---\nsee-also:[]\nstatus: done\n---\n', { 'see-also': [], status: ['done'] }, 2],
    ['---\nowner: @alice\nstatus: done\n---\n', { owner: ['@alice'], status: ['done'] }, 2],
    ['\n\n---\nlist:\n  - [a](b) text\nstatus: done\n---\n', { list: ['[a](b) text'], status: ['done'] }, 5],
    ['---\ntitle: "open\nstatus: done\n---\n', { title: ['open'], status: ['done'] }, null],
  ])('%j is recovered line by line', (text, expected, line) => {
    const header = front(text)
    expect(values(header)).toEqual(expected)
    expect(codes(header)).toContain('invalid-yaml')
    if (line !== null) expect(header.problems[0]?.line).toBe(line)
  })

  it('keeps impossible dates as text', () => {
    expect(values(readSidecar('creation-date: 2023-14-05\n', 'full'))).toEqual({
      'creation-date': ['2023-14-05'],
    })
  })

  it('names an unclosed header and believes only its first lines', () => {
    const header = front('---\ntitle: x\nstatus: done\n\n# Heading\nstatus: no\n')
    expect(values(header)).toEqual({ title: ['x'], status: ['done'] })
    expect(codes(header)).toEqual(['unclosed-front-matter'])
  })

  it('lets the first of two keys count', () => {
    const header = front('---\nstatus: a\nstatus: b\nm:\n  x: 1\n  x: 2\n---\n')
    expect(values(header)).toEqual({ status: ['a'], 'm.x': ['1'] })
    expect(header.problems.map(({ code, line }) => [code, line])).toEqual([
      ['duplicate-key', 3],
      ['duplicate-key', 6],
    ])
  })

  it('treats odd keys as plain ones', () => {
    const header = front('---\n__proto__: a\nconstructor: b\ntoString:\n  x: c\n---\n')
    expect(values(header)).toMatchObject({ constructor: ['b'] })
    expect([...header.fields.keys()]).toEqual(['proto', 'constructor', 'tostring.x'])
    expect(({} as Record<string, unknown>).a).toBeUndefined()
  })
})

describe('hostile front matter', () => {
  it.each(['js', 'javascript', 'JavaScript', 'coffee', 'json', 'toml', 'yaml', 'yml', ' js', '# x'])(
    '---%s is refused and never run',
    language => {
      Object.assign(globalThis, { pulseWasRun: false })
      const header = front(`---${language}\n{ status: (globalThis.pulseWasRun = true) }\n---\n`)
      expect(codes(header)).toEqual(['front-matter-engine'])
      expect(header.fields.size).toBe(0)
      expect((globalThis as { pulseWasRun?: boolean }).pulseWasRun).toBe(false)
    },
  )

  it.each([
    ['flow lists', `a: ${'['.repeat(20_000)}`],
    ['flow maps', `a: ${'{a: '.repeat(12_000)}`],
    ['compact lists', '- '.repeat(20_000)],
    ['keys', `${'? '.repeat(20_000)}`],
    ['quoted brackets', `a: ${'["]",'.repeat(10_000)}`],
    ['indents', Array.from({ length: 340 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('deep %s do not overflow the stack', (_, yaml) => {
    const header = front(`---\nstatus: done\n${yaml}\n---\n`)
    expect(codes(header)).toContain('yaml-too-deep')
    expect(values(header)).toMatchObject({ status: ['done'] })
  })

  it.each([
    [
      'aliases',
      `status: done\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'.replace(/./g, (c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]\n`)}`,
    ],
    [
      'few nested aliases',
      `status: done\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcde'.replace(/./g, (c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcd'[i]}`).join(',')}]\n`)}`,
    ],
    ['self reference', 'status: done\na: &a [*a, *a]'],
  ])('%s that multiply are stopped', (_, yaml) => {
    const header = front(`---\n${yaml}\n---\n`)
    expect(codes(header)).toContain('yaml-alias-bomb')
    expect(values(header)).toMatchObject({ status: ['done'] })
  })

  it('does not follow merge keys', () => {
    const header = front('---\nbase: &b\n  status: a\n<<: *b\ntitle: x\n---\n')
    expect(values(header)).toEqual({ 'base.status': ['a'], title: ['x'] })
    expect(codes(header)).toEqual(['yaml-merge-key'])
  })

  it('is not measured when it is too large', () => {
    const long = `---\nstatus: done\n${'x: y\n'.repeat(20_000)}---\n`
    expect(codes(front(long))).toEqual(['header-too-large'])
    expect(front(long).fields.size).toBe(0)
    expect(codes(readSidecar(long, 'scan'))).toEqual(['header-too-large'])
    expect(
      codes(
        readHeader(
          `- Status: x\n${'- Owner: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\n'.repeat(5_000)}`,
          ['bullets'],
          'scan',
        ),
      ),
    ).toEqual(['header-too-large'])
  })

  it('is read without regard to types and tags', () => {
    const header = front(
      '---\n%YAML 1.1\na: 010\nb: !!int 5\nc: yes\nd: 1_000\ne: ~\nf: !!js/function "x"\n---\n',
    )
    expect(header.fields.get('a')?.values).toEqual(['010'])
    expect(header.fields.get('c')?.values).toEqual(['yes'])
    expect(header.fields.get('e')?.values).toEqual([])
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    '---',
    '\n',
    '- ',
    'status: ',
    ': ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '&a ',
    '*a',
    '<!--',
    '-->',
    '```',
    '**',
    '|',
    '>',
    '#',
    '# ',
    ' ',
    '  ',
    '\t',
    '\r',
    'x',
    ':Status: ',
    '.. status:: ',
    '<pre>',
    '=====',
    '\\',
    '@',
    '!',
    '?',
    '%',
    '\0',
    '\ufeff',
    '\u2028',
  )
  const text = fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join(''))

  it('never throws, and both modes agree', () => {
    fc.assert(
      fc.property(text, sample => {
        for (const form of HEADER_FORMS) readHeader(sample, [form], 'full')
        const yaml = `---\n${sample}\n---\n`
        expect(values(readHeader(yaml, HEADER_FORMS, 'scan'))).toEqual(
          values(readHeader(yaml, HEADER_FORMS, 'full')),
        )
        expect(values(readSidecar(sample, 'scan'))).toEqual(values(readSidecar(sample, 'full')))
      }),
      { numRuns: 2000, seed: 7 },
    )
  })

  it.each([
    '[',
    '{',
    'a: ',
    '<!--',
    '`',
    '[a](',
    '*',
    '- a: b\n',
    '\n',
    ' ',
    '**a:** b\n',
    '| a | b |\n',
    '```\n',
    '&a [',
    '"',
    '## Status\n',
  ])('is read in linear time: %j', unit => {
    const start = performance.now()
    for (const head of ['', '---\n', '# T\n\n'])
      readHeader(head + unit.repeat(60_000 / unit.length), HEADER_FORMS, 'full')
    expect(performance.now() - start).toBeLessThan(15_000)
  })
})
