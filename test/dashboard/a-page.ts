import type { Model, Proposal } from '../../src/dashboard/app/model.ts'
import { unpack } from '../../src/dashboard/app/unpack.ts'
import { packMetrics } from '../../src/dashboard/pack.ts'
import { type MetricsDocument, metricsDocument } from '../../src/report/metrics-json.ts'
import type { ReportInput } from '../../src/report/report-input.ts'
import { aReportInput } from '../builders/report-input.ts'

/** What `data/metrics.json` of a report holds, after it was written and read again. */
export function readAgain(document: MetricsDocument): MetricsDocument {
  return JSON.parse(JSON.stringify(document))
}

/** What the page knows of a report. */
export const modelOf = (input: ReportInput): Model => unpack(packMetrics(metricsDocument(input)))

/** What the page knows of a report with one of everything. */
export const aModel = (given: Partial<Model> = {}): Model => ({ ...modelOf(aReportInput()), ...given })

/** A proposal of the page, proposed since 2026-05-01. */
export function aShown(given: Partial<Proposal> = {}): Proposal {
  const [proposal] = aModel().proposals
  if (proposal === undefined) throw new Error('the builder has a proposal')
  return { ...proposal, ...given }
}

/** Several proposals of the page, each at its own position. */
export const someShown = (...given: readonly Partial<Proposal>[]): readonly Proposal[] =>
  given.map((each, index) => aShown({ index, id: `p${index}`, ...each }))
