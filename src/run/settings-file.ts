import { readFile } from 'node:fs/promises'
import { formatProblems } from '../config/problem.ts'
import { type ReadSettings, readConfigFile, readConfigWords } from '../config/read-config.ts'
import type { Settings } from '../config/settings.ts'
import { ConfigurationError } from '../errors.ts'
import type { Request } from './request.ts'

/** Where a repository keeps its settings; the first that is there counts. */
export const SETTINGS_PATHS = ['.github/proposal-pulse.yml', '.github/proposal-pulse.yaml'] as const

/**
 * The settings of a run, strongest first: flags or inputs, then the file. The file comes from the measured ref,
 * so that what is committed is what counts, or from `configPath` on disk; `committed` gives the texts of those of
 * the paths that the ref has. Throws ConfigurationError with all problems of both at once.
 */
export async function readSettings(
  request: Request,
  committed: (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<readonly Settings[]> {
  const words = readConfigWords(request.words, request.wordSource)
  const file = await settingsFile(request.configPath, committed)
  const problems = [...words.problems, ...file.problems]
  if (problems.length > 0) throw new ConfigurationError(formatProblems(problems))
  return [words.settings, file.settings]
}

async function settingsFile(
  path: string | null,
  committed: (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<ReadSettings> {
  if (path !== null) return readConfigFile(await readOwnFile(path), path)
  const texts = await committed(SETTINGS_PATHS)
  for (const usual of SETTINGS_PATHS) {
    const text = texts.get(usual)
    if (text !== undefined) return readConfigFile(text, usual)
  }
  return { settings: {}, problems: [] }
}

async function readOwnFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new ConfigurationError(
      `The settings file ${path} cannot be read. Give the path of a file that exists.`,
      {
        cause,
      },
    )
  }
}
