import { setTimeout as wait } from 'node:timers/promises'
import { type Budget, connect } from '../github/client.ts'
import { type Gathered, type GatherPlan, gather } from '../github/gather.ts'
import { readSnapshot, type Snapshot, writeSnapshot } from '../github/snapshot.ts'
import type { GithubAccess } from './request.ts'

/** Text of a snapshot, and whether it tells more than that something happened elsewhere in the repository. */
export interface KeptSnapshot {
  readonly text: string
  readonly isNews: boolean
}

/** What asking GitHub gave. */
export interface Asked extends Pick<Gathered, 'facts'> {
  /** The snapshot for the next run. */
  readonly snapshot: KeptSnapshot
  readonly notes: readonly string[]
}

/**
 * A workflow's token has 1,000 points an hour for all workflows of a repository; the rest is left to them. The minutes
 * end before the jobs of our examples do: a run that needs more keeps what it learned and goes on next time, one
 * that is killed has learned nothing.
 */
const BUDGET = { points: 800, minutes: 12 } as const

/** A question for every 25 issues. */
const BOARD_BUDGET = { points: 200, minutes: 3 } as const

/** The clock of the machine. */
export const CLOCK = {
  now: () => Date.now(),
  sleep: async (milliseconds: number) => {
    await wait(milliseconds)
  },
}

/** Gathers what a plan asks for, on top of what an earlier run left. Throws nothing for what GitHub refuses. */
export async function askGithub(access: GithubAccess, plan: GatherPlan): Promise<Asked> {
  const earlier = await earlierSnapshot(access, plan)
  const clientFor = (token: string, budget: Budget) =>
    connect({
      token,
      graphqlUrl: access.graphqlUrl,
      fetch,
      clock: CLOCK,
      budget,
      ...(earlier.snapshot && { learnedSizes: earlier.snapshot.learnedSizes }),
    })
  const client = clientFor(access.token, BUDGET)
  const boards = access.projectToken === null ? client : clientFor(access.projectToken, BOARD_BUDGET)
  const gathered = await gather(client, plan, earlier.snapshot, boards)
  return {
    facts: gathered.facts,
    snapshot: kept(gathered.snapshot, earlier.snapshot),
    notes: [...earlier.notes, ...gathered.notes, ...(gathered.halted === null ? [] : [gathered.halted])],
  }
}

/** Marks move with every issue of the repository, those about no proposal and our own reminders included. */
function kept(snapshot: Snapshot, earlier: Snapshot | null): KeptSnapshot {
  const text = writeSnapshot(snapshot)
  const isNews =
    earlier === null || writeSnapshot({ ...snapshot, marks: earlier.marks }) !== writeSnapshot(earlier)
  return { text, isNews }
}

async function earlierSnapshot(
  access: GithubAccess,
  plan: GatherPlan,
): Promise<{ readonly snapshot: Snapshot | null; readonly notes: readonly string[] }> {
  const text = await access.snapshot()
  if (text === null) return { snapshot: null, notes: [] }
  const read = readSnapshot(text, { repository: plan.repository })
  if ('snapshot' in read) return { snapshot: read.snapshot, notes: [] }
  return {
    snapshot: null,
    notes: [`The snapshot of an earlier run was set aside: ${read.setAside}. GitHub is read anew.`],
  }
}
