import type { IssueRecord, PullRecord } from './records.ts'
import type { StoredRepository } from './repository.ts'

interface Index {
  readonly closers: Map<string, PullRecord[]>
  readonly parts: Map<string, IssueRecord[]>
  readonly bringers: Map<string, PullRecord[]>
}

/** The other ends of links, looked up in an index that is made when it is first needed after a change. */
export class Links {
  readonly #repositories: () => Iterable<StoredRepository>
  #index: Index | null = null

  constructor(repositories: () => Iterable<StoredRepository>) {
    this.#repositories = repositories
  }

  /** Pull requests that close the issue. */
  closersOf(issue: IssueRecord): readonly PullRecord[] {
    return this.#built().closers.get(keyOf(issue)) ?? []
  }

  /** Sub-issues. */
  partsOf(issue: IssueRecord): readonly IssueRecord[] {
    return this.#built().parts.get(keyOf(issue)) ?? []
  }

  /** Pull requests that brought a commit, merged as it or holding it. */
  bringersOf(oid: string): readonly PullRecord[] {
    return this.#built().bringers.get(oid) ?? []
  }

  /** To be called after any change. */
  forget(): void {
    this.#index = null
  }

  #built(): Index {
    this.#index ??= indexOf(this.#repositories())
    return this.#index
  }
}

function keyOf({ repository, number }: IssueRecord): string {
  return `${repository.nameWithOwner}#${number}`
}

function indexOf(repositories: Iterable<StoredRepository>): Index {
  const index: Index = { closers: new Map(), parts: new Map(), bringers: new Map() }
  for (const { threads } of repositories) {
    for (const thread of threads.values()) {
      if (thread.__typename === 'Issue') {
        if (thread.partOf !== null) append(index.parts, thread.partOf, thread)
        continue
      }
      for (const issue of thread.closes) append(index.closers, issue, thread)
      const oids = new Set(
        thread.mergeCommit ? [thread.mergeCommit.oid, ...thread.commitOids] : thread.commitOids,
      )
      for (const oid of oids) append(index.bringers, oid, thread)
    }
  }
  return index
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
