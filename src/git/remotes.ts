import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A remote as the repository's own configuration file has it. */
export interface Remote {
  readonly name: string
  readonly url: string
  /** Objects that a partial clone lacks come from here. */
  readonly promisor: boolean
  /** Cloned with `--filter=tree:...`: trees of older commits are lacking. */
  readonly treeless: boolean
}

/**
 * Reads the remotes from the configuration file, without a git process. `include` is not followed: git and
 * actions/checkout write remotes into the file itself.
 */
export async function readRemotes(commonFolder: string): Promise<readonly Remote[]> {
  const text = await readFile(join(commonFolder, 'config'), 'utf8').catch(() => '')
  const remotes = new Map<string, Remote>()
  let name: string | null = null
  for (const line of text.split(/\r?\n/)) {
    const section = /^\s*\[([^\]]*)\]/.exec(line)
    if (section) name = /^remote "(.*)"$/i.exec(section[1] ?? '')?.[1]?.replace(/\\(.)/g, '$1') ?? null
    if (name === null) continue
    const known: Remote = remotes.get(name) ?? { name, url: '', promisor: false, treeless: false }
    const [, key = '', value = ''] =
      /^\s*(url|promisor|partialclonefilter)\s*=\s*"?(.*?)"?\s*$/i.exec(line) ?? []
    if (/^partial/i.test(key)) remotes.set(name, { ...known, treeless: value.startsWith('tree:') })
    if (key.toLowerCase() === 'url' && known.url === '') remotes.set(name, { ...known, url: value })
    if (key.toLowerCase() === 'promisor') remotes.set(name, { ...known, promisor: value === 'true' })
  }
  return [...remotes.values()].filter(remote => remote.url !== '')
}

/** The remote of a partial clone first, then `origin`, then whichever is alone. */
export function remoteToFetchFrom(remotes: readonly Remote[]): Remote | null {
  return (
    remotes.find(remote => remote.promisor) ??
    remotes.find(remote => remote.name === 'origin') ??
    (remotes.length === 1 ? remotes[0] : undefined) ??
    null
  )
}
