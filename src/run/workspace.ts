import { realpath } from 'node:fs/promises'
import { resolve, sep } from 'node:path'
import { ConfigurationError } from '../errors.ts'

/** An output folder, which must stay inside the workspace: a setting of a pull request may not reach the runner. */
export async function insideWorkspace(workspace: string, input: string, out: string): Promise<string> {
  const root = await realpath(workspace)
  const wanted = resolve(root, out)
  const existing = await nearestExisting(wanted)
  if (
    !`${wanted}${sep}`.startsWith(`${root}${sep}`) ||
    !`${existing}${sep}`.startsWith(`${root}${sep}`) ||
    wanted === root
  ) {
    throw new ConfigurationError(
      `The input ${input} is ${JSON.stringify(out)}, which is not a folder inside the workspace. Give one such as proposal-report.`,
    )
  }
  return wanted
}

/** Where a path really leads: the real path of its deepest part that exists. */
async function nearestExisting(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    return nearestExisting(resolve(path, '..'))
  }
}
