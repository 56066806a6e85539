/** Names Windows keeps for devices, with or without an extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Well below the 255 bytes file systems allow, with room for a suffix. */
const LONGEST = 80

/** A file name from untrusted text: letters, digits, dot, dash and underscore. */
export function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, LONGEST)
  if (plain === '') return 'increment'
  return RESERVED.test(plain) ? `increment-${plain}` : plain
}

/**
 * Unique slugs, in the given order. Compared without case, because some file systems do not tell case apart. A later
 * name never changes the slug of an earlier one, so a page keeps its address.
 */
export function slugs(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map(name => {
    const stem = slug(name)
    let unique = stem
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) unique = `${stem}-${n}`
    taken.add(unique.toLowerCase())
    return unique
  })
}
