import { renderReport } from '../../src/report/report.ts'
import type { ReportInput } from '../../src/report/report-input.ts'

/** All files of a report as text, by path. */
export function reportFiles(input: ReportInput): ReadonlyMap<string, string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  return new Map(renderReport(input).map(({ path, bytes }) => [path, decoder.decode(bytes)]))
}

/** One file of a report; throws when it is not there. */
export function reportFile(input: ReportInput, path: string): string {
  const text = reportFiles(input).get(path)
  if (text === undefined) throw new Error(`The report has no ${path}`)
  return text
}
