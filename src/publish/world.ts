import type { Answer } from '../github/client.ts'
import type { Writer } from '../github/writer.ts'

/** One file of the report; `path` is relative to the report's folder. */
export interface PublishFile {
  readonly path: string
  readonly bytes: Uint8Array
  /** True for a file whose change alone is no news: it is written with the next one that has some. */
  readonly quiet?: boolean
}

/** GitHub as publishing needs it. */
export interface GithubPlace {
  /** `owner/name`. */
  readonly repository: string
  /** Asks; may be tried again as often as is sensible. Throws `Halted`. */
  readonly ask: (document: string, variables: Record<string, unknown>) => Promise<Answer>
  readonly writer: Writer
}

/** The clone that a plain `git push` starts from. */
export interface PushPlace {
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
  /** Name of the remote. */
  readonly remote: string
}

/** What publishing needs from the outside; what a mode does not use may be null. */
export interface PublishWorld {
  readonly github: GithubPlace | null
  readonly clone: PushPlace | null
  /** Writes the report to the folder of the run (mode `folder`). */
  readonly writeFolder: (files: readonly PublishFile[]) => Promise<void>
}

/** A branch of a repository on GitHub, and the folder in it that holds the report. */
export interface BranchFolder {
  readonly branch: string
  readonly folder: string
}

/** Variables that name the repository. */
export function repositoryVariables({ repository }: GithubPlace): { owner: string; name: string } {
  const [owner = '', name = ''] = repository.split('/')
  return { owner, name }
}
