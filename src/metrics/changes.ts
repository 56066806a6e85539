import { PHASES } from '../phase.ts'
import type { Timeline, TimelineEvent } from '../timeline/timeline.ts'
import type { History } from './history.ts'
import type { Metrics, ProposalMetrics, WindowMeasures } from './metrics.ts'
import { MEDIAN_FROM, mean } from './small-sample.ts'
import { ascending, countIn, lowerBound, type Window } from './window.ts'

/** Landings of one proposal, as instants in landing order: each list holds every landing commit once. */
export interface Landings {
  /** Changed its words, not in bulk (kpis.md measure 5). */
  readonly content: readonly number[]
  /** Changed only its header, not in bulk. */
  readonly metadata: readonly number[]
  /** Changed words or header in a bulk landing. */
  readonly bulk: readonly number[]
  /** Touched it at all, its own landing included. */
  readonly all: readonly number[]
}

/**
 * Sorts the landings after the first by what they did; several events of one commit are one landing. What an issue
 * told is none.
 */
export function landingsOf(timeline: Timeline): Landings {
  const events = timeline.events.filter(({ commit }) => commit !== null)
  const landings: Record<keyof Landings, number[]> = { content: [], metadata: [], bulk: [], all: [] }
  for (let start = 0, end = 0; start < events.length; start = end) {
    end = endOfCommit(events, start)
    const at = events[start]?.at ?? 0
    landings.all.push(at)
    const kind = start === 0 ? null : kindOfLanding(events, start, end)
    if (kind) landings[kind].push(at)
  }
  return landings
}

function endOfCommit(events: readonly TimelineEvent[], start: number): number {
  let end = start + 1
  while (end < events.length && events[end]?.commit === events[start]?.commit) end++
  return end
}

/** The strongest change among the events of one commit; null when it changed neither words nor header. */
function kindOfLanding(events: readonly TimelineEvent[], start: number, end: number): keyof Landings | null {
  let kind: 'content' | 'metadata' | null = null
  for (let i = start; i < end; i++) {
    const event = events[i]
    if (event?.kind !== 'changed' || event.change === 'cosmetic') continue
    if (event.bulk) return 'bulk'
    kind = kind === 'content' ? kind : event.change
  }
  return kind
}

/** The four counts shown per proposal. */
export const changeCounts = ({ content, metadata, bulk, all }: Landings): ProposalMetrics['changes'] => ({
  content: content.length,
  metadata: metadata.length,
  bulk: bulk.length,
  landings: all.length,
})

/**
 * Latest event that meant something (kpis.md measure 11): its landing, or a change of words, header or status that
 * was not made in bulk. Renames, whitespace and removal say nothing about work on it, nor does an issue that is
 * moved from milestone to milestone.
 */
export function lastMeaningfulAt({ events }: Timeline, landedAt: number): number {
  return events.findLast(event => !event.bulk && isMeaningful(event))?.at ?? landedAt
}

/** The same without what labels of an issue told after it was opened: that is administration, often a robot's. */
export function lastMeaningfulLandingAt({ events }: Timeline, landedAt: number): number {
  const landing = events.findLast(event => !event.bulk && event.commit !== null && isMeaningful(event))
  return landing?.at ?? landedAt
}

function isMeaningful(event: TimelineEvent): boolean {
  if (event.kind === 'target' && event.commit === null) return false
  if (event.kind === 'changed') return event.change !== 'cosmetic'
  return event.kind !== 'renamed' && event.kind !== 'removed'
}

/** A proposal with its landings: what measure 5 is computed from. */
export interface LandingHistory {
  readonly history: History
  readonly landings: Landings
}

/**
 * Measure 5 for any window: content changes inside it over the proposals alive in it (landed, not removed
 * throughout). A mean needs one proposal; the median follows the small-sample rule.
 */
export function changesMeter(proposals: readonly LandingHistory[]) {
  const counted = proposals.flatMap(sinceBirth)
  const aliveIn = aliveMeter(counted.map(({ history }) => history))
  const allLandings = ascending(counted.flatMap(({ landings }) => landings.all))
  const changes = counted
    .flatMap(({ landings }, proposal) => landings.content.map(at => ({ at, proposal })))
    .sort((a, b) => a.at - b.at)
  const changedAt = changes.map(({ at }) => at)
  return (window: Window): Pick<WindowMeasures, 'changesPerProposal' | 'landingsPerProposal'> => {
    const n = aliveIn(window)
    const inside = changes.slice(lowerBound(changedAt, window.from), lowerBound(changedAt, window.to))
    return {
      changesPerProposal: {
        mean: n === 0 ? null : inside.length / n,
        median: n < MEDIAN_FROM ? null : medianWithZeros(countPerProposal(inside), n),
        n,
      },
      landingsPerProposal: n === 0 ? null : countIn(allLandings, window) / n,
    }
  }
}

/** What happened to a document while it was a stub is no proposal's change. */
function sinceBirth({ history, landings }: LandingHistory): LandingHistory[] {
  const { birth, landed } = history
  if (!birth) return []
  if (birth.from === landed.at) return [{ history, landings }]
  const later = (instants: readonly number[]) => instants.filter(at => at >= birth.from)
  const { content, metadata, bulk, all } = landings
  return [
    {
      history,
      landings: { content: later(content), metadata: later(metadata), bulk: later(bulk), all: later(all) },
    },
  ]
}

function countPerProposal(changes: readonly { readonly proposal: number }[]): number[] {
  const counts = new Map<number, number>()
  for (const { proposal } of changes) counts.set(proposal, (counts.get(proposal) ?? 0) + 1)
  return [...counts.values()]
}

/** Nearest-rank median of `n` counts of which only those above zero are listed. */
function medianWithZeros(positive: readonly number[], n: number): number | null {
  const rank = Math.ceil(n / 2)
  const zeros = n - positive.length
  if (rank <= zeros) return 0
  return positive.toSorted((a, b) => a - b)[rank - zeros - 1] ?? null
}

/** Number of proposals whose document existed at some instant of the window. */
function aliveMeter(histories: readonly History[]): (window: Window) => number {
  const births = ascending(histories.flatMap(({ birth }) => birth?.from ?? []))
  const absences = histories.flatMap(({ timeline, birth }) =>
    absencesOf(timeline).filter(({ from }) => birth && from >= birth.from),
  )
  return ({ from, to }) =>
    lowerBound(births, to) - absences.filter(gone => gone.from < from && gone.to >= to).length
}

function absencesOf({ events }: Timeline): Window[] {
  const absences: Window[] = []
  let goneSince: number | null = null
  for (const { kind, at } of events) {
    if (kind === 'removed') goneSince ??= at
    if (kind !== 'restored' || goneSince === null) continue
    absences.push({ from: goneSince, to: at })
    goneSince = null
  }
  if (goneSince !== null) absences.push({ from: goneSince, to: Number.POSITIVE_INFINITY })
  return absences
}

/** Mean content changes by the phase proposals are in now (measure 5, "by phase"). */
export function changesByPhase(proposals: readonly LandingHistory[]): Metrics['totals']['changesByPhase'] {
  return PHASES.flatMap(phase => {
    const counts = proposals
      .filter(({ history }) => history.birth && history.current.phase === phase)
      .map(({ landings }) => landings.content.length)
    const average = mean(counts)
    return average === null ? [] : [{ phase, mean: average, n: counts.length }]
  })
}

/** The raw count of measure 5: mean of all landings, bulk and cosmetic included, over the proposals present now. */
export function landingsPerProposalAlive(proposals: readonly LandingHistory[]): number | null {
  const present = proposals.filter(({ history }) => history.birth && history.timeline.present)
  return mean(present.map(({ landings }) => landings.all.length))
}
