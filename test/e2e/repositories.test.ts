import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, aRepository, ISOLATED_ENV, runGit } from '../builders/git-repository.ts'
import { Program, Report } from './program.ts'

const program = new Program()

const document = (status: string) =>
  `---\ntitle: Title\nstatus: ${status}\ncreation-date: 2024-01-01\nauthors: ["@ada"]\n---\n\n# Title\n`

const aFamily = () =>
  aRepository()
    .commit('One', { 'teps/0001-one.md': document('proposed') })
    .commit('Two', { 'teps/0002-two.md': document('proposed') })
    .commit('Done', { 'teps/0001-one.md': document('implemented') })

/** What the program says about a repository it cannot measure: a sentence or two, and nothing is written. */
function refusal(folder: string, words: readonly string[] = [], env: Record<string, string> = {}): string {
  const cwd = aFolder()
  const ended = program.cli(['report', folder, ...words], { cwd, env })
  expect(ended).toMatchObject({ code: 2, stdout: '' })
  expect(ended.stderr).not.toMatch(/^ {4}at /m)
  expect(ended.stderr.length).toBeLessThan(1500)
  expect(readdirSync(cwd)).toEqual([])
  return ended.stderr
}

describe('a place that cannot be measured', () => {
  it('has no commit', () => {
    expect(refusal(aRepository().write().folder)).toMatch(/no commit/)
  })

  it('has a branch without commits checked out', () => {
    const { folder, git } = { folder: aFamily().write().folder, git: runGit }
    git(folder, ['symbolic-ref', 'HEAD', 'refs/heads/unborn'])
    expect(refusal(folder)).toMatch(/no commit|unborn/)
  })

  it('lacks the ref asked for, and has one of a similar name', () => {
    const { folder } = aFamily().write()
    expect(refusal(folder, ['--ref', 'mian'])).toMatch(/The ref "mian" .*Did you mean "main"\?/)
    expect(refusal(folder, ['--ref', '--upload-pack=x'])).toMatch(/ref|flag|option/i)
    expect(refusal(folder, ['--ref=--upload-pack=touch x'])).toMatch(/does not name one commit/)
    expect(refusal(folder, ['--ref', 'main:teps'])).toMatch(/does not name one commit/)
  })

  it('is no repository', () => {
    expect(refusal(aFolder())).toMatch(/not.*git repository|no git repository/)
  })

  it('is not there, or is a file', () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(refusal(join(folder, 'nowhere'))).toMatch(/does not exist/)
    expect(refusal(join(folder, 'file'))).toMatch(/is a file/)
  })

  it('has no proposals: names the ref and the branch that has them', () => {
    const repository = aRepository()
      .commit('Readme', { 'README.md': 'Nothing here' })
      .branch('drafts')
      .commit('One', { 'teps/0001-one.md': document('proposed') })
      .commit('Two', { 'teps/0002-two.md': document('proposed') })
      .commit('Three', { 'teps/0003-three.md': document('proposed') })
      .write()
    const told = refusal(repository.folder)
    expect(told).toMatch(/^There are no proposals on main\. [A-Z]/)
    expect(told).toContain('drafts has 3 documents: measure it with --ref drafts')
    expect(refusal(repository.folder, ['--preset', 'kep'])).toMatch(/no proposals on main.*preset kep/)
  })

  it('has no proposals anywhere', () => {
    const { folder } = aRepository().commit('Readme', { 'README.md': 'Nothing here' }).write()
    expect(refusal(folder)).toMatch(/no proposals on main.*documents:.*--ref/)
  })

  it('has no git to be read with', () => {
    const { folder } = aFamily().write()
    expect(refusal(folder, [], { PATH: aFolder() })).toMatch(/git could not be started: install git/)
  })

  it('is damaged: the failure is ours to explain, not to hide', () => {
    const { folder } = aFamily().write()
    const copy = join(aFolder(), 'copy')
    cpSync(folder, copy, { recursive: true })
    const lost = runGit(copy, ['rev-parse', 'HEAD~1'])
    rmSync(join(copy, '.git/objects', lost.slice(0, 2), lost.slice(2)))
    const cwd = aFolder()
    const ended = program.cli(['report', copy], { cwd })
    expect(ended.code).toBeGreaterThan(0)
    expect(ended.stdout).toBe('')
    expect(ended.stderr).toContain(lost)
    expect(readdirSync(cwd)).toEqual([])
  })
})

describe('a clone that was cut', () => {
  it('is refused without a remote, with the line that fixes the workflow', () => {
    const clone = aFamily().write().clone('--depth=1')
    clone.git('remote', 'remove', 'origin')
    expect(refusal(clone.folder)).toMatch(/shallow.*fetch-depth: 0/s)
  })

  it('is refused when its remote is gone', () => {
    const clone = aFamily().write().clone('--depth=1')
    clone.git('remote', 'set-url', 'origin', `file://${aFolder()}/nowhere`)
    expect(refusal(clone.folder)).toMatch(/fetch-depth: 0/)
  })

  it('gives the report of the whole history when the rest can be fetched', () => {
    const server = aFamily().write().asServer()
    const clone = server.clone('--depth=1')
    const whole = program.report(server.folder)
    const deepened = program.report(clone.folder)
    expect(deepened.metrics.proposals).toEqual(whole.metrics.proposals)
    expect(deepened.metrics.totals).toEqual(whole.metrics.totals)
    expect(deepened.ended.stderr).not.toBe('')
  })

  it('may be blobless', () => {
    const server = aFamily().write().asServer()
    const whole = program.report(server.folder)
    const clone = server.clone('--filter=blob:none', '--no-checkout')
    expect(program.report(clone.folder).metrics.proposals).toEqual(whole.metrics.proposals)
  })

  it('is refused, or measured in full, when its folders were filtered out', () => {
    const server = aFamily().write().asServer()
    const clone = server.clone('--filter=tree:0', '--no-checkout')
    const out = join(aFolder(), 'report')
    const ended = program.cli(['report', clone.folder, '--out', out])
    if (ended.code === 0) {
      expect(new Report(out, ended).metrics.proposals).toEqual(
        program.report(server.folder).metrics.proposals,
      )
    } else {
      expect(ended.code).toBe(2)
      expect(ended.stderr).toMatch(/"tree:" filter.*fetch-depth: 0/s)
    }
  })
})

describe('places that can be measured', () => {
  const plain = program.report(aFamily().write().folder)

  it('are bare, linked, or a folder inside', () => {
    const bare = aFamily().write({ bare: true })
    expect(program.report(bare.folder).metrics).toEqual(plain.metrics)
    const link = join(aFolder(), 'link')
    symlinkSync(bare.folder, link)
    expect(program.report(link).metrics).toEqual(plain.metrics)
    const clone = bare.clone()
    expect(program.report(join(clone.folder, 'teps')).metrics.proposals).toEqual(plain.metrics.proposals)
  })

  it('have a name with a space, a quote and a line break', () => {
    const odd = join(aFolder(), `it's "a" re\npo; $(touch x)`)
    mkdirSync(odd)
    cpSync(aFamily().write().folder, odd, { recursive: true })
    expect(program.report(odd).metrics).toEqual(plain.metrics)
    expect(existsSync('x')).toBe(false)
  })

  it('have hooks, aliases and settings that change what git prints', () => {
    const { folder } = aFamily().write()
    for (const [name, value] of [
      ['log.showSignature', 'true'],
      ['color.ui', 'always'],
      ['core.quotePath', 'true'],
      ['log.date', 'relative'],
      ['log.follow', 'true'],
      ['diff.renames', 'copies'],
      ['diff.noprefix', 'true'],
      ['log.diffMerges', 'off'],
      ['core.fsmonitor', 'touch /tmp/never'],
      ['log.decorate', 'full'],
      ['i18n.logOutputEncoding', 'UTF-16'],
      ['format.pretty', 'oneline'],
    ] as const) {
      runGit(folder, ['config', name, value], ISOLATED_ENV)
    }
    expect(program.report(folder).metrics).toEqual(plain.metrics)
  })
})
