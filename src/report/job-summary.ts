import { findingMessage } from '../finding.ts'
import type { IncrementMetrics } from '../metrics/metrics.ts'
import { shownIncrements } from './current-increment.ts'
import { decisionSection } from './decision-section.ts'
import { delivered, deliveredWords, landedSingly, landedWords } from './delivered.ts'
import { cutText } from './escape.ts'
import { headline } from './headline.ts'
import { headlineTable } from './headline-table.ts'
import { blocks, EMPTY, type Markdown, md, NOTHING, right, section, table } from './markdown.ts'
import { sortedFindings } from './metrics-json.ts'
import { provenance } from './provenance.ts'
import { placeOf } from './quality-section.ts'
import { grouped } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import { sizeOf } from './room.ts'
import { bar } from './spark.ts'
import { turnsInWords } from './turns.ts'

/** GitHub refuses a step's summary above 1 MiB as a whole; the margin is for what other code of the step adds. */
const LARGEST_SUMMARY = 900_000

/** The summary of a workflow run: no pictures, because files of the repository do not resolve there. */
export function renderJobSummary(input: ReportInput): string {
  const frame = summaryWith(input, [])
  return summaryWith(input, rowsThatFit(input, LARGEST_SUMMARY - sizeOf(frame)))
}

function summaryWith(input: ReportInput, findings: readonly Markdown[]): string {
  return `${
    blocks(
      md`# ${headline(input.metrics)}`,
      headlineTable(input.metrics),
      reviewLine(input),
      decisionSection(input, null),
      barsSection(input),
      findingsSection(input, findings),
      gapsSection(input),
      provenance(input),
    ).markdown
  }\n`
}

/** Who waits for whom, in a line; nothing where GitHub was not read. */
function reviewLine({ metrics }: ReportInput): Markdown {
  const words = turnsInWords(metrics)
  return words === null ? EMPTY : md`${words}.`
}

/** Created and completed per increment as bars of text, on one scale. */
function barsSection({ metrics, config }: ReportInput): Markdown {
  const shown = shownIncrements(metrics, config.showIncrements)
  const most = Math.max(0, ...shown.flatMap(each => [landedSingly(each), delivered(each) ?? 0]))
  const row = (increment: IncrementMetrics) => {
    const { name, inProgress } = increment
    const completed = deliveredWords(increment)
    return [
      inProgress ? `${cutText(name, 60)}, running` : cutText(name, 60),
      `${bar(landedSingly(increment), most)} ${landedWords(increment)}`,
      completed === null ? NOTHING : `${bar(delivered(increment) ?? 0, most)} ${completed}`,
    ]
  }
  return section('Created and completed', table(['Increment', 'Created', 'Completed'], shown.map(row)))
}

function findingsSection({ findings }: ReportInput, rows: readonly Markdown[]): Markdown {
  const left = findings.length - rows.length
  if (findings.length === 0) return EMPTY
  return section(
    `Findings (${grouped(findings.length)})`,
    table(
      ['Severity', 'Finding', 'Where', 'What'],
      rows.map(row => [row]),
    ),
    left === 0 ? EMPTY : md`and ${left} more`,
  )
}

/** Whole rows until the room is used up; a cell of several columns is joined already. */
function rowsThatFit({ findings, repository }: ReportInput, room: number): readonly Markdown[] {
  const rows: Markdown[] = []
  let left = room
  for (const finding of sortedFindings(findings)) {
    const what = cutText(findingMessage(finding), 300)
    const row = md`${finding.severity} | ${finding.code} | ${placeOf(finding, repository)} | ${what}`
    left -= sizeOf(row.markdown) + '|  |\n'.length
    if (left < 0) break
    rows.push(row)
  }
  return rows
}

function gapsSection({ metrics }: ReportInput): Markdown {
  const rows = metrics.gaps.map(({ measure, reason }) => [measure, reason])
  return section('Not measured', table(['Measure', right('Because')], rows))
}
