import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml'
import { type ConfigProblem, quote } from './problem.ts'

/** What is shared by all places of one file while it is read: the file, its nodes, and the problems so far. */
export interface Reading {
  readonly file: string
  readonly document: Document
  readonly lines: LineCounter | null
  readonly problems: ConfigProblem[]
}

/** One entry of a map: the key, its own place (keys have shapes too), and its value. */
export interface Entry {
  readonly key: string
  readonly keyAt: Place
  readonly at: Place
}

/**
 * One value in the settings together with where it stands, so that whoever refuses it can say so precisely.
 * Values are read as the text that was written (`26.30` keeps its zero), and typed by the shape that expects them.
 */
export class Place {
  readonly reading: Reading
  /** The setting as a path, `increments[2].start` (items counted from 1, as people do); empty for the file itself. */
  readonly path: string
  /** The option's example, repeated in every problem below it. */
  readonly example: string
  private readonly node: Node | null
  private readonly keyNode: Node | null

  constructor(reading: Reading, node: unknown, path: string, example: string, keyNode: unknown = null) {
    this.reading = reading
    this.node = resolved(node, reading.document)
    this.keyNode = keyNode as Node | null
    this.path = path
    this.example = example
  }

  /** 1-based line of the value, or of its key when there is no value. */
  get line(): number | null {
    const start = (this.node ?? this.keyNode)?.range?.[0] ?? this.keyNode?.range?.[0]
    return start === undefined ? null : (this.reading.lines?.linePos(start).line ?? null)
  }

  /** True where a key has nothing behind it (all lines below commented out, `~`, `null`): the same as not set. */
  get isEmpty(): boolean {
    if (this.node === null) return true
    return (
      isScalar(this.node) && this.node.type === 'PLAIN' && ['', '~', 'null'].includes(String(this.node.value))
    )
  }

  get kind(): 'text' | 'list' | 'map' {
    return isSeq(this.node) ? 'list' : isMap(this.node) ? 'map' : 'text'
  }

  /** True for the place of a key itself. */
  private get isKey(): boolean {
    return this.node !== null && this.node === this.keyNode
  }

  /** The text of a single value, null for a list, a map or nothing. */
  text(): string | null {
    return isScalar(this.node) && !this.isEmpty ? String(this.node.value) : null
  }

  /** The places of a list, null for anything else. */
  items(): Place[] | null {
    if (!isSeq(this.node)) return null
    return this.node.items.map((item, index) => this.inside(item, `${this.path}[${index + 1}]`))
  }

  /** The entries of a map in order, null for anything else. A key that stands twice is a problem and kept once. */
  entries(): Entry[] | null {
    if (!isMap(this.node)) return null
    const seen = new Map<string, Entry>()
    for (const { key: keyNode, value } of this.node.items) {
      const key = isScalar(keyNode) ? String(keyNode.value) : '?'
      const path = this.path === '' ? key : `${this.path}.${key}`
      const at = this.inside(value, path, keyNode)
      if (!isScalar(keyNode)) at.refuse('a plain word as the key', 'a list or a map used as a key')
      else if (seen.has(key)) at.refuse('every key once', 'set a second time')
      else seen.set(key, { key, keyAt: this.inside(keyNode, this.path, keyNode), at })
    }
    return [...seen.values()]
  }

  /** The same place with the example of the option it belongs to. */
  withExample(example: string): Place {
    return new Place(this.reading, this.node, this.path, example, this.keyNode)
  }

  /** Notes a problem here. Returns undefined, which stands for "nothing usable" in every reader. */
  refuse(expected: string, found: string = this.describe()): undefined {
    const setting = this.path === '' ? null : quote(this.path).slice(1, -1)
    const { file, problems } = this.reading
    problems.push({ file, line: this.line, setting, found, expected, example: this.example })
    return undefined
  }

  /** What stands here, for a message. */
  describe(): string {
    if (this.isKey) return `using the key ${quote(this.text() ?? '')}`
    if (this.isEmpty) return 'empty'
    return this.kind === 'text' ? quote(this.text() ?? '') : `a ${this.kind}`
  }

  private inside(node: unknown, path: string, keyNode: unknown = null): Place {
    return new Place(this.reading, node, path, this.example, keyNode)
  }
}

function resolved(node: unknown, document: Document): Node | null {
  if (isAlias(node)) return (node as Alias).resolve(document) ?? null
  return (node ?? null) as Node | null
}
