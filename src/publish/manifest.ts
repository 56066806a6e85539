/** The file in the report's folder that says which of its neighbours are ours. */
export const MANIFEST_PATH = '.proposal-pulse.json'

/** Files of ours by path, with the blob ids they were written with. */
export interface Manifest {
  readonly files: ReadonlyMap<string, string>
  /** False while a large report is being written in several commits: then ids that differ mean nothing. */
  readonly complete: boolean
}

const SCHEMA = 1

/** Most files a manifest is believed to have. */
const MOST_FILES = 20_000

/** The manifest as a file: sorted, so that the same report gives the same bytes. */
export function renderManifest({ files, complete }: Manifest): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  const content = { schema: SCHEMA, complete, files: Object.fromEntries(sorted) }
  return new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`)
}

/** Reads a manifest; null when it is none. It lies in a repository, so anybody may have written it. */
export function readManifest(text: string): Manifest | null {
  const value = parsed(text)
  if (value === null || Reflect.get(value, 'schema') !== SCHEMA) return null
  const files: unknown = Reflect.get(value, 'files')
  if (typeof files !== 'object' || files === null) return null
  const entries = Object.entries(files)
  if (entries.length > MOST_FILES) return null
  const good = entries.every(([path, oid]) => isPlainPath(path) && isOid(oid))
  if (!good) return null
  return { files: new Map(entries), complete: Reflect.get(value, 'complete') === true }
}

/** True for a plain relative path that stays in its folder. */
export function isPathInside(path: string): boolean {
  if (path === '' || path.length > 500 || path.includes('\\') || /\p{Cc}/u.test(path)) return false
  return path.split('/').every(part => !['', '.', '..'].includes(part) && part.toLowerCase() !== '.git')
}

/** Paths of ours have only these letters, so that one from a manifest can stand in a message as it is. */
const isPlainPath = (path: string) => /^[\w./-]+$/.test(path) && isPathInside(path)

const isOid = (oid: unknown) => typeof oid === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(oid)

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
