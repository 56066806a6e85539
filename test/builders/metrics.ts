import type {
  Duration,
  FlowSeries,
  IncrementMetrics,
  Metrics,
  ProposalMetrics,
  Sample,
  Share,
  StageEntries,
  WindowMeasures,
} from '../../src/metrics/metrics.ts'
import { isOpen, PHASES, type Phase } from '../../src/phase.ts'
import type { TimelineEvent } from '../../src/timeline/timeline.ts'
import { type SimulatedProposal, type Simulation, simulate } from './simulated-history.ts'

const DAY = 86_400_000
const FLOW: readonly Phase[] = ['proposed', 'accepted', 'building', 'done']

/** How much to invent; every setting has a realistic default. */
export interface MetricsSettings extends Partial<Simulation> {
  readonly increments?: number
  /** Names of increments from the first; the rest are named by quarter. */
  readonly incrementNames?: readonly string[]
  /** False for files without stages. */
  readonly stages?: readonly string[]
}

/**
 * Metrics of an invented process of about three years, consistent enough for pictures (sums add up, curves never
 * fall), with any part replaced. It is not the reference for how a measure is computed.
 */
export function aMetrics(overrides: Partial<Metrics> = {}, settings: MetricsSettings = {}): Metrics {
  return { ...simulatedMetrics(settings), ...overrides }
}

/** Metrics computed from a simulated history. */
export function simulatedMetrics(settings: MetricsSettings = {}): Metrics {
  const now = settings.now ?? Date.UTC(2026, 7, 11, 9, 30)
  const from = settings.from ?? Date.UTC(2023, 6, 1)
  const simulation: Simulation = {
    proposals: settings.proposals ?? 146,
    owners: settings.owners ?? 12,
    from,
    now,
    phases: settings.phases ?? FLOW,
  }
  const history = simulate(simulation)
  const measured = simulation.phases.includes('done')
  const proposals = history.map(item => proposalOf(item, now))
  const increments = incrementsOf(history, simulation, settings, measured)
  const lead = durationOf(
    history.flatMap(p => (completedAt(p) === null ? [] : [((completedAt(p) ?? 0) - p.landedAt) / DAY])),
    proposals.filter(({ open }) => open).length,
  )
  return {
    now,
    increments,
    totals: {
      ...windowOf(history, 0, now, settings.stages ?? STAGES, measured),
      leadTimeDays: lead,
      proposals: history.length,
      present: history.length,
      changesByPhase: [],
      landingsPerProposalAlive: 3.1,
      moreThanOneStatus: measured ? { count: Math.round(history.length * 0.7), n: history.length } : null,
    },
    proposals,
    flow: flowOf(history, from, now),
    leadTimeDays: lead,
    timeInPhaseDays: timeInPhase(history),
    timeInStageDays: [],
    ageing: [],
    ladder: null,
    byOwner: sharesOf(proposals, ({ timeline }) => timeline.owner ?? 'no owner'),
    byPhase: sharesOf(proposals, ({ phase }) => phase),
    byStage: measured ? sharesOf(proposals, ({ timeline }) => timeline.stage ?? 'no stage') : [],
    byStatus: sharesOf(proposals, ({ timeline }) => timeline.status ?? 'none'),
    cohorts: [],
    conformance: { measured, transitions: 0, allowed: 0, issues: [], reopenShare: { count: 0, n: 0 } },
    health: [],
    declaredDriftDays: sampleOf([]),
    drift: {
      updateLagDays: sampleOf([]),
      updateBehind: { count: 0, n: 0 },
      otherIncrement: { count: 0, n: 0 },
    },
    catchUpBursts: [],
    predictability: null,
    slippage: null,
    forecast: { kind: 'refused', reason: 'the test makes none' },
    github: null,
    gaps: [],
  }
}

const STAGES = ['alpha', 'beta', 'stable'] as const

/** A sample under the small-sample rule (kpis.md). */
export function sampleOf(values: readonly number[]): Sample {
  const sorted = [...values].sort((a, b) => a - b)
  const rank = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? null
  return {
    n: sorted.length,
    values: sorted.length < 5 ? sorted : [],
    median: sorted.length < 5 ? null : rank(0.5),
    p85: sorted.length < 19 ? null : rank(0.85),
  }
}

/** A duration over finished values, with the open ones pulling the estimate up. */
export function durationOf(values: readonly number[], open: number): Duration {
  const finished = sampleOf(values)
  const all = values.length + open
  // Stands in for the estimate: the open ones pull the median up.
  const median =
    finished.median !== null && open < values.length ? finished.median * (1 + (2 * open) / all) : null
  return {
    finished,
    open,
    leftCensored: 0,
    kaplanMeier: { n: all, events: values.length, median, p85: null, curve: [] },
  }
}

function proposalOf(
  { index, owner, stays, landedAt, bulk }: SimulatedProposal,
  now: number,
): ProposalMetrics {
  const last = stays.at(-1) ?? { phase: 'unknown' as const, from: landedAt }
  const done = last.phase === 'done' ? last.from : null
  const id = `proposals/${String(index + 1).padStart(4, '0')}-thing.md`
  return {
    timeline: {
      id,
      number: String(index + 1).padStart(4, '0'),
      title: `Thing ${index + 1}`,
      origin: 'file',
      path: id,
      formerPaths: [],
      formerNumbers: [],
      namings: [
        { at: landedAt, number: String(index + 1).padStart(4, '0'), title: `Thing ${index + 1}`, owner },
      ],
      owner,
      authors: [],
      present: true,
      declaredAt: null,
      declaredUpdatedAt: null,
      status: last.phase === 'unknown' ? null : last.phase,
      phase: last.phase,
      stage: STAGES[stays.length - 2] ?? null,
      target: null,
      checklist: [],
      successor: null,
      excerpt: null,
      events: eventsOf(stays, id, bulk),
      references: [],
      links: [],
      threads: [],
      openedAt: null,
      findings: [],
    },
    phase: last.phase,
    open: isOpen(last.phase),
    landedAt,
    completedAt: done,
    endedAt: last.phase === 'withdrawn' ? last.from : null,
    endKind: last.phase === 'withdrawn' ? 'withdrawn' : null,
    changes: { content: index % 5, metadata: index % 3, bulk: 1, landings: 2 + (index % 5) },
    lastMeaningfulAt: last.from,
    ageDays: (now - landedAt) / DAY,
    daysInState: (now - last.from) / DAY,
    daysSinceMeaningfulChange: (now - last.from) / DAY,
    ageRisk: null,
    ageRiskFrom: null,
    stale: now - last.from > 180 * DAY,
    staleSince: now - last.from > 180 * DAY ? last.from + 180 * DAY : null,
    oldSince: null,
    lastActivityAt: last.from,
    turn: null,
    timeInPhaseDays: {},
    checklist: [],
  }
}

function eventsOf(stays: SimulatedProposal['stays'], path: string, bulk: boolean): readonly TimelineEvent[] {
  return stays.map(({ phase, from }, i): TimelineEvent => {
    const base = { at: from, commit: 'c0ffee', pr: null, bulk: bulk && i === 0 }
    const fromPhase = stays[i - 1]?.phase
    if (fromPhase === undefined) return { ...base, kind: 'landed', path, status: phase, phase }
    // Every ninth day of completion stands for a clean-up.
    const catchUp = phase === 'done' && Math.floor(from / DAY) % 9 === 0
    return { ...base, kind: 'status', from: fromPhase, to: phase, fromPhase, phase, catchUp }
  })
}

function incrementsOf(
  history: readonly SimulatedProposal[],
  { from, now }: Simulation,
  settings: MetricsSettings,
  measured: boolean,
): readonly IncrementMetrics[] {
  const count = settings.increments ?? 8
  const ladder = settings.stages ?? (measured ? STAGES : [])
  const length = Math.max(DAY, Math.round((now - from) / Math.max(0.5, count - 0.5) / DAY) * DAY)
  return Array.from({ length: count }, (_, i) => {
    const start = now - Math.floor(length * 0.5) - (count - 1 - i) * length
    const end = start + length
    const inProgress = i === count - 1
    const days = Math.round(length / DAY)
    const name = settings.incrementNames?.[i] ?? quarterName(i - count + 1, now)
    const day = inProgress ? Math.floor((now - start) / DAY) : days
    const window = windowOf(history, start, Math.min(end, now), ladder, measured)
    return { name, start, end, inProgress, day, days, sameDayPrevious: null, ...window }
  })
}

/** Name of the quarter `offset` quarters from now. */
function quarterName(offset: number, now: number): string {
  const date = new Date(now)
  const quarter = date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3) + offset
  return `${Math.floor(quarter / 4)} Q${(quarter % 4) + 1}`
}

function windowOf(
  history: readonly SimulatedProposal[],
  start: number,
  end: number,
  ladder: readonly string[],
  measured: boolean,
): WindowMeasures {
  const inside = (at: number | null) => at !== null && at >= start && at < end
  const landed = history.filter(p => inside(p.landedAt))
  const done = history.filter(p => inside(completedAt(p)))
  const withdrawn = history.filter(p => p.stays.some(s => s.phase === 'withdrawn' && inside(s.from))).length
  const alive = history.filter(p => p.landedAt < end && !(endOf(p) < start)).length
  const mean =
    alive === 0
      ? null
      : Math.round((landed.length * 1.7 + done.length) / Math.max(1, alive / 2.5) / 0.1) * 0.1
  return {
    created: landed.length,
    createdBulk: landed.filter(({ bulk }) => bulk).length,
    completed: measured ? done.length : null,
    completedBulk: measured ? Math.floor(done.length / 6) : null,
    bornDone: measured ? 0 : null,
    recompleted: measured ? 0 : null,
    reopened: measured ? 0 : null,
    ended: { rejected: 0, withdrawn, replaced: 0, removed: 0 },
    wipAtStart: openAt(history, start),
    wipAtEnd: openAt(history, end),
    parkedAtEnd: 0,
    netFlow: measured ? landed.length - done.length - withdrawn : null,
    closureRatio: null,
    changesPerProposal: { mean, median: mean === null ? null : Math.floor(mean), n: alive },
    landingsPerProposal: null,
    leadTimeDays: durationOf(
      done.map(p => ((completedAt(p) ?? 0) - p.landedAt) / DAY),
      0,
    ),
    stages: ladder.map((stage, rung) => entriesOf(history, stage, rung, inside)),
    proposed: null,
    notMerged: null,
    response: null,
  }
}

function entriesOf(
  history: readonly SimulatedProposal[],
  stage: string,
  rung: number,
  inside: (at: number | null) => boolean,
): StageEntries {
  const entered = history.filter(p => inside(p.stays[rung + 1]?.from ?? null)).length
  return { stage, entered, skipped: 0, steppedBack: 0, replanned: entered % 3 }
}

function completedAt({ stays }: SimulatedProposal): number | null {
  return stays.find(({ phase }) => phase === 'done')?.from ?? null
}

function endOf({ stays }: SimulatedProposal): number {
  const last = stays.at(-1)
  return last && !isOpen(last.phase) ? last.from : Number.POSITIVE_INFINITY
}

function openAt(history: readonly SimulatedProposal[], at: number): number {
  return history.filter(p => p.landedAt < at && endOf(p) >= at).length
}

function flowOf(history: readonly SimulatedProposal[], from: number, now: number): FlowSeries {
  const points = Math.min(400, Math.max(2, Math.round((now - from) / DAY)))
  const at = Array.from({ length: points }, (_, i) => Math.round(from + ((now - from) * i) / (points - 1)))
  const seen = PHASES.filter(phase => history.some(p => p.stays.some(stay => stay.phase === phase)))
  const rank = (phase: Phase) => FLOW.indexOf(phase === 'unknown' ? 'proposed' : phase)
  const reached = (p: SimulatedProposal, phase: Phase) =>
    p.stays.find(stay => rank(stay.phase) >= rank(phase))?.from ?? Number.POSITIVE_INFINITY
  return {
    at,
    cumulative: FLOW.map(phase => {
      const starts = history.map(p => reached(p, phase))
      return { phase, values: at.map(t => starts.filter(start => start <= t).length) }
    }),
    stock: seen.map(phase => {
      const stays = history.flatMap(p => p.stays.filter(stay => stay.phase === phase))
      return {
        phase,
        values: at.map(t => stays.filter(s => s.from <= t && (s.to === null || s.to > t)).length),
      }
    }),
  }
}

function timeInPhase(history: readonly SimulatedProposal[]): Metrics['timeInPhaseDays'] {
  return PHASES.map(phase => {
    const stays = history.flatMap(p => p.stays.filter(stay => stay.phase === phase))
    const left = stays.flatMap(({ from, to }) => (to === null ? [] : [(to - from) / DAY]))
    return { phase, duration: durationOf(left, stays.length - left.length), skipped: 0 }
  })
}

function sharesOf(
  proposals: readonly ProposalMetrics[],
  labelOf: (p: ProposalMetrics) => string,
): readonly Share[] {
  const shares = new Map<string, { label: string; count: number; open: number; done: number }>()
  for (const proposal of proposals) {
    const label = labelOf(proposal)
    const share = shares.get(label) ?? { label, count: 0, open: 0, done: 0 }
    share.count += 1
    if (proposal.open) share.open += 1
    if (proposal.phase === 'done') share.done += 1
    shares.set(label, share)
  }
  return [...shares.values()].sort((a, b) => b.count - a.count)
}
