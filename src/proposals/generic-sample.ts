import { type Field, HEADER_FORMS, type HeaderForm } from '../config/preset.ts'
import { type HeaderField, readHeader, readSidecar } from './header/header.ts'
import { isNothing, isTemplateText } from './words.ts'

/** Header names that carry each fact, best first. `stage` is a status where nothing else is. */
export const ALIASES: Readonly<Record<Field, readonly string[]>> = {
  title: ['title', 'proposal-title', 'feature-name', 'feature', 'name'],
  status: ['status', 'state', 'implementation-status', 'status-of-implementation', 'decision-status'],
  stage: ['stage', 'maturity'],
  number: [
    'number',
    'proposal-number',
    'pep',
    'eip',
    'bip',
    'cip',
    'cps',
    'hip',
    'nep',
    'dep',
    'simd',
    'ics',
  ],
  owner: [
    'owning-sig',
    'sig',
    'area',
    'areas',
    'team',
    'teams',
    'owning-team',
    'working-group',
    'project-areas',
  ],
  authors: [
    'authors',
    'author',
    'author(s)',
    'owners',
    'owner',
    'owner(s)',
    'champion',
    'champions',
    'champion(s)',
    'deciders',
    'decision-makers',
  ],
  created: [
    'created',
    'creation-date',
    'created-at',
    'created-on',
    'date-created',
    'start-date',
    'date-started',
    'assigned',
    'begin-design-discussion',
    'date',
  ],
  updated: ['last-updated', 'updated', 'last-modified', 'modified', 'last-update', 'updated-at'],
  target: ['latest-milestone', 'target-release', 'target-version', 'target-milestone', 'target', 'milestone'],
  successor: ['superseded-by', 'replaced-by', 'obsoleted-by', 'deprecated-by', 'successor'],
  links: [
    'tracking-link',
    'tracking-issue',
    'tracking-issues',
    'discussions-to',
    'rfc-pr',
    'issue',
    'issues',
    'related-issues-and-prs',
    'pull-request',
    'pr',
    'implementation',
  ],
}

/** Everything one sampled proposal states: which form gave which names, and the values of all together. */
interface Reading {
  readonly names: ReadonlyMap<HeaderForm, number>
  readonly values: ReadonlyMap<string, string>
}

/** What a sample of documents says about all of them. */
export interface Sample {
  readonly read: number
  /** Forms that occur, the one that says most first. */
  readonly forms: readonly HeaderForm[]
  readonly fields: Readonly<Partial<Record<Field, readonly string[]>>>
  /** Values of the status, as written, one per document that has one. */
  readonly statuses: readonly string[]
  /** Values of the stage, where there is a status as well. */
  readonly stages: readonly string[]
  /** Names of map fields with a target per stage. */
  readonly stageTargets: string | null
  /** Documents with a status, an author or a date of creation. */
  readonly withHeader: number
  /** Documents with a title in the header. */
  readonly withTitle: number
}

/** A form found in fewer of the documents than this is a misreading of one of them. */
const LEAST_SHARE = 0.08

const KNOWN = new Set(Object.values(ALIASES).flat())

/** Reads a sample: main documents, each with the texts of the metadata files beside it. */
export function readSample(documents: readonly { main: string; beside: readonly string[] }[]): Sample {
  const readings = documents.map(readAll)
  const counts = new Map<string, number>()
  for (const { values } of readings)
    for (const name of values.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const seen = (field: Field) => ALIASES[field].filter(name => counts.has(name))
  const having = (fields: readonly Field[]) => {
    const names = fields.flatMap(seen)
    return readings.filter(({ values }) => names.some(name => values.has(name)))
  }
  const staged =
    having(['status']).length * 3 < readings.length && having(['stage']).length > having(['status']).length
  const statusNames = staged ? [...seen('stage'), ...seen('status')] : seen('status')
  const fields = FOUND_BY_NAME.map(field => [field, seen(field)] as const)
  return {
    read: readings.length,
    forms: formsOf(readings),
    fields: Object.fromEntries(
      [...fields, ['status', statusNames] as const, ['stage', staged ? [] : seen('stage')] as const].filter(
        ([, names]) => names.length > 0,
      ),
    ),
    statuses: valuesOf(readings, statusNames),
    stages: staged ? [] : valuesOf(readings, seen('stage')),
    stageTargets: [...counts.keys()].some(name => name.startsWith('milestone.')) ? 'milestone' : null,
    withHeader: having(['status', 'authors', 'created']).length,
    withTitle: having(['title']).length,
  }
}

const FOUND_BY_NAME = [
  'title',
  'number',
  'owner',
  'authors',
  'created',
  'updated',
  'target',
  'successor',
] as const

function readAll({ main, beside }: { main: string; beside: readonly string[] }): Reading {
  const values = new Map<string, string>()
  for (const text of beside) addValues(values, readSidecar(text, 'scan').fields)
  const readings = SPECIFIC_FIRST.map(form => ({ form, fields: readHeader(main, [form], 'scan').fields }))
    .map(({ form, fields }) => ({ form, fields, known: [...fields.keys()].filter(name => KNOWN.has(name)) }))
    .sort((a, b) => b.known.length - a.known.length)
  const names = new Map<HeaderForm, number>()
  const told = new Set<string>()
  for (const { form, fields, known } of readings) {
    const news = known.filter(name => !told.has(name))
    if (news.length === 0) continue
    for (const name of news) told.add(name)
    names.set(form, news.length)
    addValues(values, fields)
  }
  return { names, values }
}

/** `rfc822` also makes sense of lists and bold lines, so it comes after the forms that are made for those. */
const SPECIFIC_FIRST = [...HEADER_FORMS.filter(form => form !== 'rfc822'), 'rfc822'] as const

function addValues(values: Map<string, string>, fields: ReadonlyMap<string, HeaderField>): void {
  for (const [name, field] of fields) {
    const [value = ''] = field.values
    if (!values.has(name) && !isNothing(value) && !isTemplateText(value)) values.set(name, value)
  }
}

function valuesOf(readings: readonly Reading[], names: readonly string[]): readonly string[] {
  return readings.flatMap(({ values }) => {
    const name = names.find(one => values.has(one))
    return name === undefined ? [] : (values.get(name) ?? [])
  })
}

function formsOf(readings: readonly Reading[]): readonly HeaderForm[] {
  const found = HEADER_FORMS.map(form => {
    const counts = readings.flatMap(({ names }) => names.get(form) ?? [])
    return { form, documents: counts.length, names: counts.reduce((sum, count) => sum + count, 0) }
  })
  return found
    .filter(({ documents }) => documents > 0 && documents >= readings.length * LEAST_SHARE)
    .sort((a, b) => b.names - a.names)
    .map(({ form }) => form)
}
