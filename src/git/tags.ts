import type { Git } from './process.ts'

/** A tag and when it was made: of an annotated tag the tagger date, of a light one the committer date. */
export interface Tag {
  readonly name: string
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** Lists the tags of the repository by name, in one git process. Tags of trees and blobs have no date: left out. */
export async function readTags(git: Git): Promise<readonly Tag[]> {
  const listing = await git.run([
    'for-each-ref',
    '--format=%(creatordate:unix) %(refname:lstrip=2)',
    'refs/tags',
  ])
  const tags: Tag[] = []
  for (const line of listing.toString('utf8').split('\n')) {
    const [, seconds, name] = /^(-?\d+) (.+)$/.exec(line) ?? []
    if (seconds !== undefined && name !== undefined) tags.push({ name, at: Number(seconds) * 1000 })
  }
  return tags
}
