import { chartFiles } from './chart-section.ts'
import { eventsNdjson } from './events-ndjson.ts'
import { happeningsOf, incrementPage } from './increment-page.ts'
import { incrementPages } from './increment-section.ts'
import { metricsJson } from './metrics-json.ts'
import { proposalsCsv } from './proposals-csv.ts'
import { proposalsPage } from './proposals-page.ts'
import { readme } from './readme.ts'
import type { ReportFile, ReportInput } from './report-input.ts'
import { SNAPSHOT_PATH } from './snapshot-file.ts'

/** All files of a report: `README.md` first, then pages, charts and data. The same input gives the same bytes. */
export function renderReport(input: ReportInput): readonly ReportFile[] {
  return [
    textFile('README.md', readme(input)),
    textFile('proposals.md', proposalsPage(input)),
    ...incrementFiles(input),
    ...input.drawn.flatMap(drawing => [
      textFile(chartFiles(drawing).light, drawing.light),
      textFile(chartFiles(drawing).dark, drawing.dark),
    ]),
    textFile('data/metrics.json', metricsJson(input)),
    textFile('data/proposals.csv', proposalsCsv(input)),
    textFile('data/events.ndjson', eventsNdjson(input)),
    ...(input.snapshot === null ? [] : [textFile(SNAPSHOT_PATH, input.snapshot)]),
  ]
}

/** A page for every increment that has begun, shown in the tables or not. */
function incrementFiles(input: ReportInput): readonly ReportFile[] {
  const pages = incrementPages(input.metrics)
  const happenings = happeningsOf(input)
  return input.metrics.increments
    .filter(({ start }) => start <= input.metrics.now)
    .map(increment => textFile(pages.get(increment.start) ?? '', incrementPage(increment, happenings, input)))
}

const encoder = new TextEncoder()

const textFile = (path: string, text: string): ReportFile => ({ path, bytes: encoder.encode(text) })
