import type { ChangePull, Issue, Milestone, Pull, TouchedPath } from './facts.ts'
import type { Mark } from './read-probe.ts'
import type { Area, Denial, NewerField, Progress, Scope, Snapshot } from './snapshot-state.ts'

/** A snapshot that is being added to. */
export class Learned {
  repository: string
  repositoryId: string
  marks: { issues: Mark | null; pulls: Mark | null }
  scope: Scope
  milestones: readonly Milestone[]
  readonly progress: Map<string, Progress>
  readonly pending: Readonly<Record<'issues' | 'pulls' | 'files', Set<number>>>
  readonly denied: Map<Area, Denial>
  readonly partial: Map<number, Denial>
  readonly lacking: Set<NewerField>
  readonly manyFiles: Set<number>
  readonly issues: Map<number, Issue>
  readonly pulls: Map<number, Pull>
  readonly touches: Map<number, readonly TouchedPath[]>
  readonly commits: Map<string, number | null>
  readonly absent: Set<number>
  readonly changes: Map<number, ChangePull>

  constructor(from: Snapshot) {
    this.repository = from.repository
    this.repositoryId = from.repositoryId
    this.marks = { ...from.marks }
    this.scope = from.scope
    this.milestones = from.milestones
    this.progress = new Map(from.progress)
    this.pending = {
      issues: new Set(from.pending.issues),
      pulls: new Set(from.pending.pulls),
      files: new Set(from.pending.files),
    }
    this.denied = new Map(from.denied)
    this.partial = new Map(from.partial)
    this.lacking = new Set(from.lacking)
    this.manyFiles = new Set(from.manyFiles)
    this.issues = new Map(from.issues)
    this.pulls = new Map(from.pulls)
    this.touches = new Map(from.touches)
    this.commits = new Map(from.commits)
    this.absent = new Set(from.absent)
    this.changes = new Map(from.changes)
  }

  /** True when something is known of the number, be it that nothing can be seen there. */
  knows(number: number): boolean {
    return this.issues.has(number) || this.pulls.has(number) || this.absent.has(number)
  }

  /** Forgets everything known of a number and keeps that it leads nowhere. */
  lose(number: number): void {
    for (const known of [this.issues, this.pulls, this.touches, this.partial]) known.delete(number)
    for (const known of Object.values(this.pending)) known.delete(number)
    this.absent.add(number)
  }

  /** As it is kept for the next run. */
  snapshot(learnedSizes: ReadonlyMap<string, number>): Snapshot {
    return { ...this, learnedSizes: new Map(learnedSizes) }
  }
}
