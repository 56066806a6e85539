import { type Clock, connect, type GithubClient } from '../../src/github/client.ts'
import { type Gathered, type GatherPlan, gather } from '../../src/github/gather.ts'
import { readSnapshot, type Snapshot, writeSnapshot } from '../../src/github/snapshot.ts'
import { DEFAULT_REPOSITORY } from '../fake-github/builders.ts'
import { SettableClock } from '../fake-github/clock.ts'
import type { FakeGithub } from '../fake-github/server.ts'

/** A plan that asks for nothing unless told. */
export function aPlan(wanted: Partial<GatherPlan> = {}): GatherPlan {
  return {
    repository: DEFAULT_REPOSITORY,
    numbers: [],
    pulls: [],
    commits: [],
    isProposal: path => path.startsWith('proposals/'),
    unmerged: 'none',
    track: 'none',
    changes: null,
    board: false,
    checklistOf: null,
    ...wanted,
  }
}

/** Numbers from one to another, both included. */
export function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** A client of the fake with points and minutes enough. */
export function clientOf(fake: FakeGithub, points = 100_000, token = fake.token): GithubClient {
  return connect({
    token,
    graphqlUrl: fake.url,
    fetch,
    clock: clockOf(fake),
    budget: { points, minutes: 600 },
    reserve: 0,
  })
}

/** The fake's own clock, in which a wait takes no time. */
function clockOf({ store: { clock } }: FakeGithub): Clock {
  const sleep = async (ms: number) => {
    if (clock instanceof SettableClock) clock.advance(Math.ceil(ms / 1000))
  }
  return { now: clock.now, sleep }
}

/** A run with what it cost, its snapshot written and read as the program does. */
export interface Ran extends Gathered {
  readonly requests: number
  readonly text: string
  readonly next: Snapshot
}

/** One run against the fake. */
export async function run(
  fake: FakeGithub,
  plan: GatherPlan,
  previous: Snapshot | null = null,
  points?: number,
): Promise<Ran> {
  const client = clientOf(fake, points)
  const gathered = await gather(client, plan, previous)
  const text = writeSnapshot(gathered.snapshot)
  const read = readSnapshot(text, { repository: plan.repository })
  if (!('snapshot' in read)) throw new Error(read.setAside)
  return { ...gathered, requests: client.spent.requests, text, next: read.snapshot }
}
