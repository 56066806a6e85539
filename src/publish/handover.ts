import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { lstat, mkdir, open, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { ConfigurationError } from '../errors.ts'
import {
  HANDOVER_LIMITS,
  type HandoverList,
  isReportPath,
  type ListedFile,
  readHandoverList,
} from './handover-list.ts'
import type { PublishFile } from './world.ts'

/** What a run that only reads leaves for one that may write. */
export interface Handover extends Pick<HandoverList, 'repository' | 'head' | 'facts'> {
  readonly files: readonly PublishFile[]
  /** The plan of reminders as JSON; null when none was made. Unchecked: whoever uses it has its own reader. */
  readonly plan: unknown
}

const LIST = 'handover.json'
const PLAN = 'plan.json'
/** The report's files lie below this folder, apart from the list. */
const REPORT = 'report'

/**
 * Writes a handover into a folder of its own, replacing an earlier one. Throws `ConfigurationError` when something
 * else is there, and an error when the report has a file no reader would take.
 */
export async function writeHandover(folder: string, handover: Handover): Promise<void> {
  const wrong = handover.files.find(({ path }) => !isReportPath(path))
  if (wrong) throw new Error(`a file of the report has a name that is not handed over: ${wrong.path}`)
  await clear(folder)
  const plan = handover.plan === null ? null : new TextEncoder().encode(JSON.stringify(handover.plan))
  const { repository, head, facts } = handover
  const list: HandoverList = {
    schema: 1,
    repository,
    head,
    facts,
    files: handover.files.map(({ path, bytes, quiet }) => listed(path, bytes, quiet)),
    plan: plan === null ? null : listed(PLAN, plan),
  }
  for (const { path, bytes } of handover.files) await put(join(folder, REPORT, path), bytes)
  if (plan !== null) await put(join(folder, PLAN), plan)
  // Last, so that a handover with a list is a complete one.
  await put(join(folder, LIST), new TextEncoder().encode(`${JSON.stringify(list, null, 2)}\n`))
}

/**
 * Reads a handover: the list, then exactly the files it names, each with the size and hash it says. Links, further
 * files and other names are refused, as the job that wrote it has read untrusted text.
 * Throws `ConfigurationError` with what is wrong.
 */
export async function readHandover(folder: string, repository: string | null): Promise<Handover> {
  const root = resolve(folder)
  const list = readHandoverList(parsed(await read(root, LIST, HANDOVER_LIMITS.listBytes)))
  if (typeof list === 'string') throw refused(list)
  if (repository !== null && list.repository?.toLowerCase() !== repository.toLowerCase()) {
    throw refused(`it was made for another repository than ${repository}`)
  }
  await refuseOthers(root, list)
  const files: PublishFile[] = []
  for (const file of list.files)
    files.push({ path: file.path, bytes: await readListed(root, REPORT, file), quiet: file.quiet })
  const plan = list.plan === null ? null : parsed(await readListed(root, '', list.plan))
  const { head, facts } = list
  return { repository: list.repository, head, facts, files, plan }
}

function listed(path: string, bytes: Uint8Array, quiet = false): ListedFile {
  return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), quiet }
}

async function put(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
}

async function clear(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const ours = [LIST, PLAN, REPORT]
  if (names.some(name => !ours.includes(name))) {
    throw new ConfigurationError(
      `${folder} holds something else than a handover. Give a folder of its own, such as proposal-handover.`,
    )
  }
  for (const name of ours) await rm(join(folder, name), { recursive: true, force: true })
}

async function readListed(root: string, below: string, { path, size, sha256 }: ListedFile): Promise<Buffer> {
  const bytes = await read(root, join(below, path), size)
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (bytes.length !== size || hash !== sha256) throw refused(`${path} is not the file that was handed over`)
  return bytes
}

/** Reads a plain file below the folder, none of whose parents is a link, up to a size. */
async function read(root: string, path: string, most: number): Promise<Buffer> {
  for (let at = dirname(path); at !== '.'; at = dirname(at)) {
    const parent = await lstat(join(root, at)).catch(() => null)
    if (!parent?.isDirectory()) throw refused(`${at} is no folder`)
  }
  const file = await open(join(root, path), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(
    () => null,
  )
  if (file === null) throw refused(`${path} is missing or a link`)
  try {
    const { size } = await file.stat()
    if (!(await file.stat()).isFile() || size > most) throw refused(`${path} is too large or no file`)
    return await file.readFile()
  } finally {
    await file.close()
  }
}

async function refuseOthers(root: string, { files, plan }: HandoverList): Promise<void> {
  const known = new Set([LIST, ...files.map(({ path }) => `${REPORT}/${path}`)])
  if (plan !== null) known.add(PLAN)
  const found = await readdir(root, { recursive: true, withFileTypes: true })
  const other = found.find(
    each =>
      !each.isDirectory() &&
      !known.has(relative(root, join(each.parentPath, each.name)).split(sep).join('/')),
  )
  if (other) throw refused('it holds a file that its list does not name')
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    throw refused('it is not JSON')
  }
}

function refused(why: string): ConfigurationError {
  return new ConfigurationError(
    `The handover cannot be used: ${why}. Let the job with "mode: measure" make it and hand it over unchanged, by upload-artifact and download-artifact.`,
  )
}
