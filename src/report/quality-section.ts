import { type Finding, findingMessage } from '../finding.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { isoDate, windowDates } from './calendar-date.ts'
import { cutText } from './escape.ts'
import {
  blocks,
  bullets,
  details,
  EMPTY,
  type Markdown,
  md,
  NOTHING,
  type Piece,
  right,
  section,
  table,
} from './markdown.ts'
import { sortedFindings } from './metrics-json.ts'
import { byCodeUnit } from './order.ts'
import { grouped, plural } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import { fileLink } from './repository-links.ts'
import type { Room } from './room.ts'

/** Surprises of one kind. */
interface FindingGroup {
  readonly code: string
  readonly severity: Finding['severity']
  readonly findings: readonly Finding[]
}

const SEVERITY_WORDS = {
  error: '▲ hides a number',
  warning: '● may bend a number',
  notice: '· worth knowing',
} as const

/** What could not be measured, what was not understood, and what was set right. */
export function qualitySection(input: ReportInput, room: Room): Markdown {
  return section(
    'Data quality',
    readingList(input),
    gapTable(input),
    findingTable(input),
    blocks(...groupsOf(input.findings).map(group => findingList(group, input, room))),
  )
}

function readingList({ reading, metrics, config }: ReportInput): Markdown {
  const bursts = metrics.catchUpBursts.map(
    ({ start, end, completions }) =>
      `${windowDates({ start, end: end + 1 }, config.timeZone)}: ${plural(completions, 'completion')} in a clean-up, marked so that they do not read as delivery`,
  )
  const clamped =
    reading.clampedDates === 0
      ? []
      : [`${plural(reading.clampedDates, 'landing')} with a date out of order, set to the latest before it`]
  const dates = `${isoDate(reading.firstLandingAt, config.timeZone)} to ${isoDate(reading.lastLandingAt, config.timeZone)}`
  const bulk =
    reading.bulkLandings === 0
      ? []
      : [`${plural(reading.bulkLandings, 'landing')} in bulk: counted as no activity and no revision`]
  const read = `${plural(reading.landings, 'landing')} read, ${dates}`
  return bullets([read, ...bulk, ...clamped, ...bursts, ...linkItems(metrics)])
}

/** How each kind of link was found, in words. */
const LINK_WORDS: Readonly<Record<string, string>> = {
  number: 'by the number of the proposal',
  field: 'by a field of the header',
  'landing-subject': 'by the subject of a landing',
  commit: 'by the commit that landed it',
  'closing-reference': 'by closing words',
  'cross-reference': 'by a reference to its issue',
  'sub-issue': 'by sub-issues',
  files: 'by the files of the pull request',
  title: 'by the title',
  'tracked-issue': 'by the label of the issue',
}

/** Where issues and pull requests were found; nothing where GitHub was not read. */
function linkItems({ github }: Metrics): readonly string[] {
  if (github === null) return []
  const { linked, linkSources } = github
  const ways = linkSources.map(({ from, count }) => `${grouped(count)} ${LINK_WORDS[from] ?? from}`)
  const found = ways.length === 0 ? '' : `; links found: ${ways.join(', ')}`
  return [
    `Linked on GitHub: ${plural(linked.issues, 'issue')}, ${plural(linked.pulls, 'pull request')}${found}`,
  ]
}

function gapTable({ metrics }: ReportInput): Markdown {
  const gaps = [...metrics.gaps].sort((a, b) => byCodeUnit(a.measure, b.measure))
  return table(
    ['Not measured', 'Because'],
    gaps.map(({ measure, reason }) => [measure, reason]),
  )
}

/** Findings by code, the most serious first, then the most frequent. */
export function groupsOf(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, FindingGroup & { readonly findings: Finding[] }>()
  for (const finding of sortedFindings(findings)) {
    const { code, severity } = finding
    const group = groups.get(`${severity} ${code}`) ?? { code, severity, findings: [] }
    group.findings.push(finding)
    groups.set(`${severity} ${code}`, group)
  }
  const weight = { error: 0, warning: 1, notice: 2 } as const
  return [...groups.values()].sort(
    (a, b) =>
      weight[a.severity] - weight[b.severity] ||
      b.findings.length - a.findings.length ||
      byCodeUnit(a.code, b.code),
  )
}

function findingTable({ findings }: ReportInput): Markdown {
  const rows = groupsOf(findings).map(({ code, severity, findings: found }) => [
    code,
    SEVERITY_WORDS[severity],
    found.length,
  ])
  return table(['Finding', 'What it does', right('How many')], rows)
}

function findingList({ code, findings }: FindingGroup, { repository }: ReportInput, room: Room): Markdown {
  const shown = findings.slice(0, room.findings)
  if (shown.length === 0) return EMPTY
  const left = findings.length - shown.length
  const rest = left === 0 ? [] : [md`and ${left} more in [data/metrics.json](data/metrics.json)`]
  const items = shown.map(
    finding => md`${placeOf(finding, repository)}: ${cutText(findingMessage(finding), 200)}`,
  )
  return details(`${code} (${grouped(findings.length)})`, bullets([...items, ...rest]))
}

/** `path:line`, linked; the whole run when no file is to blame. */
export function placeOf({ path, line }: Finding, repository: ReportInput['repository']): Piece {
  if (path === null) return md`whole run`
  const words = cutText(path, 160) || NOTHING
  const link = fileLink(repository, repository.head, path, words)
  return line === null ? link : md`${link}:${String(line)}`
}
