import { describe, expect, it } from 'vitest'
import { happeningsOf, type Words } from '../../src/dashboard/app/happenings.ts'
import { aReportInput } from '../builders/report-input.ts'
import { aTimeline, at, changed, landed, removed, stage, status, target } from '../builders/timeline.ts'
import { measured } from '../metrics/a-config.ts'
import { modelOf } from './a-page.ts'

const plain = (words: readonly Words[]) =>
  words.map(word => (typeof word === 'string' ? word : word.text)).join('')

function linesOf(events: Parameters<typeof aTimeline>[0]) {
  const metrics = measured({ timelines: [aTimeline(events)] })
  const { proposals, asOf } = modelOf(aReportInput({ metrics }))
  const [proposal] = proposals
  if (proposal === undefined) throw new Error('one proposal was measured')
  return happeningsOf(proposal, asOf).map(({ at: when, lines, commit, pull, bulk }) => ({
    day: new Date(when).toISOString().slice(0, 10),
    lines: lines.map(({ words, remark }) => `${plain(words)}${remark === null ? '' : ` (${remark})`}`),
    commit,
    pull,
    bulk,
  }))
}

const oid = (digit: string) => digit.repeat(40)

describe('happeningsOf', () => {
  it('tells a proposal from its pull request to today', () => {
    const lines = linesOf({
      openedAt: at('2025-12-20'),
      events: [
        landed('2026-01-01', 'proposed', { commit: oid('1'), pr: 4 }),
        changed('2026-01-05', 'content', { commit: oid('2') }),
        status('2026-02-01', 'proposed', 'done', { commit: oid('3'), pr: 9, bulk: true }),
      ],
    })
    expect(lines).toEqual([
      {
        day: '2025-12-20',
        lines: ['Its pull request was up for review'],
        commit: null,
        pull: null,
        bulk: false,
      },
      { day: '2026-01-01', lines: ['Landed as proposed'], commit: oid('1'), pull: 4, bulk: false },
      {
        day: '2026-02-01',
        lines: ['Status proposed → done (after 43 days)'],
        commit: oid('3'),
        pull: 9,
        bulk: true,
      },
      {
        day: '2026-03-11',
        lines: ['Today: in this phase for 38 days, last meaningful change 65 days ago'],
        commit: null,
        pull: null,
        bulk: false,
      },
    ])
  })

  it('puts what one landing did under one date, and a target once', () => {
    const base = { commit: oid('5'), pr: 6 }
    const lines = linesOf({
      events: [
        landed('2026-01-01'),
        stage('2026-01-20', null, 'alpha', base),
        target('2026-01-20', null, 'v1.9', base),
        target('2026-01-20', null, 'v1.9', { ...base, stage: 'alpha' }),
        target('2026-01-25', 'v1.9', null, { commit: oid('6'), stage: 'alpha' }),
        removed('2026-02-01', { commit: oid('7') }),
      ],
    })
    expect(lines.slice(1, -1).map(line => line.lines)).toEqual([
      ['Stage set to alpha', 'Target for alpha set to v1.9'],
      ['Target for alpha v1.9 taken out'],
      ['File removed'],
    ])
  })
})
