import type { Config } from '../config/config.ts'
import type { FileEvent, Track } from './track.ts'

/** A clean-up made of many small landings: when, and how many completions it holds. */
export interface CatchUpBurst {
  readonly start: number
  readonly end: number
  readonly completions: number
}

interface Candidate {
  readonly track: Track
  readonly index: number
  readonly at: number
}

const DAY = 86_400_000

/**
 * Finds catch-up bursts and marks their completions in place: at least `minCompletions` proposals declared done
 * within `days` by landings that changed little but metadata (kpis.md, "Bulk"; tekton in March 2023 is the model).
 */
export function markCatchUpBursts(tracks: readonly Track[], burst: Config['burst']): readonly CatchUpBurst[] {
  const candidates = tracks.flatMap(candidatesOf).sort((one, other) => one.at - other.at)
  const bursts: CatchUpBurst[] = []
  let taken = 0
  for (let first = 0; first < candidates.length; first++) {
    const last = lastWithin(candidates, first, burst.days * DAY)
    if (last - first + 1 < burst.minCompletions || last < taken) continue
    for (const candidate of candidates.slice(Math.max(first, taken), last + 1)) mark(candidate)
    extend(bursts, candidates, first, last, taken)
    taken = last + 1
  }
  return bursts
}

function candidatesOf(track: Track): readonly Candidate[] {
  return track.events.flatMap((event, index) =>
    isQuietCompletion(event, track) ? [{ track, index, at: event.at }] : [],
  )
}

function isQuietCompletion(event: FileEvent, track: Track): boolean {
  if (event.kind !== 'status' || event.phase !== 'done' || event.fromPhase === 'done') return false
  return !event.bulk && track.quiet.has(event.commit)
}

function lastWithin(candidates: readonly Candidate[], first: number, span: number): number {
  const start = candidates[first]?.at ?? 0
  let last = first
  while (last + 1 < candidates.length && (candidates[last + 1]?.at ?? 0) - start <= span) last++
  return last
}

/** A window that overlaps the burst before it makes that one longer. */
function extend(
  bursts: CatchUpBurst[],
  candidates: readonly Candidate[],
  first: number,
  last: number,
  taken: number,
) {
  const end = candidates[last]?.at ?? 0
  const before = bursts.at(-1)
  if (before && first < taken) {
    bursts[bursts.length - 1] = { ...before, end, completions: before.completions + last + 1 - taken }
  } else {
    bursts.push({ start: candidates[first]?.at ?? 0, end, completions: last - first + 1 })
  }
}

function mark({ track, index }: Candidate) {
  const event = track.events[index]
  if (event?.kind === 'status') track.events[index] = { ...event, catchUp: true }
}
