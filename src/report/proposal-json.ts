import type { ProposalMetrics } from '../metrics/metrics.ts'
import type { Timeline, TimelineEvent } from '../timeline/timeline.ts'
import { isoInstant } from './calendar-date.ts'
import type { Json } from './canonical-json.ts'
import { dueClock } from './decisions.ts'
import { byCodeUnit } from './order.ts'
import type { ReportInput } from './report-input.ts'
import { issueNumber, numbering, pullNumbers } from './threads.ts'
import { turnJson } from './turn-json.ts'

const instantOrNull = (at: number | null) => (at === null ? null : isoInstant(at))

/** One proposal with its history, as the contract in docs/data-files.md names it. */
export function proposalJson(proposal: ProposalMetrics, input: ReportInput) {
  const { timeline } = proposal
  return {
    ...identityJson(timeline),
    phase: proposal.phase,
    stage: timeline.stage,
    target: timeline.target,
    successor: timeline.successor,
    present: timeline.present,
    open: proposal.open,
    stale: proposal.stale,
    ...datesJson(proposal),
    ...measuresJson(proposal),
    history: timeline.events.flatMap(historyEntry),
    links: linksJson(timeline, input),
    findings: [...timeline.findings],
    origin: timeline.origin,
    openedAt: instantOrNull(timeline.openedAt),
    lastActivityAt: isoInstant(proposal.lastActivityAt),
    turn: proposal.turn && turnJson(proposal.turn),
    needsDecisionSince: instantOrNull(dueClock(input.metrics)(proposal)),
  } satisfies Json
}

function identityJson(timeline: Timeline) {
  return {
    id: timeline.id,
    number: timeline.number,
    title: timeline.title,
    path: timeline.path,
    formerPaths: [...timeline.formerPaths],
    formerNumbers: [...timeline.formerNumbers],
    owner: timeline.owner,
    authors: [...timeline.authors],
    excerpt: timeline.excerpt,
    status: timeline.status,
  }
}

function datesJson(proposal: ProposalMetrics) {
  return {
    landedAt: isoInstant(proposal.landedAt),
    landedCommit: proposal.timeline.events[0]?.commit ?? null,
    declaredAt: proposal.timeline.declaredAt,
    lastMeaningfulAt: isoInstant(proposal.lastMeaningfulAt),
    completedAt: instantOrNull(proposal.completedAt),
    endedAt: instantOrNull(proposal.endedAt),
    endKind: proposal.endKind,
  }
}

function measuresJson({ changes, checklist, ...proposal }: ProposalMetrics) {
  return {
    changes: {
      content: changes.content,
      metadata: changes.metadata,
      bulk: changes.bulk,
      landings: changes.landings,
    },
    ageDays: proposal.ageDays,
    daysInState: proposal.daysInState,
    daysSinceMeaningfulChange: proposal.daysSinceMeaningfulChange,
    ageRisk: proposal.ageRisk,
    ageRiskFrom: proposal.ageRiskFrom,
    checklist: checklist.map(({ section, ticked, total }) => ({ section, ticked, total })),
  }
}

/** What an event did to a field of the proposal. Changes of words alone and renames are in events.ndjson only. */
function historyEntry(event: TimelineEvent) {
  const entry = (field: string, from: string | null, to: string | null, phase: string | null) => [
    {
      at: isoInstant(event.at),
      commit: event.commit,
      pr: event.pr,
      field,
      from,
      to,
      phase,
      bulk: event.bulk || (event.kind === 'status' && event.catchUp),
    },
  ]
  switch (event.kind) {
    case 'landed':
      return entry('status', null, event.status, event.phase)
    case 'status':
      return entry('status', event.from, event.to, event.phase)
    case 'stage':
      return entry('stage', event.from, event.to, null)
    case 'target':
      return entry(event.stage === null ? 'target' : `target:${event.stage}`, event.from, event.to, null)
    case 'removed':
      return entry('presence', 'present', 'removed', 'removed')
    case 'restored':
      return entry('presence', 'removed', 'present', event.phase)
    case 'changed':
    case 'renamed':
      return []
  }
}

function linksJson(timeline: Timeline, input: ReportInput) {
  return {
    issue: issueNumber(timeline, numbering(input)),
    pulls: [...pullNumbers(timeline, input.repository.name)],
    all: timeline.links.map(({ kind, repository, number, role, from }) => ({
      kind,
      repository,
      number,
      role,
      from,
    })),
  }
}

/** The order proposals have in every data file. */
export const byId = (a: ProposalMetrics, b: ProposalMetrics) => byCodeUnit(a.timeline.id, b.timeline.id)
