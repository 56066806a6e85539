import type { Config } from '../config/config.ts'
import type { Preset } from '../config/preset.ts'
import { ISSUES } from '../config/presets/issues.ts'
import { presetNamed } from '../config/presets/presets.ts'
import type { Settings } from '../config/settings.ts'
import { mergeSettings, settle } from '../config/settle.ts'
import { ConfigurationError } from '../errors.ts'
import { BlobReader } from '../git/blobs.ts'
import { ensureBlobs } from '../git/missing-blobs.ts'
import { lastCommitBefore, lastCommitOutside } from '../git/past.ts'
import { openRepository, type Repository } from '../git/repository.ts'
import { readTree, type Tree } from '../git/tree.ts'
import { localMidnight } from '../metrics/local-day.ts'
import { detectPreset } from '../proposals/detect.ts'
import { MANIFEST_PATH } from '../publish/manifest.ts'
import { nothingFound } from './nothing-found.ts'
import type { Request } from './request.ts'
import { readSettings } from './settings-file.ts'

/** Everything settled before history is read: what is measured, and by which rules. */
export interface Source {
  readonly repository: Repository
  /** The measured commit: the ref's own, or the last one of the day asked for. */
  readonly head: string
  readonly tree: Tree
  readonly config: Config
  /** The instant the report speaks of when a day was asked for, null for the last landing. */
  readonly asOf: number | null
  /** Commits never counted as activity, from the settings and `.git-blame-ignore-revs`. */
  readonly ignored: ReadonlySet<string>
}

/** Samples and settings are small; a larger file is no sample. */
const SMALL_BYTES = 1024 * 1024

/** Opens the repository and settles preset and configuration. Throws ConfigurationError when it cannot. */
export async function openSource(request: Request): Promise<Source> {
  const first = await openRepository({
    folder: request.folder,
    ref: request.words.ref || null,
    env: request.env,
  })
  const small = new BlobReader(first.git, SMALL_BYTES, false)
  try {
    return await settleSource(request, first, small)
  } finally {
    await small.end()
  }
}

async function settleSource(request: Request, first: Repository, small: BlobReader): Promise<Source> {
  const firstTree = await readTree(first.git, first.head)
  const layers = await readSettings(request, paths => textsOf(paths, firstTree, small, first))
  const settings = mergeSettings(layers)
  const repository = await atRef(request, first, settings)
  const asOf = request.asOf === null ? null : endOfDay(request.asOf, settings.timeZone ?? 'UTC')
  const named = asOf === null ? repository.head : await commitOf(repository, asOf, request.asOf)
  const namedTree = named === first.head ? firstTree : await readTree(repository.git, named)
  const head = await withoutReports(repository, named, namedTree)
  const tree = head === named ? namedTree : await readTree(repository.git, head)
  const { preset, reason } = await presetOf(settings, tree, small, repository)
  const config = settle(layers, preset, reason)
  return {
    repository,
    head,
    tree,
    config,
    asOf,
    ignored: await ignoredCommits(config, tree, small, repository),
  }
}

/** A ref named in the settings file is opened in place of the one the file was read from. */
async function atRef(request: Request, first: Repository, { ref }: Settings): Promise<Repository> {
  if (ref === undefined || ref === request.words.ref) return first
  const named = await openRepository({ folder: request.folder, ref, env: request.env })
  return { ...named, notes: [...first.notes, ...named.notes] }
}

/**
 * A report committed to the measured branch is no landing: else each would change the next one, for ever. What is
 * measured is the last commit that changed anything else.
 */
async function withoutReports({ git }: Repository, head: string, tree: Tree): Promise<string> {
  const folders = [...tree.files.keys()]
    .filter(path => path.endsWith(`/${MANIFEST_PATH}`))
    .map(path => path.slice(0, -MANIFEST_PATH.length - 1))
  return folders.length === 0 ? head : lastCommitOutside(git, head, folders)
}

async function commitOf(
  { git, head, ref }: Repository,
  instant: number,
  day: string | null,
): Promise<string> {
  const commit = await lastCommitBefore(git, head, instant)
  if (commit !== null) return commit
  throw new ConfigurationError(
    `Nothing had landed on ${ref} by ${day}: its history begins later. Choose a later day.`,
  )
}

/** The last second of a day in a time zone: the whole day counts. Throws ConfigurationError for a day that is none. */
export function endOfDay(day: string, timeZone: string): number {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? []
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(date))
  if (year === undefined || new Date(utc).toISOString().slice(0, 10) !== day) {
    throw new ConfigurationError(
      `The day ${JSON.stringify(day)} is none. Write it as yyyy-mm-dd, for example 2026-06-30.`,
    )
  }
  return (
    localMidnight({ year: Number(year), month: Number(month) - 1, day: Number(date) + 1 }, timeZone) - 1000
  )
}

async function presetOf(
  settings: Settings,
  tree: Tree,
  small: BlobReader,
  repository: Repository,
): Promise<{ readonly preset: Preset; readonly reason: string }> {
  const named = settings.preset === undefined ? null : presetNamed(settings.preset)
  if (named) return { preset: named, reason: 'named in the settings' }
  const detected = await detectPreset({
    paths: [...tree.files.keys()],
    genericOnly: settings.preset === 'generic',
    documents: settings.documents,
    read: paths => textsOf(paths, tree, small, repository),
  })
  if (detected.preset) return detected
  if (settings.trackIssues !== undefined && settings.trackIssues !== 'none')
    return { preset: ISSUES, reason: `issues are tracked, and ${detected.reason}` }
  throw await nothingFound(repository, detected.reason)
}

async function textsOf(paths: readonly string[], tree: Tree, small: BlobReader, repository: Repository) {
  const oids = paths.flatMap(path => tree.files.get(path) ?? [])
  await ensureBlobs(repository, oids)
  const read = async (path: string) => {
    const oid = tree.files.get(path)
    const text = oid === undefined ? null : await small.text(oid)
    return text === null ? [] : [[path, text] as const]
  }
  return new Map((await Promise.all(paths.map(read))).flat())
}

const IGNORE_FILE = '.git-blame-ignore-revs'

async function ignoredCommits(config: Config, tree: Tree, small: BlobReader, repository: Repository) {
  const texts = tree.files.has(IGNORE_FILE)
    ? await textsOf([IGNORE_FILE], tree, small, repository)
    : new Map()
  const lines = (texts.get(IGNORE_FILE) ?? '').split('\n').map((line: string) => line.trim().toLowerCase())
  return new Set([
    ...config.ignoreCommits,
    ...lines.filter((line: string) => /^[0-9a-f]{40,64}$/u.test(line)),
  ])
}
