import type { ProposalLanding } from '../proposals/history.ts'

/** When each landing happened, by its position. */
export interface Clock {
  readonly at: readonly number[]
  /** Landings whose own date was before an earlier landing's, or after `now`. */
  readonly clamped: number
}

/**
 * The landing times: order is graph order, so a date that jumps backwards is raised to the latest one before it,
 * and a date in the future is `now` (kpis.md, "Event time"). Imports and wrong clocks make both.
 */
export function clockOf(landings: readonly ProposalLanding[], now: number): Clock {
  let latest = Number.NEGATIVE_INFINITY
  let clamped = 0
  const at = landings.map(({ committedAt }) => {
    const time = Math.min(Math.max(committedAt, latest), now)
    if (time !== committedAt) clamped++
    latest = time
    return time
  })
  return { at, clamped }
}

/** The pull request a landing's subject names: `Merge pull request #12`, or `(#12)` at its end. */
export function pullRequestOf(subject: string): number | null {
  const match = /^Merge pull request #(\d{1,9})\b/u.exec(subject) ?? /\(#(\d{1,9})\)\s*$/u.exec(subject)
  return match?.[1] === undefined ? null : Number(match[1])
}
