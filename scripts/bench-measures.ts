// The measuring instruments of scripts/bench.ts.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join, relative, resolve } from 'node:path'
import { atLeastIn, simulate } from '../src/metrics/forecast-simulation.ts'

const CLI = resolve(import.meta.dirname, '../dist/cli.js')

/** Prints the highest memory (KiB) one child reached. It is a process of its own because a synchronous one cannot poll. */
const POLL_MEMORY = `
const { spawn } = require('node:child_process'), { readFileSync } = require('node:fs')
const child = spawn(process.execPath, process.argv.slice(1), { stdio: 'ignore' })
let peak = 0
const timer = setInterval(() => {
  try { peak = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/' + child.pid + '/status', 'utf8'))?.[1] ?? peak) } catch {}
}, 5)
child.on('close', () => { clearInterval(timer); console.log(peak) })
`

/** Arguments of Node for a whole report on `repository` from git alone, written into `out`. */
export function reportCommand(repository: string, out: string): string[] {
  return [CLI, 'report', resolve(repository), '--git-only', '--out', out]
}

/** Parts of a report that settings switch off. */
const OPTIONAL = ['index.html', 'data/ocel.json']

/** How much a report holds, its largest files by name. Throws when a part of it is missing: then not all was measured. */
export function writtenFiles(out: string): string {
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({ name: relative(out, path), bytes: statSync(path).size }))
    .sort((a, b) => b.bytes - a.bytes)
  const missing = OPTIONAL.filter(wanted => !files.some(({ name }) => name === wanted))
  if (missing.length > 0) throw new Error(`the report has no ${missing.join(', ')}`)
  const mebibytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`
  const largest = files.slice(0, 4).map(({ name, bytes }) => `${name} ${mebibytes(bytes)}`)
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0)
  return `${files.length} files, ${mebibytes(all)} (${largest.join(', ')})`
}

/** Completions of half a year, week by week, as they come: some weeks none, some several. */
const WEEKS = [1, 1, 5, 0, 0, 0, 2, 1, 1, 0, 0, 0, 1, 1, 2, 0, 3, 3, 2, 2, 0, 0, 0, 0, 0, 0]

/** Smallest time of a forecast's trials: most of a quarter week by week, and how long a few and many items take. */
export function forecastMs(runs: number): number {
  const trials = () => {
    const started = performance.now()
    const { totals } = simulate(WEEKS, { weeks: 12, part: 0.9 }, [1, 5, 10, 279, 343])
    for (const total of totals) atLeastIn(total)(85)
    return performance.now() - started
  }
  return Math.min(...Array.from({ length: runs }, trials))
}

/** Smallest wall time of `runs` runs, milliseconds. Throws with the last line of what the command said when it fails. */
export function smallestMs(runs: number, command: string, args: readonly string[]): number {
  return Math.min(...Array.from({ length: runs }, () => wallMs(command, args)))
}

function wallMs(command: string, args: readonly string[]): number {
  const started = performance.now()
  const { status, stderr } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  const ms = performance.now() - started
  if (status !== 0) throw new Error(stderr.trim().split('\n')[0] ?? `${command} ended with ${status}`)
  return ms
}

/** Smallest time of each stage as the program itself tells it when PROPOSAL_PULSE_TIMINGS is set. */
export function stagesMs(runs: number, command: readonly string[]): Record<string, number> {
  const smallest: Record<string, number> = {}
  for (let run = 0; run < runs; run += 1) {
    for (const [stage, ms] of Object.entries(toldStages(command))) {
      smallest[stage] = Math.min(ms, smallest[stage] ?? Number.POSITIVE_INFINITY)
    }
  }
  return smallest
}

function toldStages(command: readonly string[]): Record<string, number> {
  const env = { ...process.env, PROPOSAL_PULSE_TIMINGS: '1' }
  const { stderr } = spawnSync(process.execPath, command, {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  const line = stderr.split('\n').findLast(text => text.startsWith('{"stages"'))
  const told: { stages: Record<string, number> } = line === undefined ? { stages: {} } : JSON.parse(line)
  return told.stages
}

/** Highest resident memory of the Node process, MiB; null where the system does not tell (it needs /proc). */
export function peakMemoryMiB(command: readonly string[]): number | null {
  if (!existsSync('/proc/self/status')) return null
  const { stdout } = spawnSync(process.execPath, ['-e', POLL_MEMORY, '--', ...command], { encoding: 'utf8' })
  return Number(stdout) / 1024
}

/** How many git processes one run starts: counted by a `git` put before the real one. */
export function gitProcesses(command: readonly string[], scratch: string): number {
  const folder = join(scratch, 'counting-git')
  const log = join(folder, 'calls')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  writeFileSync(join(folder, 'git'), `#!/bin/sh\necho call >> '${log}'\nexec '${realGit()}' "$@"\n`)
  chmodSync(join(folder, 'git'), 0o755)
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` }
  spawnSync(process.execPath, command, { env, stdio: 'ignore' })
  return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').length : 0
}

function realGit(): string {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = folders.map(folder => join(folder, 'git')).find(path => existsSync(path))
  if (found === undefined) throw new Error('there is no git on the PATH')
  return found
}
