import type { ProposalLanding } from '../proposals/history.ts'

/** When each landing happened, by its position. */
export interface Clock {
  readonly at: readonly number[]
  /** Landings whose own date was before an earlier landing's, or after `now`. */
  readonly clamped: number
}

/**
 * The landing times: order is graph order, so a date that jumps backwards is raised to the latest one before it
 * (kpis.md, "Event time"). A date in the future is that of the next landing, which came after it, or `now`: one
 * wrong clock must not move all later landings to today.
 */
export function clockOf(landings: readonly ProposalLanding[], now: number): Clock {
  const possible = withoutFuture(landings, now)
  let latest = Number.NEGATIVE_INFINITY
  let clamped = 0
  const at = landings.map(({ committedAt }, position) => {
    latest = Math.max(possible[position] ?? now, latest)
    if (latest !== committedAt) clamped++
    return latest
  })
  return { at, clamped }
}

function withoutFuture(landings: readonly ProposalLanding[], now: number): readonly number[] {
  let next = now
  const reversed = landings.toReversed().map(({ committedAt }) => {
    if (committedAt <= now) next = committedAt
    return next
  })
  return reversed.reverse()
}

/** The pull request a landing's subject names: `Merge pull request #12`, `Merge PR #12`, or `(#12)`, `(GH-12)` at its end. */
export function pullRequestOf(subject: string): number | null {
  const match =
    /^Merge (?:pull request|PR) #(\d{1,9})\b/u.exec(subject) ?? /\((?:#|GH-)(\d{1,9})\)\s*$/u.exec(subject)
  return match?.[1] === undefined ? null : Number(match[1])
}
