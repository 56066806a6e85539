import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { publishReport } from '../../src/publish/publish.ts'
import { aFolder, aRepository, ISOLATED_ENV, runGit } from '../builders/git-repository.ts'
import { aReport, files, settings, textsOf } from './a-world.ts'

const rules = settings({ mode: 'push' })

interface Place {
  readonly remote: string
  readonly clone: string
}

/** A bare repository and a clone of it with a checkout, as a workflow has. */
function aClone(format: { readonly objectFormat?: 'sha256' } = {}): Place {
  const source = aRepository()
    .commit('First', { 'README.md': 'Proposals\n' })
    .write({ bare: true, ...format })
  const clone = join(aFolder(), 'clone')
  runGit(source.folder, ['clone', '--quiet', source.folder, clone])
  return { remote: source.folder, clone }
}

function publish({ clone }: Place, report = aReport(), changes = {}, env: NodeJS.ProcessEnv = ISOLATED_ENV) {
  const world = { github: null, clone: { folder: clone, env, remote: 'origin' }, writeFolder: async () => {} }
  return publishReport(report, { ...rules, ...changes }, world)
}

function onRemote({ remote }: Place, branch = 'enhancement-report'): Record<string, string> {
  const paths = runGit(remote, ['ls-tree', '-r', '--name-only', branch]).split('\n')
  return Object.fromEntries(paths.map(path => [path, runGit(remote, ['show', `${branch}:${path}`])]))
}

it('pushes the report to a branch without history, and only what changed after that', async () => {
  const place = aClone()
  const first = await publish(place)
  expect(first).toMatchObject({ mode: 'push', outcome: 'written', written: 6, failures: [] })
  const again = await publish(place)
  expect(again).toMatchObject({ outcome: 'unchanged', commit: first.commit })
  const next = aReport('two').filter(({ path }) => !path.startsWith('increments/'))
  const last = await publish(place, next)
  expect(last).toMatchObject({ outcome: 'written', deleted: 1 })
  const paths = Object.keys(onRemote(place))
  expect(paths).toEqual([
    'docs/pulse/.proposal-pulse.json',
    ...Object.keys(textsOf(next)).map(each => `docs/pulse/${each}`),
  ])
  expect(runGit(place.remote, ['log', '--format=%s', 'enhancement-report']).split('\n')).toEqual([
    'Update the proposal report',
    'Update the proposal report',
  ])
})

it('touches neither the work tree nor the index nor a ref of the clone', async () => {
  const place = aClone()
  writeFileSync(join(place.clone, 'README.md'), 'Half written\n')
  mkdirSync(join(place.clone, 'docs'))
  writeFileSync(join(place.clone, 'docs/new.md'), 'New\n')
  runGit(place.clone, ['add', 'docs/new.md'])
  const before = [runGit(place.clone, ['status', '--porcelain']), runGit(place.clone, ['show-ref', '--head'])]
  await publish(place)
  const after = [runGit(place.clone, ['status', '--porcelain']), runGit(place.clone, ['show-ref', '--head'])]
  // The remote-tracking ref of the new branch is git's own note of what it pushed.
  expect(after[0]).toEqual(before[0])
  expect(after[1]?.split('\n').filter(line => !line.includes('refs/remotes/'))).toEqual(
    before[1]?.split('\n').filter(line => !line.includes('refs/remotes/')),
  )
  expect(readFileSync(join(place.clone, 'README.md'), 'utf8')).toBe('Half written\n')
})

it('adds to a branch that somebody else moved, and keeps their files', async () => {
  const place = aClone()
  await publish(place)
  const other = join(aFolder(), 'other')
  runGit(place.remote, ['clone', '--quiet', '--branch', 'enhancement-report', place.remote, other])
  writeFileSync(join(other, 'docs/pulse/OWNERS'), 'ada\n')
  runGit(other, ['add', '.'])
  runGit(other, ['commit', '--quiet', '-m', 'Owners'])
  runGit(other, ['push', '--quiet', 'origin', 'HEAD'])
  expect(await publish(place, aReport('two'))).toMatchObject({ outcome: 'written', failures: [], notes: [] })
  expect(onRemote(place)).toMatchObject({
    'docs/pulse/OWNERS': 'ada',
    'docs/pulse/README.md': '# Report two',
  })
})

it('reads again and tries again when the branch moves between reading and pushing', async () => {
  const place = aClone()
  await publish(place)
  // The other run pushes from a hook of the server, once, just before ours arrives.
  const hook = join(place.remote, 'hooks', 'pre-receive')
  const move = `#!/bin/sh
if [ ! -e moved ]; then
  touch moved
  unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
  tree=$(git rev-parse enhancement-report^{tree})
  new=$(git commit-tree "$tree" -p enhancement-report -m Meanwhile)
  git update-ref refs/heads/enhancement-report "$new"
fi
`
  writeFileSync(hook, move, { mode: 0o755 })
  const published = await publish(place, aReport('two'))
  expect(published).toMatchObject({ outcome: 'written', failures: [] })
  expect(runGit(place.remote, ['log', '--format=%s', 'enhancement-report']).split('\n')).toEqual([
    'Update the proposal report',
    'Meanwhile',
    'Update the proposal report',
  ])
})

it('explains a branch whose rules refuse it', async () => {
  const place = aClone()
  const hook = join(place.remote, 'hooks', 'pre-receive')
  writeFileSync(hook, '#!/bin/sh\necho "GH013: Repository rule violations found" >&2\nexit 1\n', {
    mode: 0o755,
  })
  const published = await publish(place)
  expect(published).toMatchObject({ outcome: 'failed', why: 'protected' })
  expect(published.failures[0]).toContain('"publish-branch"')
})

it('never tells the address of the remote', async () => {
  const place = aClone()
  runGit(place.clone, ['remote', 'set-url', 'origin', 'https://ada:secret@127.0.0.1:9/acme/proposals.git'])
  const published = await publish(place)
  expect(published.outcome).toBe('failed')
  expect(JSON.stringify(published)).not.toMatch(/secret|127\.0\.0\.1/)
})

it('plans without pushing', async () => {
  const place = aClone()
  expect(await publish(place, aReport(), { dryRun: true })).toMatchObject({ outcome: 'planned', written: 6 })
  expect(runGit(place.remote, ['branch', '--list', 'enhancement-report'])).toBe('')
})

it('works with ids of 64 digits', async () => {
  const place = aClone({ objectFormat: 'sha256' })
  await publish(place)
  expect(await publish(place)).toMatchObject({ outcome: 'unchanged' })
})

it('has a name of its own where git knows none', async () => {
  const place = aClone()
  const { PATH = '', HOME = '' } = ISOLATED_ENV
  const bare = { PATH, HOME, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }
  expect(await publish(place, aReport(), {}, bare)).toMatchObject({ outcome: 'written' })
  expect(runGit(place.remote, ['log', '-1', '--format=%an <%ae>', 'enhancement-report'])).toBe(
    'Proposal Pulse <proposal-pulse@users.noreply.github.com>',
  )
})

it('is not misled by variables that tie git elsewhere', async () => {
  const place = aClone()
  const env = { ...ISOLATED_ENV, GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere/index' }
  expect(await publish(place, files({ 'README.md': 'Hi\n' }), {}, env)).toMatchObject({ outcome: 'written' })
})

it('does not run hooks of the clone', async () => {
  const place = aClone()
  const marker = join(place.clone, 'hooked')
  writeFileSync(join(place.clone, '.git/hooks/pre-push'), `#!/bin/sh\ntouch ${marker}\nexit 1\n`, {
    mode: 0o755,
  })
  expect(await publish(place)).toMatchObject({ outcome: 'written' })
  expect(execFileSync('ls', [place.clone]).toString()).not.toContain('hooked')
})
