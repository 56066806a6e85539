import { currentIncrement } from './current-increment.ts'
import { decisionsInWords } from './decisions.ts'
import { cutText, escapeLog } from './escape.ts'
import { headline } from './headline.ts'
import { absentWords, headlineMeasures, valueWords } from './headline-measures.ts'
import { groupsOf } from './quality-section.ts'
import { grouped, plural } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import { turnsInWords } from './turns.ts'

/** Wider lines wrap in a usual terminal and in the log of a workflow run. */
const LONGEST_LINE = 160

/** Ten lines at most, plain text: the sentence, the measures, what is doubtful, and where the report is. */
export function renderTerminalSummary(input: ReportInput, reportPath: string): string {
  const lines = [
    headline(input.metrics),
    ...measureLines(input),
    decisionsInWords(input.metrics),
    ...turnLine(input),
    findingsLine(input),
    gapsLine(input),
    sourceLine(input),
  ]
  const shown = lines.map(line => cutText(escapeLog(line), LONGEST_LINE))
  return `${[...shown, `Report: ${escapeLog(reportPath)}`].join('\n')}\n`
}

/** The measures of the table, two a line. */
function measureLines({ metrics }: ReportInput): readonly string[] {
  const increment = currentIncrement(metrics)
  if (increment === null) return []
  const { current, previous } = increment
  const words = headlineMeasures(metrics).map(measure => {
    const before = previous === null ? null : valueWords(measure, previous)
    const now = valueWords(measure, current) ?? absentWords(measure, current)
    return `${measure.name}: ${now}${before === null ? '' : ` (before: ${before})`}`
  })
  return [0, 1, 2].map(i => words.slice(i * 3, i * 3 + 3).join('; ')).filter(line => line !== '')
}

function turnLine({ metrics }: ReportInput): readonly string[] {
  const words = turnsInWords(metrics)
  return words === null ? [] : [words]
}

function findingsLine({ findings }: ReportInput): string {
  const groups = groupsOf(findings).map(group => `${group.code} ${grouped(group.findings.length)}`)
  return groups.length === 0 ? 'No findings.' : `${plural(findings.length, 'finding')}: ${groups.join(', ')}`
}

function gapsLine({ metrics }: ReportInput): string {
  const reasons = new Map<string, string[]>()
  for (const { measure, reason } of metrics.gaps) {
    reasons.set(reason, [...(reasons.get(reason) ?? []), measure])
  }
  const words = [...reasons].map(([reason, measures]) => `${measures.join(', ')} (${reason})`)
  return words.length === 0 ? 'Everything was measured.' : `Not measured: ${words.join('; ')}`
}

function sourceLine({ repository, reading, config }: ReportInput): string {
  const name = repository.name ?? 'repository'
  return `${name} at ${repository.head.slice(0, 10)}, ${plural(reading.landings, 'landing')}, preset ${config.preset.name}`
}
