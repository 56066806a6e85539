import { ConfigurationError } from '../errors.ts'
import { FETCH_WITHOUT_HAVES, fetch } from './fetch.ts'
import { GitError } from './process.ts'
import type { Repository } from './repository.ts'

/**
 * Which of these blobs a partial clone lacks, in one git process; none, without a process, in a full clone. Ask
 * before reading: under GIT_NO_LAZY_FETCH `cat-file` dies on a missing object instead of saying so, which is why
 * the objects that are here are listed and the rest taken as missing.
 */
export async function missingBlobs(
  repository: Repository,
  oids: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const missing = new Set(repository.lacksBlobs ? oids : [])
  if (missing.size === 0) return missing
  const child = repository.git.run([
    'cat-file',
    '--batch-all-objects',
    '--unordered',
    '--batch-check=%(objectname)',
  ])
  for (const oid of (await child).toString('latin1').split('\n')) missing.delete(oid)
  return missing
}

/**
 * Makes sure that the blobs are here: fetches those that a partial clone lacks, all in one batch. At most two git
 * processes, none in a full clone. Throws ConfigurationError when the remote does not give them.
 */
export async function ensureBlobs(repository: Repository, oids: Iterable<string>): Promise<void> {
  const missing = await missingBlobs(repository, oids)
  if (missing.size > 0) await fetchObjects(repository, missing)
}

async function fetchObjects(repository: Repository, oids: ReadonlySet<string>) {
  const { git, remote } = repository
  if (remote === null) throw blobFailure(repository, oids.size, 'it has no remote', undefined)
  try {
    await fetch(
      git,
      [...FETCH_WITHOUT_HAVES, '--no-tags', '--filter=blob:none', '--stdin', remote],
      [...oids],
    )
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw blobFailure(repository, oids.size, error.stderr.trim(), error)
  }
}

function blobFailure(repository: Repository, count: number, reason: string, cause: unknown) {
  return new ConfigurationError(
    `The partial clone in ${repository.git.folder} lacks ${count} versions of documents, and they could not be fetched: ${reason}. Check the network and the credentials of the remote, or clone without "--filter" (actions/checkout: without "filter").`,
    { cause },
  )
}
