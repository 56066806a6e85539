// Measures the shipped program against the cheapest things git itself can do, and prints Markdown for docs/performance.md.
//
//   node scripts/with-node24.mjs scripts/bench.ts [--runs 5] [--sample 15] [REPOSITORY...]
//
// Without repositories it unpacks ../shared/corpora into a temporary folder and measures each of those. Reports are
// whole: everything that can be switched off is on, as it is by default. Times are the smallest of the runs: other work
// on the machine only ever adds.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, join, matchesGlob, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  forecastMs,
  gitProcesses,
  peakMemoryMiB,
  reportCommand,
  smallestMs,
  stagesMs,
  writtenFiles,
} from './bench-measures.ts'

const CORPORA = resolve(import.meta.dirname, '../../shared/corpora')

/** Where the proposals of each known repository lie, for the git commands we are compared with. */
const GLOBS: Readonly<Record<string, readonly string[]>> = {
  'enhancement-proposal': ['eps/**/*.md'],
  flyte: ['rfc/**/*.md'],
  istio: ['features.yaml', 'features/**/*.md'],
  keylime: ['*.md'],
  kubernetes: ['keps/**/*.md', 'keps/**/kep.yaml'],
  'nixos-rfcs': ['rfcs/*.md'],
  'nova-specs': ['specs/**/*.rst'],
  'rust-rfcs': ['text/*.md'],
  'solana-simd': ['proposals/*.md'],
  tekton: ['teps/*.md'],
}

interface Row {
  readonly what: string
  readonly ms: number
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' }, sample: { type: 'string', default: '15' } },
})
const runs = Number(values.runs)
const scratch = mkdtempSync(join(tmpdir(), 'pulse-bench-'))
try {
  const gitVersion = execFileSync('git', ['--version'], { encoding: 'utf8' }).trim()
  console.log(
    `Node ${process.version}, ${gitVersion}, ${availableParallelism()} cores, smallest of ${runs} runs.\n`,
  )
  for (const repository of positionals.length > 0 ? positionals : unpackedCorpora()) measure(repository)
  console.log(`10,000 trials of a forecast: ${forecastMs(runs).toFixed(1)} ms.`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function unpackedCorpora(): string[] {
  if (!existsSync(CORPORA)) throw new Error('there is no ../shared/corpora: name the repositories to measure')
  const folder = join(scratch, 'corpora')
  execFileSync(join(CORPORA, 'unpack'), [folder], { stdio: 'ignore' })
  return readdirSync(folder).map(name => join(folder, name))
}

function measure(repository: string): void {
  const name = basename(repository, '.git')
  const globs = GLOBS[name] ?? ['**/*.md']
  const files = git(repository, 'ls-tree', '-r', '-z', '--name-only', 'HEAD')
    .split('\0')
    .filter(path => globs.some(glob => matchesGlob(path, glob)))
  console.log(`## ${name}\n`)
  console.log(
    `${git(repository, 'rev-list', '--count', 'HEAD')} commits, ${files.length} files match ${globs.join(', ')}.\n`,
  )
  const floor = smallestMs(runs, 'git', ['-C', repository, 'rev-list', 'HEAD'])
  const pathspecs = globs.map(glob => `:(glob)${glob}`)
  const listing = ['-C', repository, 'log', '--raw', '--no-abbrev', '-z', 'HEAD', '--', ...pathspecs]
  const floor2 = smallestMs(runs, 'git', listing)
  const rows: Row[] = [
    { what: '`git rev-list HEAD` (floor)', ms: floor },
    { what: '`git log --raw -- <globs>` (floor 2)', ms: floor2 },
    ...followRow(repository, files),
  ]
  printTable([...rows, ...ourRows(repository)], floor, floor2)
}

/** What asking git file by file would take: measured on an even sample, extrapolated to all. */
function followRow(repository: string, files: readonly string[]): Row[] {
  const size = Math.min(Number(values.sample), files.length)
  if (size === 0) return []
  const sample = Array.from(
    { length: size },
    (_, index) => files[Math.floor((index * files.length) / size)] ?? '',
  )
  const follow = (file: string) => ['-C', repository, 'log', '--follow', '--format=%ct', 'HEAD', '--', file]
  const total = sample.reduce((sum, file) => sum + smallestMs(1, 'git', follow(file)), 0)
  return [{ what: `\`git log --follow\` for each file (from ${size})`, ms: (total / size) * files.length }]
}

function ourRows(repository: string): Row[] {
  const out = join(scratch, 'report')
  rmSync(out, { recursive: true, force: true })
  const command = reportCommand(repository, out)
  try {
    const whole = smallestMs(runs, process.execPath, command)
    const stages = Object.entries(stagesMs(runs, command))
      .filter(([, ms]) => ms >= 1)
      .map(([stage, ms]) => ({ what: `of this: ${stage}`, ms }))
    const [memory, processes] = [peakMemoryMiB(command), gitProcesses(command, scratch)]
    console.log(`Peak memory of Node ${memory?.toFixed(0) ?? '-'} MiB, ${processes} git processes.`)
    console.log(`Written: ${writtenFiles(out)}.\n`)
    return [{ what: '**whole report, everything on**', ms: whole }, ...stages]
  } catch (error) {
    console.log(`The report failed: ${error instanceof Error ? error.message.trim() : error}\n`)
    return []
  }
}

function printTable(rows: readonly Row[], floor: number, floor2: number): void {
  console.log('| what | ms | of floor | of floor 2 |\n| --- | ---: | ---: | ---: |')
  for (const { what, ms } of rows) {
    console.log(`| ${what} | ${ms.toFixed(0)} | ${(ms / floor).toFixed(1)} | ${(ms / floor2).toFixed(2)} |`)
  }
  console.log('')
}

function git(repository: string, ...args: string[]): string {
  return execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 }).trim()
}
