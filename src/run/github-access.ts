import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Pace } from '../github/writer.ts'
import { readEarlier } from '../publish/earlier.ts'
import type { BranchFolder, PushPlace } from '../publish/world.ts'
import { SNAPSHOT_PATH } from '../report/snapshot-file.ts'
import { CLOCK } from './ask-github.ts'
import type { GithubAccess } from './request.ts'

/** What a front door knows about reaching GitHub. Texts may be empty. */
export interface AccessWords {
  readonly token: string | undefined
  readonly projectToken: string | undefined
  readonly graphqlUrl: string | undefined
  readonly serverUrl: string
  /** Folder of the report, which may hold the snapshot of an earlier run; null when no report is written. */
  readonly out: string | null
  /** Gives the snapshot of a published report, where the folder has none. */
  readonly earlier?: (() => Promise<string | null>) | null
}

/** A hundred times the snapshot of kubernetes/enhancements: whatever is larger is none of ours. */
const LARGEST_SNAPSHOT_BYTES = 200 * 1024 * 1024

/** How GitHub is reached, null without a token. */
export function githubAccess(words: AccessWords): GithubAccess | null {
  const token = words.token?.trim() ?? ''
  if (token === '') return null
  const { out, earlier } = words
  const inFolder = async () => (out === null ? null : textIfAny(join(out, SNAPSHOT_PATH)))
  return {
    token,
    projectToken: words.projectToken?.trim() || null,
    graphqlUrl: words.graphqlUrl || graphqlUrlOf(words.serverUrl),
    pace: new Pace({ clock: CLOCK }),
    snapshot: async () => (await inFolder()) ?? (await earlier?.()) ?? null,
  }
}

function graphqlUrlOf(serverUrl: string): string {
  const isPublic = new URL(serverUrl).host === 'github.com'
  return isPublic ? 'https://api.github.com/graphql' : `${serverUrl.replace(/\/$/, '')}/api/graphql`
}

async function textIfAny(path: string): Promise<string | null> {
  try {
    const { size } = await stat(path)
    return size > LARGEST_SNAPSHOT_BYTES ? null : await readFile(path, 'utf8')
  } catch {
    return null
  }
}

/** A file of the report an earlier run published, as the checkout brought it; null when there is none. */
export async function publishedFile(
  clone: Pick<PushPlace, 'folder' | 'env'>,
  at: BranchFolder,
  path: string,
): Promise<string | null> {
  const bytes = await readEarlier({ ...clone, remote: 'origin' }, at, path)
  return bytes?.toString('utf8') ?? null
}

/** A file of an earlier report in a folder; null when there is none. */
export const fileInFolder = (folder: string, path: string): Promise<string | null> =>
  textIfAny(join(folder, path))
