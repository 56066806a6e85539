import { onTestFinished } from 'vitest'
import { connect } from '../../src/github/client.ts'
import { openWriter } from '../../src/github/writer.ts'
import type { PublishSettings } from '../../src/publish/publish.ts'
import type { PublishFile, PublishWorld } from '../../src/publish/world.ts'
import { aStore, type StoreDetails } from '../fake-github/builders.ts'
import { SettableClock } from '../fake-github/clock.ts'
import { type GitStore, gitOf } from '../fake-github/git-store.ts'
import { type Writes, writesOf } from '../fake-github/mutations.ts'
import { type FakeGithub, type FakeGithubOptions, startFakeGithub } from '../fake-github/server.ts'

const encoder = new TextEncoder()

/** Permissions of a job that publishes and reminds. */
export const WRITING = { contents: 'write', issues: 'write', 'pull-requests': 'write' } as const

/** Files from texts by path. */
export function files(texts: Readonly<Record<string, string>>): readonly PublishFile[] {
  return Object.entries(texts).map(([path, text]) => ({ path, bytes: encoder.encode(text) }))
}

/** A small report; the word makes one differ from another. */
export function aReport(word = 'one'): readonly PublishFile[] {
  return files({
    'README.md': `# Report ${word}\n`,
    'increments/2026-01.md': 'January\n',
    'charts/stages.light.svg': `<svg>${word}</svg>`,
    'data/metrics.json': `{"word":"${word}"}\n`,
    'data/proposals.csv': 'id\n',
  })
}

/** Settings of a run that publishes to a branch of its own. */
export function settings(changes: Partial<PublishSettings> = {}): PublishSettings {
  return {
    mode: 'branch',
    branch: 'enhancement-report',
    folder: 'docs/pulse',
    fallback: 'branch',
    inForks: false,
    dryRun: false,
    facts: [{ label: 'Open', value: 3 }],
    run: { event: 'schedule', actor: 'ada', fromFork: false },
    ...changes,
  }
}

/** One run of the program as GitHub sees it: its own connection and its own writer. */
export interface Run {
  readonly world: PublishWorld
  /** Requests sent so far. */
  readonly sent: () => number
}

/** A GitHub to publish to. */
export interface Scene {
  readonly fake: FakeGithub
  readonly clock: SettableClock
  readonly git: GitStore
  readonly writes: Writes
  readonly run: (fetcher?: typeof fetch) => Run
}

/** A repository with a README and a proposal, on a fake GitHub of its own that stops with the test. */
export async function aScene(
  options: Omit<FakeGithubOptions, 'store'> & { readonly details?: StoreDetails } = {},
): Promise<Scene> {
  const { details, ...server } = options
  const clock = new SettableClock('2026-01-15T12:00:00Z')
  const store = aStore({ headOid: 'a'.repeat(40), clock, ...details })
  const fake = await startFakeGithub({ permissions: WRITING, ...server, store })
  onTestFinished(() => fake.close())
  const git = gitOf(store.repository())
  git.commit('main', { 'README.md': 'Proposals\n', 'eps/1/README.md': 'One\n' })
  return { fake, clock, git, writes: writesOf(store), run: fetcher => aRun(fake, clock, fetcher) }
}

function aRun(fake: FakeGithub, clock: SettableClock, fetcher: typeof fetch = fetch): Run {
  let sent = 0
  const counting: typeof fetch = (input, init) => {
    sent += 1
    return fetcher(input, init)
  }
  const time = { now: clock.now, sleep: async (ms: number) => clock.advance(ms / 1000) }
  const shared = { token: fake.token, graphqlUrl: fake.url, fetch: counting, clock: time }
  const client = connect({ ...shared, budget: { points: 800, minutes: 60 } })
  const github = {
    repository: 'acme/proposals',
    ask: client.ask,
    writer: openWriter(shared),
  }
  return { world: { github, clone: null, writeFolder: async () => {} }, sent: () => sent }
}

/** Files of the report's folder on a branch, without the manifest. */
export function reportOn(
  git: GitStore,
  branch: string,
  folder = 'docs/pulse',
): Readonly<Record<string, string>> {
  const inside = Object.entries(git.texts(branch)).filter(([path]) => path.startsWith(`${folder}/`))
  const own = inside.map(([path, text]) => [path.slice(folder.length + 1), text] as const)
  return Object.fromEntries(own.filter(([path]) => path !== '.proposal-pulse.json'))
}

/** A report as texts by path, sorted, to compare with {@link reportOn}. */
export function textsOf(report: readonly PublishFile[]): Readonly<Record<string, string>> {
  const decoder = new TextDecoder()
  return Object.fromEntries(
    report
      .map(({ path, bytes }) => [path, decoder.decode(bytes)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
