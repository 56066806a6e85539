import { describe, expect, it } from 'vitest'
import { aRepository, type WrittenRepository } from '../builders/git-repository.ts'
import { filesIn, Program } from './program.ts'

/* The plan of reminders in the terminal. */

const program = new Program()
const day = (date: string) => ({ at: `${date}T12:00:00Z` })
const text = (title: string, status: string, author: string) =>
  `---\ntitle: "${title}"\nstatus: ${status}\nauthors: ["${author}"]\ncreation-date: 2024-01-01\n---\n\n# ${title}\n`

const repository: WrittenRepository = aRepository()
  .commit('1', { 'teps/0001-old.md': text('Old one', 'proposed', '@ada') }, day('2024-01-10'))
  .commit('2', { 'teps/0002-built.md': text('Half built', 'implementable', '@grace') }, day('2024-02-10'))
  .commit('3', { 'teps/0003-mail.md': text('By mail', 'proposed', 'x@example.org') }, day('2024-02-11'))
  .commit('4', { 'teps/0004-done.md': text('Done', 'implemented', '@ada') }, day('2024-02-12'))
  .commit(
    '5',
    { 'teps/0005-evil.md': text('::error::@all\\u001b[31m #1', 'proposed', '@ada') },
    day('2024-02-13'),
  )
  .commit('6', { 'teps/0006-fresh.md': text('Fresh', 'proposed', '@ada') }, day('2025-03-01'))
  .write()

describe('remind --dry-run', () => {
  const { code, stdout, stderr } = program.cli([
    'remind',
    '--dry-run',
    repository.folder,
    '--as-of',
    '2025-03-02',
  ])
  const lines = stdout.split('\n')
  const about = (words: string) => lines.find(line => line.includes(words))

  it('says who would be asked, by which rule and why', () => {
    expect([code, stderr]).toEqual([0, ''])
    expect(about('Old one')).toMatch(
      /^remind in the digest: 0001 Old one \[idle-draft\] \(ada\)\. Since 2024-01-10/,
    )
    expect(about('Half built')).toMatch(/\[approved-not-built\] \(grace\)/)
  })

  it('leaves alone what is done, fresh, or cannot be asked', () => {
    expect(about('0004 Done')).toBeUndefined()
    expect(about('Fresh')).toBeUndefined()
    expect(lines.filter(line => line.includes('By mail'))).toEqual([
      expect.stringMatching(/^leave: .*no login/),
      expect.stringMatching(/^nobody for/),
    ])
    expect(stdout).not.toContain('example.org')
  })

  it('prints no command, colour or line of theirs', () => {
    expect(stdout).not.toContain('\u001b')
    expect(lines.filter(line => line.startsWith('::'))).toEqual([])
  })

  it('writes nothing', () => {
    expect([...filesIn(repository.folder).keys()].filter(path => !path.startsWith('.git/'))).toEqual([])
  })

  it('is all a terminal does', () => {
    const refused = program.cli(['remind', repository.folder])
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('--dry-run')
  })
})

it('asks nobody about documents that say nothing of how they fare', () => {
  const rfc = (title: string) => `- Start Date: 2015-01-01\n- RFC PR: x\n\n# ${title}\n`
  const merged = aRepository()
    .commit('1', { 'text/0001-one.md': rfc('One'), 'text/0002-two.md': rfc('Two') }, day('2015-01-10'))
    .commit('2', { 'text/0003-three.md': rfc('Three') }, day('2024-01-10'))
    .write()
  const { code, stdout } = program.cli(['remind', '--dry-run', merged.folder, '--preset', 'rust-rfc'])
  expect(code).toBe(0)
  expect(stdout).toContain('0 to remind, 0 to update, 0 to clear; 0 wait, 0 are left alone')
  // Nor does the report call them open, or their growing number unusual.
  const table = program.report(merged.folder, ['--preset', 'rust-rfc']).text('README.md')
  expect(table).toContain('| **Documents** | **3** |')
  expect(table).not.toContain('| **Open** |')
})
