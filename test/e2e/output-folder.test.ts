import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { aFolder, aRepository } from '../builders/git-repository.ts'
import { filesIn, Program } from './program.ts'

const program = new Program()

const document = (status: string) =>
  `---\ntitle: Title\nstatus: ${status}\ncreation-date: 2024-01-01\nauthors: ["@ada"]\n---\n\n# Title\n`

const builder = aRepository()
  .commit('One', { 'teps/0001-one.md': document('proposed') })
  .commit('Two', { 'teps/0002-two.md': document('implemented') })
const { folder: repository } = builder.write()

/** What the program says about a folder it cannot write to. */
function refusal(out: string): string {
  const ended = program.cli(['report', repository, '--out', out])
  expect(ended).toMatchObject({ code: 2, stdout: '' })
  expect(ended.stderr).not.toMatch(/^ {4}at /m)
  return ended.stderr
}

describe('an output folder that cannot be used', () => {
  it('lies under a file', () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'file'), 'mine')
    expect(refusal(join(folder, 'file/report'))).toMatch(/could not be written.*a part of the path is a file/)
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine')
  })

  it('is a file', () => {
    const file = join(aFolder(), 'file')
    writeFileSync(file, 'mine')
    expect(refusal(file)).toMatch(/is a file or a link/)
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  it('lies where nobody can write', () => {
    expect(refusal('/proc/proposal-report')).toMatch(/could not be written/)
    expect(refusal('/dev/null/report')).toMatch(/a part of the path is a file/)
  })

  it('has a name that is too long', () => {
    expect(refusal(join(aFolder(), 'x'.repeat(300)))).toMatch(/could not be written/)
  })

  it('is a link, or holds one where our folders go', () => {
    const [elsewhere, folder] = [aFolder(), aFolder()]
    symlinkSync(elsewhere, join(folder, 'report'))
    expect(refusal(join(folder, 'report'))).toMatch(/is a file or a link/)
    mkdirSync(join(folder, 'other'))
    symlinkSync(elsewhere, join(folder, 'other/data'))
    expect(refusal(join(folder, 'other'))).toMatch(/data is a file or a link/)
    expect(readdirSync(elsewhere)).toEqual([])
  })

  it("holds somebody's own README", () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'README.md'), '# Mine\n')
    expect(refusal(folder)).toMatch(/README\.md that is no report of this program.*--out/)
    expect([...filesIn(folder).keys()]).toEqual(['README.md'])
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('# Mine\n')
  })

  it('is not named at all', () => {
    expect(refusal('')).toMatch(/--out needs the name of a folder/)
  })
})

describe('a full disk', () => {
  const disk = aFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk]).status === 0
  if (!mounted) console.warn('skipped: a small disk cannot be mounted here')
  afterAll(() => {
    if (mounted) spawnSync('umount', [disk])
  })

  it.skipIf(!mounted)('leaves the former report as it was', () => {
    const out = join(disk, 'report')
    mkdirSync(join(out, 'data'), { recursive: true })
    writeFileSync(join(out, 'README.md'), 'A former report')
    writeFileSync(join(out, 'data/metrics.json'), '{ "generator": { "name": "proposal-pulse" } }')
    const before = filesIn(disk)
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(200 * 1024))
    expect(refusal(out)).toMatch(/the disk is full. The former report is as it was/)
    expect(filesIn(out)).toEqual(
      new Map([...before].map(([path, bytes]) => [path.slice('report/'.length), bytes])),
    )
    expect(readdirSync(disk).sort()).toEqual(['ballast', 'report'])
  })
})

describe('an output folder that can be used', () => {
  it('is made, with the folders above it', () => {
    const out = join(aFolder(), 'a b/ü/"report"')
    expect(program.cli(['report', repository, '--out', out]).code).toBe(0)
    expect(readdirSync(dirname(out))).toEqual(['"report"'])
    expect(existsSync(join(out, 'README.md'))).toBe(true)
  })

  it('is empty, or holds a former report: what is old goes, what is not ours stays', () => {
    const out = aFolder()
    expect(program.cli(['report', repository, '--out', out, '--increments', 'month']).code).toBe(0)
    expect(existsSync(join(out, 'increments/2024-01.md'))).toBe(true)
    writeFileSync(join(out, 'notes.txt'), 'mine')
    writeFileSync(join(out, 'data/own.xlsx'), 'mine')
    expect(program.cli(['report', repository, '--out', out]).code).toBe(0)
    expect(readdirSync(join(out, 'increments'))).toEqual(['2024-Q1.md'])
    expect(readFileSync(join(out, 'notes.txt'), 'utf8')).toBe('mine')
    expect(readFileSync(join(out, 'data/own.xlsx'), 'utf8')).toBe('mine')
    const fresh = program.report(repository)
    for (const [path, bytes] of fresh.files) expect(filesIn(out).get(path), path).toEqual(bytes)
  })

  it('holds nothing that is not in the contract', () => {
    for (const path of program.report(repository).files.keys()) {
      expect(path).toMatch(
        /^(?:(?:README|proposals|agenda)\.md|index\.html|(?:increments|owners)\/[\w.-]+\.md|charts\/[a-z-]+-(?:light|dark)\.svg|data\/(?:(?:metrics|ocel|badge|badge-stale)\.json|(?:proposals|increments)\.csv|events\.ndjson))$/,
      )
    }
  })

  it('is left alone when the run fails', () => {
    const out = aFolder()
    expect(program.cli(['report', repository, '--out', out, '--ref', 'nowhere']).code).toBe(2)
    expect(readdirSync(out)).toEqual([])
  })
})
