/** Names Windows keeps for devices, with or without an extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Well below the 255 bytes file systems allow, with room for a suffix. */
const LONGEST = 80

/**
 * A file name from untrusted text: letters, digits, dot, dash and underscore. `kind` says what it names, for text of
 * which nothing is left.
 */
export function slug(text: string, kind = 'increment'): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, LONGEST)
  if (plain === '') return kind
  return RESERVED.test(plain) ? `${kind}-${plain}` : plain
}

/**
 * Unique slugs, in the given order; none of them is one of `taken`. Compared without case, because some file systems
 * do not tell case apart. A later name never changes the slug of an earlier one, so a page keeps its address.
 */
export function slugs(
  names: readonly string[],
  kind = 'increment',
  taken: readonly string[] = [],
): readonly string[] {
  const used = new Set(taken.map(each => each.toLowerCase()))
  return names.map(name => {
    const stem = slug(name, kind)
    let unique = stem
    for (let n = 2; used.has(unique.toLowerCase()); n += 1) unique = `${stem}-${n}`
    used.add(unique.toLowerCase())
    return unique
  })
}
