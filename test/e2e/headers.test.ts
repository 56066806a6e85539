import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, aRepository, type Content } from '../builders/git-repository.ts'
import { Program } from './program.ts'

const program = new Program()

/** A document of the Tekton family, with more lines in its header. */
const aDocument = (lines: readonly string[] = [], status = 'proposed') =>
  [
    '---',
    'title: A plain title',
    `status: ${status}`,
    ...lines,
    '---',
    '',
    '# A heading',
    '',
    'Words.',
    '',
  ].join('\n')

/** Documents that make the family known, so that odd ones beside them are found. */
const ORDINARY = Object.fromEntries(
  [1, 2, 3, 4].map(number => [
    `teps/000${number}-ordinary.md`,
    aDocument(['creation-date: 2024-01-01', 'authors: ["@ada"]']),
  ]),
)

const FAMILY = ['--preset', 'tep']

/** A report of a repository with some odd documents among ordinary ones. */
function reportOf(odd: Readonly<Record<string, Content>>) {
  return program.report(
    aRepository()
      .commit('Add', { ...ORDINARY, ...odd })
      .write().folder,
    FAMILY,
  )
}

describe('front matter in a programming language', () => {
  const marker = join(aFolder(), 'was-run')
  const write = (call: string) => `require("fs").writeFileSync${call}`
  const breakOut = `global.process.mainModule ? 0 : process.getBuiltinModule("fs").writeFileSync("${marker}", "x")`
  const report = reportOf({
    'teps/0006-js.md': `---js\n{ status: ${write(`("${marker}", "x")`)}, title: (${breakOut}) }\n---\n# By js\n`,
    'teps/0007-javascript.md': `---javascript\n{ title: (${breakOut}) }\n---\n# By javascript\n`,
    'teps/0008-coffee.md': `---coffee\nstatus: ${write(` "${marker}", "x"`)}\n---\n# By coffee\n`,
    'teps/0009-space.md': `--- js\n{ title: (${breakOut}) }\n---\n# By js, with a space\n`,
    'teps/0010-json.md': '---json\n{ "title": "By json", "status": "proposed" }\n---\n# By json\n',
    'teps/0011-tag.md': aDocument([`note: !!js/function "function () { ${breakOut} }"`]),
  })

  it('is never run', () => {
    expect(existsSync(marker)).toBe(false)
  })

  it('is a finding, and the document is counted', () => {
    expect(report.metrics.totals.present).toBe(10)
    expect(report.findings('front-matter-engine').map(({ path, line }) => [path, line])).toEqual([
      ['teps/0006-js.md', 1],
      ['teps/0007-javascript.md', 1],
      ['teps/0008-coffee.md', 1],
      ['teps/0009-space.md', 1],
      ['teps/0010-json.md', 1],
    ])
    expect(report.proposal('teps/0006-js.md').title).toBe('By js')
  })
})

describe('YAML made to cost', () => {
  const aliases = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
  for (let level = 1; level < 12; level++) {
    const former = String.fromCharCode(96 + level)
    const name = String.fromCharCode(97 + level)
    aliases.push(`${name}: &${name} [${Array.from({ length: 10 }, () => `*${former}`).join(', ')}]`)
  }
  const merges = ['m0: &m0 { k: v }']
  for (let level = 1; level < 30; level++) {
    merges.push(`m${level}: &m${level} { <<: [*m${level - 1}, *m${level - 1}, *m${level - 1}] }`)
  }

  it('costs nothing much and is a finding each', () => {
    const started = performance.now()
    const report = reportOf({
      'teps/0006-aliases.md': aDocument(aliases),
      'teps/0007-merges.md': aDocument(merges),
      'teps/0008-deep-flow.md': aDocument([`deep: ${'['.repeat(20_000)}${']'.repeat(20_000)}`]),
      'teps/0009-deep-block.md': aDocument(
        Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}d${depth}:`),
      ),
      'teps/0010-deep-lists.md': aDocument([`deep:\n  ${'- '.repeat(20_000)}x`]),
      'teps/0011-many-keys.md': aDocument(Array.from({ length: 5000 }, (_, key) => `key${key}: value`)),
    })
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(report.metrics.totals.present).toBe(10)
    const told = new Set(report.metrics.findings.map(({ path }) => path))
    for (const path of ['0006-aliases', '0007-merges', '0008-deep-flow', '0010-deep-lists']) {
      expect(told, path).toContain(`teps/${path}.md`)
    }
    expect(report.findings('yaml-alias-bomb').map(({ path }) => path)).toContain('teps/0006-aliases.md')
    expect(report.proposal('teps/0006-aliases.md').status).toBe('proposed')
    expect(report.proposal('teps/0008-deep-flow.md').status).toBe('proposed')
  })
})

describe('a file of 5 MB', () => {
  it('is named as not read', () => {
    const report = reportOf({ 'teps/0006-large.md': `${aDocument()}${'words and words\n'.repeat(330_000)}` })
    expect(report.findings('blob-too-large')).toMatchObject([{ path: 'teps/0006-large.md' }])
    expect(report.metrics.totals.present).toBe(5)
  })
})

describe('entries that are no files', () => {
  it('are not followed, and a change of mode is no revision', () => {
    const secret = join(aFolder(), 'secret.md')
    const text = aDocument()
    const repository = aRepository()
      .commit('Add', {
        ...ORDINARY,
        'teps/0006-link.md': { symlink: secret },
        'teps/0007-link.md': { symlink: '../../../../../../etc/passwd' },
        'teps/0008-module.md': { submodule: 'a'.repeat(40) },
        'teps/0009-mode.md': text,
      })
      .commit('Make it executable', { 'teps/0009-mode.md': { executable: text } })
      .write()
    const report = program.report(repository.folder, FAMILY)
    expect(report.metrics.totals.present).toBe(5)
    expect(report.metrics.proposals.map(({ path }) => path)).not.toContain('teps/0006-link.md')
    expect(report.proposal('teps/0009-mode.md').changes).toMatchObject({ content: 0, metadata: 0 })
    for (const [, bytes] of report.files) expect(bytes.includes('root:x:')).toBe(false)
  })
})

describe('odd bytes', () => {
  const report = reportOf({
    'teps/0006-bom.md': `\uFEFF${aDocument([], 'implemented')}`,
    'teps/0007-cr.md': aDocument([], 'implemented').replaceAll('\n', '\r'),
    'teps/0008-crlf.md': aDocument([], 'implemented').replaceAll('\n', '\r\n'),
    'teps/0009-latin-1.md': Buffer.from(
      '---\ntitle: Gr\xfc\xdfe aus M\xfcnchen\nstatus: implemented\n---\n',
      'latin1',
    ),
    'teps/0010-nul.md': '---\ntitle: NUL \0 here\nstatus: implemented\n---\n\0\0\n',
    'teps/0011-bidi.md': '---\ntitle: "see \u202Egnp.exe\u202C \u2066x\u2069"\nstatus: implemented\n---\n',
    'teps/0012-control.md': '---\ntitle: "bell \\a escape \\e[31mred"\nstatus: implemented\n---\n',
    'teps/0013-empty.md': '',
    'teps/0014-only-bom.md': '\uFEFF',
    'teps/0015-unclosed.md': '---\ntitle: Never closed\nstatus: implemented\n',
    'teps/0016-utf-16.md': Buffer.from(`\uFEFF${aDocument()}`, 'utf16le'),
  })

  it.each(['0006-bom', '0007-cr', '0008-crlf', '0009-latin-1', '0010-nul', '0011-bidi', '0012-control'])(
    'of %s do not hide the status',
    name => {
      expect(report.proposal(`teps/${name}.md`)).toMatchObject({ status: 'implemented', phase: 'done' })
    },
  )

  it('drop no document', () => {
    expect(report.metrics.totals.present).toBe(15)
    expect(report.findings('unclosed-front-matter').map(({ path }) => path)).toEqual([
      'teps/0015-unclosed.md',
    ])
  })

  it('reach no output', () => {
    for (const [path, bytes] of report.files) {
      // The data keeps what was written, as JSON escapes it.
      if (/\.(?:json|ndjson)$/.test(path)) continue
      expect(bytes.toString('utf8'), path).not.toMatch(
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u,
      )
    }
  })
})

describe('keys that mean something to JavaScript', () => {
  it('are ordinary text', () => {
    const report = reportOf({
      'teps/0006-proto.md': aDocument(['__proto__: { status: implemented, polluted: yes }']),
      'teps/0007-constructor.md': aDocument(['constructor: x', 'prototype: y', 'toString: z', 'valueOf: w']),
      'teps/0008-status.md': aDocument([], '__proto__'),
      'teps/0009-status.md': aDocument([], 'constructor'),
      'teps/__proto__.md': aDocument(),
      'teps/0010-__proto__.md': aDocument(['authors: ["__proto__", "constructor"]']),
    })
    expect(report.proposal('teps/0006-proto.md').status).toBe('proposed')
    expect(report.findings('unknown-status').map(({ path }) => path)).toEqual([
      'teps/0008-status.md',
      'teps/0009-status.md',
    ])
    expect(report.metrics.totals.present).toBe(9)
  })
})

describe('dates that cannot be', () => {
  const created = (date: string) => aDocument([`creation-date: ${date}`])
  const report = reportOf({
    'teps/0006-month.md': created('2024-13-05'),
    'teps/0007-year.md': created('22019-01-05'),
    'teps/0008-to-come.md': created('2099-01-05'),
    'teps/0009-epoch.md': created('1970-01-01'),
    'teps/0010-day.md': created('2023-02-29'),
    'teps/0011-fine.md': created('2023-02-28'),
  })

  it('are findings with their line, and the document goes by git', () => {
    const odd = ['0006-month', '0007-year', '0008-to-come', '0009-epoch', '0010-day']
    expect(report.findings('bad-date').map(({ path, line }) => [path, line])).toEqual(
      odd.map(name => [`teps/${name}.md`, 4]),
    )
    for (const name of odd) {
      expect(report.proposal(`teps/${name}.md`)).toMatchObject({
        declaredAt: null,
        landedAt: '2024-01-01T12:00:00Z',
      })
    }
    expect(report.proposal('teps/0011-fine.md').declaredAt).toBe('2023-02-28')
  })

  it('of commits do not carry the report into the future', () => {
    const repository = aRepository()
      .commit('Add', ORDINARY, { at: '2024-01-01T12:00:00Z' })
      .commit('By a wrong clock', { 'teps/0006-a.md': aDocument() }, { at: '2099-05-01T12:00:00Z' })
      .commit('After', { 'teps/0007-a.md': aDocument() }, { at: '1970-01-02T12:00:00Z' })
      .write()
    const report = program.report(repository.folder, FAMILY)
    expect(Date.parse(report.metrics.asOf)).toBeLessThanOrEqual(Date.now())
    const landed = report.metrics.proposals.map(({ landedAt }) => Date.parse(landedAt))
    expect(Math.max(...landed)).toBeLessThanOrEqual(Date.now())
    expect(report.text('README.md')).toMatch(/with a date out of order/)
  })
})
