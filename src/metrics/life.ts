import type { Config } from '../config/config.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { activityOf } from './activity.ts'
import { lastMeaningfulLandingAt } from './changes.ts'
import type { History } from './history.ts'
import type { Turn } from './metrics.ts'
import { linkedPulls, type Reviews } from './reviews.ts'
import { closedSpans } from './thread-state.ts'
import { type TurnRules, turnAmong, turnOf } from './turn.ts'

/** Signs of life of one proposal. `activeUntil`: the last one there can have been where not all could be read. */
export interface Life {
  readonly lastActivityAt: number
  readonly activeUntil: number
  readonly turn: Turn | null
}

/** Gives the life of a proposal; `open`: whether it is, as nobody has the turn on one that is not. */
export type LifeMeter = (history: History, open: boolean) => Life

/**
 * What people did about a proposal on its issues and pull requests beside its landings (kpis.md measures 18 and 22),
 * and whose turn it is on the open ones. A pull request its header merely mentions has no say in the turn.
 */
export function lifeMeter(
  { people }: Reviews,
  repository: string,
  { approval, holdLabels }: Config,
  now: number,
): LifeMeter {
  const rules: TurnRules = { people, approval, holdLabels, now }
  return ({ timeline, landed }, open) => {
    const landing = lastMeaningfulLandingAt(timeline, landed.at)
    const { at, until } = activityOf(timeline.threads, people, now)
    return {
      lastActivityAt: Math.max(landing, at ?? landing),
      activeUntil: Math.max(landing, until ?? landing),
      turn: open ? turnAmong(turnsOf(timeline, repository, rules)) : null,
    }
  }
}

const turnsOf = (timeline: Timeline, repository: string, rules: TurnRules): Turn[] =>
  linkedPulls(timeline, repository)
    .filter(({ link }) => link.role !== 'mentions')
    .flatMap(({ pull }) => turnOf({ pull, closed: closedSpans(pull) }, rules) ?? [])
