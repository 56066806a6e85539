import type { DrawnChart } from '../charts/chart.ts'
import { agenda } from './agenda.ts'
import { badges } from './badge.ts'
import { chartFiles } from './chart-section.ts'
import { eventsNdjson } from './events-ndjson.ts'
import { happeningsOf } from './increment-happenings.ts'
import { incrementPage } from './increment-page.ts'
import { incrementPages } from './increment-section.ts'
import { INCREMENTS_CSV_PATH, incrementsCsv } from './increments-csv.ts'
import { metricsDocument, metricsText } from './metrics-json.ts'
import { OCEL_PATH, ocelJson } from './ocel.ts'
import { ownerFiles } from './owner-page-index.ts'
import { proposalsCsv } from './proposals-csv.ts'
import { proposalsPage } from './proposals-page.ts'
import { readme } from './readme.ts'
import type { ReportFile, ReportInput } from './report-input.ts'
import { REMINDERS_PATH, SNAPSHOT_PATH } from './snapshot-file.ts'

/** All files of a report but its pictures: `README.md` first, then pages and data. The same input gives the same bytes. */
export function renderReport(input: ReportInput): readonly ReportFile[] {
  const document = metricsDocument(input)
  return [
    textFile('README.md', readme(input)),
    textFile('proposals.md', proposalsPage(input)),
    textFile('agenda.md', agenda(input)),
    ...incrementFiles(input),
    ...ownerFiles(input).map(({ path, text }) => textFile(path, text)),
    ...(input.dashboard === null ? [] : [textFile('index.html', input.dashboard(document))]),
    textFile('data/metrics.json', metricsText(document)),
    textFile('data/proposals.csv', proposalsCsv(input)),
    textFile(INCREMENTS_CSV_PATH, incrementsCsv(input)),
    textFile('data/events.ndjson', eventsNdjson(input)),
    ...badges(input).map(([path, text]) => textFile(path, text)),
    ...(input.config.ocel ? [textFile(OCEL_PATH, ocelJson(input))] : []),
    ...(input.reminders?.state == null ? [] : [textFile(REMINDERS_PATH, input.reminders.state)]),
    ...(input.snapshot === null ? [] : [snapshotFile(input.snapshot)]),
  ]
}

/** The pictures of a report, each for a light and a dark page. */
export function pictureFiles(drawn: readonly DrawnChart[]): readonly ReportFile[] {
  return drawn.flatMap(drawing => [
    textFile(chartFiles(drawing).light, drawing.light),
    textFile(chartFiles(drawing).dark, drawing.dark),
  ])
}

/** A page for every increment that has begun, shown in the tables or not. */
function incrementFiles(input: ReportInput): readonly ReportFile[] {
  const pages = incrementPages(input.metrics)
  const happenings = happeningsOf(input)
  return input.metrics.increments
    .filter(({ start }) => start <= input.metrics.now)
    .map(increment => textFile(pages.get(increment.start) ?? '', incrementPage(increment, happenings, input)))
}

const snapshotFile = ({ text, isNews }: NonNullable<ReportInput['snapshot']>): ReportFile => ({
  ...textFile(SNAPSHOT_PATH, text),
  quiet: !isNews,
})

const encoder = new TextEncoder()

const textFile = (path: string, text: string): ReportFile => ({ path, bytes: encoder.encode(text) })
