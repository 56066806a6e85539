import { isMap, isSeq } from 'yaml'
import type { ListFile } from '../config/preset.ts'
import { collectFields, type HeaderField, type HeaderProblem, quoted, type RawField } from './header/field.ts'
import { AliasBomb, flatten, type YamlDocument } from './header/yaml-flatten.ts'
import { aliasBomb, parseYaml } from './header/yaml-full.ts'
import { scanYaml } from './header/yaml-scan.ts'
import { blankComments, cleanText, indentOf } from './text.ts'
import { foldKey } from './words.ts'

/** One proposal out of a list file. */
export interface ListItem {
  /** Identity within the file; a repeated one gets `#2`, `#3`. */
  readonly id: string
  readonly name: string | null
  /** Fields by folded key, `level.maturity` for nested ones. */
  readonly fields: ReadonlyMap<string, HeaderField>
  /** 1-based line of the item. */
  readonly line: number
  /** The item's content in a fixed order: equal texts mean nothing changed. */
  readonly text: string
}

/** All items of a list file, in its order. */
export interface ListReading {
  readonly items: readonly ListItem[]
  readonly problems: readonly HeaderProblem[]
}

interface RawItem {
  readonly fields: readonly RawField[]
  readonly line: number
}

/** Longest list file read, in characters: nearly twenty times Istio's. At worst YAML of this size takes seconds. */
const LIST_LIMIT = 256 * 1024

/** Keys that name an item for humans. */
const NAME_KEYS = ['name', 'title'] as const

/**
 * Reads a YAML file that lists many proposals. Shapes the file had over time give the same fields: a list of
 * maps counts like one map, and the old `maturity: [{level: X}]` (Istio 2021) is read as `level.maturity`.
 */
export function readListFile(text: string, list: ListFile): ListReading {
  if (text.length > LIST_LIMIT) return { items: [], problems: [tooLong] }
  const block = blankComments(cleanText(text))
  const { document, problems } = parseYaml(block, 1)
  const found = document ? itemsOf(document, list) : { items: chunksOf(block), problems: [] }
  const all: HeaderProblem[] = [...problems, ...found.problems]
  const used = new Map<string, number>()
  const items = found.items.map(item => asItem(item, list, used, all))
  return { items, problems: all }
}

/** Items of a parsed file, with a problem when there is no list where one is expected. */
function itemsOf(
  parsed: YamlDocument,
  { itemsKey }: ListFile,
): { items: RawItem[]; problems: HeaderProblem[] } {
  const root = parsed.document.contents
  const sequence = itemsKey === null ? root : isMap(root) ? root.get(itemsKey, true) : null
  if (!isSeq(sequence)) return { items: [], problems: [noList(itemsKey)] }
  const problems: HeaderProblem[] = []
  const items = sequence.items.filter(isMap).map(node => {
    const line = parsed.lineOf(node)
    const { fields, problems: odd } = flattenOrNothing(node, parsed, line)
    problems.push(...odd)
    return { fields, line }
  })
  return { items, problems }
}

function flattenOrNothing(node: unknown, parsed: YamlDocument, line: number): ReturnType<typeof flatten> {
  try {
    return flatten(node, parsed, line)
  } catch (error) {
    if (error instanceof AliasBomb) return { fields: [], problems: [aliasBomb(line)] }
    throw error
  }
}

/** Items of broken YAML: each `- ` at the first item's indent starts one, and its lines are read simply. */
function chunksOf(block: string): RawItem[] {
  const chunks: { lines: string[]; line: number }[] = []
  let edge = -1
  for (const [index, line] of block.split('\n').entries()) {
    const indent = indentOf(line)
    const isItem = line.startsWith('- ', indent)
    if (isItem && edge === -1) edge = indent
    if (isItem && indent === edge)
      chunks.push({ lines: [`${' '.repeat(indent + 2)}${line.slice(indent + 2)}`], line: index + 1 })
    else chunks.at(-1)?.lines.push(line)
  }
  return chunks.map(({ lines, line }) => ({ fields: scanYaml(lines.join('\n'), line).fields, line }))
}

function asItem(
  raw: RawItem,
  { idKeys }: ListFile,
  used: Map<string, number>,
  problems: HeaderProblem[],
): ListItem {
  const { fields, problems: odd } = collectFields(raw.fields.map(modern), 'forbidden')
  problems.push(...odd)
  const firstOf = (keys: readonly string[]) =>
    keys.map(key => fields.get(foldKey(key))?.values[0]).find(value => value !== undefined)
  const name = firstOf(NAME_KEYS) ?? null
  const id = firstOf(idKeys) ?? name ?? 'item'
  const times = (used.get(id) ?? 0) + 1
  used.set(id, times)
  if (times > 1) problems.push(duplicateId(id, raw.line))
  return { id: times > 1 ? `${id}#${times}` : id, name, fields, line: raw.line, text: canonical(fields) }
}

/** A field under today's name; where `level` was a list, its last entry is the one in force. */
function modern({ key, values, line }: RawField): RawField {
  const name = modernName(key)
  return { key: name, values: name.startsWith('level.') ? values.slice(-1) : values, line }
}

/** Names of 2021: `maturityLevel`, `level: [{current}]`, `maturity: [{level, promotedDate}]`. */
function modernName(key: string): string {
  const folded = key.toLowerCase()
  if (['maturity.level', 'maturitylevel', 'level.current'].includes(folded)) return 'level.maturity'
  return folded.startsWith('maturity.') ? `level.${key.slice(9)}` : key
}

function canonical(fields: ReadonlyMap<string, HeaderField>): string {
  const pairs = [...fields].map(([key, { values }]) => [key, ...values])
  return JSON.stringify(pairs.sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0)))
}

const tooLong: HeaderProblem = {
  code: 'header-too-large',
  severity: 'error',
  line: null,
  found: `a list file of more than ${LIST_LIMIT} characters`,
  expected: 'a list file of at most 256 KiB',
}

const noList = (itemsKey: string | null): HeaderProblem => ({
  code: 'no-list',
  severity: 'error',
  line: null,
  found: itemsKey === null ? 'a file that is no YAML list' : `no list under ${quoted(itemsKey)}`,
  expected: 'a YAML list with one item per proposal',
})

const duplicateId = (id: string, line: number): HeaderProblem => ({
  code: 'duplicate-id',
  severity: 'warning',
  line,
  found: `the id ${quoted(id)} once more`,
  expected: 'one item per id',
})
