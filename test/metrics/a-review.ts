import { readyAt } from '../../src/metrics/thread-state.ts'
import type { Link, Pull, Timeline, UnmergedProposal } from '../../src/timeline/timeline.ts'
import { REPOSITORY } from '../builders/threads.ts'
import { aTimeline, landed } from '../builders/timeline.ts'

/** A link to a pull request of this repository. */
export const pullLink = (number: number, role: Link['role'] = 'adds', repository = REPOSITORY): Link => ({
  kind: 'pull',
  repository,
  number,
  role,
  from: role === 'adds' ? 'landing-subject' : 'commit',
})

/** A link to an issue of this repository. */
export const issueLink = (number: number, role: Link['role'] = 'tracks'): Link => ({
  kind: 'issue',
  repository: REPOSITORY,
  number,
  role,
  from: 'number',
})

/** The proposal a merged pull request brought, landed when it was merged. */
export const landedFrom = (pull: Pull, given: Partial<Timeline> = {}): Timeline =>
  aTimeline({
    id: `p${pull.number}`,
    events: [landed(pull.mergedAt ?? pull.createdAt, 'accepted')],
    links: [pullLink(pull.number)],
    threads: [pull],
    openedAt: readyAt(pull),
    ...given,
  })

/** The proposal in a pull request that was not merged: rejected when that is closed, unless said otherwise. */
export const unmergedOf = (pull: Pull, phase?: UnmergedProposal['phase']): UnmergedProposal => ({
  pull,
  paths: [`proposals/${pull.number}.md`],
  title: pull.title,
  phase: phase ?? (pull.state === 'open' ? 'proposed' : 'rejected'),
  readyAt: readyAt(pull),
  endedAt: pull.closedAt,
})
