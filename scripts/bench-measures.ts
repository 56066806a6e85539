// The measuring instruments of scripts/bench.ts.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

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

/** Arguments of Node for a whole report on `repository`, written into `out`. */
export function reportCommand(repository: string, out: string): string[] {
  return [CLI, 'report', resolve(repository), '--out', out]
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
