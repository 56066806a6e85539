import type { DrawnChart } from '../charts/chart.ts'
import { pictureFiles, renderReport } from '../report/report.ts'
import type { ReportFile, ReportInput } from '../report/report-input.ts'

/** All files of a report. Pages and data are written while the pictures are drawn. */
export async function reportFiles(
  input: ReportInput,
  draw: () => Promise<readonly DrawnChart[]>,
): Promise<readonly ReportFile[]> {
  const drawing = draw()
  // Failing before anybody waits for it must not count as unhandled.
  drawing.catch(() => {})
  return [...renderReport(input), ...pictureFiles(await drawing)]
}
