import { describe, expect, it } from 'vitest'
import { aRepository, type Content } from '../builders/git-repository.ts'
import { ofType, parseGfm, textRuns } from '../report/gfm.ts'
import { Program } from './program.ts'
import { aRun } from './runner.ts'

const program = new Program()

/** Titles, owners and status words of somebody who wants more than to be read. */
const HOSTILE = [
  '@everyone',
  '#1',
  'Fixes #1',
  'closes kubernetes/kubernetes#123',
  '![](http://evil.example/x.png)',
  '[x](javascript:alert(1))',
  '</details></td></table>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- hidden',
  'a|b|c',
  '| --- |',
  '`code',
  '# heading',
  '::error::x',
  '::set-output name=report-path::evil',
  '::stop-commands::token',
  '##[command]x',
  '##[error]x',
  '%0A::error::x',
  'https://evil.example',
  'www.evil.example',
  'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  '{% include x %}{{ site.x }}',
  '$(touch /tmp/x) `id` $HOME',
  '=HYPERLINK("http://evil.example")',
  'see \u202Egnp.exe\u202C',
  'bell \u0007 escape \u001b[31mred',
  'one\\n::error::two',
]

/** Names of files of the same kind; a path cannot hold a slash in one part, nor NUL. */
const PATHS = [
  'a b',
  'a"b',
  "a'b",
  'a\nb',
  'a\n::error::b',
  'a\tb',
  'a\\b',
  'a|b',
  'a`b',
  '<b>a',
  '@everyone',
  '#1',
  '::error::x',
  '##[error]x',
  '[x](http:evil)',
  '$(touch x)',
  '\u202Egnp',
  '\u001b[31mred',
  'ünïcødé',
  '-rf',
  '.hidden',
  'x'.repeat(200),
]

const yaml = (text: string) => JSON.stringify(text)

const titled = HOSTILE.map((text, i): readonly [string, Content] => [
  `teps/${String(i + 1).padStart(4, '0')}-title.md`,
  `---\ntitle: ${yaml(text)}\nstatus: ${i % 2 === 0 ? 'proposed' : yaml(text)}\nauthors: [${yaml(text)}]\ncreation-date: ${yaml(text)}\n---\n\n# ${text}\n\n## Summary\n\n${text}\n`,
])

const placed = PATHS.map((name, i): readonly [string, Content] => [
  `teps/${String(i + 101).padStart(4, '0')}-${name}.md`,
  '---\ntitle: Plain\nstatus: never heard of\nauthors: ["@ada"]\ncreation-date: 2024-13-01\n---\n',
])

const repository = aRepository()
  .commit('::error::Fixes #1 @everyone', [...titled, ...placed])
  .branch('::error::@everyone')
  .write()

const report = program.report(repository.folder, ['--github', 'some/where'])

const HTML_OF_OURS =
  /^(?:<!-- -->|<\/?details>|<\/?summary>|<\/?picture>|<source media="[^"<>]*" srcset="[^"<>]*">|<img alt="[^"<>]*" src="charts\/[a-z-]+\.svg" width="\d+">|[^<>]|\n)*$/

const LINK_OF_OURS =
  /^(?:https:\/\/github\.com\/some\/where\/(?:blob|commit|pull)\/[\w%.'()!*~/#-]+|(?:\.\.\/)?[\w./-]+)$/

/** Nothing in the Markdown is a link, picture, mention, reference, HTML or table cell of theirs. */
function expectInert(markdown: string) {
  const tree = parseGfm(markdown)
  for (const { value } of ofType(tree, 'html')) expect(value).toMatch(HTML_OF_OURS)
  for (const { url } of ofType(tree, 'link')) expect(url).toMatch(LINK_OF_OURS)
  expect(ofType(tree, 'image')).toEqual([])
  for (const table of ofType(tree, 'table')) {
    const widths = new Set((table.children ?? []).map(row => row.children?.length))
    expect(widths.size).toBe(1)
  }
  for (const text of textRuns(tree)) expect(text).not.toMatch(/@\w|#\d|:\/\/|www\.|\b[0-9a-f]{40}\b/i)
  expectPlain(markdown)
}

/** No control character, no bidi override, no workflow command. */
function expectPlain(text: string) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
  expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u)
}

/** No line that the runner of a workflow obeys. */
function expectNoCommand(text: string) {
  expectPlain(text)
  for (const line of text.split('\n')) expect(line).not.toMatch(/^\s*::|##\[/)
}

describe('text of strangers', () => {
  it('all arrives', () => {
    expect(report.metrics.totals.present).toBe(HOSTILE.length + PATHS.length)
    expect(report.findings('unknown-status').length).toBeGreaterThan(PATHS.length)
    expect(report.findings('bad-date').length).toBeGreaterThan(PATHS.length)
  })

  it.each(['README.md', 'proposals.md'])('is inert in %s', path => {
    expectInert(report.text(path))
  })

  it('is inert on the pages of increments', () => {
    const pages = [...report.files].filter(([path]) => path.startsWith('increments/'))
    expect(pages.length).toBeGreaterThan(0)
    for (const [, bytes] of pages) expectInert(bytes.toString('utf8'))
  })

  it('is inert in the charts', () => {
    for (const [path, bytes] of report.files) {
      if (!path.endsWith('.svg')) continue
      expect(bytes.toString('utf8')).not.toMatch(/<script|<foreignObject|\son\w+=|href=|javascript:/i)
      expectPlain(bytes.toString('utf8'))
    }
  })

  it('is inert in the sheet and in the data', () => {
    for (const line of report.text('data/proposals.csv').split('\n')) {
      expect(line).not.toMatch(/(?:^|,|;)"?[=+@-]\D/)
    }
    expectPlain(report.text('data/proposals.csv'))
    expect(report.metrics.proposals.map(({ title }) => title)).toContain('@everyone')
    for (const line of report.text('data/events.ndjson').trim().split('\n')) JSON.parse(line)
  })

  it('is inert in the terminal', () => {
    expectNoCommand(report.ended.stdout)
    expectNoCommand(report.ended.stderr)
  })

  it('is inert in the summary, the log, the annotations and the outputs of the Action', () => {
    const action = aRun(program, repository.folder)
    expect(action.ended.code).toBe(0)
    expectInert(action.summary)
    const commands = action.ended.stdout.split('\n').filter(line => line.startsWith('::'))
    expect(commands.length).toBeGreaterThan(0)
    for (const line of commands) {
      expect(line).toMatch(/^::(?:warning|notice) title=[a-z-]+,file=[^:,]*,line=\d+::(?!.*::)|^::debug::/)
    }
    const rest = action.ended.stdout.split('\n').filter(line => !line.startsWith('::'))
    expectNoCommand(rest.join('\n'))
    expectPlain(action.ended.stdout)
    for (const [name, value] of action.outputs) expect(value, name).toMatch(/^[\w./-]*$/)
  })

  it('is inert in a failure', () => {
    const name = '::error::x\u001b[31m\n::error::y @everyone'
    const { stderr, code } = program.cli(['report', repository.folder, '--ref', name])
    expect(code).toBe(2)
    expectNoCommand(stderr)
    const failed = aRun(program, repository.folder, { ref: '::error::x', preset: '##[error]::y' })
    expect(failed.ended.code).toBe(1)
    const lines = failed.ended.stdout.split('\n').filter(line => line.startsWith('::error'))
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toMatch(/^::error::.*(?:::|##\[)/)
  })
})
