import matter from 'gray-matter'
import { countLines, HEADER_LIMIT } from '../text.ts'
import { type HeaderProblem, quoted, type RawHeader } from './field.ts'
import { type ReadMode, readYamlBlock } from './yaml-block.ts'
import { hasLongBlank } from './yaml-depth.ts'
import { readYaml, type YamlReading } from './yaml-full.ts'

const DELIMITER = '---'

/** Front matter in a text, refused or not; null when there is none. Comments and blank lines may come first. */
export function readFrontMatter(text: string, mode: ReadMode): RawHeader | null {
  const open = openingAt(text)
  if (open === -1) return null
  const lineEnd = endOfLine(text, open)
  const rest = text.slice(open + DELIMITER.length, lineEnd).trim()
  const startLine = countLines(text, open)
  if (rest.startsWith('-')) return null
  if (rest !== '') return refused(engineProblem(rest, startLine + 1), startLine, startLine + 1)
  const close = text.indexOf(`\n${DELIMITER}`, lineEnd)
  const blockEnd = close === -1 ? text.length : close
  if (close !== -1 && blockEnd - open > HEADER_LIMIT)
    return refused(tooLarge(startLine + 1), startLine, startLine + 1)
  if (close === -1) return unclosed(text, lineEnd, startLine, mode)
  const block = text.slice(lineEnd + 1, Math.max(blockEnd, lineEnd + 1))
  const { fields, problems } = readYamlBlock(block, startLine + 2, mode, parseFrontMatter)
  const endLine = startLine + 2 + (blockEnd > lineEnd ? countLines(block, block.length) + 1 : 0)
  return { form: 'front-matter', fields, startLine, endLine, problems }
}

/** Where the first line that is neither blank nor an HTML comment starts with `---`, -1 when it does not. */
function openingAt(text: string): number {
  let at = 0
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++
    if (!text.startsWith('<!--', at)) break
    const close = text.indexOf('-->', at)
    if (close === -1) return -1
    at = close + 3
  }
  const startsLine = at === 0 || text[at - 1] === '\n'
  return startsLine && text.startsWith(DELIMITER, at) ? at : -1
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from)
  return newline === -1 ? text.length : newline
}

/** Without a closing line only the keys right below the opening are believed to be metadata. */
function unclosed(text: string, lineEnd: number, startLine: number, mode: ReadMode): RawHeader | null {
  const lines: string[] = []
  let at = lineEnd + 1
  while (at < text.length && at - lineEnd < HEADER_LIMIT) {
    const end = endOfLine(text, at)
    const line = text.slice(at, end)
    if (!/^(?:[\w$][\w .()-]{0,60}:(?:\s|$)|\s*- |[ \t]+\S)/.test(line)) break
    lines.push(line)
    at = end + 1
  }
  if (!/^[\w$]/.test(lines[0] ?? '')) return null
  const { fields, problems } = readYamlBlock(lines.join('\n'), startLine + 2, mode)
  const problem: HeaderProblem = {
    code: 'unclosed-front-matter',
    severity: 'warning',
    line: startLine + 1,
    found: 'front matter without a closing "---" line',
    expected: 'a line "---" after the last field',
  }
  return {
    form: 'front-matter',
    fields,
    startLine,
    endLine: startLine + 1 + lines.length,
    problems: [problem, ...problems],
  }
}

function refused(problem: HeaderProblem, startLine: number, endLine: number): RawHeader {
  return { form: null, fields: [], startLine, endLine, problems: [problem] }
}

const engineProblem = (rest: string, line: number): HeaderProblem => ({
  code: 'front-matter-engine',
  severity: 'error',
  line,
  found: `front matter in the language ${quoted(rest)}, which is never run`,
  expected: 'YAML between lines that hold only "---"',
})

/** The finding for a header over the limit. */
export const tooLarge = (line: number): HeaderProblem => ({
  code: 'header-too-large',
  severity: 'error',
  line,
  found: `a header of more than ${HEADER_LIMIT} characters`,
  expected: 'a header of at most 64 KiB',
})

const refuse = (): never => {
  throw new Error('front matter in another language than YAML is refused')
}

/** gray-matter looks engines up by exact name first, then by alias; every name it knows is taken. */
const REFUSED_ENGINES = Object.fromEntries(
  ['json', 'js', 'javascript', 'JavaScript', 'coffee', 'coffeescript', 'cson', 'toml', 'yml'].map(name => [
    name,
    refuse,
  ]),
)

/**
 * The block through gray-matter, with options on every call (its cache without them hides errors) and an engine
 * that returns fields with lines instead of typed values.
 */
function parseFrontMatter(block: string, firstLine: number): YamlReading {
  if (hasLongBlank(block)) return readYaml(block, firstLine)
  let reading: YamlReading = { fields: [], problems: [] }
  const yaml = (source: string): object => {
    // gray-matter hands over the block with the line break that follows the opening line.
    reading = readYaml(source.startsWith('\n') ? source.slice(1) : source, firstLine)
    return {}
  }
  matter(`${DELIMITER}\n${block}\n${DELIMITER}\n`, {
    language: 'yaml',
    engines: { ...REFUSED_ENGINES, yaml },
  })
  return reading
}
