import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'
import { duplicateKey, type HeaderProblem, type RawField } from './field.ts'

/** A parsed document with the means to say on which line of the file a node stands. */
export interface YamlDocument {
  readonly document: Document.Parsed
  readonly lineOf: (node: unknown) => number
}

/** Values one header may hold once its aliases are followed: more than 64 KiB can spell out. */
const VALUE_LIMIT = 50_000

/** Nodes inside each other once aliases are followed: twice what the depth guard lets through. */
const NESTING_LIMIT = 250

/** Map levels that get a name of their own: `relationships.obsoletedBy.number`. */
const LEVEL_LIMIT = 3

/** Aliases that multiply, or that contain themselves. */
export class AliasBomb extends Error {}

interface OpenField {
  readonly key: string
  readonly values: string[]
  readonly line: number
}

/**
 * Fields of a node: a map adds its key to the name, a list adds nothing, so `milestone: {alpha: x}` gives
 * `milestone.alpha` and a list of maps gives one field with all their values. Throws an `AliasBomb`.
 */
export function flatten(
  node: unknown,
  document: YamlDocument,
  line: number,
): { fields: RawField[]; problems: HeaderProblem[] } {
  const flat = new Flattening(document)
  flat.walk(node, [], line, 0)
  return { fields: [...flat.fields.values()], problems: flat.problems }
}

class Flattening {
  readonly fields = new Map<string, OpenField>()
  readonly problems: HeaderProblem[] = []
  readonly #document: YamlDocument
  /** Finding the anchor of an alias walks the whole document, so each is looked up once. */
  readonly #targets = new Map<Alias, Node | undefined>()
  #budget = VALUE_LIMIT

  constructor(document: YamlDocument) {
    this.#document = document
  }

  walk(node: unknown, path: readonly string[], line: number, nesting: number): void {
    if (--this.#budget < 0 || nesting > NESTING_LIMIT) throw new AliasBomb('aliases multiply')
    if (isAlias(node)) this.walk(this.#target(node), path, line, nesting + 1)
    else if (isMap(node)) this.#walkMap(node.items, path, line, nesting)
    else if (isSeq(node)) {
      if (node.items.length === 0) this.#put(path, null, line)
      for (const item of node.items) this.walk(item, path, line, nesting + 1)
    } else this.#put(path, isScalar(node) ? String(node.value ?? '') : null, line)
  }

  #walkMap(
    pairs: readonly { key: unknown; value: unknown }[],
    path: readonly string[],
    line: number,
    nesting: number,
  ): void {
    if (path.length >= LEVEL_LIMIT) return
    if (pairs.length === 0) this.#put(path, null, line)
    const seen = new Set<string>()
    for (const { key, value } of pairs) {
      const name = isScalar(key) ? String(key.value) : ''
      const keyLine = isScalar(key) ? this.#document.lineOf(key) : line
      if (name === '<<') this.problems.push(mergeKey(keyLine))
      else if (seen.has(name)) this.problems.push(duplicateKey({ key: name, line: keyLine }))
      else if (name !== '') this.walk(value, [...path, name], keyLine, nesting + 1)
      seen.add(name)
    }
  }

  #put(path: readonly string[], text: string | null, line: number): void {
    if (path.length === 0) return
    const key = path.join('.')
    const field = this.fields.get(key) ?? { key, values: [], line }
    if (text !== null) field.values.push(text)
    this.fields.set(key, field)
  }

  #target(alias: Alias): Node | undefined {
    if (!this.#targets.has(alias)) this.#targets.set(alias, alias.resolve(this.#document.document))
    return this.#targets.get(alias)
  }
}

const mergeKey = (line: number): HeaderProblem => ({
  code: 'yaml-merge-key',
  severity: 'notice',
  line,
  found: 'a YAML merge key "<<"',
  expected: 'the fields themselves; merge keys are not followed',
})
