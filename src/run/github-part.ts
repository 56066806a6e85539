import type { Config } from '../config/config.ts'
import type { Finding } from '../finding.ts'
import type { GithubFacts } from '../github/facts.ts'
import { factsAt } from '../github/past.ts'
import { permissionHint } from '../github/permissions.ts'
import type { GithubInput } from '../metrics/measure.ts'
import { unitReader } from '../proposals/unit.ts'
import { isReminderIssue } from '../reminders/own-issues.ts'
import type { Timelines } from '../timeline/build.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { askGithub, type KeptSnapshot } from './ask-github.ts'
import { gatherPlan } from './gather-plan.ts'
import { joinFacts } from './join-github.ts'
import { planOf } from './plan.ts'
import type { GithubAccess, Request } from './request.ts'
import type { Source } from './source.ts'

/** Timelines with what GitHub knows, and the rest of it beside them. */
export interface GithubPart {
  readonly timelines: readonly Timeline[]
  readonly findings: readonly Finding[]
  /** Null when GitHub told nothing, in this run and in all before; `gaps` says why. */
  readonly input: GithubInput | null
  readonly gaps: GithubFacts['gaps']
  /** The last thing that happened on GitHub, null when nothing did. */
  readonly lastActivityAt: number | null
  readonly snapshot: KeptSnapshot
  readonly notes: readonly string[]
}

/** Asks GitHub about the proposals of a history and joins the answers to their timelines. */
export async function githubPart(
  request: Request & { readonly github: GithubAccess },
  source: Source,
  built: Timelines,
  repository: string,
): Promise<GithubPart> {
  const { config, tree, asOf } = source
  const isProposal = proposalPaths(config)
  const asked = await askGithub(
    request.github,
    gatherPlan({
      repository,
      timelines: built.timelines,
      config,
      isProposal,
      increments: await windowOf(config, source, built, asOf ?? request.startedAt),
      board: request.github.projectToken !== null,
      graphqlUrl: request.github.graphqlUrl,
    }),
  )
  const facts = withoutReminders(asOf === null ? asked.facts : factsAt(asked.facts, asOf))
  const gaps = [
    ...facts.gaps,
    ...boardGap(request.github, config, facts),
    ...pastGap(config, asked.facts, asOf),
  ]
  const kept = { gaps, snapshot: asked.snapshot, notes: asked.notes }
  if (isUntold(facts)) {
    return { ...kept, timelines: built.timelines, findings: [], input: null, lastActivityAt: null }
  }
  const joined = joinFacts(built.timelines, facts, config, isProposal)
  return {
    ...kept,
    timelines: joined.timelines,
    findings: joined.findings,
    input: {
      ...inputOf(facts),
      gaps,
      unmerged: joined.unmerged,
      ownerFiles: ownerFiles(tree.files.keys()),
    },
    lastActivityAt: lastActivity(facts, asOf),
  }
}

/** Issues of ours are about proposals and are none. */
function withoutReminders(facts: GithubFacts): GithubFacts {
  const issues = new Map([...facts.issues].filter(([, issue]) => !isReminderIssue(issue)))
  if (issues.size === facts.issues.size) return facts
  return { ...facts, issues, tracked: new Set([...facts.tracked].filter(number => issues.has(number))) }
}

/** Where a column would say more than labels, it is said that nobody read it. */
function boardGap(
  { projectToken }: GithubAccess,
  { preset }: Config,
  { issues }: GithubFacts,
): GithubFacts['gaps'] {
  const isMissed = projectToken === null && issues.size > 0
  if (!isMissed || Object.keys(preset.github.columnPhases).length === 0) return []
  const reason = `Columns of a project board, if there is one, were not read. ${permissionHint('project')}`
  return [{ measure: 'projectBoard', reason }]
}

/** Landings after the day asked for are not read, and they alone lead to what was open then and is merged now. */
function pastGap({ preset }: Config, facts: GithubFacts, asOf: number | null): GithubFacts['gaps'] {
  if (asOf === null || asOf >= facts.asOf || preset.github.unmerged === 'none') return []
  const reason = 'pull requests that were open on this day and have been merged since are not looked at'
  return [{ measure: 'inReview', reason }]
}

/** GitHub did not answer, and nothing is known from earlier runs. */
const isUntold = (facts: GithubFacts) =>
  !isTold(facts, 'github', facts.issues.size + facts.pulls.size + facts.milestones.length)

/** None that are known are no zero where they could not be read. */
const isTold = ({ gaps }: GithubFacts, part: string, known: number) =>
  known > 0 || !gaps.some(({ measure }) => measure === part)

/** Tells the main documents of proposals from other paths. */
function proposalPaths({ preset }: Config): (path: string) => boolean {
  const unitOf = unitReader(preset)
  return path => unitOf(path)?.role === 'main'
}

/**
 * The increments change management looks back on. They follow the calendar, or the day asked for, and not the last
 * landing, so that the window moves once an increment and not every day. Milestones are not known yet; quarters
 * stand in for them.
 */
function windowOf(config: Config, { repository }: Source, built: Timelines, now: number) {
  if (config.changeManagement === null) return []
  const increments =
    config.increments.kind === 'milestones' ? { kind: 'quarter' as const } : config.increments
  return planOf({ ...config, increments }, repository.git, built, now, [])
}

function inputOf(facts: GithubFacts): Omit<GithubInput, 'gaps' | 'unmerged' | 'ownerFiles'> {
  const readPulls = isTold(facts, 'pullRequests', facts.pulls.size)
  return {
    readIssues: isTold(facts, 'issues', facts.issues.size),
    readPulls,
    sawClosedPulls: readPulls && facts.sawClosedPulls,
    changes: facts.changes,
    issues: [...facts.issues.values()],
    tracked: facts.tracked,
    milestones: facts.milestones,
    repository: facts.repository,
  }
}

function ownerFiles(paths: Iterable<string>): readonly string[] {
  return [...paths].filter(path => /(?:^|\/)(?:CODEOWNERS|OWNERS)$/.test(path)).sort()
}

/** The report speaks of the last thing that happened, so that a quiet day changes no byte. */
function lastActivity(facts: GithubFacts, asOf: number | null): number | null {
  const until = asOf ?? facts.asOf
  let last = Number.NEGATIVE_INFINITY
  const note = (at: number | null | undefined) => {
    if (at !== null && at !== undefined && at <= until && at > last) last = at
  }
  for (const thread of [...facts.issues.values(), ...facts.pulls.values()]) {
    note(thread.createdAt)
    note(thread.closedAt)
    note(thread.events.at(-1)?.at)
  }
  for (const { closedAt } of facts.milestones) note(closedAt)
  return last === Number.NEGATIVE_INFINITY ? null : last
}
