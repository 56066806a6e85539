import { indentOf } from '../text.ts'
import type { RawField } from './field.ts'
import { readLineValue } from './yaml-scalar.ts'

/** Fields a line reader sees in YAML. `exotic`: something in it needs a full parser to be sure. */
export interface YamlLines {
  readonly fields: readonly RawField[]
  readonly exotic: boolean
}

/** Blanks that JavaScript trims and YAML does not. */
const ODD_BLANK = /[\v\f\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/

/** Keys that mean the same to every YAML reader. */
const PLAIN_KEY = /^[\w$][\w $./()-]*$/

/** A field while its lines are still being read. */
interface OpenField {
  readonly key: string
  readonly values: string[]
  readonly line: number
}

/**
 * Reads the simple YAML of headers line by line: `key: value`, lists, one level of maps, maps in lists. Twenty
 * times faster than a YAML library, and it gets something out of broken YAML (git-history.md 1.3).
 * `firstLine` is the 1-based number of the block's first line in its file.
 */
export function scanYaml(block: string, firstLine: number): YamlLines {
  const scan = new YamlScan(ODD_BLANK.test(block))
  let number = firstLine
  for (let start = 0; start <= block.length; number++) {
    const newline = block.indexOf('\n', start)
    const end = newline === -1 ? block.length : newline
    scan.readLine(block.slice(start, end), number)
    start = end + 1
  }
  return scan.result()
}

/** Index of the colon that ends the key a line starts with at `from`, -1 when the line starts with none. */
export function keyEnd(line: string, from: number): number {
  const colon = line.indexOf(':', from)
  if (colon === -1 || colon === from || colon - from > 80) return -1
  const next = line.charCodeAt(colon + 1)
  if (colon + 1 === line.length || next === 32 || next === 9) return colon
  // `see-also:[]` and `status:done` are no YAML, but plain enough for recovery; `http://x` and `C:\x` are not.
  return /^[a-z][\w -]*$/i.test(line.slice(from, colon)) && !/^[/\\:]/.test(line.slice(colon + 1))
    ? colon
    : -1
}

class YamlScan {
  readonly #fields: OpenField[] = []
  readonly #maps = new Set<OpenField>()
  #exotic: boolean
  #base = -1
  #top: OpenField | null = null
  /** The nested field whose lines follow: `milestone.alpha`, or `gates.name` inside a list of maps. */
  #child: OpenField | null = null
  #childIndent = -1
  #itemIndent = -1

  constructor(exotic: boolean) {
    this.#exotic = exotic
  }

  result(): YamlLines {
    // The name of a map is no field of its own once it has members.
    const fields = this.#fields.filter(field => field.values.length > 0 || !this.#maps.has(field))
    return { fields, exotic: this.#exotic }
  }

  readLine(line: string, number: number): void {
    const indent = indentOf(line)
    const first = line[indent]
    if (first === undefined || first === '#') return
    if (first === '\t') {
      if (line.trim() !== '') this.#exotic = true
      return
    }
    if (this.#base === -1) this.#base = indent
    const isItem = first === '-' && (indent + 1 === line.length || line[indent + 1] === ' ')
    if (indent <= this.#base && !isItem) this.#readTop(line, indent, number)
    else if (this.#top === null) this.#exotic = true
    else if (isItem) this.#readItem(this.#top, line, indent, number)
    else this.#readNested(this.#top, line, indent, number)
  }

  #open(key: string, line: number): OpenField {
    const field = { key, values: [], line }
    this.#fields.push(field)
    return field
  }

  #take(field: OpenField, rest: string): void {
    const value = readLineValue(rest)
    if (value.exotic) this.#exotic = true
    for (const text of value.values) field.values.push(text)
  }

  /** A line at the left edge: a new field. */
  #readTop(line: string, indent: number, number: number): void {
    this.#child = null
    this.#childIndent = -1
    this.#itemIndent = -1
    const colon = keyEnd(line, indent)
    if (colon === -1 || !/[\w$]/.test(line[indent] ?? '') || this.#isStrange(line, colon)) {
      this.#exotic = true
      this.#top = null
      if (colon === -1) return
    }
    const key = line.slice(indent, colon).replace(/^["'\s]+|["'\s]+$/g, '')
    if (key === '<<') return
    this.#top = this.#open(key, number)
    this.#take(this.#top, line.slice(colon + 1).trim())
  }

  /** A key glued to its value, or with a remark or quote inside, is read but not trusted. */
  #isStrange(line: string, colon: number): boolean {
    const next = line[colon + 1]
    return (next !== undefined && next !== ' ') || line.lastIndexOf(' #', colon) !== -1
  }

  /** `- item`, at any depth. */
  #readItem(top: OpenField, line: string, indent: number, number: number): void {
    const rest = line.slice(indent + 1).trim()
    if (this.#child !== null && indent >= this.#childIndent && this.#childIndent !== -1) {
      this.#takeItem(this.#child, rest)
      return
    }
    if (top.values.length > 0 && this.#itemIndent === -1) {
      // An item below a value is broken YAML; the value is what counts.
      this.#exotic = true
      return
    }
    if (this.#itemIndent !== -1 && indent !== this.#itemIndent) this.#exotic = true
    this.#itemIndent = indent
    this.#child = null
    this.#childIndent = -1
    const colon = /^["'[{&*!|>]/.test(rest) ? -1 : keyEnd(rest, 0)
    if (colon === -1 || rest.startsWith('- ')) this.#takeItem(top, rest)
    else this.#openMember(top, rest, colon, line.length - line.slice(indent + 1).trimStart().length, number)
  }

  #takeItem(field: OpenField, rest: string): void {
    if (rest === '' || rest.startsWith('- ') || (!/^["']/.test(rest) && keyEnd(rest, 0) !== -1))
      this.#exotic = true
    this.#take(field, rest)
  }

  /** A line further in that is no item: a member of a map, or the rest of a value. */
  #readNested(top: OpenField, line: string, indent: number, number: number): void {
    const text = line.slice(indent)
    const colon = /^["'[{&*!|>?]/.test(text) ? -1 : keyEnd(text, 0)
    const isMember = colon !== -1 && (top.values.length === 0 || this.#itemIndent !== -1)
    if (isMember && (this.#childIndent === -1 || indent === this.#childIndent)) {
      if (this.#itemIndent !== -1 && this.#childIndent === -1) this.#exotic = true
      this.#openMember(top, text, colon, indent, number)
    } else if (isMember && indent > this.#childIndent && this.#child?.values.length === 0) {
      // Deeper than one level: not part of a header, and its lines go nowhere.
      this.#child = this.#deeper(this.#child)
    } else if (this.#child?.key !== '') this.#continueValue(this.#child ?? top, text)
  }

  /** Takes the lines below a member whose own value is a map. */
  #deeper(child: OpenField): OpenField {
    return { key: '', values: [], line: child.line }
  }

  /** `alpha: v1.2` of `milestone`, or one more `name:` of a list of maps, whose values make one field. */
  #openMember(top: OpenField, text: string, colon: number, indent: number, number: number): void {
    const name = text.slice(0, colon).trim()
    const key = `${top.key}.${name}`
    if (!PLAIN_KEY.test(name) || this.#isStrange(text, colon)) this.#exotic = true
    const inList = this.#itemIndent !== -1
    const known = inList
      ? this.#fields.findLast(field => field.key === key && field.line >= top.line)
      : undefined
    this.#child = known ?? this.#open(key, number)
    this.#childIndent = indent
    this.#maps.add(top)
    this.#take(this.#child, text.slice(colon + 1).trim())
  }

  /** YAML folds a value over several lines; whether this one does is for the full parser to say. */
  #continueValue(field: OpenField, text: string): void {
    this.#exotic = true
    const last = field.values.pop()
    field.values.push(last === undefined ? text.trim() : `${last} ${text.trim()}`)
  }
}
