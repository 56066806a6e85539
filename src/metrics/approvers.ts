import type { Config } from '../config/config.ts'
import { approvalsOf } from './approvals.ts'
import type { Approver, Approvers } from './metrics.ts'
import { byCodeUnit } from './order.ts'
import { type ReviewWait, reviewerOf, reviewWaits } from './review-waits.ts'
import type { Reviews } from './reviews.ts'
import { durationOf } from './time-in-phase.ts'

/** What one person did and was asked for. */
interface Load {
  reviews: number
  approvals: number
  readonly waits: ReviewWait[]
}

/**
 * Approver latency and load (kpis.md measure 17) by `now`, of people asked by name or who reviewed, over the pull
 * requests about proposals that could be read in full. A person approves a pull request once, however often.
 */
export function approversOf({ pulls, people }: Reviews, rule: Config['approval'], now: number): Approvers {
  const loads = new Map<string, Load>()
  const loadOf = (login: string): Load => {
    const load = loads.get(login) ?? { reviews: 0, approvals: 0, waits: [] }
    loads.set(login, load)
    return load
  }
  for (const reviewed of pulls) {
    if (!reviewed.pull.complete) continue
    for (const wait of reviewWaits(reviewed, people, now)) loadOf(wait.login).waits.push(wait)
    for (const login of approvalsOf(reviewed, rule, people, now).people) loadOf(login).approvals++
    for (const event of reviewed.pull.events) {
      if (event.kind !== 'review' || event.at > now) continue
      const login = reviewerOf(event, reviewed.pull, people)
      if (login !== null) loadOf(login).reviews++
    }
  }
  const named = [...loads].map(([login, load]) => approverOf(login, load)).sort(byLoad)
  return {
    latencyHours: latencyOf(
      [...loads.values()].flatMap(({ waits }) => waits),
      true,
    ),
    reviews: named.reduce((sum, { reviews }) => sum + reviews, 0),
    topThree: topThree(named),
    people: named,
  }
}

const approverOf = (login: string, { reviews, approvals, waits }: Load): Approver => ({
  login,
  reviews,
  approvals,
  pending: waits.filter(({ pending }) => pending).length,
  // A survival curve for each person would be most of the data file.
  latencyHours: latencyOf(waits, false),
})

const latencyOf = (waits: readonly ReviewWait[], keepCurve: boolean) =>
  durationOf(
    waits.map(({ hours, answered }) => ({ days: hours, event: answered })),
    0,
    keepCurve,
  )

const byLoad = (a: Approver, b: Approver) =>
  b.reviews - a.reviews || b.approvals - a.approvals || byCodeUnit(a.login, b.login)

/** Of all approvals with a name, those of the three people with most. */
function topThree(people: readonly Approver[]): Approvers['topThree'] {
  const approvals = people.map(each => each.approvals).sort((a, b) => b - a)
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  return { count: sum(approvals.slice(0, 3)), n: sum(approvals) }
}

/** Pull requests approved by nobody with a name, because a robot set the label: no share of anyone's. */
export const namelessApprovals = (
  { pulls, people }: Reviews,
  rule: Config['approval'],
  now: number,
): number =>
  pulls.filter(pull => {
    const approvals = approvalsOf(pull, rule, people, now)
    return approvals.nameless && approvals.people.size === 0
  }).length
