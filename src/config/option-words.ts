import { wrongPath, wrongPathPattern } from './option-pattern.ts'
import { type Shape, text } from './option-shape.ts'
import { didYouMean } from './suggest.ts'

/**
 * A word folded for comparison: lower case, no space at its ends, one space inside. The reader of headers folds
 * more (emphasis, links, comments); what a user writes in the settings has none of that.
 */
export function fold(word: string): string {
  return word.trim().toLowerCase().replace(/\s+/g, ' ')
}

/** The same shape with its value changed after reading. */
export function mapped<From, To>(shape: Shape<From>, change: (value: From) => To): Shape<To> {
  return {
    ...shape,
    read(at) {
      const value = shape.read(at)
      return value === undefined ? undefined : change(value)
    },
  }
}

/** A status word, stage or header name, folded. */
export const word: Shape<string> = mapped(
  text({ label: 'a word or a few words', longest: 100, schema: { type: ['string', 'number'] } }),
  fold,
)

/** The name of a header field, with `-` between its words, as headers are compared. */
export const headerName: Shape<string> = mapped(
  text({ label: 'the name of a header field', longest: 100 }),
  name =>
    fold(name)
      .replace(/[\s_:-]+/g, '-')
      .replace(/^-|-$/g, ''),
)

/** A pattern of paths with placeholders. */
export const pathPattern: Shape<string> = text({
  label: 'a path pattern such as eps/{owner}/{number}-{slug}/README.md',
  longest: 500,
  check: wrongPathPattern,
})

/** A path inside the repository. */
export const path: Shape<string> = text({
  label: 'a path from the top of the repository',
  longest: 1000,
  check: wrongPath,
})

/** A branch, tag or commit. A leading `-` would be taken for an option of git. */
export const ref: Shape<string> = text({
  label: 'a branch, tag or commit',
  longest: 250,
  check: name => (/^-|[\s:?*[\\]|\.\./.test(name) ? 'the name of a branch, tag or commit' : null),
})

/** A full object id. Short ones become ambiguous as a repository grows. */
export const objectId: Shape<string> = mapped(
  text({
    label: 'a full commit id of 40 or 64 hexadecimal digits',
    longest: 64,
    schema: { pattern: '^([0-9a-fA-F]{40}|[0-9a-fA-F]{64})$' },
    check: id =>
      /^([0-9a-f]{40}|[0-9a-f]{64})$/i.test(id)
        ? null
        : 'a full commit id of 40 or 64 hexadecimal digits (git rev-parse gives it)',
  }),
  id => id.toLowerCase(),
)

/** An IANA time zone. Fixed offsets are refused: Node 20 cannot use them, and they know no summer time. */
export const timeZone: Shape<string> = text({
  label: 'an IANA time zone such as Europe/Berlin',
  longest: 60,
  check: zone =>
    isTimeZone(zone)
      ? null
      : `an IANA time zone such as Europe/Berlin, or UTC${didYouMean(zone, Intl.supportedValuesOf('timeZone'))}`,
})

function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** A switch. */
export const flag: Shape<boolean> = {
  label: 'true or false',
  schema: { type: 'boolean' },
  read(at) {
    const found = at.text()?.trim()
    return found === 'true' || found === 'false' ? found === 'true' : at.refuse('true or false')
  },
}
