import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, describe, expect, it } from 'vitest'
import { Program } from './program.ts'
import { reportsToQuery } from './queries-reports.ts'

/** A query of the page under the heading it stands below, with the result that the page shows. */
interface Example {
  readonly heading: string
  readonly sql: string
  /** Column names first; null where the page shows none. */
  readonly table: readonly (readonly string[])[] | null
}

const page = readFileSync(new URL('../../docs/queries.md', import.meta.url), 'utf8')

/** Every block of SQL of the page with the table right behind it. */
function examplesOf(text: string): readonly Example[] {
  return [...text.matchAll(/```sql\n([\s\S]*?)```\n(?:\n((?:\|.*\n)+))?/g)].map(match => ({
    heading:
      text
        .slice(0, match.index)
        .match(/^## .*$/gm)
        ?.at(-1)
        ?.slice(3) ?? '',
    sql: match[1] ?? '',
    table: match[2] === undefined ? null : cellsOf(match[2]),
  }))
}

/** Rows of a Markdown table, the line of dashes left out. */
const cellsOf = (table: string) =>
  table
    .trimEnd()
    .split('\n')
    .filter((_, i) => i !== 1)
    .map(row =>
      row
        .slice(1, -1)
        .split('|')
        .map(cell => cell.trim()),
    )

const examples = examplesOf(page)
const shown = examples.filter(({ table }) => table !== null)

let folder = ''
let connection: Awaited<ReturnType<DuckDBInstance['connect']>>

beforeAll(async () => {
  folder = await reportsToQuery(new Program())
  const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' })
  connection = await instance.connect()
  await connection.run(`set file_search_path = '${folder}'`)
  for (const { sql, table } of examples) if (table === null) await connection.run(sql)
})

/** What the engine answers: names of columns, then rows, as the page writes them. */
async function answerOf(sql: string): Promise<readonly (readonly string[])[]> {
  const reader = await connection.runAndReadAll(sql)
  const rows = reader.getRowsJson().map(row => row.map(value => (value === null ? '' : String(value))))
  return [reader.columnNames(), ...rows]
}

/** The table under a heading, its rows by column name; `place` tells several apart. */
function tableUnder(heading: string, place = 0): readonly Readonly<Record<string, string>>[] {
  const [names = [], ...rows] = shown.filter(example => example.heading === heading)[place]?.table ?? []
  expect(rows.length, heading).toBeGreaterThan(0)
  return rows.map(row => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])))
}

const metrics = () => JSON.parse(readFileSync(join(folder, 'reports/platform/data/metrics.json'), 'utf8'))

describe('docs/queries.md', () => {
  it('has a query under every heading', () => {
    const headings = (page.match(/^## .*$/gm) ?? []).map(heading => heading.slice(3))
    expect([...new Set(examples.map(({ heading }) => heading))]).toEqual(headings)
    expect(shown.length).toBeGreaterThan(12)
  })

  it.each(shown)('shows what the engine answers: $heading', async ({ sql, table }) => {
    expect(await answerOf(sql)).toEqual(table)
  })
})

describe('the results', () => {
  it('count per increment what metrics.json counts', () => {
    const counted = metrics().increments.map(
      (each: { name: string; created: number; completed: number; completedBulk: number }) => ({
        increment: each.name,
        created: String(each.created),
        completed: String(each.completed - each.completedBulk),
        in_bulk: String(each.completedBulk),
      }),
    )
    expect(tableUnder('Created and completed per increment')).toEqual(counted)
  })

  it('give the time in phase of metrics.json', () => {
    const told = metrics().totals.timeInPhaseDays
    for (const { phase, proposals, median_days, p85_days } of tableUnder('Time in phase')) {
      const { n, median, p85 } = told.find((each: { phase: string }) => each.phase === phase)
      expect(Number(proposals), phase).toBe(n)
      if (median !== null) expect(Number(median_days), phase).toBe(median)
      if (p85 !== null) expect(Number(p85_days), phase).toBe(p85)
    }
  })

  it('give the waits of metrics.json', () => {
    const rows = tableUnder('Waiting for a response')
    const told = metrics().increments.map(
      (each: { response: { pulls: number; firstResponseHours: { n: number; median: number } } }) => ({
        pulls: String(each.response.pulls),
        n: String(each.response.firstResponseHours.n),
        median: String(each.response.firstResponseHours.median),
      }),
    )
    expect(
      rows.map(row => ({ pulls: row.pull_requests, n: row.answered, median: row.median_hours })),
    ).toEqual(told)
  })

  it('follow the targets that the repository was made with', () => {
    expect(tableUnder('Targets that moved')).toEqual([
      {
        number: '1002',
        stage: 'alpha',
        planned_first: 'v1.30',
        planned_now: 'v1.32',
        moves: '2',
        last_moved: '2025-06-02',
      },
    ])
  })

  it('count clean-ups as metrics.json does', () => {
    const rows = tableUnder('Clean-ups')
    const sum = rows.reduce((total, { completions }) => total + Number(completions), 0)
    expect(sum).toBe(metrics().totals.completedBulk)
  })

  it('set the repositories side by side', () => {
    // Snapshots: landed on 15 January, done on 1 September 2025, 229 days later; tape drives were given up.
    expect(tableUnder('Several repositories side by side')[1]).toEqual({
      repository: 'storage',
      proposals: '3',
      open: '1',
      done: '1',
      stale: '0',
      median_lead_days: '229',
    })
  })

  it('know from ocel.json how many were open on the last day of an increment', () => {
    const phases = tableUnder('The object-centric log', 1)
    const open = phases.filter(({ phase = '' }) =>
      ['proposed', 'accepted', 'building', 'unknown'].includes(phase),
    )
    const increment = metrics().increments.find(({ end }: { end: string }) => end === '2024-12-09T00:00:00Z')
    expect(open.reduce((total, { proposals }) => total + Number(proposals), 0)).toBe(increment.wipAtEnd)
  })
})
