import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRepository } from '../builders/git-repository.ts'
import { anIssue, aPull, aStore } from '../fake-github/builders.ts'
import { SettableClock } from '../fake-github/clock.ts'
import * as event from '../fake-github/events.ts'
import { type FakeGithub, startFakeGithub } from '../fake-github/server.ts'
import { ofType, parseGfm, textRuns } from '../report/gfm.ts'
import { HOSTILE } from '../report/hostile.ts'
import { actionOn, metricsOf, reportOn } from './github-run.ts'
import { Program, type Report } from './program.ts'

/*
 * What a stranger may write on GitHub: titles, bodies, labels, milestones, branches, paths, and logins, which a
 * server of somebody else need not keep to GitHub's rules.
 */

const program = new Program()
const DAY = 86_400_000
const START = Date.parse('2025-01-01T12:00:00Z')
const on = (day: number) => new Date(START + day * DAY).toISOString()
const ODD = HOSTILE.filter(
  text => text.trim() !== '' && !/[\uD800-\uDFFF]/u.test(text.replace(/[\u{10000}-\u{10FFFF}]/gu, '')),
)
const label = (text: string) => text.slice(0, 50)

const RULES = `preset: tep
number-is: issue
unmerged: all
track-issues: all
name-reviewers: true
increments: milestones
change-management: true
`

const doc = (title: string) =>
  `---\ntitle: ${title}\nstatus: proposed\nauthors: ["@ada"]\ncreation-date: 2025-01-01\n---\n\n# ${title}\n`

const { folder } = aRepository()
  .commit('Begin', { '.github/proposal-pulse.yml': RULES }, { at: on(0) })
  .commit('One (#900)', { 'teps/0001-one.md': doc('One') }, { at: on(1) })
  .write()

function store() {
  const made = aStore({ repository: 'acme/teps', clock: new SettableClock('2025-12-31T06:00:00Z') })
  const repository = made.repository()
  ODD.forEach((text, i) => {
    repository.addMilestone({ title: text, dueOn: on(1 + i) })
    repository.add(
      anIssue({
        number: i + 1,
        title: text,
        body: `## ${text}\n- [x] ${text}\n- [ ] b\n`,
        author: text,
        createdAt: on(0),
        assignees: [text],
        labels: [label(text), 'untriaged', 'Stage/Alpha'],
        milestone: text,
        events: [event.renamed(on(3), text, text, text)],
      }),
      aPull({
        number: 200 + i,
        title: text,
        author: text,
        head: text,
        createdAt: on(i % 30),
        files: [`teps/${5000 + i}-${text.replaceAll('/', '-')}.md`],
        labels: [label(text)],
        milestone: text,
        events: [
          event.reviewRequested(on(31), text, `reviewer ${text}`),
          event.reviewed(on(32), `reviewer ${text}`, 'CHANGES_REQUESTED'),
          ...(i % 3 === 0 ? [event.closed(on(70), 'bob')] : []),
        ],
      }),
    )
  })
  repository.add(
    aPull({
      number: 900,
      title: HOSTILE[0] ?? '',
      author: '<b>x</b>',
      createdAt: on(0),
      files: ['teps/0001-one.md'],
      events: [event.merged(on(1), '@everyone')],
    }),
  )
  return made
}

let github: FakeGithub
let report: Report

beforeAll(async () => {
  github = await startFakeGithub({ store: store() })
  report = await reportOn(program, github, folder)
})

afterAll(() => github.close())

const HTML_OF_OURS =
  /^(?:<!-- -->|<\/?details>|<\/?summary>|<\/?picture>|<source media="[^"<>]*" srcset="[^"<>]*">|<img alt="[^"<>]*" src="charts\/[a-z-]+\.svg" width="\d+">|[^<>]|\n)*$/

const LINK_OF_OURS =
  /^(?:https:\/\/github\.com\/acme\/teps\/(?:blob|commit|pull|issues)\/[\w%.'()!*~/#-]+|(?:\.\.\/)?[\w./-]+)$/

/** Nothing in the Markdown is a link, picture, mention, reference, HTML or table cell of theirs. */
function expectInert(markdown: string) {
  const tree = parseGfm(markdown)
  for (const { value } of ofType(tree, 'html')) expect(value).toMatch(HTML_OF_OURS)
  for (const { url } of ofType(tree, 'link')) expect(url).toMatch(LINK_OF_OURS)
  expect(ofType(tree, 'image')).toEqual([])
  for (const table of ofType(tree, 'table')) {
    expect(new Set((table.children ?? []).map(row => row.children?.length)).size).toBe(1)
  }
  for (const text of textRuns(tree)) expect(text).not.toMatch(/@\w|#\d|:\/\/|www\.|\b[0-9a-f]{40}\b/i)
  expectPlain(markdown)
}

/** No control character, no bidi override. */
function expectPlain(text: string) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
  expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u)
}

/** No line that the runner of a workflow obeys. */
function expectNoCommand(text: string) {
  expectPlain(text)
  for (const line of text.split('\n')) expect(line).not.toMatch(/^\s*::|##\[/)
}

describe('what strangers write on GitHub', () => {
  it('all arrives', () => {
    expect(metricsOf(report).github.tracking.tracked).toBe(ODD.length)
    expect(metricsOf(report).unmerged.length).toBeGreaterThan(ODD.length / 2)
    expect(metricsOf(report).increments.length).toBeGreaterThan(20)
  })

  it('is inert on every page', () => {
    const pages = [...report.files].filter(([path]) => path.endsWith('.md'))
    expect(pages.length).toBeGreaterThan(20)
    for (const [, bytes] of pages) expectInert(bytes.toString('utf8'))
  })

  it('makes names of files that are plain', () => {
    for (const path of report.files.keys()) expect(path).toMatch(/^[a-zA-Z0-9/._-]+$/)
  })

  it('is inert in the charts', () => {
    for (const [path, bytes] of report.files) {
      if (!path.endsWith('.svg')) continue
      expect(bytes.toString('utf8')).not.toMatch(/<script|<foreignObject|\son\w+=|href=|javascript:/i)
      expectPlain(bytes.toString('utf8'))
    }
  })

  it('is inert in the sheet, the events and the terminal', () => {
    for (const line of report.text('data/proposals.csv').split('\n')) {
      expect(line).not.toMatch(/(?:^|,|;)"?[=+@-]\D/)
    }
    for (const line of report.text('data/events.ndjson').trim().split('\n')) JSON.parse(line)
    expectNoCommand(report.ended.stdout)
    expectNoCommand(report.ended.stderr)
  })

  it('is inert in summary and log of the Action', async () => {
    const action = await actionOn(program, github, folder)
    expect(action.ended).toMatchObject({ code: 0, stderr: '' })
    expectInert(action.summary)
    const commands = action.ended.stdout.split('\n').filter(line => line.startsWith('::'))
    for (const line of commands) {
      expect(line).toMatch(
        /^::(?:add-mask::|(?:warning|notice) title=[a-z-]+,file=[^:,]*,line=\d+::(?!.*::)|debug::)/,
      )
    }
    expectNoCommand(
      action.ended.stdout
        .split('\n')
        .filter(line => !line.startsWith('::'))
        .join('\n'),
    )
  })

  it('goes through the snapshot: the next run asks once and writes the same bytes', async () => {
    const before = github.requests.length
    const files = report.files
    const again = await reportOn(program, github, folder, { out: report.folder })
    expect(github.requests.length - before).toBe(1)
    expect(again.ended.stderr).toBe('')
    for (const [path, bytes] of files) expect(again.text(path), path).toBe(bytes.toString('utf8'))
  })
})
