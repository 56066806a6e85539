import { resolve } from 'node:path'
import * as core from '@actions/core'
import { context } from '@actions/github'
import { ConfigurationError } from '../errors.ts'
import { SNAPSHOT_PATH } from '../report/snapshot-file.ts'
import { day } from './arguments.ts'
import { githubAccess, publishedFile } from './github-access.ts'
import type { PublishPlace, PublishWishes } from './publishing.ts'
import type { GithubAccess, Request } from './request.ts'

/** Inputs that are settings; the file may set them too. */
const SETTINGS = ['preset', 'ref', 'increments', 'track-issues', 'reminders'] as const

/** What a workflow asks to be measured. */
export function requestOf(workspace: string, github: GithubAccess | null): Request {
  const config = core.getInput('config')
  return {
    folder: resolve(workspace, core.getInput('repository-path') || '.'),
    words: Object.fromEntries(SETTINGS.map(name => [name, core.getInput(name)])),
    wordSource: name => `the input ${name}`,
    configPath: config === '' ? null : resolve(workspace, config),
    asOf: day(core.getInput('as-of')),
    repositoryName: repositoryOf(workspace),
    serverUrl: context.serverUrl,
    env: process.env,
    github,
    startedAt: Date.now(),
    stampMonth: true,
    progress: core.debug,
  }
}

/** Where the report goes, and the snapshot an earlier run left there. */
export function placeOf(workspace: string, { mode, rules }: PublishWishes, out: string | null): PublishPlace {
  const folder = resolve(workspace, core.getInput('repository-path') || '.')
  const clone = mode === 'publish' ? null : folder
  const access = githubAccess({
    token: core.getInput('token'),
    projectToken: core.getInput('project-token'),
    graphqlUrl: context.graphqlUrl,
    serverUrl: context.serverUrl,
    out,
    earlier:
      clone === null ? null : () => publishedFile({ folder: clone, env: process.env }, rules, SNAPSHOT_PATH),
  })
  const { eventName: event, actor, payload, repo } = context
  const pull = payload.pull_request
  const fromFork = pull !== undefined && pull.head?.repo?.full_name !== `${repo.owner}/${repo.repo}`
  return {
    repository: repositoryOf(workspace),
    access,
    clone,
    env: process.env,
    run: { event, actor, fromFork },
  }
}

/** Inputs by name, as written. */
export const inputsNamed = (rows: readonly { readonly name: string }[]) =>
  Object.fromEntries(rows.map(({ name }) => [name, core.getInput(name)]))

/** Whether findings are shown on the files of the run. Throws ConfigurationError for another word. */
export function annotationsWanted(): boolean {
  const word = core.getInput('annotations') || 'true'
  if (word === 'true' || word === 'false') return word === 'true'
  throw new ConfigurationError(`The input annotations is ${JSON.stringify(word)}. Write true or false.`)
}

/** The workflow's own repository, unless another one was checked out into a folder. */
function repositoryOf(workspace: string): string | null {
  const path = core.getInput('repository-path') || '.'
  if (resolve(workspace, path) !== resolve(workspace)) return null
  return process.env.GITHUB_REPOSITORY ? `${context.repo.owner}/${context.repo.repo}` : null
}
