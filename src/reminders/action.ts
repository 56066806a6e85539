/** What every planned action says, whatever it does. */
export interface ActionBase {
  /** Key of the episode, or of the digest for a second digest. */
  readonly key: string
  /** Id of the proposal, null for one that is no longer there. */
  readonly proposal: string | null
  /** Number and title; untrusted text. */
  readonly name: string
  /** Rule that speaks, null when none does any more. */
  readonly rule: string | null
  /** Logins it is for. */
  readonly addressees: readonly string[]
  /** Why, as a plain sentence of ours. */
  readonly reason: string
}

/** What an action changes: one of our issues, or one of our comments. */
export interface ActionTarget {
  readonly id: string
  readonly number: number
  readonly kind: 'issue' | 'comment'
  readonly on: number | null
}

/** A new reminder: an issue, a comment on the issue or pull request `on`, or a line of the digest. */
export interface CreateAction extends ActionBase {
  readonly kind: 'create'
  readonly via: 'issue' | 'comment' | 'digest'
  readonly on: number | null
  /** The how-manieth of its silence. */
  readonly nudge: number
  /** Fixed text and a number only; null for what has no title. */
  readonly title: string | null
  /** Null for a line of the digest, which the digest's own body holds. */
  readonly body: string | null
  /** Who it is assigned to where GitHub allows it; empty unless it is an issue. */
  readonly assignees: readonly string[]
  readonly labels: readonly string[]
}

/** New text for an open reminder. It never notifies anybody who was not notified before. */
export interface UpdateAction extends ActionBase {
  readonly kind: 'update'
  readonly target: ActionTarget
  readonly title: string | null
  readonly body: string
}

/** An issue is closed and a comment minimised, without a word. */
export interface ClearAction extends ActionBase {
  readonly kind: 'clear'
  readonly target: ActionTarget
  readonly as: 'completed' | 'duplicate'
  /** The one that stays. */
  readonly duplicateOf: number | null
}

/** Nothing now, and perhaps later. */
export interface WaitAction extends ActionBase {
  readonly kind: 'wait'
  /** First day on which this may change, where that is known. */
  readonly until: string | null
  /** True when only the limits of this run stand in the way. */
  readonly deferred: boolean
}

/** Nothing while this silence lasts. */
export interface SkipAction extends ActionBase {
  readonly kind: 'skip'
}

export type PlannedAction = CreateAction | UpdateAction | ClearAction | WaitAction | SkipAction
