import { Lexer } from 'yaml'

/** Deepest nesting parsed. Headers need four; the parser calls itself once per level and would exhaust the stack. */
const DEPTH_LIMIT = 100

/** Longest run of blanks: the width of an indent, and what a pattern inside gray-matter is quadratic in. */
const BLANK_RUN = /\s{1000}/

/** True for runs of blanks nobody writes, on which gray-matter would spend seconds. */
export const hasLongBlank = (block: string): boolean => BLANK_RUN.test(block)

/**
 * True when the block nests deeper than any header does. Read from the parser's own tokens, which are made
 * without recursion, so that quotes and comments cannot hide a bracket. Each level of block nesting needs one
 * indicator on its line or one more column of indentation.
 */
export function isTooDeep(block: string): boolean {
  if (hasLongBlank(block)) return true
  let flow = 0
  let onLine = 0
  let isScalar = false
  for (const token of new Lexer().lex(block)) {
    if (isScalar) isScalar = false
    else if (token === '\x1f') isScalar = true
    else if (token === '[' || token === '{') flow++
    else if (token === ']' || token === '}') flow = Math.max(0, flow - 1)
    else if (token === '-' || token === '?' || token === ':') onLine++
    else if (token[0] === '\n') onLine = 0
    else if (token[0] === ' ' && token.length > 2 * DEPTH_LIMIT) return true
    if (flow + onLine > DEPTH_LIMIT) return true
  }
  return false
}
