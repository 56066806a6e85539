import { describe, expect, it } from 'vitest'
import { publishReport } from '../../src/publish/publish.ts'
import { merged } from '../fake-github/events.ts'
import { aReport, aScene, reportOn, type Scene, settings, textsOf } from './a-world.ts'
import { Turns } from './turns.ts'

/** More requests than one run sends; a test of its own says when that is no longer so. */
const MOST_REQUESTS = 18

/** A kind of publishing, what was there before, and what one clean run does. */
interface Case {
  readonly name: string
  readonly mode: 'branch' | 'pull-request' | 'commit'
  readonly before: (scene: Scene) => Promise<void>
  readonly branch: string
  readonly writes: readonly string[]
  readonly openPulls: number
}

const nothing = async () => {}

const CASES: readonly Case[] = [
  {
    name: 'a new branch',
    mode: 'branch',
    before: nothing,
    branch: 'enhancement-report',
    writes: ['createRef', 'createCommitOnBranch'],
    openPulls: 0,
  },
  {
    name: 'a branch with an old report',
    mode: 'branch',
    before: old('branch'),
    branch: 'enhancement-report',
    writes: ['createCommitOnBranch'],
    openPulls: 0,
  },
  {
    name: 'the default branch',
    mode: 'commit',
    before: nothing,
    branch: 'main',
    writes: ['createCommitOnBranch'],
    openPulls: 0,
  },
  {
    name: 'a first pull request',
    mode: 'pull-request',
    before: nothing,
    branch: 'enhancement-report',
    writes: ['createRef', 'createCommitOnBranch', 'createPullRequest'],
    openPulls: 1,
  },
  {
    name: 'an open pull request',
    mode: 'pull-request',
    before: old('pull-request'),
    branch: 'enhancement-report',
    writes: ['createCommitOnBranch', 'updatePullRequest'],
    openPulls: 1,
  },
  {
    name: 'a pull request after one that was squashed',
    mode: 'pull-request',
    before: async scene => {
      await old('pull-request')(scene)
      squash(scene)
    },
    branch: 'enhancement-report',
    writes: ['mergeBranch', 'createCommitOnBranch', 'createPullRequest'],
    openPulls: 1,
  },
]

describe.each(CASES)('$name', each => {
  const rules = settings({ mode: each.mode })

  it('needs fewer requests than the matrix has rows, and then none that writes', async () => {
    const scene = await aPrepared(each)
    const { world, sent } = scene.run()
    await publishReport(aReport(), rules, world)
    expect(sent()).toBeLessThan(MOST_REQUESTS)
    expectClean(scene, each)
    expect(await publishReport(aReport(), rules, scene.run().world)).toMatchObject({ outcome: 'unchanged' })
    expectClean(scene, each)
  })

  it.each(ordinals())('stopped before request %i, then run again', async n => {
    const scene = await aPrepared(each)
    await stopped(scene, rules, (ordinal, send) => (ordinal < n ? send() : null))
    await publishReport(aReport(), rules, scene.run().world)
    expectClean(scene, each)
  })

  it.each(ordinals())('stopped after request %i took effect, then run again', async n => {
    const scene = await aPrepared(each)
    await stopped(scene, rules, async (ordinal, send) => {
      const response = await send()
      return ordinal < n ? response : null
    })
    await publishReport(aReport(), rules, scene.run().world)
    expectClean(scene, each)
  })

  it.each(ordinals())('a second run in full before request %i of the first', async n => {
    const scene = await aPrepared(each)
    const second = async (ordinal: number, send: () => Promise<Response>) => {
      if (ordinal === n) await publishReport(aReport(), rules, scene.run().world)
      return send()
    }
    const first = await publishReport(aReport(), rules, scene.run(interrupted(second)).world)
    expect(first.failures).toEqual([])
    expectClean(scene, each)
  })

  // 41 is coprime to 4,096, so that the orders differ early as well as late.
  it.each(Array.from({ length: 60 }, (_, index) => (index * 41 * 41) % 4096))(
    'two runs that take turns in the order %i',
    async bits => {
      const scene = await aPrepared(each)
      const turns = new Turns(bits)
      const both = ([0, 1] as const).map(async run => {
        const { world } = scene.run(turns.fetchOf(run))
        const published = await publishReport(aReport(), rules, world)
        turns.finish(run)
        return published.failures
      })
      expect((await Promise.all(both)).flat()).toEqual([])
      expectClean(scene, each)
    },
  )
})

type Prepared = Scene & { readonly before: number }

async function aPrepared({ before }: Case): Promise<Prepared> {
  const scene = await aScene()
  await before(scene)
  return { ...scene, before: scene.writes.done.length }
}

/** What one clean run leaves, whatever happened on the way. */
function expectClean({ fake, git, writes, before }: Prepared, expected: Case): void {
  expect(reportOn(git, expected.branch)).toEqual(textsOf(aReport()))
  const made = writes.done.slice(before).map(({ name }) => name)
  // The same words written twice by two runs at once are no second pull request.
  const once = made.filter((name, index) => name !== 'updatePullRequest' || made.indexOf(name) === index)
  expect([...once].sort()).toEqual([...expected.writes].sort())
  const open = [...fake.store.repository().threads.values()].filter(({ state }) => state === 'OPEN')
  expect(open).toHaveLength(expected.openPulls)
}

function old(mode: Case['mode']): Case['before'] {
  return async ({ run }) => {
    const facts = [{ label: 'Open', value: 2 }]
    await publishReport(aReport('old'), settings({ mode, facts }), run().world)
  }
}

function squash({ fake, git }: Scene): void {
  const main = git.texts('main')
  const changed = Object.entries(git.texts('enhancement-report')).filter(
    ([path, text]) => main[path] !== text,
  )
  const { oid } = git.commit('main', Object.fromEntries(changed), 'Squashed')
  fake.store.repository().happen(1, merged('2026-01-15T13:00:00Z', 'ada', oid))
}

type Step = (
  ordinal: number,
  send: () => Promise<Response>,
) => Promise<Response> | null | Promise<Response | null>

/** A `fetch` that may stop for ever at a request, as a process that was killed. */
function interrupted(step: Step, onStop: () => void = () => {}): typeof fetch {
  let ordinal = 0
  return async (input, init) => {
    ordinal += 1
    const response = await step(ordinal, () => fetch(input, init))
    if (response !== null) return response
    onStop()
    return new Promise<Response>(() => {})
  }
}

async function stopped(scene: Scene, rules: ReturnType<typeof settings>, step: Step): Promise<void> {
  let stop = () => {}
  const killed = new Promise<void>(resolve => {
    stop = resolve
  })
  const { world } = scene.run(interrupted(step, () => stop()))
  await Promise.race([publishReport(aReport(), rules, world), killed])
}

function ordinals(): readonly number[] {
  return Array.from({ length: MOST_REQUESTS }, (_, index) => index + 1)
}
