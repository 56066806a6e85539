import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { HeaderProblem, RawField } from './field.ts'
import { isTooDeep } from './yaml-depth.ts'
import { AliasBomb, flatten, type YamlDocument } from './yaml-flatten.ts'

/** A YAML document as flat fields; `fields` is null when it could not be parsed as a map or list. */
export interface YamlReading {
  readonly fields: readonly RawField[] | null
  readonly problems: readonly HeaderProblem[]
}

/** Aliases are followed one by one and each costs a walk; headers have none. */
const ALIAS_LIMIT = 50

/** Parses YAML with every value kept as text; the problems say why when `document` is null. */
export function parseYaml(
  block: string,
  firstLine: number,
): { document: YamlDocument | null; problems: HeaderProblem[] } {
  if (isTooDeep(block))
    return { document: null, problems: [problem('yaml-too-deep', firstLine, 'deeply nested YAML')] }
  const lines = new LineCounter()
  const lineAt = (offset: number) => firstLine + Math.max(0, lines.linePos(offset).line - 1)
  const document = parseDocument(block, {
    schema: 'failsafe',
    resolveKnownTags: false,
    merge: false,
    uniqueKeys: false, // Checked here instead: theirs is quadratic in the number of keys.
    prettyErrors: false,
    stringKeys: false,
    logLevel: 'silent',
    lineCounter: lines,
  })
  const [error] = document.errors
  if (error) {
    return {
      document: null,
      problems: [problem('invalid-yaml', lineAt(error.pos[0]), `YAML that does not parse: ${error.message}`)],
    }
  }
  if (aliasCount(document) > ALIAS_LIMIT) return { document: null, problems: [aliasBomb(firstLine)] }
  return { document: { document, lineOf: node => lineAt(startOf(node)) }, problems: [] }
}

/** Reads a whole block as one map. */
export function readYaml(block: string, firstLine: number): YamlReading {
  const { document, problems } = parseYaml(block, firstLine)
  if (!document) return { fields: null, problems }
  const root = document.document.contents
  if (root === null) return { fields: [], problems }
  if (!isMap(root)) {
    return {
      fields: null,
      problems: [problem('invalid-yaml', firstLine, 'YAML that is no list of keys and values')],
    }
  }
  try {
    return flatten(root, document, firstLine)
  } catch (error) {
    if (error instanceof AliasBomb) return { fields: null, problems: [aliasBomb(firstLine)] }
    throw error
  }
}

function aliasCount(document: Document.Parsed): number {
  let count = 0
  visit(document, { Alias: () => void count++ })
  return count
}

function startOf(node: unknown): number {
  const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : null
  return range?.[0] ?? 0
}

function problem(code: string, line: number, found: string): HeaderProblem {
  return {
    code,
    severity: 'warning',
    line,
    found: found.slice(0, 300),
    expected: 'plain YAML; it was read line by line',
  }
}

/** The finding for aliases that would multiply without end. */
export const aliasBomb = (line: number) => problem('yaml-alias-bomb', line, 'YAML aliases that multiply')
