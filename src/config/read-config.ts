import { type Document, LineCounter, parseDocument, Scalar, visit } from 'yaml'
import { Place, type Reading } from './option-place.ts'
import { FILE_ROWS, type OptionRow } from './options.ts'
import { type ConfigProblem, quote } from './problem.ts'
import type { Settings } from './settings.ts'
import { suggest } from './suggest.ts'

/** What a settings file came to: everything that could be used, and everything that could not. */
export interface ReadSettings {
  readonly settings: Settings
  /** Empty when the file is right. A run must not start with problems left. */
  readonly problems: readonly ConfigProblem[]
}

/** 256 KiB: a settings file is a page of text, and YAML costs time and memory per byte. */
const MOST_BYTES = 256 * 1024

/** Anchors are allowed for people who like them; finding each one walks the file, so not thousands of them. */
const MOST_ALIASES = 100

/** Syntax errors beyond the first few are echoes of the first. */
const MOST_SYNTAX_ERRORS = 5

const EXAMPLE_FILE = 'preset: ep\nincrements: quarter'

/**
 * Reads the text of a settings file and gives all problems at once, each with its line. `path` is only named in
 * them. Values are never typed by YAML (`version: 26.30` stays "26.30"), tags are refused, and an empty file is
 * a file without settings. Never throws.
 */
export function readConfigFile(text: string, path: string): ReadSettings {
  if (Buffer.byteLength(text) > MOST_BYTES) {
    return failed(path, `a file of ${Buffer.byteLength(text)} bytes`, 'a settings file of 256 KiB at most')
  }
  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    // Not 'silent': that would also hide the error for a second document in the file.
    logLevel: 'error',
    // Checked in `Place.entries`; the one of the library is quadratic: 40,000 keys take it ten seconds.
    uniqueKeys: false,
  }) as Document
  const reading: Reading = { file: path, document, lines, problems: syntaxProblems(document, path, lines) }
  if (reading.problems.length > 0) return { settings: {}, problems: reading.problems }
  return { settings: readSettings(reading), problems: reading.problems }
}

/**
 * Reads settings given one by one as text: inputs of the Action, flags of the terminal. Keys are option names
 * (`increments`); empty texts count as not set, which is what GitHub sends for an absent input.
 * `source` names an option in messages, such as ``name => `the flag --${name}` ``.
 */
export function readConfigWords(
  words: Readonly<Record<string, string | undefined>>,
  source: (name: string) => string,
): ReadSettings {
  const { values, problems } = readRows(FILE_ROWS, words, source)
  return { settings: present(values.map(({ row, value }) => [row.setting, value] as const)), problems }
}

/** The values of any rows of the table, given one by one as text; undefined for those not set or refused. */
export function readRows(
  rows: readonly OptionRow[],
  words: Readonly<Record<string, string | undefined>>,
  source: (name: string) => string,
): {
  readonly values: readonly { readonly row: OptionRow; readonly value: unknown }[]
  readonly problems: readonly ConfigProblem[]
} {
  const problems: ConfigProblem[] = []
  const values = rows.map(option => {
    const word = Object.hasOwn(words, option.name) ? (words[option.name] ?? '').trim() : ''
    const reading = {
      file: source(option.name),
      document: parseDocument('') as Document,
      lines: null,
      problems,
    }
    const at = new Place(reading, quoted(word), option.name, wordExample(option))
    return { row: option, value: word === '' ? undefined : option.shape.read(at) }
  })
  return { values, problems }
}

function readSettings(reading: Reading): Settings {
  const { contents } = reading.document
  const root = new Place(reading, contents, '', EXAMPLE_FILE)
  if (contents === null || root.isEmpty) return {}
  const entries = root.entries()
  if (entries === null) root.refuse('one setting per line, as "name: value"')
  const values = (entries ?? []).map(({ key, at }) => {
    const option = FILE_ROWS.find(({ name }) => name === key)
    if (option === undefined) return [null, refuseKey(key, at)] as const
    return [
      option.setting,
      at.isEmpty ? undefined : option.shape.read(at.withExample(option.example)),
    ] as const
  })
  return present(values)
}

/** With a likely word, that word and its example; without, all there are. */
function refuseKey(key: string, at: Place): undefined {
  const names = FILE_ROWS.map(({ name }) => name)
  const word = suggest(key, names)
  const near = FILE_ROWS.find(({ name }) => name === word)
  if (near === undefined) return at.refuse(`one of ${names.join(', ')}`, 'not a setting')
  return at.withExample(near.example).refuse(`a setting (did you mean "${near.name}"?)`, 'not a setting')
}

/** The parse boundary: each value was read by the shape of its own option, which `FILE_OPTIONS` holds to its type. */
function present(values: readonly (readonly [keyof Settings | null, unknown])[]): Settings {
  return Object.fromEntries(values.filter(([key, value]) => key !== null && value !== undefined)) as Settings
}

function syntaxProblems(document: Document, file: string, lines: LineCounter): ConfigProblem[] {
  const problem = (offset: number | null, found: string, expected: string): ConfigProblem => ({
    file,
    line: offset === null ? null : lines.linePos(offset).line,
    setting: null,
    found,
    expected,
    example: EXAMPLE_FILE,
  })
  const exhausted = document.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  if (exhausted) return [problem(exhausted.pos[0], 'lists or maps nested too deeply', 'three levels at most')]
  const errors = [...document.errors, ...document.warnings].slice(0, MOST_SYNTAX_ERRORS)
  if (errors.length > 0) {
    return errors.map(({ pos, message }) => problem(pos[0], reason(message), 'a YAML file without tags'))
  }
  return aliasProblems(document, problem)
}

function aliasProblems(
  document: Document,
  problem: (offset: number | null, found: string, expected: string) => ConfigProblem,
): ConfigProblem[] {
  const aliases: { readonly name: string; readonly offset: number | null; readonly known: boolean }[] = []
  visit(document, {
    Alias(_, node) {
      const known = aliases.length > MOST_ALIASES || node.resolve(document) !== undefined
      aliases.push({ name: node.source, offset: node.range?.[0] ?? null, known })
      return aliases.length > MOST_ALIASES ? visit.BREAK : undefined
    },
  })
  if (aliases.length > MOST_ALIASES) {
    return [problem(null, `more than ${MOST_ALIASES} aliases`, 'values written out')]
  }
  const unknown = aliases.filter(({ known }) => !known)
  return unknown.map(({ name, offset }) =>
    problem(offset, `the alias ${quote(name)} without an anchor`, 'a value'),
  )
}

/** The first line of the library's message, without its own idea of the place; it may quote the file. */
function reason(message: string): string {
  const [first = ''] = message.split('\n')
  return `not readable as YAML: ${quote(first.replace(/ at line \d+, column \d+:?$/, '')).slice(1, -1)}`
}

function failed(file: string, found: string, expected: string): ReadSettings {
  return {
    settings: {},
    problems: [{ file, line: null, setting: null, found, expected, example: EXAMPLE_FILE }],
  }
}

/** A scalar that counts as quoted, so that the word `null` is a word. */
function quoted(word: string): Scalar {
  const scalar = new Scalar(word)
  scalar.type = Scalar.QUOTE_DOUBLE
  return scalar
}

function wordExample({ name, example }: OptionRow): string {
  return example.startsWith(`${name}: `) ? example.slice(name.length + 2) : example
}
