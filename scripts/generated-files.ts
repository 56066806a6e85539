import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  actionSection,
  configurationSection,
  readmeSection,
  SECTION_END,
  SECTION_START,
  withSection,
} from '../src/config/option-docs.ts'
import { configSchema } from '../src/config/schema.ts'

/** A file made from the table of options, as it is and as it should be. */
export interface GeneratedFile {
  readonly path: string
  /** Null when the file does not exist. */
  readonly current: string | null
  /** Null when it cannot be made; `reason` says why. */
  readonly wanted: string | null
  readonly reason: string
}

/** Every file that the table of options makes, whole or in part. Reads only. */
export function generatedFiles(root: string): GeneratedFile[] {
  return [
    section(root, 'README.md', readmeSection()),
    section(root, 'docs/configuration.md', configurationSection()),
    inAction(root),
    whole(root, 'schema/config.schema.json', `${JSON.stringify(configSchema(), null, 2)}\n`),
  ]
}

function section(root: string, path: string, text: string): GeneratedFile {
  const current = read(root, path)
  const wanted = current === null ? null : withSection(current, text)
  const reason =
    current === null ? 'is missing' : `needs the markers ${SECTION_START} and ${SECTION_END}, once each`
  return { path, current, wanted, reason }
}

/** What names the Action and what runs it stay as they are. */
function inAction(root: string): GeneratedFile {
  const path = 'action.yml'
  const current = read(root, path)
  const [start, end] = [current?.indexOf('\ninputs:\n') ?? -1, current?.indexOf('\nruns:\n') ?? -1]
  const isWhole = current !== null && start !== -1 && end > start
  const wanted = isWhole ? `${current.slice(0, start + 1)}${actionSection()}\n${current.slice(end)}` : null
  return { path, current, wanted, reason: 'needs the keys inputs and runs, in this order' }
}

function whole(root: string, path: string, wanted: string): GeneratedFile {
  return { path, current: read(root, path), wanted, reason: '' }
}

function read(root: string, path: string): string | null {
  const file = join(root, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
