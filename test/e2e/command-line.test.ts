import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, aRepository, runGit } from '../builders/git-repository.ts'
import { filesIn, Program, run } from './program.ts'

const program = new Program()

const document = (status: string) =>
  `---\ntitle: Title\nstatus: ${status}\ncreation-date: 2024-01-01\nauthors: ["@ada"]\n---\n\n# Title\n`

const aFamily = (files: Readonly<Record<string, string>> = {}) =>
  aRepository()
    .commit('One', { 'teps/0001-one.md': document('proposed'), ...files })
    .commit('Two', { 'teps/0002-two.md': document('implemented') })
const { folder: repository } = aFamily().write()

describe('the command line', () => {
  it.each([['--help'], ['-h'], ['help'], []])('explains itself: %s', (...words) => {
    const { code, stdout, stderr } = program.cli(words)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Measures an enhancement-proposal process/)
    for (const flag of ['ref', 'preset', 'config', 'increments', 'as-of', 'out', 'github', 'json']) {
      expect(stdout).toContain(`--${flag}`)
    }
  })

  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(program.cli(['--version'])).toEqual({ code: 0, stdout: `proposal-pulse ${version}\n`, stderr: '' })
  })

  it('prints a summary of ten lines at most, and nothing else, without any escape code', () => {
    const cwd = aFolder()
    const { code, stdout, stderr } = program.cli(['report', repository], {
      cwd,
      env: { FORCE_COLOR: '1', TERM: 'xterm-256color' },
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(10)
    expect(stdout).toMatch(/\nReport: proposal-report\/README\.md\n$/)
    expect(stdout).toMatch(/\nNot measured: /)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
    expect(readdirSync(cwd)).toEqual(['proposal-report'])
  })

  it('prints metrics.json, and writes nothing, with --json', () => {
    const cwd = aFolder()
    const { code, stdout, stderr } = program.cli(['report', repository, '--json'], { cwd })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(program.report(repository).text('data/metrics.json'))
    expect(readdirSync(cwd)).toEqual([])
  })

  it('does both with --json and --out', () => {
    const report = program.report(repository, ['--json'])
    expect(report.ended.stdout).toBe(report.text('data/metrics.json'))
  })

  it('measures the current folder unless told otherwise', () => {
    const clone = aFamily().write().clone()
    expect(program.cli(['report'], { cwd: clone.folder }).code).toBe(0)
    expect(readdirSync(clone.folder)).toContain('proposal-report')
  })

  it('does not mind a reader who stops reading', () => {
    const cli = join(program.folder, 'cli.js')
    const script = `'${process.execPath}' '${cli}' report '${repository}' --json | head -c 20`
    const { code, stdout, stderr } = run('bash', ['-o', 'pipefail', '-c', script], {})
    expect({ code, stdout: stdout.length, stderr }).toEqual({ code: 0, stdout: 20, stderr: '' })
  })

  it('shows a sample', () => {
    const out = join(aFolder(), 'report')
    const { code, stdout, stderr } = program.cli(['demo', '--out', out])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^A sample of two years of enhancement proposals is in /)
    expect(filesIn(out).has('README.md')).toBe(true)
  })
})

describe('a command line that is wrong', () => {
  /** What the program says; nothing is printed or written. */
  function refusal(...words: readonly string[]): string {
    const cwd = aFolder()
    const ended = program.cli(words, { cwd })
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).not.toMatch(/^ {4}at /m)
    expect(readdirSync(cwd)).toEqual([])
    return ended.stderr
  }

  it.each([
    [['reprot', '.'], /no command "reprot".*report/],
    [['publish'], /no command "publish"/],
    [['report', '--perset', 'kep'], /--perset.*preset.*--help/],
    [['report', '--frobnicate'], /--frobnicate/],
    [['report', '-x'], /-x/],
    [['report', '--out'], /--out/],
    [['report', '--json=yes'], /--json/],
    [['report', 'a', 'b'], /One repository at a time: "b" is one too many/],
    [['demo', 'a'], /One repository at a time/],
    [['report', repository, '--preset', 'kepp'], /"preset" is "kepp"[\s\S]*generic \(did you mean "kep"\?\)/],
    [['report', repository, '--preset', '__proto__'], /"preset" is "__proto__"/],
    [['report', repository, '--as-of', '2024-02-30'], /2024-02-30.*yyyy-mm-dd/],
    [['report', repository, '--as-of', 'yesterday'], /yesterday.*yyyy-mm-dd/],
    [['report', repository, '--as-of', '2001-01-01'], /Nothing had landed on main by 2001-01-01/],
    [['report', repository, '--github', 'kubernetes'], /owner\/name/],
    [['report', repository, '--github', '../..;x'], /owner\/name/],
    [
      ['report', repository, '--increments', 'fortnight'],
      /the flag --increments.*fortnight.*weeks:12@2020-01-06/s,
    ],
    [['report', repository, '--increments', 'weeks:0@2020-01-06'], /the flag --increments/],
    [['report', repository, '--increments', 'weeks:12@2020-13-06'], /the flag --increments/],
    [['report', repository, '--increments', 'weeks:12'], /the flag --increments/],
    [['report', repository, '--increments', 'tags:'], /the flag --increments/],
    [['report', repository, '--config', 'nowhere.yml'], /nowhere\.yml cannot be read/],
    [['report', repository, '--config', '/'], /cannot be read/],
  ])('%j', (words, told) => {
    expect(refusal(...words)).toMatch(told)
  })

  it('suggests the flag that was meant', () => {
    expect(refusal('report', '--perset', 'kep')).toMatch(/did you mean "?(?:--)?preset/i)
    expect(refusal('reprot')).toMatch(/did you mean "?report/i)
    expect(refusal('report', repository, '--preset', 'kepp')).toMatch(/did you mean "?kep/i)
  })
})

describe('a settings file that is wrong', () => {
  const SETTINGS = [
    'perset: kep',
    'increments: fortnights',
    'time-zone: Mars/Phobos',
    'stale-after-days: -3',
    'show-increments: many',
    'statuses: { done: nowhere }',
    'title: [a, b]',
  ]

  it.each([
    ['in the repository', aFamily({ '.github/proposal-pulse.yml': SETTINGS.join('\n') }).write().folder, []],
    ['beside it', repository, ['--config', 'own.yml']],
  ] as const)('%s: all its problems at once, each with its line', (_, folder, words) => {
    const cwd = aFolder()
    writeFileSync(join(cwd, 'own.yml'), SETTINGS.join('\n'))
    const { code, stdout, stderr } = program.cli(['report', folder, ...words], { cwd })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^The settings have ${SETTINGS.length} problems`))
    SETTINGS.forEach((_line, i) => {
      expect(stderr).toContain(`line ${i + 1}:`)
    })
    expect(stderr).toMatch(/preset/)
    expect(readdirSync(cwd)).toEqual(['own.yml'])
  })

  it.each([
    ['no YAML', 'a: [b\nc: }'],
    ['a list', '- a\n- b'],
    ['a bomb', `a: &a [x]\n${Array.from({ length: 200 }, () => 'b: *a').join('\n')}`],
    ['deep', `${'['.repeat(20_000)}`],
    ['large', `#${'x'.repeat(300 * 1024)}`],
    ['a tag', 'title: !!js/function "function () {}"'],
    ['__proto__', '__proto__: { preset: kep }'],
  ])('%s', (_, text) => {
    const cwd = aFolder()
    writeFileSync(join(cwd, 'own.yml'), text)
    const { code, stderr } = program.cli(['report', repository, '--config', 'own.yml'], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain('own.yml')
    expect(stderr).not.toMatch(/^ {4}at /m)
  })

  it('a flag is stronger than the file', () => {
    const { folder } = aFamily({ '.github/proposal-pulse.yml': 'preset: kep\nincrements: year' }).write()
    expect(program.report(folder, ['--preset', 'tep']).metrics.config.preset).toBe('tep')
  })

  it('may be empty, and is read from the measured ref', () => {
    const written = aFamily({ '.github/proposal-pulse.yml': '' })
      .branch('other')
      .commit('Settings', { '.github/proposal-pulse.yml': 'increments: year' })
      .write()
    runGit(written.folder, ['symbolic-ref', 'HEAD', 'refs/heads/main'])
    expect(program.report(written.folder).files.has('increments/2024-Q1.md')).toBe(true)
    expect(program.report(written.folder, ['--ref', 'other']).files.has('increments/2024.md')).toBe(true)
  })
})
