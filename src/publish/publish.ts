import type { PublishMode, PublishRules } from '../config/publish-rules.ts'
import { Halted, type HaltKind } from '../github/client.ts'
import type { Failure, FailureWhy } from './commit.ts'
import { pushReport } from './git-push.ts'
import { isPathInside } from './manifest.ts'
import type { RunOrigin } from './preflight.ts'
import { type FactsOfRun, failed, type Published, publishedFrom, quiet } from './published.ts'
import { publishToGithub } from './to-github.ts'
import type { PublishFile, PublishWorld } from './world.ts'

export type { Published } from './published.ts'

/** Settings of publishing, and what the run knows about itself. */
export interface PublishSettings extends PublishRules {
  /** Numbers for the pull request. */
  readonly facts: FactsOfRun
  /** Null in a terminal. */
  readonly run: RunOrigin | null
}

/**
 * Brings the report where it shall be and says what was done. What the outside refuses is told in `notes` (the run
 * went well) and `failures` (it did not); only mistakes of this program and of the folder's settings are thrown.
 */
export async function publishReport(
  files: readonly PublishFile[],
  settings: PublishSettings,
  world: PublishWorld,
): Promise<Published> {
  checkPaths(files)
  const mode = publishModeOf(settings.mode, world)
  if (mode === 'summary') return quiet('summary')
  if (mode === 'folder') return toFolder(files, settings, world)
  if (mode === 'push') return push(files, settings, world)
  if (world.github === null) return failed(mode, NO_TOKEN)
  try {
    const { github } = world
    const published = await publishToGithub(files, { ...settings, mode }, github)
    return settings.mode === 'auto' ? gently(published) : published
  } catch (error) {
    if (error instanceof Halted) return failed(mode, { why: WHY[error.kind], sentence: error.message })
    throw error
  }
}

/** The mode that is meant: `auto` is a branch of its own where GitHub can be reached, else the folder. */
export function publishModeOf(mode: PublishMode, { github }: PublishWorld): Exclude<PublishMode, 'auto'> {
  if (mode !== 'auto') return mode
  return github === null ? 'folder' : 'branch'
}

/** Nobody asked for `auto`: a token that only reads is no failure there, and the report is in the summary. */
function gently(published: Published): Published {
  const { why, failures, notes } = published
  if (why !== 'permission' && why !== 'protected') return published
  return { ...quiet('summary'), notes: [...notes, ...failures] }
}

async function toFolder(
  files: readonly PublishFile[],
  { dryRun }: PublishSettings,
  { writeFolder }: PublishWorld,
): Promise<Published> {
  if (dryRun) return { ...quiet('folder'), outcome: 'planned', written: files.length }
  await writeFolder(files)
  return { ...quiet('folder'), outcome: 'written', written: files.length }
}

async function push(
  files: readonly PublishFile[],
  { branch, folder, dryRun }: PublishSettings,
  { clone }: PublishWorld,
): Promise<Published> {
  if (clone === null) return failed('push', NO_REMOTE)
  return publishedFrom('push', branch, await pushReport(clone, { branch, folder }, files, dryRun))
}

/** What a question that was given up means for publishing. */
const WHY: Readonly<Record<HaltKind, FailureWhy>> = {
  budget: 'limited',
  'rate-limit': 'limited',
  'secondary-limit': 'limited',
  unavailable: 'unreachable',
  unauthorized: 'unauthorized',
  refused: 'validation',
}

const NO_TOKEN: Failure = {
  why: 'unauthorized',
  sentence:
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own syntax
    'Publishing needs a token and the name of the repository. In a workflow give "token: ${{ github.token }}"; set "publish: folder" to do without.',
}

const NO_REMOTE: Failure = {
  why: 'unreachable',
  sentence: 'Publishing by git needs a remote to push to. Add one with "git remote add origin ADDRESS".',
}

/** Paths are made by this program; one that leaves the folder would be a mistake of its own. */
function checkPaths(files: readonly PublishFile[]): void {
  const wrong = files.find(({ path }) => !isPathInside(path))
  if (wrong)
    throw new Error(`a file of the report has a path outside its folder: ${JSON.stringify(wrong.path)}`)
}
