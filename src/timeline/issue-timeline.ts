import type { Preset } from '../config/preset.ts'
import { issueNamings } from './issue-namings.ts'
import { replayIssue } from './issue-replay.ts'
import type { Issue, Landed, Link, Timeline } from './timeline.ts'

/** The timeline of an enhancement that is an issue: it lands when it is opened, and the issue tells everything. */
export function issueTimeline(issue: Issue, links: readonly Link[], preset: Preset): Timeline {
  const { number, title, author, createdAt } = issue
  const landed: Landed = {
    kind: 'landed',
    at: createdAt,
    commit: null,
    pr: null,
    bulk: false,
    path: null,
    status: null,
    phase: preset.github.openPhase,
  }
  const born: Timeline = {
    ...NOTHING_TOLD,
    id: `issue#${number}`,
    number: String(number),
    title,
    namings: issueNamings(issue, preset.github.ownerLabels),
    authors: author === null ? [] : [author.login],
    phase: landed.phase,
    events: [landed],
    links,
    openedAt: createdAt,
  }
  return replayIssue(born, issue, preset, { phase: true, stage: true, target: true })
}

const NOTHING_TOLD = {
  origin: 'issue',
  path: null,
  formerPaths: [],
  formerNumbers: [],
  owner: null,
  present: true,
  declaredAt: null,
  declaredUpdatedAt: null,
  status: null,
  stage: null,
  target: null,
  checklist: [],
  successor: null,
  excerpt: null,
  references: [],
  threads: [],
  findings: [],
} as const
