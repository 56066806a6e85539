import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { aFolder, ISOLATED_ENV } from '../builders/git-repository.ts'

const PROJECT = resolve(import.meta.dirname, '../..')

/** How a process ended and what it said. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Where and with what a process runs. */
interface Around {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Path of another Node. */
  readonly node?: string
}

/** The program as it ships: bundled from the sources as they are now into a folder of its own. */
export class Program {
  readonly folder = join(aFolder(), 'dist')

  constructor() {
    const built = run(process.execPath, [join(PROJECT, 'scripts/build.mjs'), '--out', this.folder], {
      cwd: PROJECT,
    })
    if (built.code !== 0) throw new Error(built.stderr)
  }

  /** Runs the command line. */
  cli(words: readonly string[], { cwd = aFolder(), env = {}, node = process.execPath }: Around = {}): Ended {
    return run(node, [join(this.folder, 'cli.js'), ...words], { cwd, env })
  }

  /** Like `cli`, while this process goes on: a server of the test can answer. */
  cliBeside(words: readonly string[], { cwd = aFolder(), env = {} }: Around = {}): Promise<Ended> {
    return runBeside(process.execPath, [join(this.folder, 'cli.js'), ...words], { cwd, env })
  }

  /** Like `action`, while this process goes on. */
  actionBeside(env: Readonly<Record<string, string>>, cwd: string): Promise<Ended> {
    return runBeside(process.execPath, [join(this.folder, 'action.js')], { cwd, env })
  }

  /** Runs the Action, by default on Node 24 as the runner does. */
  action(env: Readonly<Record<string, string>>, cwd: string): Ended {
    return run(process.execPath, [join(this.folder, 'action.js')], { cwd, env })
  }

  /** Writes a report of a repository and gives it. Throws what the program said when it fails. */
  report(repository: string, words: readonly string[] = [], around: Around = {}): Report {
    const out = join(aFolder(), 'report')
    const ended = this.cli(['report', repository, '--out', out, ...words], around)
    if (ended.code !== 0) throw new Error(`exit ${ended.code}: ${ended.stderr}`)
    return new Report(out, ended)
  }
}

/** The parts of `data/metrics.json` that these tests look at. */
export interface MetricsFile {
  readonly repository: { readonly ref: string; readonly head: string }
  readonly asOf: string
  readonly config: { readonly preset: string }
  readonly totals: {
    readonly present: number
    readonly created: number
    readonly completed: number | null
    readonly completedBulk: number | null
    readonly landingsPerProposalAlive: number
    readonly moreThanOneStatus: { readonly count: number; readonly n: number } | null
  }
  readonly proposals: readonly ProposalEntry[]
  readonly findings: readonly FindingEntry[]
  readonly gaps: readonly { readonly measure: string; readonly reason: string }[]
}

export interface ProposalEntry {
  readonly number: string | null
  readonly title: string
  readonly path: string
  readonly status: string | null
  readonly stage: string | null
  readonly phase: string
  readonly present: boolean
  readonly landedAt: string
  readonly declaredAt: string | null
  readonly completedAt: string | null
  readonly changes: { readonly content: number; readonly landings: number; readonly metadata: number }
  readonly history: readonly {
    readonly at: string
    readonly field: string
    readonly to: string | null
    readonly bulk: boolean
  }[]
  readonly findings: readonly string[]
}

export interface FindingEntry {
  readonly code: string
  readonly severity: string
  readonly path: string | null
  readonly line: number | null
  readonly message: string
}

/** A report on disk. */
export class Report {
  readonly folder: string
  readonly ended: Ended

  constructor(folder: string, ended: Ended) {
    this.folder = folder
    this.ended = ended
  }

  get metrics(): MetricsFile {
    return JSON.parse(this.text('data/metrics.json'))
  }

  /** Proposals that are in the tree of the measured commit. */
  get present(): readonly ProposalEntry[] {
    return this.metrics.proposals.filter(({ present }) => present)
  }

  text(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8')
  }

  /** Every file by its path. */
  get files(): ReadonlyMap<string, Buffer> {
    return filesIn(this.folder)
  }

  findings(code: string): readonly FindingEntry[] {
    return this.metrics.findings.filter(finding => finding.code === code)
  }

  proposal(path: string): ProposalEntry {
    const found = this.metrics.proposals.find(proposal => proposal.path === path)
    if (!found) throw new Error(`no proposal at ${path}`)
    return found
  }
}

/** Every file of a folder by its path, sorted; nothing when the folder is not there. */
export function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  if (!existsSync(folder)) return new Map()
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
  return new Map(entries.map(path => [path.slice(folder.length + 1), readFileSync(path)]))
}

/** How often each value occurs. */
export function countsOf(values: readonly (string | null)[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1
  return counts
}

/** Another Node to compare with, null when there is none of that major version. */
export function nodeOfMajor(major: number): string | null {
  const bundled = join(PROJECT, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
  // npm puts the Node that came with the packages first on the PATH; the machine's own stands behind it.
  const onPath = (process.env.PATH ?? '').split(delimiter).map(folder => join(folder, 'node'))
  const found = [...onPath, bundled].find(
    node => run(node, ['-p', 'process.versions.node'], {}).stdout.split('.')[0] === String(major),
  )
  return found ?? null
}

/** Runs a process like `run`, without waiting in place. */
export function runBeside(
  command: string,
  words: readonly string[],
  { cwd, env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Ended> {
  const child = spawn(command, words, { cwd, env: { ...ISOLATED_ENV, TZ: 'America/New_York', ...env } })
  const texts = [child.stdout, child.stderr].map(async stream => {
    let text = ''
    for await (const chunk of stream.setEncoding('utf8')) text += chunk
    return text
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  return Promise.all([ended, ...texts]).then(([code, stdout = '', stderr = '']) => ({ code, stdout, stderr }))
}

/** Runs a process in an environment in which git sees nothing of the machine's configuration. */
export function run(
  command: string,
  words: readonly string[],
  { cwd, env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> },
): Ended {
  const { status, stdout, stderr, error } = spawnSync(command, words, {
    cwd,
    env: { ...ISOLATED_ENV, TZ: 'America/New_York', ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  if (error && status === null) return { code: null, stdout: '', stderr: String(error) }
  return { code: status, stdout, stderr }
}
