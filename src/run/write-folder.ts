import { lstat, mkdir, mkdtemp, open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { ConfigurationError } from '../errors.ts'
import type { ReportFile } from '../report/report-input.ts'
import { REMINDERS_PATH, SNAPSHOT_PATH } from '../report/snapshot-file.ts'

/** Folders whose every file is ours: what a new report does not bring is an old page or chart. */
const OUR_FOLDERS = ['increments', 'owners', 'charts', 'data'] as const

/** Pages beside README.md that not every report has. */
const OUR_PAGES = ['index.html', 'agenda.md'] as const

/** Tells a report of ours from somebody's own folder. */
const SIGNATURE = join('data', 'metrics.json')

/** The name of the program stands at the top: the rest, megabytes of it, is not read for it. */
const SIGNED_WITHIN = 300

/**
 * Writes a report into a folder: first all of it beside the folder, then file by file into place, so that a full
 * disk leaves the former report as it was. Files that are not ours stay. Throws ConfigurationError when the folder
 * holds something else than a report, is a link, or cannot be written.
 */
export async function writeFolder(folder: string, files: readonly ReportFile[]): Promise<void> {
  const target = resolve(folder)
  await checkFolder(target)
  const staging = await stage(target, files)
  try {
    await makeFolders(target, files)
    // A rename is one step: a reader sees the old file or the new one.
    await Promise.all(files.map(({ path }) => rename(join(staging, path), join(target, path))))
    // What earlier runs learned and did is worth keeping when this one did not ask.
    await removeOld(target, new Set([...files.map(({ path }) => path), SNAPSHOT_PATH, REMINDERS_PATH]))
  } catch (cause) {
    throw writeFailure(target, cause, 'Some of its files may be new already: run again to complete it.')
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

async function checkFolder(target: string) {
  if (target.split(sep).includes('.git')) {
    throw new ConfigurationError(
      `The output folder ${target} belongs to git. Give another --out, for example --out proposal-report.`,
    )
  }
  for (const path of [target, ...OUR_FOLDERS.map(each => join(target, each))]) {
    const found = await lstat(path).catch(() => null)
    if (found && !found.isDirectory()) {
      throw new ConfigurationError(
        `The output folder cannot be used: ${path} is a file or a link. Give another --out.`,
      )
    }
  }
  const holdsReadme = (await lstat(join(target, 'README.md')).catch(() => null)) !== null
  if (holdsReadme && !(await isOurs(target))) {
    throw new ConfigurationError(
      `${target} has a README.md that is no report of this program. Give --out a folder of its own, for example --out proposal-report.`,
    )
  }
}

async function isOurs(target: string): Promise<boolean> {
  const file = await open(join(target, SIGNATURE)).catch(() => null)
  if (file === null) return false
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SIGNED_WITHIN))
    return buffer.subarray(0, bytesRead).includes('"proposal-pulse"')
  } catch {
    return false
  } finally {
    await file.close()
  }
}

/** Everything is written once before anything is replaced. Gives the folder it is in. */
async function stage(target: string, files: readonly ReportFile[]): Promise<string> {
  let staging: string | null = null
  try {
    await mkdir(dirname(target), { recursive: true })
    staging = await mkdtemp(`${target}.new-`)
    const folder = staging
    await makeFolders(folder, files)
    await Promise.all(files.map(({ path, bytes }) => writeFile(join(folder, path), bytes)))
    return staging
  } catch (cause) {
    if (staging !== null) await rm(staging, { recursive: true, force: true })
    throw writeFailure(target, cause, 'The former report is as it was.')
  }
}

async function makeFolders(folder: string, files: readonly ReportFile[]) {
  for (const parent of new Set(files.map(({ path }) => dirname(join(folder, path))))) {
    await mkdir(parent, { recursive: true })
  }
}

async function removeOld(target: string, kept: ReadonlySet<string>) {
  for (const name of OUR_PAGES) if (!kept.has(name)) await rm(join(target, name), { force: true })
  for (const folder of OUR_FOLDERS) {
    for (const name of await readdir(join(target, folder)).catch(() => [])) {
      if (/\.(?:md|svg|json|csv|ndjson)$/u.test(name) && !kept.has(`${folder}/${name}`)) {
        await rm(join(target, folder, name), { force: true })
      }
    }
  }
}

/** What the system's answers mean to whoever chose the folder. */
const WRITE_FAILURES: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'it is on a read-only disk',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EFBIG: 'a file would be larger than is allowed there',
  ENOENT: 'no folder can be made there',
  ENOTDIR: 'a part of the path is a file',
  // What mkdir says when a folder it should go through is a file.
  EEXIST: 'a part of the path is a file',
  EISDIR: 'a folder stands where a file should go',
  ENOTEMPTY: 'a folder stands where a file should go',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead in a circle',
}

function writeFailure(target: string, cause: unknown, outcome: string): Error {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const told = WRITE_FAILURES[reason]
  if (told === undefined) return cause instanceof Error ? cause : new Error(String(cause))
  return new ConfigurationError(
    `The report could not be written to ${target}: ${told}. ${outcome} Give another --out or make room.`,
    { cause },
  )
}
