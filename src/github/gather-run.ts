import { foldLabel } from '../config/github-rules.ts'
import type { BatchQuery, GithubClient, Trouble } from './client.ts'
import type { ChangePull, TouchedPath } from './facts.ts'
import { type Features, offers, readFeatures } from './features.ts'
import type { Learned } from './gather-learned.ts'
import type { GatherPlan } from './gather-plan.ts'
import { DETAILS_BATCH, type Home } from './queries-threads.ts'
import type { ListedIssue } from './read-lists.ts'
import { type Area, type Denial, NEWER_FIELDS } from './snapshot-state.ts'

/** Files of a pull request of which only the first are read. */
export interface SomeFiles {
  readonly files: readonly TouchedPath[]
  readonly cursor: string
}

/** One run: what is asked, whom, and what was learned. */
export interface Run {
  readonly client: GithubClient
  /** Asks about project boards, which the token of a job cannot see. */
  readonly boards: GithubClient
  readonly plan: GatherPlan
  readonly learned: Learned
  readonly home: Home
  /** What the server offers, asked for when it is first needed. */
  readonly features: () => Promise<Features>
  /** True when something changed since the last run, or this is the first. */
  changed: boolean
  /** Parts the token may not see, as the probe tells. */
  readonly hidden: ReadonlyMap<Area, Denial>
  /** What could not be read in this run and is left to the next one, by question. */
  readonly leftOut: Map<string, Set<unknown>>
  /** Issues read in this run. */
  readonly readNow: Set<number>
  /** Begun lists of files, by number. */
  readonly someFiles: Map<number, SomeFiles>
}

const GITHUB_COM = 'https://api.github.com/graphql'

/** Begins a run. */
export function startRun(
  { client, boards }: Pick<Run, 'client' | 'boards'>,
  plan: GatherPlan,
  learned: Learned,
  hidden: ReadonlyMap<Area, Denial>,
): Run {
  let features: Promise<Features> | null = null
  return {
    client,
    boards,
    plan,
    learned,
    home: homeOf(plan.repository),
    features: () => {
      features ??= askFeatures(client, plan, learned)
      return features
    },
    changed: false,
    hidden,
    leftOut: new Map(),
    readNow: new Set(),
    someFiles: new Map(),
  }
}

async function askFeatures(client: GithubClient, plan: GatherPlan, learned: Learned): Promise<Features> {
  const features = await readFeatures(client, plan.graphqlUrl ?? GITHUB_COM)
  learned.lacking.clear()
  for (const field of NEWER_FIELDS) if (!offers(features.issueFields, field)) learned.lacking.add(field)
  return features
}

/** `owner/name` as variables. */
export function homeOf(repository: string): Home {
  const [owner = '', name = ''] = repository.split('/')
  return { owner, name }
}

/** Items handed over together, a multiple of all batches: raw answers are kept until the last of them is there. */
const AT_ONCE = 500

/** Thrown out of a batch that would go on asking for what the token may not see. */
class AllDenied extends Error {}

/**
 * Asks for many things, each at most once in a run. `take` says whether it could read one; when as many as fit in a
 * batch are denied in a row, the rest is not asked for: a permission is missing, and they stay unknown.
 */
export async function askEach<Item>(
  { client, learned, leftOut }: Run,
  area: Area,
  query: BatchQuery<Item>,
  wanted: readonly Item[],
  take: (item: Item, value: unknown, troubles: readonly Trouble[]) => boolean,
): Promise<void> {
  const left = leftOut.get(query.name) ?? new Set()
  leftOut.set(query.name, left)
  const items = wanted.filter(item => !left.has(item))
  if (items.length === 0) return
  let deniedInARow = 0
  try {
    for (let from = 0; from < items.length; from += AT_ONCE) {
      await client.askInBatches(query, items.slice(from, from + AT_ONCE), (item, value, troubles) => {
        const isRead = take(item, value, troubles)
        if (!isRead) left.add(item)
        const denial = isRead ? null : denialOf(troubles)
        deniedInARow = denial === null ? 0 : deniedInARow + 1
        if (denial !== null) learned.denied.set(area, denial)
        if (deniedInARow >= Math.min(DETAILS_BATCH, query.size)) throw new AllDenied()
      })
    }
  } catch (error) {
    if (!(error instanceof AllDenied)) throw error
    for (const item of items) left.add(item)
  }
}

/** Why something may not be seen; null when that is not the reason. */
export function denialOf(troubles: readonly Trouble[]): Denial | null {
  const found = troubles.find(({ kind }) => kind === 'forbidden' || kind === 'saml')?.kind
  return found === 'forbidden' || found === 'saml' ? found : null
}

/** True when GitHub says that there is nothing. */
export function isMissing(value: unknown, troubles: readonly Trouble[]): boolean {
  return value === null || (value === undefined && troubles.some(({ kind }) => kind === 'not-found'))
}

/** Labels whose issues are enhancements, folded; none when all issues or none are. */
export function trackedLabels({ track }: GatherPlan): ReadonlySet<string> {
  return new Set(typeof track === 'string' ? [] : track.map(foldLabel))
}

/** True when an issue is an enhancement in its own right. */
export function isTracked({ track }: GatherPlan, labels: ReadonlySet<string>, issue: Labelled): boolean {
  return track === 'all' || (track !== 'none' && hasOneOf(issue, labels))
}

/** True when change management wants to know the issue. */
export function isOfChanges({ changes }: GatherPlan, issue: Omit<ListedIssue, 'number'>): boolean {
  if (changes === null) return false
  return issue.updatedAt >= changes.since || hasOneOf(issue, new Set([foldLabel(changes.untriagedLabel)]))
}

/** True when change management looks back that far. */
export function isChange({ changes }: GatherPlan, { updatedAt }: Pick<ChangePull, 'updatedAt'>): boolean {
  return changes !== null && updatedAt >= changes.since
}

type Labelled = Pick<ListedIssue, 'labels'>

function hasOneOf({ labels }: Labelled, wanted: ReadonlySet<string>): boolean {
  return labels.some(label => wanted.has(foldLabel(label)))
}
