/**
 * The canonical phases every status word is mapped to. `done` is success; the four ends are the other ways out;
 * `parked` waits outside the flow; `living`, `informational` and `moved` never take part in it; `unknown` is a
 * word no rule covers, and counts as open until somebody maps it.
 */
export const PHASES = [
  'proposed',
  'accepted',
  'building',
  'done',
  'rejected',
  'withdrawn',
  'replaced',
  'removed',
  'parked',
  'living',
  'informational',
  'moved',
  'unknown',
] as const

export type Phase = (typeof PHASES)[number]

/** Ways a proposal ends without success, in the order reports list them. */
export const END_PHASES = ['rejected', 'withdrawn', 'replaced', 'removed'] as const

export type EndPhase = (typeof END_PHASES)[number]

/** Phases that count as work in progress (kpis.md measure 7). */
export const OPEN_PHASES = ['proposed', 'accepted', 'building', 'unknown'] as const

/** Phases kept out of every flow measure. */
export const OUT_OF_FLOW_PHASES = ['living', 'informational', 'moved'] as const

const isIn = (phases: readonly Phase[]) => (phase: Phase) => phases.includes(phase)

/** True for a proposal in work: landed, not ended, not parked. */
export const isOpen = isIn(OPEN_PHASES)

/** True for the unsuccessful ends. */
export const isEnd = (phase: Phase): phase is EndPhase => isIn(END_PHASES)(phase)

/** True for documents that take no part in the flow (living documents, information, stubs). */
export const isOutOfFlow = isIn(OUT_OF_FLOW_PHASES)
