import { blankComments, ownCopy } from '../text.ts'
import { foldKey } from '../words.ts'
import type { HeaderProblem, RawField } from './field.ts'
import { readYaml, type YamlReading } from './yaml-full.ts'
import { scanYaml } from './yaml-scan.ts'

/**
 * How much effort a header is worth: `full` for the measured commit, `scan` for historic versions, and a set of
 * folded top-level keys to scan for those alone (the others are passed over unread; lines of findings do not hold).
 */
export type ReadMode = 'scan' | 'full' | ReadonlySet<string>

/** Parses a block with a YAML library; front matter goes through gray-matter on the way. */
export type YamlParser = (block: string, firstLine: number) => YamlReading

/**
 * Fields of a YAML block whose first line has the 1-based number `firstLine`. `scan` asks the full parser only
 * when a line is not plain enough to be sure; `full` always does, and falls back to the lines when YAML fails.
 * Both give the same values.
 */
export function readYamlBlock(
  text: string,
  firstLine: number,
  mode: ReadMode,
  parse: YamlParser = readYaml,
): { fields: readonly RawField[]; problems: readonly HeaderProblem[] } {
  const comments = blankComments(text)
  const block = typeof mode === 'string' ? comments : linesOfKeys(comments, mode)
  const lines = scanYaml(block, firstLine)
  if (mode !== 'full' && !lines.exotic) return { fields: lines.fields, problems: [] }
  const reading = parse(block, firstLine)
  return { fields: reading.fields ?? lines.fields, problems: reading.problems }
}

/** The lines of some top-level keys, with what is nested below them. A line that is no key is kept: it may be broken. */
function linesOfKeys(block: string, keys: ReadonlySet<string>): string {
  let kept = ''
  let keeping = true
  for (let start = 0; start < block.length; ) {
    const newline = block.indexOf('\n', start)
    const end = newline === -1 ? block.length : newline + 1
    if (startsKey(block.charCodeAt(start))) {
      const colon = block.indexOf(':', start)
      keeping = colon === -1 || colon >= end || keys.has(folded(block.slice(start, colon)))
    }
    if (keeping) kept += block.slice(start, end)
    start = end
  }
  return kept
}

const [SPACE, TAB, NEWLINE, HASH, DASH] = [0x20, 0x09, 0x0a, 0x23, 0x2d]

function startsKey(code: number): boolean {
  return code !== SPACE && code !== TAB && code !== NEWLINE && code !== HASH && code !== DASH
}

/** Headers repeat the same few names; folding each once is enough. Bounded, and forgetting is harmless. */
const foldedNames = new Map<string, string>()
const MOST_NAMES = 5_000

function folded(name: string): string {
  let known = foldedNames.get(name)
  if (known === undefined) {
    known = foldKey(name)
    if (foldedNames.size >= MOST_NAMES) foldedNames.clear()
    foldedNames.set(ownCopy(name), known)
  }
  return known
}
