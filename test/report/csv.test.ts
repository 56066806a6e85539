import { describe, expect, it } from 'vitest'
import { csvSheet } from '../../src/report/csv.ts'
import { withGithub } from '../builders/github-report.ts'
import {
  aCompletion,
  aProposalOf,
  aQuarter,
  aReportInput,
  someConfig,
  someMetrics,
} from '../builders/report-input.ts'
import { HOSTILE } from './hostile.ts'
import { reportFiles } from './report-text.ts'

const DAY = 86_400_000

/** Reads RFC 4180 as its section 2 puts it: quoted fields may hold commas, quotes (doubled) and line breaks. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  while (field.lastIndex < text.length) {
    const at = field.lastIndex
    const match = field.exec(text)
    if (match === null) throw new Error(`no field at ${at}: ${text.slice(at, at + 40)}`)
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

/** A sheet of the report, its rows by column name. */
function sheet(
  input: ReturnType<typeof aReportInput>,
  path: string,
): readonly Readonly<Record<string, string>>[] {
  const text = bytesOf(input, path).toString('utf8').slice(1)
  const [names = [], ...rows] = parseCsv(text)
  return rows.map(row => Object.fromEntries(names.map((name, i) => [name, row[i] ?? 'no cell'])))
}

function bytesOf(input: ReturnType<typeof aReportInput>, path: string): Buffer {
  const file = reportFiles(input).get(path)
  if (file === undefined) throw new Error(`no ${path}`)
  return Buffer.from(file)
}

describe('a sheet', () => {
  it('begins with the mark by which Excel knows UTF-8, and ends its lines with CR LF', () => {
    const bytes = Buffer.from(csvSheet(['name'], [['Ünï 提案']]))
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(bytes.subarray(3).toString('utf8')).toBe('name\r\nÜnï 提案\r\n')
  })

  it('quotes what has separators or quotes and leaves the rest', () => {
    const rows = parseCsv(
      csvSheet(
        ['a', 'b'],
        [
          ['x, y', 'say "no"; go'],
          ['plain', null],
        ],
      ).slice(1),
    )
    expect(rows).toEqual([
      ['a', 'b'],
      ['x, y', 'say "no"; go'],
      ['plain', ''],
    ])
  })

  it.each([
    ['1.30', "'1.30"],
    ['1,30', "'1,30"],
    ['2026.10', "'2026.10"],
    ['1e5', "'1e5"],
    ['12E-3', "'12E-3"],
    ['1234567890123456', "'1234567890123456"],
    ['0042', '0042'],
    ['42', '42'],
    ['v1.30', 'v1.30'],
    ['1.2.3', '1.2.3'],
    ['2026 Q3', '2026 Q3'],
  ])('keeps the text %s from being read as another number', (text, written) => {
    expect(parseCsv(csvSheet(['a'], [[text]]).slice(1))[1]).toEqual([written])
  })

  it('writes numbers of ours as numbers, negative ones too', () => {
    expect(csvSheet(['a', 'b', 'c'], [[-3, 0.91234567, false]]).slice(1)).toBe('a,b,c\r\n-3,0.9123,false\r\n')
  })
})

describe('data/proposals.csv', () => {
  it('has days where a spreadsheet shall see dates', () => {
    const [row] = sheet(withGithub(), 'data/proposals.csv').filter(({ origin }) => origin === 'file')
    for (const column of ['landed_at', 'declared_at', 'last_meaningful_at', 'opened_at', 'turn_since']) {
      expect(row?.[column], column).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })

  it('counts days in the configured zone', () => {
    const at = Date.UTC(2026, 4, 31, 23, 30)
    const proposal = aProposalOf({ landedAt: at })
    const dayIn = (timeZone: string) =>
      sheet(
        aReportInput({ config: someConfig({ timeZone }), metrics: someMetrics({ proposals: [proposal] }) }),
        'data/proposals.csv',
      )[0]?.landed_at
    expect(dayIn('UTC')).toBe('2026-05-31')
    expect(dayIn('Asia/Kolkata')).toBe('2026-06-01')
  })

  it('names the increments to group by and the lead time', () => {
    const landed = Date.UTC(2026, 0, 10)
    const done = Date.UTC(2026, 6, 2)
    const proposal = aProposalOf({
      landedAt: landed,
      completedAt: done,
      timeline: {
        openedAt: landed - 5 * DAY,
        events: [
          {
            kind: 'landed',
            at: landed,
            commit: 'a'.repeat(40),
            pr: 1,
            bulk: false,
            path: 'a.md',
            status: 'draft',
            phase: 'proposed',
          },
          aCompletion(done),
        ],
      },
    })
    const metrics = someMetrics({ proposals: [proposal], increments: [8, 9, 10].map(i => aQuarter(i)) })
    const [row] = sheet(aReportInput({ metrics }), 'data/proposals.csv')
    // From 5 January, when it was opened, to 2 July: 26 + 28 + 31 + 30 + 31 + 30 + 2 days.
    expect(row).toMatchObject({ created_in: '2026 Q1', completed_in: '2026 Q3', lead_time_days: '178' })
  })

  it('tells whose turn it is, for how long, and who is asked', () => {
    const [row] = sheet(withGithub(), 'data/proposals.csv').filter(({ origin }) => origin === 'file')
    expect(row).toMatchObject({
      turn: 'author',
      turn_days: '20',
      asked: 'alice',
      name: '0042 Node memory swap',
    })
  })

  it('keeps every hostile text in its cell and runs none as a formula', () => {
    const proposals = HOSTILE.map((title, i) =>
      aProposalOf({ timeline: { id: `${i}`, title, owner: title, target: title } }),
    )
    const rows = sheet(aReportInput({ metrics: someMetrics({ proposals }) }), 'data/proposals.csv')
    expect(rows.map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(HOSTILE.map((_, i) => i))
    for (const row of rows) {
      expect(Object.keys(row)).toHaveLength(40)
      for (const [name, cell] of Object.entries(row)) {
        expect(cell, name).not.toBe('no cell')
        expect(cell, name).not.toMatch(/^[=+@\t\r＝＋－＠]|^-(?!\d)/)
        expect(cell, name).not.toMatch(/[\r\n\t]/)
      }
    }
  })
})

describe('data/increments.csv', () => {
  it('has a row for every increment with the numbers of metrics.json', () => {
    const input = withGithub()
    const rows = sheet(input, 'data/increments.csv')
    const { increments } = JSON.parse(bytesOf(input, 'data/metrics.json').toString('utf8'))
    expect(rows).toHaveLength(increments.length)
    rows.forEach((row, i) => {
      const increment = increments[i]
      expect(row.increment).toBe(increment.name)
      expect(row.first_day).toBe(increment.start.slice(0, 10))
      expect(Number(row.created)).toBe(increment.created)
      expect(Number(row.completed)).toBe(increment.completed)
      expect(Number(row.open_at_end)).toBe(increment.wipAtEnd)
      expect(Number(row.net_flow)).toBe(increment.netFlow)
      expect(row.lead_time_days_median).toBe(String(increment.leadTimeDays.median ?? ''))
      expect(Number(row.proposed)).toBe(increment.proposed)
      expect(row.first_response_hours_median).toBe(String(increment.response.firstResponseHours.median ?? ''))
    })
  })

  it('ends an increment with the day before the next begins', () => {
    const rows = sheet(
      aReportInput({ metrics: someMetrics({ increments: [aQuarter(8), aQuarter(9)] }) }),
      'data/increments.csv',
    )
    expect(rows.map(({ first_day, last_day }) => [first_day, last_day])).toEqual([
      ['2026-01-01', '2026-03-31'],
      ['2026-04-01', '2026-06-30'],
    ])
  })

  it('leaves empty what was not measured', () => {
    const [row] = sheet(
      aReportInput({
        metrics: someMetrics({ increments: [aQuarter(8, { completed: null, netFlow: null })] }),
      }),
      'data/increments.csv',
    )
    expect(row).toMatchObject({
      completed: '',
      net_flow: '',
      proposed: '',
      planned: '',
      first_review_hours_n: '',
    })
  })

  it('runs no name of an increment as a formula', () => {
    const increments = [aQuarter(8, { name: '=HYPERLINK("x")' }), aQuarter(9, { name: '2026.10' })]
    const rows = sheet(aReportInput({ metrics: someMetrics({ increments }) }), 'data/increments.csv')
    expect(rows.map(({ increment }) => increment)).toEqual([`'=HYPERLINK("x")`, "'2026.10"])
  })
})

it('the same input gives the same sheets whatever its order', () => {
  const input = withGithub()
  const { metrics } = input
  const turned = {
    ...input,
    metrics: {
      ...metrics,
      proposals: [...metrics.proposals].reverse(),
      increments: [...metrics.increments].reverse(),
    },
  }
  for (const path of ['data/proposals.csv', 'data/increments.csv']) {
    expect(bytesOf(turned, path).equals(bytesOf(input, path)), path).toBe(true)
  }
})
