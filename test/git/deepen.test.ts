import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../src/errors.ts'
import { type Landing, readLandings } from '../../src/git/landings.ts'
import { ensureBlobs, missingBlobs } from '../../src/git/missing-blobs.ts'
import { openRepository, type Repository } from '../../src/git/repository.ts'
import { readTags } from '../../src/git/tags.ts'
import {
  aCountingGit,
  aFolder,
  aRepository,
  cloneOf,
  ISOLATED_ENV,
  packBytes,
  runGit,
  type WrittenRepository,
} from '../builders/git-repository.ts'

const open = (folder: string, env: NodeJS.ProcessEnv = ISOLATED_ENV) =>
  openRepository({ folder, ref: null, env })

/** Ids of all versions that landed, and how many commits there are. */
async function versionsOf({ git, head }: Repository) {
  const oids = new Set<string>()
  let landings = 0
  const onLanding = ({ changes }: { changes: readonly { after: string | null }[] }) => {
    landings++
    for (const { after } of changes) if (after) oids.add(after)
  }
  await readLandings(git, { head, folders: [], wanted: () => true, onLanding })
  return { oids, landings }
}

/** A program in place of the server's, as shell lines. */
function anUploadPack(lines: string): string {
  const file = join(aFolder(), 'upload-pack')
  writeFileSync(file, `#!/bin/sh\n${lines}\n`)
  chmodSync(file, 0o755)
  return file
}

const remoteConfig = (clone: WrittenRepository) => clone.git('config', '--get-regexp', '^(remote|extensions)')

const PROSE = 'prose '.repeat(4000)

/** Four landings: one through a side branch, two that replace files. */
const aServer = () =>
  aRepository()
    .commit('1', { 'a/kep.yaml': 'status: draft', 'a/README.md': `old ${PROSE}` })
    .tag('v1')
    .merge('2', side =>
      side.commit('aside', { 'b/kep.yaml': 'passing' }).commit('b', { 'b/kep.yaml': 'status: new' }),
    )
    .commit('3', { 'a/README.md': `new ${PROSE}` })
    .commit('4', { 'a/kep.yaml': 'status: done' })

describe('a shallow clone', () => {
  it('is given its whole history with one fetch, two git processes in all', async () => {
    const server = aServer().write().asServer()
    const clone = server.clone('--depth=1')
    const { env, commands } = aCountingGit()

    const opened = await open(clone.folder, env)

    expect(commands().map(command => command.split(' ')[0])).toEqual(['rev-parse', 'fetch'])
    expect(opened).toMatchObject({
      head: server.oid('main'),
      ref: 'main',
      lacksBlobs: true,
      remote: 'origin',
    })
    expect(opened.notes).toEqual([
      'The clone was shallow: its history was fetched from "origin", without files that are not read. It is a partial clone now: git fetches what it lacks when a command needs it.',
    ])
    expect(await versionsOf(opened)).toEqual(await versionsOf(await open(server.folder)))
  })

  it('lacks only old files; they can be told, and fetched, in one batch', async () => {
    const server = aServer().write().asServer()
    const { env, commands } = aCountingGit()
    const opened = await open(server.clone('--depth=1').folder, env)
    const { oids } = await versionsOf(opened)
    const before = commands().length

    expect(await missingBlobs(opened, oids)).toEqual(
      new Set(['main~3:a/README.md', 'main~3:a/kep.yaml'].map(name => server.oid(name))),
    )
    expect(commands()).toHaveLength(before)

    await ensureBlobs(opened, oids)
    expect(
      commands()
        .slice(before)
        .map(command => command.split(' ')[0]),
    ).toEqual(['fetch'])
    expect(await missingBlobs(opened, oids)).toEqual(new Set())
    await ensureBlobs(opened, oids)
    expect(commands()).toHaveLength(before + 1)
  })

  it('stays a repository that git itself can read and fetch into', async () => {
    const server = aServer().write().asServer()
    const clone = server.clone('--depth=1')
    await open(clone.folder)

    expect(clone.git('config', 'remote.origin.promisor')).toBe('true')
    expect(clone.git('config', 'remote.origin.partialclonefilter')).toBe('blob:none')
    expect(clone.git('log', '--format=%s', '--follow', '--', 'a/README.md').split('\n')).toEqual(['3', '1'])
    expect(clone.git('log', '--format=%s').split('\n')).toHaveLength(6)
    clone.git('fsck', '--connectivity-only')
    expect((await open(clone.folder)).notes).toEqual([])
  })

  it('gets the tags of its history', async () => {
    const opened = await open(aServer().write().asServer().clone('--depth=1').folder)
    expect((await readTags(opened.git)).map(({ name }) => name)).toEqual(['v1'])
  })

  it('may have a tag that means something else on the server', async () => {
    const clone = aServer().write().asServer().clone('--depth=1')
    clone.git('tag', 'v1', 'HEAD')
    const opened = await open(clone.folder)
    expect((await versionsOf(opened)).landings).toBe(4)
    expect(clone.oid('v1')).toBe(clone.oid('HEAD'))
  })

  it('may have several commits already, or a branch that was not checked out', async () => {
    const server = aServer().branch('drafts').commit('5', { 'c.md': 'x' }).write().asServer()
    const some = await open(server.clone('--depth=2').folder)
    expect((await versionsOf(some)).landings).toBe(4)
    const clone = server.clone('--depth=1', '--no-single-branch')
    const drafts = await openRepository({ folder: clone.folder, ref: 'drafts', env: ISOLATED_ENV })
    expect((await versionsOf(drafts)).landings).toBe(5)
  })

  it('may be detached, without a branch, as actions/checkout makes it', async () => {
    const server = aServer().write().asServer()
    const clone = aRepository().write()
    clone.git('remote', 'add', 'origin', server.url)
    clone.git(
      'fetch',
      '--quiet',
      '--no-tags',
      '--depth=1',
      'origin',
      `+${server.oid('main')}:refs/remotes/pull/7/merge`,
    )
    clone.git('checkout', '--quiet', '--force', 'refs/remotes/pull/7/merge')
    expect((await versionsOf(await open(clone.folder))).landings).toBe(4)
  })

  it('may have commits of its own on top', async () => {
    const clone = aServer().write().asServer().clone('--depth=1')
    clone.git('commit', '--quiet', '--allow-empty', '--message=mine')
    const opened = await open(clone.folder)
    expect((await versionsOf(opened)).landings).toBe(5)
  })

  it('may be partial too', async () => {
    const clone = aServer().write().asServer().clone('--depth=1', '--filter=blob:none', '--no-checkout')
    const opened = await open(clone.folder)
    const { oids, landings } = await versionsOf(opened)
    expect(landings).toBe(4)
    expect((await missingBlobs(opened, oids)).size).toBe(oids.size)
    await ensureBlobs(opened, oids)
    expect((await missingBlobs(opened, oids)).size).toBe(0)
  })

  it('is unshallowed as a whole when the server knows no filter', async () => {
    const server = aServer().write()
    server.git('config', 'uploadpack.allowFilter', 'false')
    const clone = server.clone('--depth=1')
    const { env, commands } = aCountingGit()
    const opened = await open(clone.folder, env)
    expect(commands().map(command => command.split(' ')[0])).toEqual(['rev-parse', 'fetch'])
    expect(opened.notes).toEqual(['The clone was shallow: its full history was fetched from "origin".'])
    expect(opened.lacksBlobs).toBe(false)
    expect((await versionsOf(opened)).landings).toBe(4)
    clone.git('fsck')
  })

  it.each([1, 2])('is fetched as a whole when the server gives no single objects (depth %i)', async depth => {
    const server = aServer().write()
    server.git('config', 'uploadpack.allowFilter', 'true')
    const clone = server.clone(`--depth=${depth}`)
    clone.git('config', 'protocol.version', '0')
    const opened = await open(clone.folder)
    const { oids, landings } = await versionsOf(opened)
    expect(landings).toBe(4)
    await ensureBlobs(opened, oids)
    expect(await missingBlobs({ ...opened, lacksBlobs: true }, oids)).toEqual(new Set())
    clone.git('fsck')
  })

  it('is unshallowed as a whole when the server fails at filters', async () => {
    const server = aServer().write().asServer()
    const clone = server.clone('--depth=1')
    const failing = anUploadPack(
      '[ -e "$0.used" ] || { touch "$0.used"; exit 1; }\nexec git-upload-pack "$@"',
    )
    clone.git('config', 'remote.origin.uploadpack', failing)
    const opened = await open(clone.folder)
    expect(opened.lacksBlobs).toBe(false)
    expect((await versionsOf(opened)).landings).toBe(4)
    expect(clone.git('config', '--list', '--local')).not.toMatch(/promisor|partialclone/)
    clone.git('fsck')
  })

  it('may be cut off on other branches still, when the server forgot where', async () => {
    const server = aServer().branch('drafts').commit('5').commit('6').write().asServer()
    const clone = server.clone('--depth=1', '--no-single-branch')
    server.git('branch', '--delete', '--force', 'drafts')
    server.git('prune', '--expire=now')
    server.git('repack', '-adq')
    server.git('prune', '--expire=now')
    const opened = await open(clone.folder)
    expect((await versionsOf(opened)).landings).toBe(4)
    expect(clone.git('rev-parse', '--is-shallow-repository')).toBe('true')
    expect((await open(clone.folder)).head).toBe(opened.head)
  })
})

describe('a partial clone', () => {
  it('is measured as it is, and its blobs fetched in one batch', async () => {
    const server = aServer().write().asServer()
    const opened = await open(server.clone('--bare', '--filter=blob:none').folder)
    expect(opened).toMatchObject({ lacksBlobs: true, notes: [], bare: true })
    const { oids } = await versionsOf(opened)
    expect((await missingBlobs(opened, oids)).size).toBe(oids.size)
    await ensureBlobs(opened, oids)
    expect((await missingBlobs(opened, oids)).size).toBe(0)
  })

  it('is read without its .mailmap, which it may lack', async () => {
    const server = aServer().commit('5', { '.mailmap': 'A <a@b> <c@d>' }).write().asServer()
    const opened = await open(server.clone('--bare', '--filter=blob:none').folder)
    expect((await versionsOf(opened)).landings).toBe(5)
  })

  it.each([[[]], [['--depth=1']]])(
    'is refused when it was cloned without trees, and the command given mends it (%s)',
    async more => {
      const clone = aServer()
        .write()
        .asServer()
        .clone('--bare', '--filter=tree:0', ...more)
      clone.git('config', 'gc.autoDetach', 'false')
      const error = await open(clone.folder).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(ConfigurationError)
      const [advice, command = ''] = `${error}`.split('In a terminal, run: ')
      expect(advice).toContain('was made with a "tree:" filter')
      expect(advice).toContain('give actions/checkout no "filter"')

      execFileSync('sh', ['-c', command], { env: ISOLATED_ENV, stdio: 'pipe' })
      const opened = await open(clone.folder)
      expect(opened.lacksBlobs).toBe(true)
      expect((await versionsOf(opened)).landings).toBe(4)
    },
  )

  it('may borrow objects: then git is asked which are here', async () => {
    const server = aServer().write().asServer()
    const clone = server.clone('--bare', '--filter=blob:none', `--reference=${server.folder}`)
    const opened = { ...(await open(clone.folder)), lacksBlobs: true }
    const { oids } = await versionsOf(opened)
    expect(await missingBlobs(opened, [...oids, 'f'.repeat(40)])).toEqual(new Set(['f'.repeat(40)]))
  })

  it('knows loose objects and ids of 64 digits', async () => {
    const server = aServer().write({ objectFormat: 'sha256' })
    const loose = runGit(server.folder, ['hash-object', '-w', '.git/config'])
    const opened = { ...(await open(server.folder)), lacksBlobs: true }
    const absent = 'f'.repeat(64)
    expect(await missingBlobs(opened, [loose, server.oid('main:a/kep.yaml'), absent])).toEqual(
      new Set([absent]),
    )
  })

  it('says so when the missing blobs cannot be fetched', async () => {
    const clone = aServer().write().asServer().clone('--bare', '--filter=blob:none')
    const opened = await open(clone.folder)
    const { oids } = await versionsOf(opened)
    clone.git('remote', 'set-url', 'origin', '/gone')
    await expect(ensureBlobs(opened, oids)).rejects.toThrow(
      /^The partial clone in .* lacks 5 versions of documents, and they could not be fetched: [\s\S]*Check the network and the credentials/,
    )
    await expect(ensureBlobs({ ...opened, remote: null }, oids)).rejects.toThrow('it has no remote')
  })

  it('costs nothing to ask for in a full clone', async () => {
    const { env, commands } = aCountingGit()
    const opened = await open(aServer().write().folder, env)
    await ensureBlobs(opened, ['f'.repeat(40)])
    expect(commands()).toHaveLength(1)
  })
})

describe('a history that stays cut off is refused', () => {
  const advice = (folder: string) =>
    `In a workflow, let actions/checkout fetch everything:\n\n- uses: actions/checkout@v6\n  with:\n    fetch-depth: 0\n\nIn a terminal, run: git -C ${folder} fetch --unshallow`

  async function refusal(folder: string): Promise<string> {
    const error = await open(folder).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ConfigurationError)
    return error instanceof Error ? error.message : ''
  }

  it('without a remote', async () => {
    const clone = aServer().write().clone('--depth=1')
    clone.git('remote', 'remove', 'origin')
    expect(await refusal(clone.folder)).toBe(
      `The clone in ${clone.folder} is shallow: its history is cut off, and numbers from a part of the history would be wrong. It has no remote to fetch the rest from. ${advice(clone.folder)}`,
    )
  })

  it('when the remote does not answer, and leaves the clone as it was', async () => {
    const clone = aServer().write().clone('--depth=1')
    clone.git('remote', 'set-url', 'origin', 'file:///gone/away')
    const config = remoteConfig(clone)
    const message = await refusal(clone.folder)
    expect(message).toContain(
      "Fetching the rest failed (fatal: '/gone/away' does not appear to be a git repository",
    )
    expect(message).toContain(advice(clone.folder))
    expect(remoteConfig(clone)).toBe(config)
    expect(clone.git('rev-parse', '--is-shallow-repository')).toBe('true')
  })

  it('when the network breaks half-way: the clone stays as it was, and the next run goes on', async () => {
    const clone = aServer().write().asServer().clone('--depth=1')
    const config = remoteConfig(clone)
    const pipe = join(aFolder(), 'pipe')
    const breaking = anUploadPack(
      `exec 3<&0\nmkfifo ${pipe}.$$\ngit-upload-pack "$@" <&3 >${pipe}.$$ &\nexec dd bs=1 count=1200 status=none <${pipe}.$$`,
    )
    clone.git('config', 'remote.origin.uploadpack', breaking)

    expect(await refusal(clone.folder)).toMatch(/Fetching the rest failed \([\s\S]*disconnect/)
    clone.git('fsck')

    clone.git('config', '--unset', 'remote.origin.uploadpack')
    expect(remoteConfig(clone)).toBe(config)
    expect((await versionsOf(await open(clone.folder))).landings).toBe(4)
  })

  it('when the remote is shallow itself', async () => {
    const middle = aServer().write().clone('--depth=2').asServer()
    const clone = cloneOf(middle.url, '--depth=1')
    expect(await refusal(clone.folder)).toContain('Its remote does not have the full history either.')
  })
})

const BUNDLE = join(import.meta.dirname, '../../../shared/corpora/kubernetes.bundle')

/** What a depth-1 checkout of kubernetes/enhancements may download before it is read, of a whole `--unshallow`. */
const MOST_OF_UNSHALLOW = 0.36

it.skipIf(!existsSync(BUNDLE))(
  'takes one fetch and at most 0.36 of the bytes of --unshallow on kubernetes, and a second for headers (skipped without ../shared/corpora)',
  async () => {
    const server = cloneOf(BUNDLE, '--mirror').asServer()
    // Threads share out the search for deltas by chance, which moves sizes by some tenths of a percent.
    server.git('config', 'pack.threads', '1')
    const plain = server.clone('--depth=1')
    const depthOneBytes = packBytes(plain)
    plain.git('fetch', '--quiet', '--unshallow')
    const clone = server.clone('--depth=1')
    const { env, commands } = aCountingGit()
    const share = () => (packBytes(clone) - depthOneBytes) / (packBytes(plain) - depthOneBytes)
    const fetches = () => commands().filter(command => command.startsWith('fetch')).length

    const opened = await open(clone.folder, env)
    const opening = share()
    expect(opening).toBeLessThanOrEqual(MOST_OF_UNSHALLOW)
    expect(fetches()).toBe(1)
    expect(await versionsOf(opened)).toEqual(await versionsOf(await open(server.folder)))

    const headers = await headerVersionsOf(opened)
    await ensureBlobs(opened, headers)
    expect(fetches()).toBe(2)
    expect(await missingBlobs(opened, headers)).toEqual(new Set())
    console.log(
      `kubernetes: ${opening.toFixed(4)} of --unshallow for history, ${share().toFixed(4)} with ${headers.size} header versions`,
    )
  },
)

/** Every `kep.yaml`, and the documents that landed while none lay beside them: roughly what statuses are read from. */
async function headerVersionsOf({ git, head }: Repository) {
  const landings: Landing[] = []
  const wanted = (path: string) => /^keps\/.*(\.md|\/kep\.yaml)$/.test(path)
  await readLandings(git, { head, folders: [], wanted, onLanding: landing => landings.push(landing) })
  const oids = new Set<string>()
  const sidecars = new Set<string>()
  for (const { changes } of landings.reverse()) {
    for (const { path, after } of changes) {
      if (!path.endsWith('/kep.yaml')) continue
      if (after === null) sidecars.delete(dirname(path))
      else sidecars.add(dirname(path)) && oids.add(after)
    }
    for (const { path, after } of changes)
      if (after !== null && path.endsWith('.md') && !sidecars.has(dirname(path))) oids.add(after)
  }
  return oids
}
