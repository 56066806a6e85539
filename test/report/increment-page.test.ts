import { describe, expect, it } from 'vitest'
import type { ReportInput } from '../../src/report/report-input.ts'
import type { Timeline, TimelineEvent } from '../../src/timeline/timeline.ts'
import { withGithub } from '../builders/github-report.ts'
import {
  aLanding,
  aProposalOf,
  aReportInput,
  commitOf,
  someConfig,
  someMetrics,
} from '../builders/report-input.ts'
import { stage, status } from '../builders/timeline.ts'
import { reportFile } from './report-text.ts'

const HOUR = 3_600_000
const END = Date.UTC(2026, 6, 1)
const OVER = 'increments/2026-Q2.md'
const RUNNING = 'increments/2026-Q3.md'

const commit = { commit: commitOf('b') }

/** Some proposals by their events. */
function inputOf(lives: readonly Partial<Timeline>[], given: Partial<ReportInput> = {}): ReportInput {
  const proposals = lives.map((timeline, i) => aProposalOf({ timeline: { id: `keps/${i}.md`, ...timeline } }))
  return aReportInput({ metrics: someMetrics({ proposals }), ...given })
}

const rowsOf = (page: string, heading: string) =>
  (page.split(`## ${heading}`)[1]?.split('\n## ')[0] ?? '').split('\n').filter(line => line.startsWith('| ['))

describe('the words of an increment that is over', () => {
  const moved: Partial<Timeline> = {
    title: 'Swap for everybody',
    owner: 'sig-storage',
    namings: [
      { at: Date.UTC(2026, 4, 1), number: null, title: 'Draft of swap', owner: 'sig-node' },
      { at: Date.UTC(2026, 5, 1), number: '0042', title: 'Node swap', owner: 'sig-node' },
      { at: Date.UTC(2026, 6, 3), number: '0042', title: 'Swap for everybody', owner: 'sig-storage' },
    ],
    events: [aLanding(), stage(Date.UTC(2026, 6, 9), 'alpha', 'beta', commit)],
  }

  it('are those of its last day', () => {
    const page = reportFile(inputOf([moved]), OVER)
    expect(rowsOf(page, 'Created')[0]).toMatch(
      /^\| \[0042 Node swap\]\(.*\) \| sig-node \| 2026-05-01 \| landed \|/,
    )
    expect(page).not.toContain('Draft of swap')
    expect(page).not.toContain('everybody')
  })

  it('are those of today while it runs', () => {
    const page = reportFile(inputOf([moved]), RUNNING)
    expect(rowsOf(page, 'Stages')[0]).toMatch(
      /^\| \[0042 Swap for everybody\]\(.*\) \| sig-storage \| 2026-07-09 \|/,
    )
  })

  it('leave out owners where none was named', () => {
    const namings = [{ at: 0, number: '0042', title: 'Node swap', owner: null }]
    const page = reportFile(inputOf([{ namings, owner: 'sig-late' }]), OVER)
    expect(page).toMatch(/\| Proposal \| On\u2007* \| What \| Phase at the end \|/)
    expect(page).not.toContain('sig-late')
  })
})

describe('what nothing stated before the end of an increment', () => {
  const silent = aLanding({ status: null })
  const life = (stated: number): Partial<Timeline> => ({
    events: [silent, status(stated, 'proposed', 'accepted', { ...commit, from: null, to: 'implementable' })],
  })

  it('was not measured, although it is today', () => {
    const page = reportFile(inputOf([life(END)]), OVER)
    expect(page).toContain('| Completed | not measured |')
    expect(page).toContain('| Created minus closed | not measured |')
    expect(reportFile(inputOf([life(END)]), RUNNING)).not.toContain('not measured')
  })

  it('was measured from the first status on', () => {
    expect(reportFile(inputOf([life(END - 1)]), OVER)).not.toContain('not measured')
  })
})

describe('what later days correct on a page', () => {
  it('is nothing on a usual page', () => {
    expect(reportFile(inputOf([{}]), OVER)).not.toContain('Corrected since')
  })

  it('is a clean-up that went on', () => {
    const done = (at: number): readonly TimelineEvent[] => [
      aLanding(),
      status(at, 'proposed', 'done', { ...commit, catchUp: true }),
    ]
    const instants = [END - 30 * HOUR, END - 20 * HOUR, END - 10 * HOUR, END + HOUR]
    const lives = instants.map(at => ({ events: done(at) }))
    const catchUpBursts = [{ start: instants[0] ?? 0, end: instants[3] ?? 0, completions: 4 }]
    const input = inputOf(lives, { config: someConfig({ burst: { minCompletions: 4, days: 7 } }) })
    const page = reportFile({ ...input, metrics: { ...input.metrics, catchUpBursts } }, OVER)
    expect(page).toContain('- 3 completions turned out to be part of a clean-up that went on after the end')
    expect(page.match(/completed, in bulk/g)).toHaveLength(3)
  })

  it('is a reopening undone within a day', () => {
    const events = [
      aLanding(),
      status(END - 40 * HOUR, 'proposed', 'done', commit),
      status(END - 2 * HOUR, 'done', 'building', commit),
      status(END + HOUR, 'building', 'done', commit),
    ]
    expect(reportFile(inputOf([{ events }]), OVER)).toContain(
      ': the reopening of 2026-06-30 was undone within a day, after the end, and does not count.',
    )
  })

  it('is what landed later and was opened before', () => {
    const config = someConfig({ created: 'opened' })
    const late = { events: [aLanding({ at: END + 48 * HOUR })], openedAt: END - 48 * HOUR }
    const page = reportFile(inputOf([late], { config }), OVER)
    expect(page).toContain('## Created (1)')
    expect(page).toContain(
      ': landed on 2026-07-03, after the end, and counts as created here by the day its pull',
    )
    expect(rowsOf(page, 'Created')[0]).toContain(`/blob/${commitOf('a')}/`)
  })

  it('is said of GitHub, and only once the increment is over', () => {
    const input = withGithub()
    const words = 'Rows about pull requests are what GitHub tells of that time today'
    expect(reportFile(input, OVER)).toContain(words)
    expect(reportFile(input, RUNNING)).not.toContain(words)
    expect(reportFile(aReportInput(), OVER)).not.toContain(words)
  })
})

describe('the page of an increment that is over', () => {
  it('tells nothing of the run that made it', () => {
    const input = inputOf([{}])
    const other: ReportInput = {
      ...input,
      generator: { name: 'proposal-pulse', version: '9.9.9' },
      configHash: 'ffff0000',
      month: '2026-11',
      repository: { ...input.repository, ref: 'release', head: commitOf('e') },
      metrics: { ...input.metrics, now: input.metrics.now + 90 * 24 * HOUR },
      reading: { ...input.reading, landings: 9999 },
    }
    expect(reportFile(other, OVER)).toBe(reportFile(input, OVER))
  })
})
