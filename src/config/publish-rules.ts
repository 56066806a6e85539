/**
 * Where the report goes. `auto`: in a workflow a branch of its own if the token may write, else the summary alone; in
 * a terminal the folder. `commit`: the default branch. `push`: a branch of its own by `git push`, for servers without
 * the mutation. `summary` and `folder` change nothing on GitHub.
 */
export const PUBLISH_MODES = [
  'auto',
  'commit',
  'branch',
  'pull-request',
  'push',
  'summary',
  'folder',
] as const

export type PublishMode = (typeof PUBLISH_MODES)[number]

/** What is done when the rules of the default branch forbid a commit. */
export const PUBLISH_FALLBACKS = ['branch', 'pull-request', 'summary', 'fail'] as const

export type PublishFallback = (typeof PUBLISH_FALLBACKS)[number]

/** Parts of a run. `measure` only reads; `publish` and `remind` only take what `measure` left. */
export const RUN_MODES = ['all', 'measure', 'publish', 'remind'] as const

export type RunMode = (typeof RUN_MODES)[number]

/** Settings of what is written. */
export interface PublishRules {
  readonly mode: PublishMode
  /** Name of the report's own branch, without `refs/heads/`. */
  readonly branch: string
  /** Folder of the report on the branch, from the top of the repository. */
  readonly folder: string
  readonly fallback: PublishFallback
  /** True when a fork may be written to as well. */
  readonly inForks: boolean
  /** True when nothing is written and only the plan is told. */
  readonly dryRun: boolean
}
