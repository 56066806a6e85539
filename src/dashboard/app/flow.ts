import { PHASES, type Phase } from '../../phase.ts'
import type { Proposal, Stay } from './model.ts'
import type { FlowKind } from './state.ts'

const DAY = 86_400_000
/** Instants of a series; a plot shows no more. */
const MOST_INSTANTS = 140

/** How many proposals are in each phase, or ever reached it, at evenly spread instants. */
export interface Flow {
  readonly at: readonly number[]
  readonly series: readonly { readonly phase: Phase; readonly values: readonly number[] }[]
}

/** Bottom to top of the stack: what is closest to done lies lowest. */
const STOCK = ['building', 'accepted', 'proposed', 'unknown', 'parked'] as const
/** The order in which a proposal passes them: each curve lies on or below the one before. */
const WAY = ['proposed', 'accepted', 'building', 'done'] as const satisfies readonly Phase[]

/** Measure 8 of the proposals shown. Phases nobody was ever in are left out. */
export function flowOf(proposals: readonly Proposal[], asOf: number, kind: FlowKind): Flow {
  const lives = proposals.map(lifeOf).filter(stays => stays.length > 0)
  const at = instantsUntil(asOf, lives)
  const phases = kind === 'stock' ? STOCK : WAY
  const valuesOf = kind === 'stock' ? stockOf : reachedBy
  const series = phases.map(phase => ({ phase, values: valuesOf(lives, phase, at) }))
  return { at, series: series.filter(({ values }) => values.some(value => value > 0)) }
}

/** Its stays since it is a proposal: a stub is none yet. */
function lifeOf({ stays }: Proposal): readonly Stay[] {
  const birth = stays.findIndex(({ phase }) => phase !== 'moved')
  return birth < 0 ? [] : stays.slice(birth)
}

function instantsUntil(asOf: number, lives: readonly (readonly Stay[])[]): readonly number[] {
  const first = lives.reduce((earliest, [birth]) => Math.min(earliest, birth?.from ?? asOf), asOf)
  const days = Math.max(1, Math.ceil((asOf - first) / DAY))
  const step = Math.max(1, Math.ceil(days / MOST_INSTANTS)) * DAY
  const instants: number[] = []
  for (let at = first; at < asOf; at += step) instants.push(at)
  return [...instants, asOf]
}

function stockOf(
  lives: readonly (readonly Stay[])[],
  phase: Phase,
  at: readonly number[],
): readonly number[] {
  const stays = lives.flat().filter(stay => stay.phase === phase)
  const entered = ascending(stays.map(({ from }) => from))
  const left = ascending(stays.flatMap(({ to }) => to ?? []))
  return at.map(instant => countUntil(entered, instant) - countUntil(left, instant))
}

function reachedBy(
  lives: readonly (readonly Stay[])[],
  phase: Phase,
  at: readonly number[],
): readonly number[] {
  const goal = rank(phase)
  const reached = ascending(lives.flatMap(stays => stays.find(stay => rank(stay.phase) >= goal)?.from ?? []))
  return at.map(instant => countUntil(reached, instant))
}

/** A word no rule covers is at least a proposal. */
function rank(phase: Phase): number {
  return WAY.findIndex(step => step === (phase === 'unknown' ? 'proposed' : phase))
}

const ascending = (instants: readonly number[]) => Float64Array.from(instants).sort()

/** How many of the ascending instants are at or before one. */
function countUntil(sorted: ArrayLike<number>, instant: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) <= instant) low = middle + 1
    else high = middle
  }
  return low
}

/** Phases in the order a reader meets them, for legends. */
export const inFlowOrder = (phases: readonly Phase[]): readonly Phase[] =>
  PHASES.filter(phase => phases.includes(phase))
