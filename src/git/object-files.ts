import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** https://git-scm.com/docs/gitformat-pack: magic, version 2, a table of 256 counts, then the sorted ids. */
const MAGIC = 0xff744f63
const VERSION = 2
const TABLE_START = 8
const IDS_START = TABLE_START + 256 * 4

/**
 * Which of these objects are in none of the repository's own packs and loose files, found without a git process
 * and without listing what is there; null when only git can tell (borrowed objects, a format from before 2008).
 */
export async function absentObjects(
  objectsFolder: string,
  oids: Iterable<string>,
): Promise<ReadonlySet<string> | null> {
  const absent = new Set(oids)
  const borrowed = await stat(join(objectsFolder, 'info/alternates')).catch(() => null)
  if (borrowed) return null
  const packs = join(objectsFolder, 'pack')
  for (const name of await readdir(packs).catch(() => [])) {
    if (!name.endsWith('.idx')) continue
    const index = await readFile(join(packs, name))
    if (index.readUInt32BE(0) !== MAGIC || index.readUInt32BE(4) !== VERSION) return null
    for (const oid of absent) if (isIndexed(index, oid)) absent.delete(oid)
  }
  return withoutLoose(objectsFolder, absent)
}

function isIndexed(index: Buffer, oid: string): boolean {
  const wanted = Buffer.from(oid, 'hex')
  const first = wanted[0] ?? 0
  let low = first === 0 ? 0 : countUpTo(index, first - 1)
  let high = countUpTo(index, first)
  while (low < high) {
    const middle = (low + high) >>> 1
    const start = IDS_START + middle * wanted.length
    const order = wanted.compare(index, start, start + wanted.length)
    if (order === 0) return true
    if (order < 0) high = middle
    else low = middle + 1
  }
  return false
}

function countUpTo(index: Buffer, firstByte: number): number {
  return index.readUInt32BE(TABLE_START + firstByte * 4)
}

/** Loose objects lie in folders named by the first two digits. */
async function withoutLoose(objectsFolder: string, absent: Set<string>): Promise<ReadonlySet<string>> {
  for (const folder of new Set([...absent].map(oid => oid.slice(0, 2)))) {
    for (const name of await readdir(join(objectsFolder, folder)).catch(() => []))
      absent.delete(folder + name)
  }
  return absent
}
