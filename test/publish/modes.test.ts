import { describe, expect, it } from 'vitest'
import { publishReport } from '../../src/publish/publish.ts'
import type { PublishFile } from '../../src/publish/world.ts'
import { aReport, aScene, reportOn, settings, textsOf, WRITING } from './a-world.ts'

describe('commit', () => {
  it('commits to the default branch', async () => {
    const { git, run, writes } = await aScene()
    const published = await publishReport(aReport(), settings({ mode: 'commit' }), run().world)
    expect(published).toMatchObject({ mode: 'commit', outcome: 'written', branch: 'main', failures: [] })
    expect(reportOn(git, 'main')).toEqual(textsOf(aReport()))
    expect(git.texts('main')['eps/1/README.md']).toBe('One\n')
    expect(git.tip('main').message).toBe('Update the proposal report')
    expect(writes.done).toHaveLength(1)
  })

  it('sees a protected branch, explains and falls back to a branch of its own', async () => {
    const { git, run, writes } = await aScene()
    git.rules.set('main', { types: ['PULL_REQUEST', 'REQUIRED_SIGNATURES'] })
    const published = await publishReport(aReport(), settings({ mode: 'commit' }), run().world)
    expect(published).toMatchObject({ mode: 'branch', outcome: 'written', failures: [] })
    expect(published.notes).toEqual([
      'The default branch cannot be committed to (a pull request is required). Set "publish: branch" or "publish: pull-request", or give the token of an app that may pass its rules.',
    ])
    expect(writes.done.map(({ name }) => name)).toEqual(['createRef', 'createCommitOnBranch'])
    await publishReport(aReport(), settings({ mode: 'commit' }), run().world)
    expect(writes.done).toHaveLength(2)
  })

  it.each([
    ['pull-request', { mode: 'pull-request', outcome: 'written', pullRequest: 1, failures: [] }],
    ['summary', { mode: 'summary', outcome: 'nothing', failures: [] }],
    ['fail', { mode: 'commit', outcome: 'failed', why: 'protected' }],
  ] as const)('falls back to %s as configured', async (fallback, expected) => {
    const { git, run } = await aScene()
    git.rules.set('main', { types: ['PULL_REQUEST'] })
    const published = await publishReport(aReport(), settings({ mode: 'commit', fallback }), run().world)
    expect(published).toMatchObject(expected)
  })

  it('learns of hidden rules from the refusal', async () => {
    const { git, run } = await aScene()
    git.rules.set('main', { types: ['PULL_REQUEST'], visible: false })
    const published = await publishReport(aReport(), settings({ mode: 'commit' }), run().world)
    expect(published).toMatchObject({ mode: 'branch', outcome: 'written', failures: [] })
    expect(published.notes[0]).toContain('"publish: branch"')
  })

  it('is not stopped by signatures, which GitHub makes itself', async () => {
    const { git, run } = await aScene()
    git.rules.set('main', { types: ['REQUIRED_SIGNATURES', 'NON_FAST_FORWARD'] })
    const published = await publishReport(aReport(), settings({ mode: 'commit' }), run().world)
    expect(published).toMatchObject({ mode: 'commit', outcome: 'written' })
  })
})

describe('a dry run writes nothing and tells', () => {
  it.each([
    ['commit', [], { mode: 'commit', outcome: 'planned', branch: 'main', written: 6 }],
    ['commit', ['PULL_REQUEST'], { mode: 'branch', outcome: 'planned', branch: 'enhancement-report' }],
    ['branch', [], { mode: 'branch', outcome: 'planned', written: 6 }],
    ['pull-request', [], { mode: 'pull-request', outcome: 'planned', pullRequest: null }],
  ] as const)('%s with the rules %j', async (mode, types, expected) => {
    const { git, run, writes } = await aScene()
    git.rules.set('main', { types })
    const published = await publishReport(aReport(), settings({ mode, dryRun: true }), run().world)
    expect(published).toMatchObject({ ...expected, commit: null, failures: [] })
    expect(writes.done).toEqual([])
  })
})

describe('a missing permission', () => {
  it.each([
    ['branch', { ...WRITING, contents: 'read' }, '"contents: write"'],
    ['pull-request', { ...WRITING, 'pull-requests': 'read' }, '"pull-requests: write"'],
  ] as const)('%s names the line', async (mode, permissions, line) => {
    const { run } = await aScene({ permissions })
    const published = await publishReport(aReport(), settings({ mode }), run().world)
    expect(published).toMatchObject({ outcome: 'failed', why: 'permission' })
    expect(published.failures[0]).toContain(line)
    expect(published.failures[0]).not.toContain('ghs_')
  })

  it('of reading is not taken for an empty repository', async () => {
    const { run, writes } = await aScene({ permissions: { ...WRITING, contents: 'none' } })
    const published = await publishReport(aReport(), settings(), run().world)
    expect(published).toMatchObject({ outcome: 'failed' })
    expect(published.failures[0]).toContain('"contents: read"')
    expect(writes.done).toEqual([])
  })

  it('is only a note where nobody asked to publish', async () => {
    const { run } = await aScene({ permissions: { ...WRITING, contents: 'read' } })
    const published = await publishReport(aReport(), settings({ mode: 'auto' }), run().world)
    expect(published).toMatchObject({ mode: 'summary', outcome: 'nothing', failures: [] })
    expect(published.notes[0]).toContain('"contents: write"')
  })
})

describe('places nothing is written to, with a notice and no failure', () => {
  it.each([
    ['archived', { isArchived: true }, {}, /archived/],
    ['a fork', { isFork: true }, {}, /"publish-in-forks: true"/],
    [
      'the pull request of a fork',
      {},
      { run: { event: 'pull_request', actor: 'eve', fromFork: true } },
      /fork/,
    ],
    ['Dependabot', {}, { run: { event: 'push', actor: 'dependabot[bot]', fromFork: false } }, /Dependabot/],
  ])('%s', async (_, repository, changes, words) => {
    const { fake, run, writes } = await aScene()
    Object.assign(fake.store.repository(), repository)
    const published = await publishReport(aReport(), settings(changes), run().world)
    expect(published).toMatchObject({ mode: 'summary', outcome: 'nothing', failures: [] })
    expect(published.notes[0]).toMatch(words)
    expect(writes.done).toEqual([])
  })

  it('an empty repository', async () => {
    const scene = await aScene()
    scene.fake.store.repository().head = null
    const published = await publishReport(aReport(), settings(), scene.run().world)
    expect(published.notes[0]).toContain('no commit')
  })

  it('a token of somebody who only reads', async () => {
    const reader = {
      text: 'ghp_reader',
      login: 'reader',
      permissions: { contents: 'read', issues: 'read', 'pull-requests': 'read' },
    } as const
    const scene = await aScene({ tokens: [reader] })
    const asReader: typeof fetch = (input, init) => {
      const headers = new Headers(init?.headers)
      headers.set('authorization', `bearer ${reader.text}`)
      return fetch(input, { ...init, headers })
    }
    const published = await publishReport(aReport(), settings(), scene.run(asReader).world)
    expect(published).toMatchObject({ mode: 'summary', failures: [] })
    expect(published.notes[0]).toContain('may only read')
  })

  it('a fork that is wanted is written to', async () => {
    const { fake, run } = await aScene()
    Object.assign(fake.store.repository(), { isFork: true })
    const published = await publishReport(aReport(), settings({ inForks: true }), run().world)
    expect(published).toMatchObject({ outcome: 'written' })
  })
})

describe('without GitHub', () => {
  const alone = (written: (readonly PublishFile[])[]) => ({
    github: null,
    clone: null,
    writeFolder: async (files: readonly PublishFile[]) => void written.push(files),
  })

  it('auto is the folder', async () => {
    const written: (readonly PublishFile[])[] = []
    const published = await publishReport(aReport(), settings({ mode: 'auto' }), alone(written))
    expect(published).toMatchObject({ mode: 'folder', outcome: 'written', written: 5 })
    expect(written).toHaveLength(1)
  })

  it('summary writes nothing', async () => {
    const written: (readonly PublishFile[])[] = []
    const published = await publishReport(aReport(), settings({ mode: 'summary' }), alone(written))
    expect(published).toMatchObject({ mode: 'summary', outcome: 'nothing' })
    expect(written).toEqual([])
  })

  it.each(['branch', 'commit', 'pull-request', 'push'] as const)('%s says what is missing', async mode => {
    const published = await publishReport(aReport(), settings({ mode }), alone([]))
    expect(published).toMatchObject({ outcome: 'failed' })
  })
})

it('works on a server that knows no rulesets', async () => {
  const dropped = ['Ref.rules', 'Ref.refUpdateRule']
  const { git, run } = await aScene({ ghes: { dropped } })
  const published = await publishReport(aReport(), settings({ mode: 'commit' }), run().world)
  expect(published).toMatchObject({ mode: 'commit', outcome: 'written', failures: [] })
  expect(reportOn(git, 'main')).toEqual(textsOf(aReport()))
})

it('points to git where the server does not know the mutation', async () => {
  const { run } = await aScene({ ghes: { dropped: ['Mutation.createCommitOnBranch'] } })
  const published = await publishReport(aReport(), settings(), run().world)
  expect(published).toMatchObject({ outcome: 'failed', why: 'unsupported' })
  expect(published.failures[0]).toContain('"publish: push"')
})

it('never lets the token into a message', async () => {
  const { fake, run } = await aScene()
  fake.faults.add({
    kind: 'error-at',
    path: 'createRef',
    type: 'FORBIDDEN',
    message: `no access with ${fake.token}`,
    when: ({ operationName }) => operationName === 'CreateRef',
  })
  const published = await publishReport(aReport(), settings(), run().world)
  expect(JSON.stringify(published)).not.toContain(fake.token)
  expect(published.failures).toHaveLength(1)
})

it('refuses a path that leaves the folder as a mistake of its own', async () => {
  const { run } = await aScene()
  const wrong = [{ path: '../README.md', bytes: new Uint8Array() }]
  await expect(publishReport(wrong, settings(), run().world)).rejects.toThrow('outside its folder')
})
