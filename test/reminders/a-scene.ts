import { onTestFinished } from 'vitest'
import { connect } from '../../src/github/client.ts'
import { openWriter } from '../../src/github/writer.ts'
import type { ReminderBrief } from '../../src/reminders/brief.ts'
import { type Reminded, remind } from '../../src/reminders/remind.ts'
import type { ReminderState } from '../../src/reminders/state.ts'
import { readState, writeState } from '../../src/reminders/state.ts'
import { REPOSITORY } from '../builders/threads.ts'
import { aStore } from '../fake-github/builders.ts'
import { SettableClock } from '../fake-github/clock.ts'
import { type Writes, writesOf } from '../fake-github/mutations.ts'
import type { IssueRecord } from '../fake-github/records.ts'
import type { StoredRepository } from '../fake-github/repository.ts'
import { type FakeGithub, type FakeGithubOptions, startFakeGithub } from '../fake-github/server.ts'
import { aPlanInput, DAY, NOW } from './builders.ts'

/** A GitHub with reminders on it, and days that go by. */
export interface Scene {
  readonly fake: FakeGithub
  readonly repository: StoredRepository
  readonly writes: Writes
  readonly clock: SettableClock
  /** One run of today. The state it leaves is kept for the next. */
  readonly run: (brief: ReminderBrief, fetcher?: typeof fetch) => Promise<Reminded>
  /** Goes on by so many days. */
  readonly wait: (days: number) => void
  /** Issues our identity wrote, by number. */
  readonly own: () => readonly IssueRecord[]
  state: ReminderState | null
  /** Requests of the last run. */
  sent: number
}

const VIEWER = 'github-actions[bot]'

/** A repository on a fake GitHub of its own that stops with the test. It is noon of the day plans are made on. */
export async function aScene(
  options: Omit<FakeGithubOptions, 'store'> & { readonly people?: readonly string[] } = {},
): Promise<Scene> {
  const { people = ['octocat'], ...server } = options
  const clock = new SettableClock(new Date(NOW).toISOString())
  const store = aStore({ repository: REPOSITORY, headOid: 'a'.repeat(40), clock })
  const fake = await startFakeGithub({ permissions: { issues: 'write' }, ...server, store })
  onTestFinished(() => fake.close())
  const repository = store.repository()
  for (const login of people) store.actor(login)
  const own = () =>
    [...repository.threads.values()].filter(
      (each): each is IssueRecord => each.__typename === 'Issue' && each.author?.login === 'github-actions',
    )
  const scene: Scene = {
    ...{ fake, repository, clock, own, writes: writesOf(store), state: null, sent: 0 },
    wait: days => clock.advance((days * DAY) / 1000),
    run: async (brief, fetcher = fetch) => {
      scene.sent = 0
      const counting: typeof fetch = (input, init) => {
        scene.sent += 1
        return fetcher(input, init)
      }
      const time = { now: clock.now, sleep: async (ms: number) => clock.advance(ms / 1000) }
      const shared = { token: fake.token, graphqlUrl: fake.url, fetch: counting, clock: time }
      const github = connect({ ...shared, budget: { points: 800, minutes: 60 } })
      const reminded = await remind(brief, scene.state, {
        ...{ repository: repository.nameWithOwner, repositoryId: repository.id, viewer: VIEWER, github },
        ...{ writer: openWriter(shared), clock: time, now: clock.now(), dryRun: false },
      })
      scene.state = reminded.state && readState(writeState(reminded.state))
      return reminded
    },
  }
  return scene
}

/** A brief as `aPlanInput` takes it. */
export const aBrief = (given: Parameters<typeof aPlanInput>[0] = {}): ReminderBrief => aPlanInput(given)

/** Names of the writes since an earlier number of them. */
export const writesSince = ({ writes }: Scene, from: number): readonly string[] =>
  writes.done.slice(from).map(({ name }) => name)
