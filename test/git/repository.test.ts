import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../src/errors.ts'
import { openFailure } from '../../src/git/open-failure.ts'
import { GitError } from '../../src/git/process.ts'
import { openRepository } from '../../src/git/repository.ts'
import { readTree } from '../../src/git/tree.ts'
import { aCountingGit, aFolder, aRepository, ISOLATED_ENV, runGit } from '../builders/git-repository.ts'

const open = (folder: string, ref: string | null = null, env: NodeJS.ProcessEnv = ISOLATED_ENV) =>
  openRepository({ folder, ref, env })

/** The message of the user error that opening ends in. */
async function refusal(folder: string, ref: string | null = null): Promise<string> {
  const error = await open(folder, ref).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ConfigurationError)
  return error instanceof Error ? error.message : ''
}

describe('what is measured', () => {
  const repository = aRepository()
    .commit('1', { 'a/b.md': 'x' })
    .tag('v1')
    .annotatedTag('v2', '2024-02-01')
    .commit('2')
    .write()

  it('is the branch that is checked out, by its name', async () => {
    expect(await open(repository.folder)).toMatchObject({
      head: repository.oid('main'),
      ref: 'main',
      bare: false,
      lacksBlobs: false,
      objectFormat: 'sha1',
      remote: null,
      notes: [],
      topLevel: repository.folder,
    })
  })

  it.each(['main', 'v1', 'v2', 'HEAD~1', 'refs/heads/main'])('can be given as %s', async ref => {
    expect(await open(repository.folder, ref)).toMatchObject({ head: repository.oid(`${ref}^{commit}`), ref })
  })

  it('can be a commit id', async () => {
    const ref = repository.oid('main~1').slice(0, 10)
    expect(await open(repository.folder, ref)).toMatchObject({ head: repository.oid('main~1'), ref })
  })

  it('takes one git process', async () => {
    const { env, commands } = aCountingGit()
    await open(repository.folder, null, env)
    await open(repository.folder, 'main', env)
    expect(commands().map(command => command.split(' ')[0])).toEqual(['rev-parse', 'rev-parse'])
  })

  it('is a branch of the remote when a checkout has no branch of that name', async () => {
    const clone = aRepository().commit('1').branch('drafts').commit('2').write().clone()
    clone.git('checkout', '--quiet', '--detach')
    const opened = await open(clone.folder, 'drafts')
    expect(opened).toMatchObject({ head: clone.oid('origin/drafts'), ref: 'drafts', remote: 'origin' })
  })

  it('has the name GitHub gives a detached checkout, else its short id', async () => {
    const { folder, ...rest } = aRepository().commit('1').write().clone()
    runGit(folder, ['checkout', '--quiet', '--detach'])
    const head = runGit(folder, ['rev-parse', 'HEAD'])
    const env = { ...ISOLATED_ENV, GITHUB_REF_NAME: '7/merge' }
    expect(rest).toEqual({})
    expect((await open(folder, null, { ...env, GITHUB_SHA: head })).ref).toBe('7/merge')
    expect((await open(folder, null, { ...env, GITHUB_SHA: 'other' })).ref).toBe(head.slice(0, 12))
  })

  it('is found from a folder inside, and read from the root', async () => {
    const clone = repository.clone()
    const opened = await open(join(clone.folder, 'a'), 'main')
    expect(opened).toMatchObject({ topLevel: clone.folder, git: { folder: clone.folder } })
    expect(await open(join(clone.folder, 'a'))).toMatchObject({ topLevel: clone.folder })
  })

  it('is the folder given, even inside a hook that points git elsewhere', async () => {
    const env = {
      ...ISOLATED_ENV,
      GIT_DIR: '/nowhere',
      GIT_WORK_TREE: '/nowhere',
      GIT_INDEX_FILE: '/nowhere/index',
    }
    expect((await open(repository.folder, null, env)).head).toBe(repository.oid('main'))
  })

  it('can be a bare repository, by branch and as it is', async () => {
    const bare = aRepository().commit('1').write({ bare: true })
    const expected = { bare: true, topLevel: null, head: bare.oid('main'), ref: 'main' }
    expect(await open(bare.folder)).toMatchObject(expected)
    expect(await open(bare.folder, 'main')).toMatchObject(expected)
  })

  it('can be a second work tree', async () => {
    const folder = join(aFolder(), 'tree')
    repository.git('worktree', 'add', '--quiet', '--detach', folder, 'v1')
    const opened = await open(folder)
    expect(opened).toMatchObject({ head: repository.oid('v1'), topLevel: folder })
    expect(opened.objectsFolder).toBe(join(repository.folder, '.git/objects'))
  })

  it('can have ids of 64 digits', async () => {
    const long = aRepository().commit('1', { 'a.md': 'x' }).write({ objectFormat: 'sha256' })
    const opened = await open(long.folder)
    expect(opened.objectFormat).toBe('sha256')
    expect(opened.head).toMatch(/^[0-9a-f]{64}$/)
    const { files } = await readTree(opened.git, opened.head)
    expect(files.get('a.md')).toBe(long.oid('main:a.md'))
  })

  it('keeps the address of the remote', async () => {
    const clone = repository.clone()
    clone.git('remote', 'add', 'fork', 'https://github.com/someone/fork')
    expect(await open(clone.folder)).toMatchObject({ remote: 'origin', remoteUrl: repository.url })
  })
})

describe('what cannot be opened is said with its fix', () => {
  it('a folder that does not exist', async () => {
    expect(await refusal('/no/such/folder')).toBe(
      'The folder /no/such/folder does not exist. Give the folder of a git repository, or run in one.',
    )
  })

  it('a file', async () => {
    const file = join(aFolder(), 'file')
    writeFileSync(file, '')
    expect(await refusal(file)).toBe(`${file} is a file. Give the folder of a git repository instead.`)
  })

  it('a folder outside any repository', async () => {
    const folder = aFolder()
    expect(await refusal(folder)).toBe(
      `${folder} is not in a git repository. Give the folder of a clone; in a workflow, run actions/checkout before this step.`,
    )
  })

  it.each([
    "fatal: detected dubious ownership in repository at '/github/it'",
    "fatal: unsafe repository ('/github/it' is owned by someone else)",
  ])('a repository of another user: %s', stderr => {
    expect(openFailure('/x', new GitError('rev-parse', 128, stderr))?.message).toBe(
      'git refuses to read /github/it because another user owns it. If you trust it, run: git config --global --add safe.directory /github/it',
    )
  })

  it('a folder with spaces in the command to run', () => {
    const stderr = "fatal: detected dubious ownership in repository at '/my it'"
    expect(openFailure('/x', new GitError('rev-parse', 128, stderr))?.message).toContain(
      "safe.directory '/my it'",
    )
  })

  it('a repository without a commit', async () => {
    const { folder } = aRepository().write()
    expect(await refusal(folder)).toBe(
      `The repository in ${folder} has no commit on the branch that is checked out. Commit something, or name a branch that has commits.`,
    )
  })

  it('a ref that is missing, with names close to it', async () => {
    const { folder } = aRepository().commit('1').tag('v1.0').branch('release-1').commit('2').write()
    expect(await refusal(folder, 'mian')).toBe(
      `The ref "mian" is not in the repository in ${folder}. Did you mean "main"? If it exists on the server, fetch it first: git fetch origin mian; in a workflow, give actions/checkout "fetch-depth: 0".`,
    )
    expect(await refusal(folder, 'RELEASE')).toContain('Did you mean "release-1"?')
    expect(await refusal(folder, 'something-else')).not.toContain('Did you mean')
  })

  it('a commit id that is not here', async () => {
    const { folder } = aRepository().commit('1').write()
    expect(await refusal(folder, 'f'.repeat(40))).toContain(
      `The ref "${'f'.repeat(40)}" is not in the repository`,
    )
  })

  it('a ref that is no commit', async () => {
    const repository = aRepository().commit('1', { 'a.md': 'x' }).write()
    repository.git('tag', 'a-file', repository.oid('main:a.md'))
    const expected = `in ${repository.folder} is a blob, not a commit. Give a branch, a tag of a commit, or a commit id.`
    expect(await refusal(repository.folder, 'a-file')).toBe(`The ref "a-file" ${expected}`)
    expect(await refusal(repository.folder, 'main^{tree}')).toContain('is a tree, not a commit')
  })

  it.each(['', '--output=x', 'main..v1', 'main:a.md', '^main', 'main^@', 'a\nb'])(
    'words that name no commit: %j',
    async ref => {
      const { folder } = aRepository().commit('1').write()
      expect(await refusal(folder, ref)).toBe(
        `The ref ${JSON.stringify(ref)} does not name one commit. Give a branch, a tag or a commit id, for example "main".`,
      )
    },
  )

  it('a repository git refuses for another reason, with what git said', async () => {
    const repository = aRepository().commit('1').write()
    writeFileSync(join(repository.folder, '.git/config'), '[core]\n\trepositoryformatversion = 99\n')
    expect(await refusal(repository.folder)).toContain(
      `git cannot open the repository in ${repository.folder}: fatal: `,
    )
  })

  it('a machine without git', async () => {
    const { folder } = aRepository().commit('1').write()
    const empty = join(aFolder(), 'bin')
    mkdirSync(empty)
    chmodSync(empty, 0o755)
    await expect(open(folder, null, { PATH: empty })).rejects.toThrow('git could not be started: install git')
  })
})
