import { ConfigurationError } from '../errors.ts'
import { FETCH_WITHOUT_HAVES, fetch } from './fetch.ts'
import { absentObjects } from './object-files.ts'
import { GitError } from './process.ts'
import type { Repository } from './repository.ts'

/**
 * Which of these blobs a partial clone lacks; none in a full clone. No git process, unless the clone borrows
 * objects of another. Ask before reading: under GIT_NO_LAZY_FETCH `cat-file` dies on a missing object instead of
 * saying so.
 */
export async function missingBlobs(
  repository: Repository,
  oids: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const wanted = new Set(repository.lacksBlobs ? oids : [])
  if (wanted.size === 0) return wanted
  return (
    (await absentObjects(repository.objectsFolder, wanted)) ?? (await unlistedObjects(repository, wanted))
  )
}

/** For want of a question that git answers for a missing object, all that are here are listed and left out. */
async function unlistedObjects({ git }: Repository, oids: Set<string>): Promise<ReadonlySet<string>> {
  const listing = await git.run([
    'cat-file',
    '--batch-all-objects',
    '--unordered',
    '--batch-check=%(objectname)',
  ])
  for (const oid of listing.toString('latin1').split('\n')) oids.delete(oid)
  return oids
}

/**
 * Makes sure that the blobs are here: fetches those that a partial clone lacks, all in one batch. One git
 * process when some are lacking, none when all are here. Throws ConfigurationError when the remote does not give them.
 */
export async function ensureBlobs(repository: Repository, oids: Iterable<string>): Promise<void> {
  const missing = await missingBlobs(repository, oids)
  if (missing.size > 0) await fetchObjects(repository, missing)
}

async function fetchObjects(repository: Repository, oids: ReadonlySet<string>) {
  const { git, remote } = repository
  if (remote === null) throw blobFailure(repository, oids.size, 'it has no remote', undefined)
  const single = [...FETCH_WITHOUT_HAVES, '--no-tags', '--filter=blob:none', '--stdin', remote]
  try {
    await fetch(git, single, [...oids])
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    if (!/unadvertised object/.test(error.stderr))
      throw blobFailure(repository, oids.size, error.stderr.trim(), error)
    await fetchEverything(repository, oids)
  }
}

/** For a server that knows filters but gives no single objects: all that its branches hold. */
async function fetchEverything(repository: Repository, oids: ReadonlySet<string>) {
  const { git, remote } = repository
  try {
    await fetch(git, [...FETCH_WITHOUT_HAVES, '--refetch', '--no-filter', remote ?? ''])
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw blobFailure(repository, oids.size, error.stderr.trim(), error)
  }
  const { size } = await missingBlobs(repository, oids)
  if (size > 0) throw blobFailure(repository, size, 'the remote does not have them', undefined)
}

function blobFailure(repository: Repository, count: number, reason: string, cause: unknown) {
  return new ConfigurationError(
    `The partial clone in ${repository.git.folder} lacks ${count} versions of documents, and they could not be fetched: ${reason}. Check the network and the credentials of the remote, or clone without "--filter" (actions/checkout: without "filter").`,
    { cause },
  )
}
