import { finished, type Git } from './process.ts'

/** No repacking in the background while the program reads. */
const QUIET = ['-c', 'gc.auto=0', '-c', 'maintenance.auto=false']

/**
 * A fetch of objects by id. It offers no commits of its own: the server would take each as complete with all its
 * trees and files, and leave out the very objects that are missing.
 */
export const FETCH_WITHOUT_HAVES = [
  '-c',
  'fetch.negotiationAlgorithm=noop',
  'fetch',
  '--no-write-fetch-head',
  '--recurse-submodules=no',
]

/** Runs a fetch, with ids to want on stdin, and gives what it said on stderr. Throws `GitError` when it fails. */
export async function fetch(
  git: Git,
  args: readonly string[],
  wants: readonly string[] = [],
): Promise<string> {
  const child = git.start([...QUIET, ...args])
  const said: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  child.stdout.resume()
  const ended = finished(child, 'fetch')
  child.stdin.end(wants.map(oid => `${oid}\n`).join(''))
  await ended
  return Buffer.concat(said).toString('utf8')
}
