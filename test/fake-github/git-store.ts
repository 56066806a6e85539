import { createHash } from 'node:crypto'
import type { CommitRecord } from './records.ts'
import type { StoredRepository } from './repository.ts'

/** Files by path; a `Uint8Array` is a plain file, a text a symbolic link to it. */
export type Tree = ReadonlyMap<string, Uint8Array | string>

/** A commit with all its files. */
export interface StoredCommit {
  readonly oid: string
  readonly parents: readonly string[]
  readonly tree: Tree
  readonly message: string
  readonly by: string
}

/** Paths to put and, with null, to take away. */
export type TreeChanges = Readonly<Record<string, string | Uint8Array | null | { readonly link: string }>>

/** Rules of a branch: words of `RepositoryRuleType`, and those who may pass them. */
export interface BranchRules {
  readonly types: readonly string[]
  /** False where the rules are hidden from the token, as classic protection is from all but administrators. */
  readonly visible?: boolean
  readonly bypass?: readonly string[]
}

const encoder = new TextEncoder()
const PLAIN_FILE = 0o100644
const LINK = 0o120000
const FOLDER = 0o040000

/** Branches, commits and trees of one repository. Every commit keeps its whole tree; test repositories are small. */
export class GitStore {
  readonly branches = new Map<string, string>()
  readonly commits = new Map<string, StoredCommit>()
  readonly rules = new Map<string, BranchRules>()
  /** The setting "Allow GitHub Actions to create and approve pull requests". */
  allowsPulls = true
  readonly #repository: StoredRepository

  constructor(repository: StoredRepository) {
    this.#repository = repository
    this.follow()
  }

  /** Takes over a head that a test gave the repository by hand: a commit that changes no file. */
  follow(): void {
    const { head, defaultBranch } = this.#repository
    const tip = this.branches.get(defaultBranch)
    if (!head || head.oid === tip) return
    const tree = tip === undefined ? new Map() : this.at(tip).tree
    const parents = tip === undefined ? [] : [tip]
    this.#keep({ oid: head.oid, parents, tree, message: head.message, by: 'ada' })
    this.branches.set(defaultBranch, head.oid)
  }

  /** Lets somebody commit to a branch, past all rules; a missing branch is begun. */
  commit(branch: string, changes: TreeChanges, message = 'A change', by = 'ada'): StoredCommit {
    const parent = this.branches.get(branch)
    const tree = new Map(parent === undefined ? [] : this.at(parent).tree)
    for (const [path, content] of Object.entries(changes)) {
      if (content === null) tree.delete(path)
      else if (content instanceof Uint8Array) tree.set(path, content)
      else tree.set(path, typeof content === 'string' ? encoder.encode(content) : content.link)
    }
    return this.#add(branch, parent === undefined ? [] : [parent], tree, message, by)
  }

  /** Merges one branch into another; null when both changed a file differently. */
  merge(base: string, head: string, message: string, by: string): StoredCommit | null {
    const [ours, theirs] = [this.tip(base), this.tip(head)]
    const ancestor = this.commits.get(this.#mergeBase(ours.oid, theirs.oid) ?? '')?.tree ?? new Map()
    const tree = new Map(ours.tree)
    for (const path of new Set([...theirs.tree.keys(), ...ancestor.keys()])) {
      const [was, mine, other] = [ancestor, ours.tree, theirs.tree].map(each => idOf(each.get(path)))
      if (other === was || other === mine) continue
      if (mine !== was) return null
      const content = theirs.tree.get(path)
      if (content === undefined) tree.delete(path)
      else tree.set(path, content)
    }
    return this.#add(base, [ours.oid, theirs.oid], tree, message, by)
  }

  /** Points a new branch at a commit. */
  createBranch(branch: string, oid: string): void {
    this.#point(branch, this.at(oid))
  }

  /** The newest commit of a branch; throws when there is no such branch. */
  tip(branch: string): StoredCommit {
    return this.at(this.branches.get(branch) ?? '')
  }

  /** A commit; throws when there is none. */
  at(oid: string): StoredCommit {
    const commit = this.commits.get(oid)
    if (!commit) throw new Error(`fake: no commit ${oid} in ${this.#repository.nameWithOwner}`)
    return commit
  }

  /** Files of a branch as text, by path, sorted. */
  texts(branch: string): Readonly<Record<string, string>> {
    const files = [...this.tip(branch).tree].map(([path, content]) => [path, textOf(content)] as const)
    return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  /** How many commits one has in its past, itself included, that another has not. */
  ahead(oid: string, than: string): number {
    const known = this.#past(than)
    return [...this.#past(oid)].filter(each => !known.has(each)).length
  }

  /** The object at a path of a commit, as GraphQL shows it. */
  object(oid: string, path: string): unknown {
    const tree = this.commits.get(oid)?.tree
    if (!tree) return null
    const content = tree.get(path)
    if (content !== undefined) return blob(content)
    const prefix = path === '' ? '' : `${path}/`
    const inside = [...tree].filter(([each]) => each.startsWith(prefix))
    return inside.length === 0 && path !== '' ? null : treeObject(inside, prefix)
  }

  #add(branch: string, parents: readonly string[], tree: Tree, message: string, by: string): StoredCommit {
    const files = [...tree].map(([path, content]) => `${path} ${idOf(content)}`).sort()
    const oid = createHash('sha1')
      .update([...parents, message, by, ...files].join('\n'))
      .digest('hex')
    const commit = this.#keep({ oid, parents, tree, message, by })
    this.#point(branch, commit)
    return commit
  }

  #keep(commit: StoredCommit): StoredCommit {
    this.commits.set(commit.oid, commit)
    return commit
  }

  #point(branch: string, { oid, message }: StoredCommit): void {
    this.branches.set(branch, oid)
    const record: CommitRecord = this.#repository.commit(oid, message)
    if (branch === this.#repository.defaultBranch) this.#repository.head = record
    for (const thread of this.#repository.threads.values()) {
      const isIts = thread.__typename === 'PullRequest' && thread.headRefName === branch
      if (isIts && thread.state === 'OPEN' && !thread.isCrossRepository) thread.headRefOid = oid
    }
    this.#repository.touched()
  }

  #past(oid: string): ReadonlySet<string> {
    const past = new Set<string>()
    const todo = [oid]
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      if (past.has(next)) continue
      past.add(next)
      todo.push(...this.at(next).parents)
    }
    return past
  }

  #mergeBase(one: string, other: string): string | undefined {
    const past = this.#past(one)
    const todo = [other]
    for (let next = todo.shift(); next !== undefined; next = todo.shift()) {
      if (past.has(next)) return next
      todo.push(...this.at(next).parents)
    }
    return undefined
  }
}

const stores = new WeakMap<StoredRepository, GitStore>()

/** The branches of a repository, begun with its head when first asked for. */
export function gitOf(repository: StoredRepository): GitStore {
  const store = stores.get(repository) ?? new GitStore(repository)
  stores.set(repository, store)
  store.follow()
  return store
}

function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? encoder.encode(content) : content
}

function textOf(content: Uint8Array | string): string {
  return typeof content === 'string' ? `-> ${content}` : new TextDecoder().decode(content)
}

function idOf(content: Uint8Array | string | undefined): string {
  if (content === undefined) return ''
  const bytes = bytesOf(content)
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

function blob(content: Uint8Array | string): unknown {
  const bytes = bytesOf(content)
  const text = new TextDecoder().decode(bytes)
  const oid = idOf(content)
  return { __typename: 'Blob', id: `B_${oid}`, oid, text, byteSize: bytes.length, isTruncated: false }
}

function treeObject(inside: readonly (readonly [string, Uint8Array | string])[], prefix: string): unknown {
  const entries = new Map<string, unknown>()
  for (const [path, content] of inside) {
    const [name = '', ...below] = path.slice(prefix.length).split('/')
    if (below.length > 0) {
      const oid = createHash('sha1').update(`${prefix}${name}`).digest('hex')
      entries.set(name, { name, type: 'tree', mode: FOLDER, oid })
    } else {
      const mode = typeof content === 'string' ? LINK : PLAIN_FILE
      entries.set(name, { name, type: 'blob', mode, oid: idOf(content) })
    }
  }
  return { __typename: 'Tree', id: `T_${prefix}`, entries: [...entries.values()] }
}
