import type { Clock } from './clock.ts'
import { Links } from './links.ts'
import type { ActorRecord, NodeRecord, ProjectRecord, TeamRecord, ThreadRecord } from './records.ts'
import { StoredRepository, type StoredRepositoryDetails } from './repository.ts'

/** A thread elsewhere by `owner/name#12`, or here by its number. */
export type Reference = number | `${string}/${string}#${number}`

/** Everything the fake GitHub knows. Change it at any time, also between two requests. */
export class Store {
  readonly clock: Clock
  readonly links: Links
  readonly #repositories = new Map<string, StoredRepository>()
  readonly #actors = new Map<string, ActorRecord>()
  readonly #teams = new Map<string, TeamRecord>()
  readonly #projects = new Map<string, ProjectRecord>()
  readonly #nodes = new Map<string, NodeRecord>()
  #lastId = 0
  #lastComment = 3_000_000_000

  constructor(clock: Clock) {
    this.clock = clock
    this.links = new Links(() => this.#repositories.values())
  }

  /** Adds an empty repository `owner/name`. */
  addRepository(nameWithOwner: string, details: StoredRepositoryDetails = {}): StoredRepository {
    const repository = new StoredRepository(this, nameWithOwner, details)
    this.#repositories.set(nameWithOwner.toLowerCase(), repository)
    return this.keep(repository)
  }

  /** The repository of that name, or the first; throws when there is none. */
  repository(nameWithOwner?: string): StoredRepository {
    const [first] = this.#repositories.values()
    const found = nameWithOwner === undefined ? first : this.findRepository(nameWithOwner)
    if (!found) throw new Error(`fake: no repository ${nameWithOwner ?? ''} in the store`)
    return found
  }

  /** The repository of that name, whatever its case. */
  findRepository(nameWithOwner: string): StoredRepository | undefined {
    return this.#repositories.get(nameWithOwner.toLowerCase())
  }

  /** The issue or pull request meant; throws when the store has none, since a link to nothing is a slip of the test. */
  thread(reference: string | number, here: StoredRepository): ThreadRecord {
    const [name, number] = fullName(reference, here).split('#')
    return this.repository(name).thread(Number(number))
  }

  /** The account of that login, made when it is new. `name[bot]` is a bot, which GraphQL calls `name`. */
  actor(login: string): ActorRecord {
    const known = this.#actors.get(login)
    if (known) return known
    const bot = login.endsWith('[bot]')
    const plain = bot ? login.slice(0, -'[bot]'.length) : login
    const actor: ActorRecord = this.keep({
      __typename: bot ? 'Bot' : 'User',
      id: this.newId(bot ? 'BOT' : 'U'),
      login: plain,
      url: bot ? `https://github.com/apps/${plain}` : `https://github.com/${plain}`,
    })
    this.#actors.set(login, actor)
    return actor
  }

  /** The account of that login, when there is one. */
  findActor(login: string): ActorRecord | undefined {
    return this.#actors.get(login)
  }

  /** Every account, in the order they came. */
  actors(): readonly ActorRecord[] {
    return [...this.#actors.values()]
  }

  /** Deletes an account: what it wrote has no author any more. */
  removeActor(login: string): void {
    const actor = this.#actors.get(login)
    if (!actor) throw new Error(`fake: no account ${login} in the store`)
    this.#actors.delete(login)
    this.forget(actor)
    for (const repository of this.#repositories.values()) withoutActor(repository, actor)
  }

  /** The team `org/slug`, made when it is new. */
  team(name: string): TeamRecord {
    const slug = name.split('/').at(-1) ?? name
    const team: TeamRecord =
      this.#teams.get(name) ?? this.keep({ __typename: 'Team', id: this.newId('T'), slug, name: slug })
    this.#teams.set(name, team)
    return team
  }

  /** The project board of that title, made when it is new. */
  project(title: string, owner: string): ProjectRecord {
    const number = [...this.#projects.keys()].filter(key => key.startsWith(`${owner}/`)).length + 1
    const known = this.#projects.get(`${owner}/${title}`)
    if (known) return known
    const url = `https://github.com/orgs/${owner}/projects/${number}`
    const project: ProjectRecord = this.keep({
      __typename: 'ProjectV2',
      id: this.newId('PVT'),
      number,
      title,
      url,
      items: [],
    })
    this.#projects.set(`${owner}/${title}`, project)
    return project
  }

  /** The board with that number of an organisation. */
  projectByNumber(owner: string, number: number): ProjectRecord | undefined {
    return [...this.#projects].find(
      ([key, each]) => key.startsWith(`${owner}/`) && each.number === number,
    )?.[1]
  }

  /** True when a repository of this owner is stored. */
  hasOwner(login: string): boolean {
    return [...this.#repositories.keys()].some(name => name.startsWith(`${login.toLowerCase()}/`))
  }

  /** Number of a comment that was not given before; larger than what GraphQL's `Int` can carry, as GitHub's are. */
  newCommentNumber(): number {
    this.#lastComment += 1
    return this.#lastComment
  }

  /** A node id that was not given before. */
  newId(prefix: string): string {
    this.#lastId += 1
    return `${prefix}_kwDO${this.#lastId.toString(36).padStart(6, '0')}`
  }

  /** Makes a record findable by its id. */
  keep<T extends NodeRecord>(record: T): T {
    this.#nodes.set(record.id, record)
    return record
  }

  /** Makes a record's id lead nowhere. */
  forget(record: NodeRecord): void {
    this.#nodes.delete(record.id)
  }

  /** The record with this id. */
  node(id: string): NodeRecord | undefined {
    return this.#nodes.get(id)
  }
}

function withoutActor(repository: StoredRepository, actor: ActorRecord): void {
  for (const thread of repository.threads.values()) {
    if (thread.author === actor) thread.author = null
    thread.assignees = thread.assignees.filter(each => each !== actor)
    for (const event of thread.timeline) {
      for (const doer of ['actor', 'author'])
        if (event[doer] === actor) Object.assign(event, { [doer]: null })
    }
  }
  repository.touched()
}

/** A reference as `owner/name#12`. */
export function fullName(reference: string | number, here: StoredRepository): string {
  return typeof reference === 'number' ? `${here.nameWithOwner}#${reference}` : reference
}
