import type { Config } from '../config/config.ts'
import type { Preset } from '../config/preset.ts'
import type { Finding } from '../finding.ts'
import type { GithubFacts, LinkedProposals } from '../github/facts.ts'
import { landingOf, proposalsByPath } from './document-paths.ts'
import { ownerOf } from './issue-namings.ts'
import { replayIssue } from './issue-replay.ts'
import { issueTimeline } from './issue-timeline.ts'
import { readyAt } from './pull-state.ts'
import type { Issue, Link, Thread, Timeline, UnmergedProposal } from './timeline.ts'
import { type Tree, touchingLinks } from './touching-pulls.ts'
import { unmergedProposals } from './unmerged.ts'

/** Timelines of files, what GitHub knows, and which of it belongs to which. */
export interface JoinInput {
  readonly timelines: readonly Timeline[]
  readonly facts: GithubFacts
  readonly links: LinkedProposals
  readonly config: Pick<Config, 'preset' | 'bulk'>
  /** Tells the main documents of proposals from other paths. */
  readonly isProposal: (path: string) => boolean
}

/** Timelines with GitHub's half of the story; those of files come first, then those of issues by number. */
export interface Joined {
  readonly timelines: readonly Timeline[]
  readonly unmerged: readonly UnmergedProposal[]
  readonly findings: readonly Finding[]
}

/** Joins what GitHub knows to the timelines of the files. Pure. */
export function joinGithub(input: JoinInput): Joined {
  const { timelines, facts, links, config } = input
  const { preset } = config
  const tree = treeOf(input)
  const touching = touchingLinks(byNumber(facts.pulls.values()), tree, ({ id }) => isBrought(links, id))
  const filed = timelines.map(timeline => {
    const own = links.proposals.get(timeline.id)
    const all = withTouching(own?.links ?? [], touching.get(timeline.id) ?? [])
    return joinFile(
      { ...timeline, links: all, findings: codes(timeline, own?.findings ?? []) },
      facts,
      preset,
    )
  })
  const issues = [...links.issues].flatMap(([number, own]) => {
    const issue = facts.issues.get(number)
    return issue ? [joinIssue(issueTimeline(issue, own, preset), issue, facts, preset)] : []
  })
  return {
    timelines: [...filed, ...issues],
    unmerged: unmergedProposals(facts.pulls.values(), tree, broughtBy(filed, facts), preset.github),
    findings: [...links.proposals.values()].flatMap(({ findings }) => findings),
  }
}

function treeOf({ timelines, isProposal, config, facts }: JoinInput): Tree {
  return {
    proposalAt: proposalsByPath(timelines),
    isProposal,
    alive: timelines.filter(({ present }) => present).length,
    bulk: config.bulk,
    repository: facts.repository,
  }
}

function joinFile(timeline: Timeline, facts: GithubFacts, preset: Preset): Timeline {
  const joined = { ...timeline, openedAt: openedAt(timeline, facts) }
  const tracking = joined.links.find(({ kind, role }) => kind === 'issue' && role === 'tracks')
  const thread = tracking && threadOf(tracking, facts)
  if (thread?.kind !== 'issue') return { ...joined, threads: threadsOf(joined.links, facts) }
  const told = replayIssue(joined, thread, preset, {
    phase: preset.github.phaseFrom === 'issue',
    stage: joined.stage === null && !joined.events.some(({ kind }) => kind === 'stage'),
    target: joined.target === null && !joined.events.some(({ kind }) => kind === 'target'),
  })
  return joinIssue(told, thread, facts, preset)
}

/** What an issue tells about a proposal today, where its files tell nothing. */
function joinIssue(timeline: Timeline, issue: Issue, facts: GithubFacts, { github }: Preset): Timeline {
  return {
    ...timeline,
    owner: timeline.owner ?? ownerOf(issue.labels, github.ownerLabels),
    checklist: github.checklists && timeline.checklist.length === 0 ? issue.checklist : timeline.checklist,
    threads: threadsOf(timeline.links, facts),
  }
}

/** Not after the landing: what is a little later was told by another clock. */
function openedAt(timeline: Timeline, facts: GithubFacts): number | null {
  const brought = timeline.links.filter(({ role }) => role === 'adds')
  const pull = brought.map(link => threadOf(link, facts)).find(thread => thread?.kind === 'pull')
  const ready = pull?.kind === 'pull' ? readyAt(pull) : null
  return ready === null ? null : Math.min(ready, landingOf(timeline).at)
}

/** Linked issues and pull requests of this repository, by number. */
function threadsOf(links: readonly Link[], facts: GithubFacts): readonly Thread[] {
  return byNumber(links.flatMap(link => threadOf(link, facts) ?? []))
}

function threadOf({ kind, repository, number }: Link, facts: GithubFacts): Thread | null {
  if (repository !== facts.repository) return null
  return (kind === 'issue' ? facts.issues.get(number) : facts.pulls.get(number)) ?? null
}

/** Links told by files come last, and only where nothing better links the same pull request. */
function withTouching(links: readonly Link[], touching: readonly Link[]): readonly Link[] {
  const isSame = (one: Link, other: Link) =>
    one.kind === other.kind && one.number === other.number && one.repository === other.repository
  const kept = links.filter(link => !(isWeak(link) && touching.some(each => isSame(each, link))))
  const more = touching.filter(link => !kept.some(each => isSame(each, link)))
  return [...kept, ...more].sort(byPlace)
}

/** What a pull request does to the document says more about it than who refers to whom. */
const isWeak = ({ role }: Link) => role === 'implements' || role === 'mentions'

function byPlace(one: Link, other: Link): number {
  if (one.kind !== other.kind) return one.kind === 'issue' ? -1 : 1
  return one.number - other.number || (one.repository < other.repository ? -1 : 1)
}

const isBrought = ({ proposals }: LinkedProposals, id: string) =>
  proposals.get(id)?.links.some(({ role }) => role === 'adds') ?? false

function broughtBy(timelines: readonly Timeline[], { repository }: GithubFacts): ReadonlySet<number> {
  const adding = timelines.flatMap(({ links }) => links.filter(({ role }) => role === 'adds'))
  return new Set(adding.filter(link => link.repository === repository).map(({ number }) => number))
}

function codes({ findings }: Timeline, more: readonly Finding[]): readonly string[] {
  return [...new Set([...findings, ...more.map(({ code }) => code)])].sort()
}

function byNumber<Kind extends Thread>(threads: Iterable<Kind>): readonly Kind[] {
  return [...threads].sort((one, other) => one.number - other.number)
}
