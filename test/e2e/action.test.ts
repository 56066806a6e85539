import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, aRepository, type Content } from '../builders/git-repository.ts'
import { Program } from './program.ts'
import { aRun } from './runner.ts'

const program = new Program()

const document = (status: string, date = '2024-01-01') =>
  `---\ntitle: Title\nstatus: ${status}\ncreation-date: ${date}\nauthors: ["@ada"]\n---\n\n# Title\n`

const aFamily = (odd: Readonly<Record<string, Content>> = {}) =>
  aRepository()
    .commit('One', { 'teps/0001-one.md': document('proposed'), 'teps/0002-two.md': document('proposed') })
    .commit('Done', { 'teps/0001-one.md': document('implemented'), ...odd })

/** A checkout as actions/checkout makes it. */
const aWorkspace = (odd: Readonly<Record<string, Content>> = {}) =>
  aFamily(odd).write({ bare: true }).clone().folder

describe('the Action', () => {
  const run = aRun(program, aWorkspace({ 'teps/0003-odd.md': document('imlpemented', '2024-13-01') }))

  it('writes the report into the workspace', () => {
    expect(run.ended).toMatchObject({ code: 0, stderr: '' })
    expect(existsSync(join(run.workspace, 'proposal-report/README.md'))).toBe(true)
    expect(run.ended.stdout).toContain('Report: proposal-report/README.md')
  })

  it('gives counts and paths', () => {
    expect(Object.fromEntries(run.outputs)).toEqual({
      'report-path': 'proposal-report/README.md',
      'metrics-path': 'proposal-report/data/metrics.json',
      proposals: '3',
      created: '3',
      completed: '1',
      open: '2',
      stale: '0',
      findings: '2',
      'report-commit': '',
      'pull-request': '',
      'reminders-created': '',
      'reminders-updated': '',
      'reminders-cleared': '',
      'reminders-deferred': '',
      'reminders-failed': '',
      increment: '2024-Q1',
    })
    expect(
      existsSync(join(run.workspace, `proposal-report/increments/${run.outputs.get('increment')}.md`)),
    ).toBe(true)
  })

  it('gives exactly the outputs that action.yml names', () => {
    const yaml = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')
    const outputs = yaml.slice(yaml.indexOf('\noutputs:'), yaml.indexOf('\nruns:'))
    expect([...run.outputs.keys()].sort()).toEqual(
      [...outputs.matchAll(/^ {2}([\w-]+):/gm)].map(([, name]) => name).sort(),
    )
  })

  it('annotates files with the line', () => {
    const annotations = run.ended.stdout.split('\n').filter(line => /^::(?!debug::)/.test(line))
    expect(annotations).toEqual([
      expect.stringMatching(
        /^::warning title=unknown-status,file=teps\/0003-odd\.md,line=3::status "imlpemented" .*perhaps "implemented"/,
      ),
      expect.stringMatching(/^::warning title=bad-date,file=teps\/0003-odd\.md,line=4::created date/),
    ])
  })

  it('writes a summary', () => {
    expect(run.summary).toMatch(/^# 2024 Q1, /)
    expect(run.summary).toContain('some/where')
    expect(run.summary).not.toContain('<picture>')
  })

  it('can be told not to annotate', () => {
    const quiet = aRun(program, run.workspace, { annotations: 'false' })
    expect(quiet.ended.stdout).not.toMatch(/^::(?!debug::)/m)
    expect(quiet.ended.code).toBe(0)
  })

  it('does the same a second time', () => {
    const before = readFileSync(join(run.workspace, 'proposal-report/README.md'))
    expect(aRun(program, run.workspace).ended.code).toBe(0)
    expect(readFileSync(join(run.workspace, 'proposal-report/README.md'))).toEqual(before)
  })

  it('measures a repository checked out into a folder, and does not call it by the name of the workflow', () => {
    const workspace = aFolder()
    const folder = join(workspace, 'enhancements')
    aFamily().write({ bare: true }).clone().git('clone', '--quiet', '.', folder)
    const { ended, summary } = aRun(program, workspace, { 'repository-path': 'enhancements' })
    expect(ended.code).toBe(0)
    expect(summary).not.toContain('some/where')
    expect(existsSync(join(workspace, 'proposal-report/README.md'))).toBe(true)
  })
})

describe('the summary', () => {
  it('stays under 1 MiB with thousands of findings, and the log under ten annotations of a kind', () => {
    const odd = Array.from({ length: 6000 }, (_, i) => [
      `teps/${i + 10}-${'long-name-'.repeat(8)}.md`,
      document(`status number ${i} ${'which nobody knows '.repeat(10)}`, '2024-13-45'),
    ])
    const { ended, summary } = aRun(program, aWorkspace(Object.fromEntries(odd)))
    expect(ended.code).toBe(0)
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024)
    expect(Buffer.byteLength(summary)).toBeGreaterThan(500_000)
    expect(summary).toMatch(/and [\d,]+ more/)
    expect(ended.stdout.match(/^::warning /gm)).toHaveLength(10)
  })
})

describe('a failure of the Action', () => {
  const workspace = aWorkspace()
  const settings = aFolder()

  /** The one error it shows; nothing is written. */
  function failure(
    inputs: Readonly<Record<string, string>>,
    env: Readonly<Record<string, string>> = {},
  ): string {
    const before = readdirSync(workspace)
    const { ended, outputs, summary } = aRun(program, workspace, inputs, env)
    expect(ended.code).toBe(1)
    expect(ended.stderr).toBe('')
    expect(outputs.size).toBe(0)
    expect(summary).toBe('')
    expect(readdirSync(workspace)).toEqual(before)
    const errors = ended.stdout.split('\n').filter(line => line.startsWith('::error::'))
    expect(errors).toHaveLength(1)
    return decodeURIComponent((errors[0] ?? '').slice('::error::'.length))
  }

  it.each(['..', '../elsewhere', '/tmp/elsewhere', '.', 'a/../../elsewhere'])(
    'is the output folder %j outside the workspace',
    out => {
      expect(failure({ out })).toMatch(/^The input out is .*not a folder inside the workspace/)
    },
  )

  it('is an output folder behind a link that leads out', () => {
    const outside = aFolder()
    const here = aWorkspace()
    symlinkSync(outside, join(here, 'link'))
    const { ended } = aRun(program, here, { out: 'link/report' })
    expect(ended.code).toBe(1)
    expect(ended.stdout).toMatch(/^::error::The input out is/m)
    expect(readdirSync(outside)).toEqual([])
  })

  it('is the folder .git, or one that holds files of the repository', () => {
    const here = aWorkspace()
    mkdirSync(join(here, 'docs'))
    writeFileSync(join(here, 'docs/README.md'), '# Ours\n')
    const { ended } = aRun(program, here, { out: 'docs' })
    expect(ended.code).toBe(1)
    expect(readFileSync(join(here, 'docs/README.md'), 'utf8')).toBe('# Ours\n')
    const before = readdirSync(join(here, '.git'))
    expect(aRun(program, here, { out: '.git/report' }).ended.stdout).toMatch(/^::error::.*belongs to git/m)
    expect(readdirSync(join(here, '.git'))).toEqual(before)
  })

  it('names the input that is wrong', () => {
    expect(failure({ preset: 'kepp' })).toMatch(
      /the input preset: "preset" is "kepp"[\s\S]*did you mean "kep"/,
    )
    expect(failure({ increments: 'fortnights' })).toMatch(/the input increments/)
    expect(failure({ 'as-of': '2024-02-30' })).toMatch(/2024-02-30.*yyyy-mm-dd/)
    expect(failure({ annotations: 'yes' })).toMatch(/annotations.*true or false/)
    expect(failure({ config: 'nowhere.yml' })).toMatch(/nowhere\.yml cannot be read/)
    expect(failure({ ref: 'nowhere' })).toMatch(/The ref "nowhere" is not in the repository/)
    expect(failure({ 'repository-path': 'nowhere' })).toMatch(/does not exist/)
  })

  it('names several at once', () => {
    writeFileSync(join(settings, 'pulse.yml'), 'time-zone: Mars/Phobos\nstale-after-days: soon\n')
    const told = failure({ increments: 'fortnights', config: join(settings, 'pulse.yml') })
    expect(told).toContain('the input increments')
    expect(told).toContain('Mars/Phobos')
    expect(told).toContain('pulse.yml, line 2')
  })
})
