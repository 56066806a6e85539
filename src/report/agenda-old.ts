import { PHASE_WORDS } from '../charts/wording.ts'
import type { Metrics, ProposalMetrics } from '../metrics/metrics.ts'
import type { Phase } from '../phase.ts'
import { type Candidate, candidate } from './agenda-item.ts'
import { timeWords } from './agenda-waiting.ts'
import { byAgeRisk, decisionsOf } from './decisions.ts'
import { type Markdown, md } from './markdown.ts'
import { inOrder } from './order.ts'
import { duration } from './quantity.ts'
import type { ReportInput } from './report-input.ts'

/** So long before it is old for its phase there is time to act. */
const SOON_DAYS = 30

/** An open proposal against the 85th percentile of those that left its phase. */
interface Old {
  readonly proposal: ProposalMetrics
  readonly limitDays: number
  /** Below zero for one that is not there yet. */
  readonly overDays: number
}

/**
 * What is longer in its phase than 85 % of those that left it, or will be within a month: the latest to get there
 * first, because for those a meeting can do most. After them what is silent where too few have left to tell, again
 * the latest first.
 */
export function oldItems(input: ReportInput): readonly Candidate[] {
  const { metrics } = input
  const decisions = decisionsOf(metrics)
  if (decisions === null) return []
  const limits = limitsOf(metrics)
  const open = metrics.proposals.filter(each => each.open && each.timeline.present)
  const old = open.flatMap(proposal => againstLimit(proposal, limits)).sort(byOver)
  const silent = [...decisions.fresh, ...decisions.before].filter(
    ({ timeline, phase }) => timeline.present && !limits.has(phase),
  )
  return [
    ...old.map(each => candidate(each.proposal, () => oldWords(each), input)),
    ...silent.map(proposal => candidate(proposal, () => timeWords(proposal, input), input)),
  ]
}

const byOver = inOrder<Old>(
  (a, b) => a.overDays - b.overDays,
  (a, b) => byAgeRisk(a.proposal, b.proposal),
)

/** Days within which 85 % of those that left a phase had done so; none for a phase too few have left. */
function limitsOf({ ageing }: Metrics): ReadonlyMap<Phase, number> {
  return new Map(
    ageing.flatMap(({ phase, exitDays }) => (exitDays.p85 === null ? [] : [[phase, exitDays.p85] as const])),
  )
}

function againstLimit(proposal: ProposalMetrics, limits: ReadonlyMap<Phase, number>): readonly Old[] {
  const limitDays = limits.get(proposal.phase)
  if (limitDays === undefined) return []
  const overDays = proposal.daysInState - limitDays
  return overDays > -SOON_DAYS ? [{ proposal, limitDays, overDays }] : []
}

function oldWords({ proposal: { phase, daysInState }, limitDays, overDays }: Old): Markdown {
  const time = md`${PHASE_WORDS[phase]} for ${duration(daysInState)}`
  const longer = md`longer than 85 % of those that left it (${duration(limitDays)})`
  return overDays > 0 ? md`${time}, ${longer}` : md`${time}, soon ${longer}`
}
