import { ageingSection, approvedSection } from './ageing-section.ts'
import { changeSection } from './change-section.ts'
import { chartSections } from './chart-section.ts'
import { conformanceSection } from './conformance-section.ts'
import { decisionSection } from './decision-section.ts'
import { definitions } from './definitions.ts'
import { cohortSection, flowSection } from './flow-section.ts'
import { forecastSection } from './forecast-section.ts'
import { headline } from './headline.ts'
import { headlineTable } from './headline-table.ts'
import { checklistSection, healthSection } from './health-section.ts'
import { incrementSection } from './increment-section.ts'
import { issueSection } from './issue-section.ts'
import { blocks, md } from './markdown.ts'
import { newsSection } from './news-section.ts'
import { ownerSection } from './owner-section.ts'
import { plannedSection } from './planned-section.ts'
import { provenance, subtitle } from './provenance.ts'
import { qualitySection } from './quality-section.ts'
import { reminderSection } from './reminder-section.ts'
import type { ReportInput } from './report-input.ts'
import { reviewSection } from './review-section.ts'
import { fitted, type Room } from './room.ts'
import { stageSection } from './stage-section.ts'
import { targetSection } from './target-section.ts'
import { turnSection } from './turn-section.ts'
import { unmergedSection } from './unmerged-section.ts'

/** The report stays well below the 500 KiB at which GitHub cuts a README: it is to be read. */
export const LARGEST_REPORT = 100_000

/** `README.md`: what leadership reads first, what maintainers need after it. */
export function readme(input: ReportInput): string {
  return fitted(LARGEST_REPORT, room => `${reportBody(input, room).markdown}\n`)
}

function reportBody(input: ReportInput, room: Room) {
  return blocks(
    md`# ${headline(input.metrics)}`,
    subtitle(input),
    headlineTable(input.metrics),
    decisionSection(input),
    turnSection(input, room),
    chartSections(input, room),
    ownerSection(input),
    newsSection(input, room),
    forecastSection(input, room),
    incrementSection(input, room),
    reviewSection(input, room),
    unmergedSection(input, room),
    plannedSection(input, room),
    stageSection(input, room),
    targetSection(input, room),
    ageingSection(input),
    approvedSection(input, room),
    flowSection(input),
    cohortSection(input, room),
    conformanceSection(input, room),
    issueSection(input, room),
    changeSection(input, room),
    checklistSection(input),
    reminderSection(input),
    healthSection(input),
    qualitySection(input, room),
    definitions(input),
    provenance(input),
  )
}
