import { createHash } from 'node:crypto'

/** Hash by which a repository names its objects. */
export type ObjectFormat = 'sha1' | 'sha256'

/** The id git gives to a file of these bytes: equal ids mean that nothing has to be sent. */
export function blobId(bytes: Uint8Array, format: ObjectFormat): string {
  return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/** The hash of a repository, told by the length of one of its ids. */
export function formatOf(oid: string): ObjectFormat {
  return oid.length === 64 ? 'sha256' : 'sha1'
}
