import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { aFolder, ISOLATED_ENV } from '../builders/git-repository.ts'

/** Full histories of real repositories, beside the project; not part of it. */
const CORPORA = fileURLToPath(new URL('../../../shared/corpora', import.meta.url))

/** Whether the real histories are there. Says so when they are not. */
export const corporaPresent = existsSync(CORPORA)
if (!corporaPresent) console.warn(`skipped: no real histories at ${CORPORA}`)

const unpacked = new Map<string, string>()

/** Folder of a bare repository with the whole history, unpacked once per test file. */
export function corpus(name: string): string {
  const known = unpacked.get(name)
  if (known !== undefined) return known
  const folder = join(aFolder(), `${name}.git`)
  execFileSync('git', ['clone', '--quiet', '--mirror', join(CORPORA, `${name}.bundle`), folder], {
    env: ISOLATED_ENV,
  })
  unpacked.set(name, folder)
  return folder
}
