import { PHASE_WORDS } from '../charts/wording.ts'
import { historyOf } from '../metrics/history.ts'
import type { Metrics, ProposalMetrics, StateAge } from '../metrics/metrics.ts'
import { isoDate } from './calendar-date.ts'
import { cutText } from './escape.ts'
import {
  blocks,
  dates,
  details,
  EMPTY,
  firstOf,
  type Markdown,
  md,
  NOTHING,
  type Piece,
  right,
  section,
  table,
} from './markdown.ts'
import { byCodeUnit } from './order.ts'
import { proposalLink } from './proposal-link.ts'
import { duration, grouped, percent, plural, sampleWords, share } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import type { Room } from './room.ts'

/** No percentage of fewer exits (kpis.md, "Small samples"). */
const ENOUGH = 10

/** Beyond this a list is work for `proposals.md`. */
const SHOWN = 10

/** How old open proposals are in their state, against those that left it (measures 11 and 12). */
export function ageingSection({ metrics }: ReportInput): Markdown {
  const { ageing } = metrics
  return section(
    'Age in state',
    ageing.length === 0 ? EMPTY : ageingReading(ageing),
    table(
      [
        'State',
        right('Open'),
        right('In it, median'),
        right('In it, longest'),
        right('85 % of those that left, within'),
        'Longer than that',
        right('Leave at all, estimate'),
      ],
      ageing.map(ageingRow),
    ),
  )
}

function ageingReading(ageing: readonly StateAge[]): Markdown {
  const compared = ageing.filter(({ beyond }) => beyond !== null)
  const open = compared.reduce((sum, { openDays }) => sum + openDays.n, 0)
  const beyond = compared.reduce((sum, each) => sum + (each.beyond ?? 0), 0)
  const words = share(beyond, open)
  return words === null
    ? md`Too few have left a state to say what is old.`
    : md`Longer in their state than 85 % of those that left it: ${words} open.`
}

function ageingRow({ phase, openDays, oldestDays, exitDays, beyond, everLeft }: StateAge): readonly Piece[] {
  return [
    PHASE_WORDS[phase],
    openDays.n,
    sampleWords(openDays, duration) ?? NOTHING,
    duration(oldestDays),
    exitDays.p85 === null
      ? md`${NOTHING} (n = ${exitDays.n})`
      : `${duration(exitDays.p85)} (n = ${grouped(exitDays.n)})`,
    beyond === null ? NOTHING : (share(beyond, openDays.n) ?? NOTHING),
    everLeft === null || exitDays.n < ENOUGH ? NOTHING : percent(everLeft, 1),
  ]
}

/** What was approved and is waiting to be built: the promises of a process. Nothing where nothing waits. */
export function approvedSection(input: ReportInput, room: Room): Markdown {
  const { metrics } = input
  const waiting = approvedAndNotBuilt(metrics)
  const state = metrics.ageing.find(({ phase }) => phase === 'accepted')
  if (state === undefined || metrics.totals.completed === null) return EMPTY
  return section(
    'Approved and not built',
    approvedReading(state),
    stageLine(waiting, input),
    approvedTable(waiting, input, room),
  )
}

/** Longest approved first. */
function approvedAndNotBuilt({ proposals }: Metrics): readonly ProposalMetrics[] {
  return proposals
    .filter(({ open, phase }) => open && phase === 'accepted')
    .sort((a, b) => b.daysInState - a.daysInState || byCodeUnit(a.timeline.id, b.timeline.id))
}

function approvedReading({ openDays, exitDays, beyond }: StateAge): Markdown {
  const age = sampleWords(openDays, duration) ?? ''
  const median = openDays.median === null ? `for ${age}` : `half of them for ${age} or longer`
  const late = beyond === null ? null : share(beyond, openDays.n)
  const usual = exitDays.p85 === null ? EMPTY : md` (${duration(exitDays.p85)})`
  const rest = late === null ? EMPTY : md`; longer than 85 % of those that moved on took${usual}: ${late}`
  return md`${openDays.n} approved and not built, ${median}${rest}.`
}

/** Where a family builds in stages, part of it is there already. */
function stageLine(waiting: readonly ProposalMetrics[], { config }: ReportInput): Markdown {
  const counts = config.preset.stages.map(stage => {
    const here = waiting.filter(({ timeline }) => timeline.stage?.toLowerCase() === stage.toLowerCase())
    return { stage, count: here.length }
  })
  const staged = counts.reduce((sum, { count }) => sum + count, 0)
  if (staged === 0) return EMPTY
  const words = counts
    .filter(({ count }) => count > 0)
    .map(({ stage, count }) => `${stage} ${grouped(count)}`)
  return md`By the stage they name: ${words.join(', ')}, none or another ${waiting.length - staged}.`
}

function approvedTable(waiting: readonly ProposalMetrics[], input: ReportInput, room: Room): Markdown {
  const { shown, left } = firstOf(waiting, Math.min(SHOWN, room.rows))
  const staged = input.config.preset.stages.length > 0
  const heads = ['What', 'Owner', ...(staged ? ['Stage'] : []), dates('Since'), right('For')]
  return details(
    `The ${plural(shown.length, 'proposal')} approved for longest`,
    blocks(
      table(
        heads,
        shown.map(each => approvedRow(each, staged, input)),
      ),
      shown.length === 0 || left === 0 ? EMPTY : md`and ${left} more: see [all proposals](proposals.md)`,
    ),
  )
}

function approvedRow(proposal: ProposalMetrics, staged: boolean, input: ReportInput): readonly Piece[] {
  const { timeline, daysInState } = proposal
  const { from } = historyOf(timeline).current
  return [
    proposalLink(timeline, input),
    cutText(timeline.owner ?? '', 60) || NOTHING,
    ...(staged ? [cutText(timeline.stage ?? '', 40) || NOTHING] : []),
    isoDate(from, input.config.timeZone),
    duration(daysInState),
  ]
}
