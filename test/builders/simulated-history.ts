import type { Phase } from '../../src/phase.ts'

const DAY = 86_400_000

/** One proposal of an invented history: when it stood in which phase, in order. */
export interface SimulatedProposal {
  readonly index: number
  readonly owner: string
  readonly stays: readonly { readonly phase: Phase; readonly from: number; readonly to: number | null }[]
  readonly landedAt: number
  readonly bulk: boolean
}

/** What to invent. The same settings give the same history. */
export interface Simulation {
  readonly proposals: number
  readonly owners: number
  readonly from: number
  readonly now: number
  /** Phases that occur; `['unknown']` is a repository without status words. */
  readonly phases: readonly Phase[]
}

/** Park and Miller's generator: enough for pictures, and the same everywhere. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** An invented history: landings spread over the span, each walking through the phases until its luck runs out. */
export function simulate({ proposals, owners, from, now, phases }: Simulation): readonly SimulatedProposal[] {
  const next = random(20_260_811)
  return Array.from({ length: proposals }, (_, index) => {
    const bulk = index % 29 === 7
    const landedAt = Math.floor(from + (now - from) * (bulk ? 0.62 : next() ** 0.8))
    // Squared luck: few owners have many proposals.
    const seat = Math.floor(next() ** 2 * owners)
    const owner = `sig-${OWNER_NAMES[seat % OWNER_NAMES.length]}${seat < OWNER_NAMES.length ? '' : `-${seat}`}`
    return { index, owner, landedAt, bulk, stays: staysOf(landedAt, now, phases, next) }
  })
}

const OWNER_NAMES = [
  'node',
  'network',
  'storage',
  'auth',
  'release',
  'api-machinery',
  'scheduling',
  'cluster-lifecycle',
]

function staysOf(landedAt: number, now: number, phases: readonly Phase[], next: () => number) {
  const stays: { phase: Phase; from: number; to: number | null }[] = []
  let at = landedAt
  for (const phase of phases) {
    const leaves = phase !== 'done' && phases.at(-1) !== phase && next() < 0.93
    const to = at + Math.max(1, -Math.log(1 - next()) * 130) * DAY
    const left = leaves && to < now
    stays.push({ phase, from: at, to: left ? Math.floor(to) : null })
    if (!left) break
    if (next() < 0.05 && phases.includes('done')) {
      stays.push({ phase: next() < 0.5 ? 'withdrawn' : 'parked', from: Math.floor(to), to: null })
      break
    }
    at = Math.floor(to)
  }
  return stays
}
