import type { Preset } from '../config/preset.ts'
import { isOpen } from '../phase.ts'
import { phaseOf } from '../proposals/words.ts'
import type { StatusChanged, Timeline } from '../timeline/timeline.ts'
import { reopenings } from './completed.ts'
import type { History } from './history.ts'
import type { ConformanceIssue, Metrics } from './metrics.ts'
import { slips } from './slips.ts'

/** Folds a status word as written to the preset's own spelling of it. */
export type FoldStatus = (word: string) => string

type Verdict = ConformanceIssue['kind'] | 'allowed' | 'unjudged'

interface WordMove {
  readonly event: StatusChanged
  readonly at: number
  readonly from: string
  readonly to: string
}

/** Folding by the preset's map of words, remembered: the same few words come back on every proposal. */
export function statusFolding({ phases }: Preset): FoldStatus {
  const folded = new Map<string, string>()
  return word => {
    const known = folded.get(word) ?? phaseOf(word, phases).word
    folded.set(word, known)
    return known
  }
}

/**
 * Conformance to the preset's state machine (kpis.md measure 21), and the list of reopenings, skips and steps back
 * (measure 20). Moves between words, both named, slips of the hand left out. What the machine allows is fine, save
 * a reopening, which is listed all the same. Without a machine only the happy path is judged.
 */
export function conformance(
  histories: readonly History[],
  preset: Preset,
  foldStatus: FoldStatus,
): Metrics['conformance'] {
  const machine = machineOf(preset, foldStatus)
  const measured = machine.size > 0
  const order = preset.order.map(foldStatus)
  const judged = histories.flatMap(({ timeline }) =>
    movesOf(timeline, foldStatus).map(move => ({
      timeline,
      move,
      allowed: machine.get(move.from)?.has(move.to),
    })),
  )
  return {
    measured,
    transitions: measured ? judged.length : 0,
    allowed: judged.filter(({ allowed }) => allowed).length,
    issues: judged.flatMap(({ timeline, move, allowed }) =>
      issueOf(timeline, move, verdictOn(move, order, allowed === true, measured)),
    ),
    reopenShare: reopenShare(histories),
  }
}

function machineOf({ transitions }: Preset, foldStatus: FoldStatus): Map<string, Set<string>> {
  const entries = Object.entries(transitions)
  return new Map(entries.map(([from, to]) => [foldStatus(from), new Set(to.map(foldStatus))]))
}

function movesOf({ events }: Timeline, foldStatus: FoldStatus): WordMove[] {
  const moves: WordMove[] = []
  for (const event of events) {
    if (event.kind !== 'status' || event.from === null || event.to === null) continue
    const [from, to] = [foldStatus(event.from), foldStatus(event.to)]
    if (from !== to) moves.push({ event, at: event.at, from, to })
  }
  const marks = slips(moves)
  return moves.filter((_, i) => !marks[i])
}

function verdictOn(move: WordMove, order: readonly string[], allowed: boolean, measured: boolean): Verdict {
  const { event, from, to } = move
  if (event.fromPhase === 'done' && isOpen(event.phase)) return 'reopened'
  if (allowed) return 'allowed'
  const [before, after] = [order.indexOf(from), order.indexOf(to)]
  if (before >= 0 && after >= 0 && after < before) return 'step-back'
  if (before >= 0 && after > before + 1) return 'skipped'
  return measured ? 'illegal' : 'unjudged'
}

function issueOf({ id }: Timeline, { event }: WordMove, kind: Verdict): ConformanceIssue[] {
  if (kind === 'allowed' || kind === 'unjudged') return []
  return [{ proposal: id, kind, from: event.from, to: event.to, at: event.at, commit: event.commit }]
}

/** Of the proposals that were ever done, those that went back to work at least once. */
function reopenShare(histories: readonly History[]): Metrics['conformance']['reopenShare'] {
  const everDone = histories.filter(({ birth, completion }) => birth?.phase === 'done' || completion)
  return { count: everDone.filter(history => reopenings(history).length > 0).length, n: everDone.length }
}

/** Of the proposals present, those with more than one status word in their history (folded). */
export function moreThanOneStatus(
  histories: readonly History[],
  foldStatus: FoldStatus,
): { count: number; n: number } {
  const present = histories.filter(({ birth, timeline }) => birth && timeline.present)
  const count = present.filter(({ landed, timeline }) => {
    const later = timeline.events.flatMap(event => (event.kind === 'status' ? event.to : []))
    const words = [landed.status, ...later].filter(word => word !== null)
    return new Set(words.map(foldStatus)).size > 1
  }).length
  return { count, n: present.length }
}
