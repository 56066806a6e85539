import type { Preset } from '../config/preset.ts'
import type { Finding } from '../finding.ts'
import type { UnitState } from '../proposals/lineage.ts'
import {
  at,
  declaredDate,
  type HeadFile,
  statusFindings,
  told,
  toldAll,
  toldEverywhere,
} from './head-facts.ts'
import type { Timeline } from './timeline.ts'

/** The part of a timeline that the files of the measured commit tell. */
export type Description = Pick<
  Timeline,
  | 'number'
  | 'title'
  | 'owner'
  | 'authors'
  | 'declaredAt'
  | 'declaredUpdatedAt'
  | 'checklist'
  | 'successor'
  | 'excerpt'
  | 'references'
>

/** Describes a proposal from its files (sidecars first), and says what was odd about them. */
export function describe(
  preset: Preset,
  unit: UnitState,
  files: readonly HeadFile[],
  now: number,
): { readonly description: Description; readonly findings: readonly Finding[] } {
  const created = declaredDate(preset, files, 'created', now)
  const updated = declaredDate(preset, files, 'updated', now)
  const number = numberOf(preset, unit, files)
  const document = files.find(file => file.document?.role === 'main')?.document
  const description: Description = {
    number: number.number,
    title: titleOf(preset, unit, files),
    owner: told(preset, files, 'owner')?.value ?? unit.parts.owner,
    authors: toldAll(preset, files, 'authors'),
    declaredAt: created.date,
    declaredUpdatedAt: updated.date,
    checklist: document?.checklist ?? [],
    successor: told(preset, files, 'successor')?.value ?? null,
    excerpt: document?.excerpt ?? null,
    references: toldEverywhere(preset, files, 'links'),
  }
  return {
    description,
    findings: [
      ...files.flatMap(problemsOf),
      ...statusFindings(preset, files),
      ...created.findings,
      ...updated.findings,
      ...number.findings,
    ],
  }
}

/** A title for a proposal whose files are gone: its name, in words. */
export function titleFromName({ parts, unit }: UnitState): string {
  const name = parts.slug ?? unit.slice(unit.lastIndexOf('/') + 1).replace(/\.\w+$/u, '')
  const words = name.replace(/[-_]+/gu, ' ').trim()
  return words === '' ? unit : words.charAt(0).toUpperCase() + words.slice(1)
}

/** The field, unless it only repeats the file name; then the first heading; then the name in words. */
function titleOf(preset: Preset, unit: UnitState, files: readonly HeadFile[]): string {
  const field = told(preset, files, 'title')?.value ?? null
  const heading = files.find(({ document }) => document?.title)?.document?.title ?? null
  if (preset.list !== null) return field ?? heading ?? titleFromName(unit)
  return (field !== null && repeatsName(field, unit) ? heading : (field ?? heading)) ?? titleFromName(unit)
}

/** True for a title that is the file name once more, which reads better as words. */
export function repeatsName(title: string, { parts }: UnitState): boolean {
  return title.toLowerCase().replace(/[\s_]+/gu, '-') === parts.slug
}

/** The number in the path counts; a header that says another one is a finding. */
function numberOf(preset: Preset, { parts }: UnitState, files: readonly HeadFile[]) {
  const field = told(preset, files, 'number')
  const digits = field === null ? undefined : /\d+/u.exec(field.value)?.[0]
  const findings: Finding[] = []
  if (field && digits !== undefined && parts.number !== null && Number(digits) !== Number(parts.number)) {
    findings.push(
      at(
        field,
        'number-mismatch',
        'warning',
        `the header says number ${digits}, the path ${parts.number}`,
        'one number',
      ),
    )
  }
  const number = parts.number ?? (digits === undefined || Number(digits) === 0 ? null : digits)
  return { number, findings }
}

function problemsOf({ findingPath, problems }: HeadFile): readonly Finding[] {
  return problems.map(problem => ({ ...problem, path: findingPath }))
}
