import { isPathInside } from './manifest.ts'
import type { PullFact } from './pull-body.ts'

/** One file of a handover, as its list names it. */
export interface ListedFile {
  readonly path: string
  readonly size: number
  /** Lower case hexadecimal. */
  readonly sha256: string
  /** True for a file whose change alone is no news. */
  readonly quiet: boolean
}

/** The list of a handover, `handover.json`: all that a publishing run reads of it but the files themselves. */
export interface HandoverList {
  readonly schema: 1
  /** `owner/name`, null where it is not known. */
  readonly repository: string | null
  /** The measured commit. */
  readonly head: string
  readonly facts: readonly PullFact[]
  readonly files: readonly ListedFile[]
  /** The plan of reminders; null when none was made. */
  readonly plan: ListedFile | null
}

/** Sizes far above the report of 5,000 proposals; they keep a hostile artifact cheap. */
export const HANDOVER_LIMITS = {
  listBytes: 5_000_000,
  files: 5_000,
  fileBytes: 40_000_000,
  allBytes: 200_000_000,
} as const

/** The names a report has. Nothing else is taken, so that no workflow, script or dot file can be handed over. */
const REPORT_PATH =
  /^(?:(?:README|proposals|agenda)\.md|index\.html|(?:increments|owners)\/[\w.-]+\.md|charts\/[\w.-]+\.svg|data\/[\w.-]+\.(?:json|csv|ndjson))$/

const FACT_LABEL = /^[A-Za-z][A-Za-z ]{0,39}$/
const REPOSITORY = /^[\w.-]+\/[\w.-]+$/
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/
const SHA256 = /^[0-9a-f]{64}$/

/** The same as a JSON Schema, for whoever writes or checks handovers elsewhere. */
export const HANDOVER_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Handover of Proposal Pulse',
  type: 'object',
  additionalProperties: false,
  required: ['schema', 'repository', 'head', 'facts', 'files', 'plan'],
  properties: {
    schema: { const: 1 },
    repository: { anyOf: [{ type: 'null' }, { type: 'string', pattern: REPOSITORY.source }] },
    head: { type: 'string', pattern: OBJECT_ID.source },
    facts: {
      type: 'array',
      maxItems: 50,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['label', 'value'],
        properties: {
          label: { type: 'string', pattern: FACT_LABEL.source },
          value: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
        },
      },
    },
    files: { type: 'array', maxItems: HANDOVER_LIMITS.files, items: fileSchema(REPORT_PATH.source) },
    plan: { anyOf: [{ type: 'null' }, fileSchema('^plan\\.json$')] },
  },
} as const

function fileSchema(pattern: string) {
  return {
    type: 'object',
    additionalProperties: false,
    required: ['path', 'size', 'sha256', 'quiet'],
    properties: {
      path: { type: 'string', maxLength: 500, pattern },
      size: { type: 'integer', minimum: 0, maximum: HANDOVER_LIMITS.fileBytes },
      sha256: { type: 'string', pattern: SHA256.source },
      quiet: { type: 'boolean' },
    },
  }
}

/** Reads the list of a handover; a text says what is wrong with it. */
export function readHandoverList(value: unknown): HandoverList | string {
  if (!hasExactly(value, HANDOVER_SCHEMA.required)) return 'its keys are not those of a handover'
  const { schema, repository, head, facts, files, plan } = value
  if (schema !== 1) return 'it is of another version'
  if (repository !== null && !matches(repository, REPOSITORY)) return 'its repository is not owner/name'
  if (!matches(head, OBJECT_ID)) return 'its head is not the id of a commit'
  if (!isListOf(facts, 50, isFact)) return 'its facts are not labels with numbers'
  if (!isListOf(files, HANDOVER_LIMITS.files, isReportFile)) return 'a file is not one of a report'
  if (plan !== null && !isPlanFile(plan)) return 'its plan is not plan.json'
  if (new Set(files.map(({ path }) => path.toLowerCase())).size < files.length) return 'a file stands twice'
  const bytes = files.reduce((total, { size }) => total + size, plan?.size ?? 0)
  if (bytes > HANDOVER_LIMITS.allBytes) return 'its files are too large'
  return { schema, repository, head, facts, files, plan }
}

/** True for a path that a report may have. */
export function isReportPath(path: string): boolean {
  return REPORT_PATH.test(path) && isPathInside(path)
}

function isFact(value: unknown): value is PullFact {
  if (!hasExactly(value, ['label', 'value'])) return false
  return matches(value.label, FACT_LABEL) && isWhole(value.value, Number.MAX_SAFE_INTEGER)
}

function isFile(value: unknown): value is ListedFile {
  if (!hasExactly(value, ['path', 'size', 'sha256', 'quiet'])) return false
  const { path, size, sha256, quiet } = value
  if (typeof path !== 'string' || typeof quiet !== 'boolean') return false
  return isWhole(size, HANDOVER_LIMITS.fileBytes) && matches(sha256, SHA256)
}

function isReportFile(value: unknown): value is ListedFile {
  return isFile(value) && value.path.length <= 500 && isReportPath(value.path)
}

const isPlanFile = (value: unknown): value is ListedFile => isFile(value) && value.path === 'plan.json'

function hasExactly<Key extends string>(value: unknown, keys: readonly Key[]): value is Record<Key, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const found = Object.keys(value)
  return found.length === keys.length && keys.every(key => found.includes(key))
}

function isListOf<Item>(
  value: unknown,
  most: number,
  is: (item: unknown) => item is Item,
): value is readonly Item[] {
  return Array.isArray(value) && value.length <= most && value.every(is)
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value)
}

function isWhole(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
}
