import type { Turn, UnmergedMetrics } from '../metrics/metrics.ts'
import { isoInstant } from './calendar-date.ts'
import type { Json } from './canonical-json.ts'

/** Who is to act, since when and on which pull request. */
export function turnJson({ side, since, waitingDays, pull, people }: Turn) {
  return { side, since: isoInstant(since), waitingDays, pull, people: [...people] } satisfies Json
}

/** Proposals in pull requests only, by number. */
export function unmergedJson(unmerged: readonly UnmergedMetrics[]) {
  return [...unmerged].sort((a, b) => a.proposal.pull.number - b.proposal.pull.number).map(oneJson)
}

function oneJson({ proposal, ageDays, turn, lastActivityAt, stale }: UnmergedMetrics) {
  const { pull, paths, title, phase, readyAt, endedAt } = proposal
  return {
    pull: pull.number,
    title,
    phase,
    paths: [...paths],
    author: pull.author?.login ?? null,
    draft: pull.draft,
    createdAt: isoInstant(pull.createdAt),
    readyAt: readyAt === null ? null : isoInstant(readyAt),
    endedAt: endedAt === null ? null : isoInstant(endedAt),
    ageDays,
    lastActivityAt: isoInstant(lastActivityAt),
    stale,
    turn: turn && turnJson(turn),
    labels: [...pull.labels],
    milestone: pull.milestone,
  } satisfies Json
}
