import type { Field, Preset } from '../config/preset.ts'
import type { Finding } from '../finding.ts'
import { readDate } from '../proposals/dates.ts'
import { fieldValue } from '../proposals/facts.ts'
import type { HeadDocument } from '../proposals/head-document.ts'
import type { HeaderField, HeaderProblem } from '../proposals/header/header.ts'
import type { ListItem } from '../proposals/list-file.ts'
import { itemPath } from '../proposals/list-history.ts'
import { foldWord, phaseOf } from '../proposals/words.ts'

/** The measured commit: its documents read in full, and its symbolic links and submodules, never followed. */
export interface MeasuredCommit {
  readonly documents: ReadonlyMap<string, HeadDocument>
  readonly skipped: readonly string[]
}

/** One file of a proposal at the measured commit, or an item of its list file. */
export interface HeadFile {
  /** Where a finding about it points. */
  readonly findingPath: string
  /** 1-based line where it begins, null for a file of its own. */
  readonly line: number | null
  readonly fields: ReadonlyMap<string, HeaderField>
  readonly problems: readonly HeaderProblem[]
  readonly document: HeadDocument | null
}

/** The files of the measured commit by path; items of a list file under their item paths. */
export function headFilesOf(
  { documents }: MeasuredCommit,
  items: { readonly items: readonly ListItem[] } | null,
  { list }: Preset,
): ReadonlyMap<string, HeadFile> {
  const files = new Map([...documents].map(([path, document]) => [path, headFile(path, document)]))
  if (list === null) return files
  for (const item of items?.items ?? []) {
    const named = item.fields.get(list.documentKey ?? '')?.values[0]
    const document = (named === undefined ? undefined : documents.get(named)) ?? null
    files.set(itemPath(list.path, item.id), headItem(list.path, item, document))
  }
  return files
}

function headFile(path: string, document: HeadDocument): HeadFile {
  const { fields, problems } = document.header
  return { findingPath: path, line: null, fields, problems, document }
}

/** `document` is the one the item names, if that is there. */
function headItem(listPath: string, item: ListItem, document: HeadDocument | null): HeadFile {
  return { findingPath: listPath, line: item.line, fields: item.fields, problems: [], document }
}

/** A field's value with the place it stands. */
export interface Told {
  readonly value: string
  readonly path: string
  readonly line: number | null
}

/** The first file that states a field; sidecars come first in `files`. */
export function told(preset: Preset, files: readonly HeadFile[], field: Field): Told | null {
  for (const { findingPath, fields } of files) {
    const found = fieldValue(preset, fields, field)
    if (found) return { ...found, path: findingPath }
  }
  return null
}

/** All values of a list field of the first file that states it. */
export function toldAll(preset: Preset, files: readonly HeadFile[], field: Field): readonly string[] {
  for (const { fields } of files) {
    for (const name of preset.fields[field] ?? []) {
      const values = fields.get(name)?.values ?? []
      if (values.length > 0) return values
    }
  }
  return []
}

/** All values of all names of a field in all files, each once: unlike other facts, links do not outrank each other. */
export function toldEverywhere(preset: Preset, files: readonly HeadFile[], field: Field): readonly string[] {
  const names = preset.fields[field] ?? []
  const values = files.flatMap(({ fields }) => names.flatMap(name => fields.get(name)?.values ?? []))
  return [...new Set(values)]
}

/** Somewhere it is tomorrow already. */
const ONE_DAY = 86_400_000

/** A declared date, with a finding when it cannot be one; what lies after `now` is none. */
export function declaredDate(
  preset: Preset,
  files: readonly HeadFile[],
  field: 'created' | 'updated',
  now: number,
): { readonly date: string | null; readonly findings: readonly Finding[] } {
  const found = told(preset, files, field)
  if (!found) return { date: null, findings: [] }
  const reading = readDate(found.value)
  const isToCome = reading.date !== null && Date.parse(reading.date) > now + ONE_DAY
  const date = isToCome ? null : reading.date
  const problem = isToCome ? 'has yet to come' : reading.problem
  if (problem === null) return { date, findings: [] }
  const finding = at(
    found,
    'bad-date',
    'warning',
    `${field} date "${found.value}": ${problem}`,
    'a date such as 2026-01-31',
  )
  return { date, findings: [finding] }
}

/** Findings about the status word of a proposal whose family writes one. `files` are its own, sidecars first. */
export function statusFindings(preset: Preset, files: readonly HeadFile[]): readonly Finding[] {
  const [first] = files
  if (preset.statusFrom !== 'header' || first === undefined) return []
  const found = told(preset, files, 'status')
  if (!found) {
    const place = { path: first.findingPath, line: first.line }
    return [at(place, 'missing-status', 'warning', 'no status', someOf(preset))]
  }
  const match = phaseOf(found.value, preset.phases)
  if (match.phase !== 'unknown') return remarkFindings(preset, found, match.word)
  const expected = match.suggestion === null ? someOf(preset) : `perhaps "${match.suggestion}"`
  return [at(found, 'unknown-status', 'warning', `status "${found.value}" is not a known word`, expected)]
}

/**
 * A word with a remark behind it (`implemented (alpha)`) counts as the word. In a family with a fixed vocabulary
 * somebody meant to say more than it allows; elsewhere (`Implemented (Swift 5.1)`) remarks are the custom.
 */
function remarkFindings(preset: Preset, found: Told, word: string): readonly Finding[] {
  const hasRemark = separated(foldWord(found.value)) !== separated(word)
  if (!hasRemark || preset.order.length === 0) return []
  const told = `status "${found.value}" is read as "${word}"`
  return [at(found, 'status-remark', 'notice', told, 'the word alone')]
}

/** `in-progress` and `in progress` are one word. */
const separated = (word: string) => word.replace(/[\s_-]+/gu, ' ')

/** A finding at the place of a value. */
export function at(
  { path, line }: Pick<Told, 'path' | 'line'>,
  code: string,
  severity: Finding['severity'],
  found: string,
  expected: string,
): Finding {
  return { code, severity, path, line, found, expected }
}

const MOST_WORDS = 9

function someOf({ phases }: Preset): string {
  const words = Object.keys(phases)
  return `one of ${words.slice(0, MOST_WORDS).join(', ')}${words.length > MOST_WORDS ? ' …' : ''}`
}
