/** Longest text of GitHub's that a message quotes. */
const MOST_CHARACTERS = 200

const HTML_PAGE = /^\s*<(?:!doctype|\?xml|html|head|body)\b/i

/** Tokens as GitHub issues them, should one that is not ours ever be quoted back. */
const ANY_TOKEN = /\b(?:gh[a-z]_|github_pat_)\w+/g

/**
 * Words of a server as one short line: no HTML, no token, no control or invisible characters. An answer that is a
 * whole HTML page gives an empty line, as nothing in it helps a reader. Still untrusted: escape it when printed.
 */
export function cleanMessage(text: unknown, token: string): string {
  if (typeof text !== 'string' || HTML_PAGE.test(text)) return ''
  const line = withoutToken(text, token)
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\p{Z}\p{Cc}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .trim()
  return line.length <= MOST_CHARACTERS ? line : `${line.slice(0, MOST_CHARACTERS - 1).trimEnd()}…`
}

function withoutToken(text: string, token: string): string {
  const without = token === '' ? text : text.replaceAll(token, '***')
  return without.replace(ANY_TOKEN, '***')
}
