import type { GithubFacts, Issue } from './facts.ts'
import type { Snapshot } from './snapshot.ts'

/** What is to be known of a repository on GitHub. */
export interface GatherPlan {
  /** `owner/name`. */
  readonly repository: string
  /** Numbers files name that may be an issue or a pull request. */
  readonly numbers: readonly number[]
  /** Pull requests that landings name. */
  readonly pulls: readonly number[]
  /** Landings without a number, newest first. */
  readonly commits: readonly string[]
  /** True for the path of a proposal document. */
  readonly isProposal: (path: string) => boolean
  /** Pull requests looked through for proposals. */
  readonly unmerged: 'none' | 'open' | 'all'
  /** Issues that are enhancements: none, all, or those with one of these labels. */
  readonly track: 'none' | 'all' | readonly string[]
  /**
   * With change management, every pull request and issue changed since then is known, and every issue with the
   * label of what nobody looked at yet.
   */
  readonly changes: { readonly since: number; readonly untriagedLabel: string } | null
  /** Columns of project boards are read. */
  readonly board: boolean
  /** Reads the boxes of an issue's body; null where the family keeps none. */
  readonly checklistOf: ((body: string) => Issue['checklist']) | null
  /**
   * Whatever `isProposal` and `checklistOf` depend on, such as a hash of the settings: when it is another one,
   * pull requests are looked through and bodies are read anew.
   */
  readonly rules?: string
  /** Address of the GraphQL; an Enterprise Server is asked what it offers. github.com when left out. */
  readonly graphqlUrl?: string
}

/** What came of a run. */
export interface Gathered {
  readonly facts: GithubFacts
  /** To be kept for the next run, which goes on from there. */
  readonly snapshot: Snapshot
  /** Sentences worth telling that are no gaps. */
  readonly notes: readonly string[]
  /** Why the reading stopped early; null when it came to its end. */
  readonly halted: string | null
}
