import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Git } from '../git/process.ts'
import type { Changes } from './changes.ts'
import type { PushPlace } from './world.ts'

/** Variables by which a caller ties git to another repository or index than the clone's own. */
const TIES = /^GIT_(?:DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|NAMESPACE|PREFIX)$/

/** Who commits where neither the environment nor git's configuration says so, as on a runner. */
const NOBODY = { name: 'Proposal Pulse', email: 'proposal-pulse@users.noreply.github.com' }

/** The environment without what ties git to another place. */
export function gitEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !TIES.test(name)))
}

/**
 * Makes a commit in the clone's object store through an index of its own in a temporary folder. Neither the work tree
 * nor the index nor any ref of the clone is touched. Gives its id. Throws `GitError`.
 */
export async function commitInClone(
  clone: PushPlace,
  folder: string,
  parent: string | null,
  changes: Changes,
  headline: string,
): Promise<string> {
  const temporary = await mkdtemp(join(tmpdir(), 'proposal-pulse-'))
  try {
    const env = { ...gitEnvironment(clone.env), GIT_INDEX_FILE: join(temporary, 'index') }
    const git = new Git(clone.folder, { ...env, ...(await identity(new Git(clone.folder, env), env)) })
    await git.run(['read-tree', parent ?? '--empty'])
    const oids = await storeFiles(git, join(temporary, 'files'), changes)
    await git.run(['update-index', '-z', '--index-info'], indexLines(folder, changes, oids))
    // The other blobs of the branch may be missing in a partial clone; nothing of them is needed.
    const tree = lineOf(await git.run(['write-tree', '--missing-ok']))
    const parents = parent === null ? [] : ['-p', parent]
    return lineOf(await git.run(['commit-tree', tree, ...parents, '-m', headline]))
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
}

async function storeFiles(git: Git, folder: string, { additions }: Changes): Promise<readonly string[]> {
  const paths: string[] = []
  for (const { path, bytes } of additions) {
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, bytes)
    paths.push(target)
  }
  if (paths.length === 0) return []
  const stored = await git.run(
    ['hash-object', '-w', '--no-filters', '--stdin-paths'],
    `${paths.join('\n')}\n`,
  )
  return stored.toString('utf8').trim().split('\n')
}

function indexLines(folder: string, { additions, deletions }: Changes, oids: readonly string[]): string {
  const zeros = '0'.repeat(oids[0]?.length ?? 40)
  const lines = [
    ...additions.map(({ path }, index) => `100644 ${oids[index]}\t${folder}/${path}`),
    ...deletions.map(path => `0 ${zeros}\t${folder}/${path}`),
  ]
  return lines.map(line => `${line}\0`).join('')
}

/** Names for the commit where git has none of its own. */
async function identity(git: Git, env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  const configured = await git.run(['config', '--get', 'user.email']).catch(() => null)
  if (configured !== null || env.GIT_COMMITTER_EMAIL !== undefined) return {}
  return {
    GIT_AUTHOR_NAME: NOBODY.name,
    GIT_AUTHOR_EMAIL: NOBODY.email,
    GIT_COMMITTER_NAME: NOBODY.name,
    GIT_COMMITTER_EMAIL: NOBODY.email,
  }
}

const lineOf = (output: Buffer) => output.toString('utf8').trim()
