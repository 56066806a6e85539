import type { Changes } from './changes.ts'
import { MANIFEST_PATH, type Manifest, readManifest, renderManifest } from './manifest.ts'
import type { PublishFile } from './world.ts'

/** What one commit carries. */
export interface Part {
  readonly additions: readonly PublishFile[]
  readonly deletions: readonly string[]
}

/**
 * A commit fails at some 40 MiB in all (grafana/github-api-commit-action#66), and a request that takes more than ten
 * seconds is cut off. The report of 5,000 proposals is a third of this, so one commit is the rule.
 */
export const MOST_BYTES_A_COMMIT = 25_000_000

/**
 * Cuts large changes into commits. The first of several carries a manifest marked as incomplete, so that a run that
 * stops in between leaves nothing behind that the next one would take for somebody else's; the last completes it.
 * Throws nothing; a single file above the limit goes alone and is GitHub's to refuse.
 */
export function partsOf(changes: Changes, most: number = MOST_BYTES_A_COMMIT): readonly Part[] {
  const { additions, deletions } = changes
  const manifest = additions.find(({ path }) => path === MANIFEST_PATH)
  if (manifest === undefined || sum(additions) <= most) return [{ additions, deletions }]
  const files = additions.filter(({ path }) => path !== MANIFEST_PATH)
  const begun = { path: MANIFEST_PATH, bytes: asIncomplete(manifest.bytes) }
  const groups = grouped(files, most)
  return groups.map((group, index) => ({
    additions: [
      ...group,
      ...(index === 0 && groups.length > 1 ? [begun] : []),
      ...(index === groups.length - 1 ? [manifest] : []),
    ],
    deletions: index === 0 ? deletions : [],
  }))
}

function grouped(files: readonly PublishFile[], most: number): readonly (readonly PublishFile[])[] {
  const groups: PublishFile[][] = [[]]
  for (const file of files) {
    const group = groups.at(-1) ?? []
    if (group.length > 0 && sum([...group, file]) > most) groups.push([file])
    else group.push(file)
  }
  return groups
}

/** Size of the files as they are sent, in base64. */
function sum(files: readonly PublishFile[]): number {
  return files.reduce((total, { bytes }) => total + Math.ceil(bytes.length / 3) * 4, 0)
}

function asIncomplete(bytes: Uint8Array): Uint8Array {
  const manifest: Manifest | null = readManifest(new TextDecoder().decode(bytes))
  return renderManifest({ files: manifest?.files ?? new Map(), complete: false })
}
