import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { SNAPSHOT_PATH } from '../report/snapshot-file.ts'
import type { GithubAccess } from './request.ts'

/** What a front door knows about reaching GitHub. Texts may be empty. */
export interface AccessWords {
  readonly token: string | undefined
  readonly projectToken: string | undefined
  readonly graphqlUrl: string | undefined
  readonly serverUrl: string
  /** Folder of the report, which may hold the snapshot of an earlier run; null when no report is written. */
  readonly out: string | null
}

/** A hundred times the snapshot of kubernetes/enhancements: whatever is larger is none of ours. */
const LARGEST_SNAPSHOT_BYTES = 200 * 1024 * 1024

/** How GitHub is reached, null without a token. */
export function githubAccess(words: AccessWords): GithubAccess | null {
  const token = words.token?.trim() ?? ''
  if (token === '') return null
  const { out } = words
  return {
    token,
    projectToken: words.projectToken?.trim() || null,
    graphqlUrl: words.graphqlUrl || graphqlUrlOf(words.serverUrl),
    snapshot: async () => (out === null ? null : textIfAny(join(out, SNAPSHOT_PATH))),
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
