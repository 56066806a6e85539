import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { ConfigurationError } from '../errors.ts'

/**
 * Settings that keep a run independent of the machine: no pager, no signature checks, no rename search (which
 * reads file contents), no order file, and never a download or a question in the middle of a read.
 */
const SETTINGS = [
  'core.quotePath=false',
  // Versions of a document are read one after the other: git's own 96 MB serve no better, and are touched one by one.
  'core.deltaBaseCacheLimit=32m',
  'core.pager=cat',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'diff.renames=false',
  'diff.orderFile=/dev/null',
  'diff.ignoreSubmodules=none',
  'i18n.logOutputEncoding=UTF-8',
  'log.follow=false',
  // In a bare repository git would read HEAD:.mailmap, which a partial clone may lack.
  'log.mailmap=false',
  'log.showSignature=false',
  'log.showRoot=true',
  'protocol.ext.allow=never',
].flatMap(setting => ['-c', setting])

/** What git is told through its environment; the rest (home, proxies, credentials) is the user's own. */
const ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_TERMINAL_PROMPT: '0',
  // Into a pipe git would write each commit by itself, and wake this program for each of them.
  GIT_FLUSH: '0',
  // A blobless clone would fetch every missing blob by itself, one connection each.
  GIT_NO_LAZY_FETCH: '1',
} as const

/** A git command that failed, with what it printed. */
export class GitError extends Error {
  override readonly name = 'GitError'
  readonly stderr: string

  constructor(command: string, code: number | null, stderr: string) {
    super(`git ${command} ended with ${code ?? 'a signal'}: ${stderr.trim() || 'no message'}`)
    this.stderr = stderr
  }
}

/** Starts git processes in one repository. The only place of the program that does. */
export class Git {
  readonly folder: string
  readonly #env: NodeJS.ProcessEnv

  constructor(folder: string, env: NodeJS.ProcessEnv) {
    this.folder = folder
    this.#env = env
  }

  /** Starts `git` with the arguments and gives the running process; see {@link finished} for its end. */
  start(args: readonly string[]): ChildProcessWithoutNullStreams {
    return spawn('git', [...SETTINGS, ...args], {
      cwd: this.folder,
      env: { ...this.#env, ...ENVIRONMENT },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
  }

  /** Runs a command to its end and gives what it printed. Throws {@link GitError} when it fails. */
  async run(args: readonly string[], input?: string): Promise<Buffer> {
    const child = this.start(args)
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    const ended = finished(child, args[0] ?? '')
    child.stdin.end(input ?? '')
    await ended
    return Buffer.concat(chunks)
  }
}

/**
 * Settles when the process ends: throws {@link GitError} on a non-zero exit, and a {@link ConfigurationError}
 * when git is not installed or the folder is not there.
 */
export function finished(child: ChildProcessWithoutNullStreams, command: string): Promise<void> {
  const errors: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  // A process that dies early breaks its pipe; its exit status tells the story better than EPIPE.
  child.stdin.on('error', () => {})
  return new Promise((resolve, reject) => {
    child.on('error', cause => reject(startFailure(cause)))
    child.on('close', code => {
      if (code === 0) resolve()
      else reject(new GitError(command, code, Buffer.concat(errors).toString('utf8')))
    })
  })
}

function startFailure(cause: Error): Error {
  if ('code' in cause && cause.code === 'ENOENT') {
    return new ConfigurationError(
      'git could not be started: install git (2.31 or newer) and put it on the PATH, and check that the repository folder exists.',
      { cause },
    )
  }
  return cause
}
