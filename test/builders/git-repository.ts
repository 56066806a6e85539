import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** What a path holds after a commit; null deletes it. */
export type Content =
  | string
  | Buffer
  | null
  | { readonly executable: string }
  | { readonly symlink: string }
  | { readonly submodule: string }

/** Changes of one commit: a record, or pairs when a path is not text. */
export type Files = Readonly<Record<string, Content>> | readonly (readonly [string | Buffer, Content])[]

interface Details {
  /** Committer and author date, anything `Date` reads. Without it a day after the commit before. */
  readonly at?: string
  /** The raw message, in place of the subject. */
  readonly message?: Buffer
}

const DAY_SECONDS = 86_400
const FIRST_DAY_SECONDS = Date.UTC(2024, 0, 1, 12) / 1000
const PERSON = 'Ada Example <ada@example.com>'

const root = mkdtempSync(join(tmpdir(), 'pulse-test-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** An environment in which git sees nothing of the machine's or the user's configuration. */
export const ISOLATED_ENV: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '',
  HOME: root,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada Example',
  GIT_AUTHOR_EMAIL: 'ada@example.com',
  GIT_COMMITTER_NAME: 'Ada Example',
  GIT_COMMITTER_EMAIL: 'ada@example.com',
  LC_ALL: 'C',
}

/** A new empty folder, removed when the tests end. */
export function aFolder(): string {
  return mkdtempSync(join(root, 'folder-'))
}

/** Runs git, isolated, and gives what it printed without the last line end. */
export function runGit(folder: string, args: readonly string[], env = ISOLATED_ENV): string {
  const options = { cwd: folder, env, maxBuffer: 1 << 30, stdio: 'pipe' } as const
  return execFileSync('git', [...args], { ...options })
    .toString('utf8')
    .replace(/\n$/, '')
}

/** Starts the description of a repository; nothing is on disk before `write`. */
export function aRepository(): RepositoryBuilder {
  return new RepositoryBuilder()
}

/** Describes a history in a few words and writes it with two git processes, whatever its length. */
export class RepositoryBuilder {
  readonly #parts: (string | Buffer)[] = []
  #mark = 0
  #seconds = FIRST_DAY_SECONDS - DAY_SECONDS
  #branch = 'main'
  #side: (string | Buffer)[] | null = null
  #tip = 0

  /** A commit on the branch. */
  commit(subject: string, files: Files = {}, details: Details = {}): this {
    return this.#add(subject, changesOf(files), details)
  }

  /** A commit that moves a file or a folder, with its content unchanged. */
  rename(subject: string, from: string, to: string, details: Details = {}): this {
    return this.#add(subject, [`R ${quotedPath(from)} ${quotedPath(to)}\n`], details)
  }

  /** Commits written on a side branch, then merged with a merge commit that may change `files` itself. */
  merge(subject: string, onSide: (side: this) => void, files: Files = {}, details: Details = {}): this {
    const main = this.#tip
    this.#side = []
    this.#branch = `side-${this.#mark}`
    onSide(this)
    const side = { changes: this.#side, tip: this.#tip }
    this.#side = null
    this.#branch = 'main'
    this.#tip = main
    return this.#add(subject, [`merge :${side.tip}\n`, ...side.changes, ...changesOf(files)], details)
  }

  /** Begins another branch at the tip; later commits go there. */
  branch(name: string): this {
    this.#branch = name
    return this
  }

  /** A light tag on the tip. */
  tag(name: string): this {
    this.#parts.push(`reset refs/tags/${name}\nfrom :${this.#tip}\n\n`)
    return this
  }

  /** An annotated tag on the tip. */
  annotatedTag(name: string, at: string): this {
    const tagger = `tagger ${PERSON} ${Date.parse(at) / 1000} +0000\n`
    this.#parts.push(`tag ${name}\nfrom :${this.#tip}\n${tagger}`, ...data(name))
    return this
  }

  /** Writes the history into a new repository; without a checkout, which the program never looks at. */
  write(options: { readonly bare?: boolean; readonly objectFormat?: 'sha256' } = {}): WrittenRepository {
    const folder = aFolder()
    const format = options.objectFormat ? [`--object-format=${options.objectFormat}`] : []
    runGit(folder, [
      'init',
      '--quiet',
      '--initial-branch=main',
      ...(options.bare ? ['--bare'] : []),
      ...format,
    ])
    if (this.#parts.length > 0) {
      const input = Buffer.concat(
        this.#parts.map(part => (typeof part === 'string' ? Buffer.from(part) : part)),
      )
      execFileSync('git', ['fast-import', '--quiet', '--force'], { cwd: folder, env: ISOLATED_ENV, input })
    }
    return new WrittenRepository(folder)
  }

  #add(subject: string, changes: readonly (string | Buffer)[], details: Details): this {
    const parent = this.#tip
    this.#seconds = details.at ? Date.parse(details.at) / 1000 : this.#seconds + DAY_SECONDS
    this.#mark += 1
    this.#tip = this.#mark
    const person = `${PERSON} ${this.#seconds} +0000\n`
    const head = `commit refs/heads/${this.#branch}\nmark :${this.#mark}\nauthor ${person}committer ${person}`
    const from = parent === 0 ? '' : `from :${parent}\n`
    this.#parts.push(head, ...data(details.message ?? subject), from, ...changes, '\n')
    this.#side?.push(...changes)
    return this
  }
}

/** A repository on disk. */
export class WrittenRepository {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  git(...args: string[]): string {
    return runGit(this.folder, args)
  }

  /** Id of a commit, a tree or a blob. */
  oid(name: string): string {
    return this.git('rev-parse', name)
  }

  /** The address that makes git use its transport, as over a network. */
  get url(): string {
    return `file://${this.folder}`
  }

  /** Lets clients ask for filters and single objects, as GitHub does. */
  asServer(): this {
    this.git('config', 'uploadpack.allowFilter', 'true')
    this.git('config', 'uploadpack.allowAnySHA1InWant', 'true')
    return this
  }

  /** A clone over `file://`, for example with `--depth=1`. */
  clone(...options: string[]): WrittenRepository {
    return cloneOf(this.url, ...options)
  }
}

/** A clone of an address, with a work tree unless the options say otherwise. */
export function cloneOf(url: string, ...options: string[]): WrittenRepository {
  const folder = aFolder()
  runGit(folder, ['clone', '--quiet', ...options, url, folder])
  return new WrittenRepository(folder)
}

/** A `git` first on the PATH that writes down each command the program starts, then runs the real one. */
export function aCountingGit(): { readonly env: Record<string, string>; readonly commands: () => string[] } {
  const folder = aFolder()
  const log = join(folder, 'log')
  const real = execFileSync('sh', ['-c', 'command -v git']).toString().trim()
  mkdirSync(join(folder, 'bin'))
  writeFileSync(
    join(folder, 'bin/git'),
    `#!/bin/sh\nprintf '%s ' "$@" >> '${log}'\necho >> '${log}'\nexec '${real}' "$@"\n`,
  )
  chmodSync(join(folder, 'bin/git'), 0o755)
  writeFileSync(log, '')
  return {
    env: { ...ISOLATED_ENV, PATH: `${join(folder, 'bin')}:${ISOLATED_ENV.PATH}` },
    commands: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .map(line => line.replace(/-c \S+ /g, '').trim())
        .filter(Boolean),
  }
}

/** Bytes of all packs of a clone. */
export function packBytes({ folder }: WrittenRepository): number {
  const packs = join(folder, '.git/objects/pack')
  const sizes = readdirSync(packs).map(name =>
    name.endsWith('.pack') ? statSync(join(packs, name)).size : 0,
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

function changesOf(files: Files): (string | Buffer)[] {
  const pairs = Array.isArray(files) ? files : Object.entries(files)
  return pairs.flatMap(([path, content]) => changeOf(quotedPath(path), content))
}

function changeOf(path: string, content: Content): (string | Buffer)[] {
  if (content === null) return [`D ${path}\n`]
  if (typeof content === 'string' || Buffer.isBuffer(content))
    return [`M 100644 inline ${path}\n`, ...data(content)]
  if ('executable' in content) return [`M 100755 inline ${path}\n`, ...data(content.executable)]
  if ('symlink' in content) return [`M 120000 inline ${path}\n`, ...data(content.symlink)]
  return [`M 160000 ${content.submodule} ${path}\n`]
}

function data(content: string | Buffer): (string | Buffer)[] {
  return [`data ${Buffer.byteLength(content)}\n`, content, '\n']
}

/** A path as fast-import takes it: every byte that is not plain text as an octal escape. */
function quotedPath(path: string | Buffer): string {
  const bytes = [...Buffer.from(path)]
  const plain = (byte: number) => byte > 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c
  return `"${bytes.map(byte => (plain(byte) ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`)).join('')}"`
}
