import type { Field, Preset } from '../config/preset.ts'
import type { Finding } from '../finding.ts'
import { readDate } from '../proposals/dates.ts'
import { fieldValue } from '../proposals/facts.ts'
import type { HeadDocument } from '../proposals/head-document.ts'
import type { HeaderField, HeaderProblem } from '../proposals/header/header.ts'
import type { ListItem } from '../proposals/list-file.ts'
import { phaseOf } from '../proposals/words.ts'

/** One file of a proposal at the measured commit. `findingPath` is where a finding about it points. */
export interface HeadFile {
  readonly findingPath: string
  readonly fields: ReadonlyMap<string, HeaderField>
  readonly problems: readonly HeaderProblem[]
  readonly document: HeadDocument | null
}

/** A head document as a file of its proposal. */
export function headFile(path: string, document: HeadDocument): HeadFile {
  return { findingPath: path, fields: document.header.fields, problems: document.header.problems, document }
}

/** An item of a list file as a file of its proposal; `document` is the one it names, if that is there. */
export function headItem(listPath: string, item: ListItem, document: HeadDocument | null): HeadFile {
  return { findingPath: listPath, fields: item.fields, problems: [], document }
}

/** A field's value with the place it stands. */
export interface Told {
  readonly value: string
  readonly path: string
  readonly line: number
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

/** A declared date, with a finding when it cannot be one. */
export function declaredDate(
  preset: Preset,
  files: readonly HeadFile[],
  field: 'created' | 'updated',
): { readonly date: string | null; readonly findings: readonly Finding[] } {
  const found = told(preset, files, field)
  if (!found) return { date: null, findings: [] }
  const { date, problem } = readDate(found.value)
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

/** Findings about the status word of a proposal whose family writes one. */
export function statusFindings(preset: Preset, files: readonly HeadFile[], path: string): readonly Finding[] {
  if (preset.statusFrom !== 'header') return []
  const found = told(preset, files, 'status')
  if (!found) {
    return [
      {
        code: 'missing-status',
        severity: 'warning',
        path,
        line: null,
        found: 'no status',
        expected: someOf(preset),
      },
    ]
  }
  const match = phaseOf(found.value, preset.phases)
  if (match.phase !== 'unknown') return []
  const expected = match.suggestion === null ? someOf(preset) : `perhaps "${match.suggestion}"`
  return [at(found, 'unknown-status', 'warning', `status "${found.value}" is not a known word`, expected)]
}

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
