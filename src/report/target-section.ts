import type { Increment, ProposalMetrics } from '../metrics/metrics.ts'
import { isoDate } from './calendar-date.ts'
import { cutText } from './escape.ts'
import { EMPTY, type Markdown, md, NOTHING, type Piece, right, section, table } from './markdown.ts'
import { byCodeUnit, inOrder } from './order.ts'
import { proposalLink } from './proposal-link.ts'
import { duration, plural } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import type { Room } from './room.ts'

const DAY = 86_400_000

/** Nobody plans a next step further ahead than this: an older plan is overdue whatever its name means. */
const LONGEST_PLAN_DAYS = 365

/** Beyond this a list is work for `proposals.md`. */
const SHOWN = 10

/** An open proposal that names what comes next for it. */
interface Planned {
  readonly proposal: ProposalMetrics
  readonly setAt: number
  readonly overdue: boolean
}

/**
 * Proposals with a target they have not reached: overdue ones first, then those that have waited longest. Where each
 * stage has its own target the stage ladder tells more: the one without a stage is a summary of what was last.
 */
export function targetSection(input: ReportInput, room: Room): Markdown {
  if (input.config.preset.stageTargets !== null && input.metrics.ladder !== null) return EMPTY
  const planned = plannedSteps(input)
  if (planned.length === 0) return EMPTY
  const overdue = planned.filter(each => each.overdue).length
  const shown = planned.slice(0, Math.min(SHOWN, room.rows))
  return section(
    'Planned next steps',
    md`${plural(planned.length, 'proposal')} with a target not reached yet, ${overdue === 0 ? 'none' : overdue} of them overdue: the target has passed, or was set over a year ago.`,
    table(
      ['What', 'Owner', 'Stage', 'Target', right('Set'), 'State'],
      shown.map(each => plannedRow(each, input)),
    ),
    shown.length === planned.length ? EMPTY : md`${planned.length - shown.length} more are in the data.`,
  )
}

/** Not advanced: still open, or on a rung below the last one. */
function plannedSteps({ metrics, config }: ReportInput): readonly Planned[] {
  const top = config.preset.stages.at(-1)
  return metrics.proposals
    .filter(
      ({ timeline, open }) => timeline.present && timeline.target !== null && open && timeline.stage !== top,
    )
    .map(proposal => {
      const setAt =
        proposal.timeline.events.findLast(({ kind }) => kind === 'target')?.at ?? proposal.landedAt
      const isOld = metrics.now - setAt > LONGEST_PLAN_DAYS * DAY
      const target = proposal.timeline.target ?? ''
      const overdue = isOld || isOver(target, metrics.increments, metrics.now, config.timeZone)
      return { proposal, setAt, overdue }
    })
    .sort(
      inOrder<Planned>(
        (a, b) => Number(b.overdue) - Number(a.overdue),
        (a, b) => a.setAt - b.setAt,
        (a, b) => byCodeUnit(a.proposal.timeline.id, b.proposal.timeline.id),
      ),
    )
}

/** A target is over when it names an increment that is, or a day before today; other words cannot be dated. */
function isOver(target: string, increments: readonly Increment[], now: number, timeZone: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/.test(target)) return target < isoDate(now, timeZone)
  return increments.some(({ name, end }) => name === target && end <= now)
}

function plannedRow({ proposal, setAt, overdue }: Planned, input: ReportInput): readonly Piece[] {
  const { timeline } = proposal
  return [
    proposalLink(timeline, input),
    timeline.owner ?? NOTHING,
    timeline.stage ?? NOTHING,
    cutText(timeline.target ?? '', 40),
    `${duration((input.metrics.now - setAt) / DAY)} ago`,
    overdue ? md`▲ overdue` : md`● waiting`,
  ]
}
