import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aFolder } from '../builders/git-repository.ts'
import type { Ended, Program } from './program.ts'

/** What a step of a workflow left behind. */
export interface ActionRun {
  readonly ended: Ended
  readonly outputs: ReadonlyMap<string, string>
  readonly summary: string
  readonly workspace: string
}

/** Values of inputs that `action.yml` sets when a workflow does not. */
const DEFAULTS = { 'repository-path': '.', out: 'proposal-report', annotations: 'true' }

/**
 * Runs the Action as a runner does: the repository is the workspace, inputs are variables named `INPUT_…` in upper
 * case with their dashes, absent ones are empty, and outputs and summary go to files.
 */
export function aRun(
  program: Program,
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): ActionRun {
  const prepared = prepare(workspace, inputs, env)
  return left(program.action(prepared.env, workspace), prepared, workspace)
}

/** Like `aRun`, while this process goes on: a server of the test can answer. */
export async function aRunBeside(
  program: Program,
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  const prepared = prepare(workspace, inputs, env)
  return left(await program.actionBeside(prepared.env, workspace), prepared, workspace)
}

interface Prepared {
  readonly env: Readonly<Record<string, string>>
  readonly outputFile: string
  readonly summaryFile: string
}

function prepare(
  workspace: string,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
): Prepared {
  const files = aFolder()
  const outputFile = join(files, 'output')
  const summaryFile = join(files, 'summary')
  for (const file of [outputFile, summaryFile]) writeFileSync(file, '')
  const absent = Object.fromEntries(
    ['config', 'as-of', 'preset', 'ref', 'increments'].map(name => [name, '']),
  )
  const given = Object.entries({ ...absent, ...DEFAULTS, ...inputs }).map(
    ([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value] as const,
  )
  return {
    outputFile,
    summaryFile,
    env: {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: 'some/where',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_OUTPUT: outputFile,
      GITHUB_STEP_SUMMARY: summaryFile,
      ...Object.fromEntries(given),
      ...env,
    },
  }
}

function left(ended: Ended, { outputFile, summaryFile }: Prepared, workspace: string): ActionRun {
  return {
    ended,
    outputs: outputsIn(readFileSync(outputFile, 'utf8')),
    summary: readFileSync(summaryFile, 'utf8'),
    workspace,
  }
}

/** Reads the file of outputs: `name<<delimiter`, lines, `delimiter`. */
function outputsIn(text: string): ReadonlyMap<string, string> {
  const outputs = new Map<string, string>()
  for (const [, name = '', , value = ''] of text.matchAll(/^([^\n=]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)) {
    outputs.set(name, value)
  }
  return outputs
}
