import type { Config } from '../config/config.ts'
import type { Link, Pull, Thread, Timeline, UnmergedProposal } from '../timeline/timeline.ts'
import { landingOf } from './history.ts'
import { type People, peopleOf } from './people.ts'
import { closedSpans, readyAt } from './thread-state.ts'
import type { Window } from './window.ts'

/** A pull request about proposals: one that brought, changed or would bring some. */
export interface ReviewedPull {
  readonly pull: Pull
  /** Null while it never left draft. */
  readonly readyAt: number | null
  readonly closed: readonly Window[]
  readonly addsProposal: boolean
  /** Merged, or the landing of what it brought where that was merged by other means. */
  readonly acceptedAt: number | null
  /** Set aside rather than turned down. */
  readonly parked: boolean
}

/** What all measures of reviews are computed from. */
export interface Reviews {
  /** By number, each once. */
  readonly pulls: readonly ReviewedPull[]
  readonly people: People
  /** False when no pull request could be read. */
  readonly readPulls: boolean
  /** False when pull requests closed unmerged were not looked at. */
  readonly sawClosedPulls: boolean
}

/** The part of GitHub's input that names pull requests. */
export interface ReviewInput {
  readonly unmerged: readonly UnmergedProposal[]
  readonly readPulls: boolean
  readonly sawClosedPulls: boolean
  readonly repository: string
  readonly issues: readonly Thread[]
}

/** Collects the pull requests about proposals that exist by `now`, and who of those on them is a person. */
export function reviewsOf(
  timelines: readonly Timeline[],
  { unmerged, readPulls, sawClosedPulls, repository, issues }: ReviewInput,
  { bots }: Pick<Config, 'bots'>,
  now: number,
): Reviews {
  const found = new Map<number, ReviewedPull>()
  for (const { pull, phase } of unmerged)
    note(found, { pull, addsProposal: true, landedAt: null, parked: phase === 'parked' })
  for (const timeline of timelines) {
    for (const { link, pull } of linkedPulls(timeline, repository)) {
      if (link.role !== 'adds' && link.role !== 'changes') continue
      const addsProposal = link.role === 'adds'
      const landedAt = addsProposal ? landingOf(timeline).at : null
      note(found, { pull, addsProposal, landedAt, parked: false })
    }
  }
  const threads = new Set<Thread>([...issues, ...unmerged.map(({ pull }) => pull)])
  for (const timeline of timelines) for (const thread of timeline.threads) threads.add(thread)
  const pulls = [...found.values()]
    .filter(({ pull }) => pull.createdAt <= now)
    .sort((a, b) => a.pull.number - b.pull.number)
  return { pulls, people: peopleOf(bots, threads), readPulls, sawClosedPulls }
}

interface Found {
  readonly pull: Pull
  readonly addsProposal: boolean
  readonly landedAt: number | null
  readonly parked: boolean
}

/** One pull request may bring several proposals, and change others. */
function note(found: Map<number, ReviewedPull>, { pull, addsProposal, landedAt, parked }: Found): void {
  const known = found.get(pull.number)
  found.set(pull.number, {
    pull,
    readyAt: known ? known.readyAt : readyAt(pull),
    closed: known ? known.closed : closedSpans(pull),
    addsProposal: addsProposal || known?.addsProposal === true,
    acceptedAt: pull.mergedAt ?? earlier(known?.acceptedAt ?? null, landedAt),
    parked: parked || known?.parked === true,
  })
}

const earlier = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b)

/** The pull requests of this repository a timeline is linked with, each with its link. */
export function linkedPulls(
  { links, threads }: Timeline,
  repository: string,
): readonly { readonly link: Link; readonly pull: Pull }[] {
  return links.flatMap(link => {
    if (link.kind !== 'pull' || !isSameRepository(link.repository, repository)) return []
    const thread = threads.find(({ number }) => number === link.number)
    return thread?.kind === 'pull' ? [{ link, pull: thread }] : []
  })
}

/** GitHub's names do not tell upper from lower case. */
export const isSameRepository = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
