import { blobId, type ObjectFormat } from './blob-id.ts'
import { MANIFEST_PATH, type Manifest, renderManifest } from './manifest.ts'
import type { PublishFile } from './world.ts'

/** What stands under a path of the folder. A link or a submodule is `other`. */
export interface Entry {
  readonly oid: string
  readonly kind: 'file' | 'folder' | 'other'
}

/** The report's folder as a commit has it; paths are relative to it. */
export interface FolderState {
  readonly entries: ReadonlyMap<string, Entry>
  /** Null when there is none that can be read. */
  readonly manifest: Manifest | null
}

/** What has to change so that the folder holds the report. */
export interface Changes {
  /** By path; the manifest among them. */
  readonly additions: readonly PublishFile[]
  readonly deletions: readonly string[]
  /** Plain sentences about edits of others in files of ours. */
  readonly warnings: readonly string[]
  /** A file of somebody else's where one of ours should go; then nothing may be written. */
  readonly obstacle: string | null
}

/** Both are in every report: a folder without manifest that has them holds one committed by hand. */
const SIGNATURE = ['data/metrics.json', 'data/proposals.csv']

/** Nothing in the folder yet. */
export const EMPTY_FOLDER: FolderState = { entries: new Map(), manifest: null }

/** Compares the report with the folder by blob ids. The same input gives the same changes, in the same order. */
export function changesOf(
  wanted: readonly PublishFile[],
  folder: FolderState,
  format: ObjectFormat,
): Changes {
  const ids = new Map(wanted.map(({ path, bytes }) => [path, blobId(bytes, format)]))
  const all = [...wanted, { path: MANIFEST_PATH, bytes: renderManifest({ files: ids, complete: true }) }]
  const additions = all
    .filter(({ path, bytes }) => folder.entries.get(path)?.oid !== blobId(bytes, format))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  const obstacle = additions.find(({ path }) => isForeign(path, folder))?.path ?? null
  const stale = staleOf(folder, ids)
  return {
    additions,
    deletions: stale.filter(path => !isEdited(path, folder)),
    warnings: [
      ...additions
        .filter(({ path }) => isEdited(path, folder))
        .map(({ path }) => `${path} was edited by hand; the new report replaces it.`),
      ...stale
        .filter(path => isEdited(path, folder))
        .map(path => `${path} is no longer part of the report but was edited by hand, so it stays.`),
    ],
    obstacle,
  }
}

/** True when nothing has to be written: nothing differs, or only what is no news and the manifest that names it. */
export function isUnchanged({ additions, deletions }: Changes): boolean {
  if (deletions.length > 0) return false
  const reports = additions.filter(({ path }) => path !== MANIFEST_PATH)
  return additions.length === 0 || (reports.length > 0 && reports.every(({ quiet }) => quiet === true))
}

/** Files of ours that a new report does not have. */
function staleOf({ entries, manifest }: FolderState, ids: ReadonlyMap<string, string>): readonly string[] {
  const ours = [...(manifest?.files.keys() ?? [])]
  return ours.filter(path => !ids.has(path) && entries.get(path)?.kind === 'file').sort()
}

function isEdited(path: string, { entries, manifest }: FolderState): boolean {
  const written = manifest?.complete === true ? manifest.files.get(path) : undefined
  const there = entries.get(path)
  return written !== undefined && there !== undefined && there.oid !== written
}

/** True when something stands there that no manifest and no signature tells to be ours. */
function isForeign(path: string, { entries, manifest }: FolderState): boolean {
  if (ancestorsOf(path).some(each => (entries.get(each)?.kind ?? 'folder') !== 'folder')) return true
  const there = entries.get(path)
  if (there === undefined) return false
  if (there.kind !== 'file') return true
  if (path === MANIFEST_PATH) return false
  if (manifest !== null) return !manifest.files.has(path)
  return !SIGNATURE.every(each => entries.get(each)?.kind === 'file')
}

/** The report's own folder (an empty text) and every folder on the way to a path. */
function ancestorsOf(path: string): readonly string[] {
  const steps = path.split('/')
  return steps.map((_, index) => steps.slice(0, index).join('/'))
}
