// Makes a repository of any size to measure on: proposals with front matter in teps/<shard>/, every commit one change.
//
//   node scripts/with-node24.mjs scripts/large-repository.ts PROPOSALS COMMITS FOLDER
//
// The same numbers give the same commit ids. Folders hold about as many files as there are folders, because git's
// time per commit grows with the size of the folder that changed.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { randomFor } from '../src/demo/random.ts'

const FIRST_SECOND = Date.UTC(2016, 0, 4) / 1000
const SPAN_SECONDS = 10 * 365 * 86_400
const STATUSES = ['proposed', 'implementable', 'implementing', 'implemented'] as const
/** Revisions of a proposal between two words of its status. */
const REVISIONS_A_STATUS = 3
const CHUNK_CHARACTERS = 1 << 20

interface Size {
  readonly proposals: number
  readonly commits: number
}

/** The commits as text for `git fast-import`: new proposals spread evenly, the others revise one that is there. */
export function* largeHistory({ proposals, commits }: Size): Generator<string> {
  const random = randomFor(`${proposals} ${commits}`)
  const revisions: number[] = []
  for (let index = 0; index < commits; index += 1) {
    const due = Math.min(proposals, Math.floor((index * proposals) / commits) + 1)
    const number = revisions.length < due ? revisions.length : random.between(0, revisions.length - 1)
    const revision = (revisions[number] ?? -1) + 1
    revisions[number] = revision
    const at = FIRST_SECOND + Math.floor((index * SPAN_SECONDS) / commits)
    yield commitText(at, documentPath(number, proposals), documentText(number, revision, at), index)
  }
  yield 'done\n'
}

function commitText(at: number, path: string, text: string, index: number): string {
  const person = `Writer ${index % 97} <writer${index % 97}@example.com> ${at} +0000`
  const message = `Work on ${path} (#${index + 1})\n`
  const head = `commit refs/heads/main\nauthor ${person}\ncommitter ${person}\n`
  return `${head}data ${message.length}\n${message}M 100644 inline ${path}\ndata ${text.length}\n${text}\n`
}

function documentPath(number: number, proposals: number): string {
  const shards = Math.max(1, Math.round(Math.sqrt(proposals)))
  return `teps/${String(number % shards).padStart(3, '0')}/${padded(number)}-${slug(number)}.md`
}

function documentText(number: number, revision: number, at: number): string {
  const status = STATUSES[Math.min(STATUSES.length - 1, Math.floor(revision / REVISIONS_A_STATUS))]
  const day = new Date(at * 1000).toISOString().slice(0, 10)
  const created = new Date((FIRST_SECOND + number) * 1000).toISOString().slice(0, 10)
  const header = `---\nstatus: ${status}\ntitle: ${slug(number)}\ncreation-date: '${created}'\nlast-updated: '${day}'\nauthors:\n- '@writer${number % 97}'\n---\n`
  const lines = Array.from(
    { length: 12 + (revision % 20) },
    (_, line) => `Line ${line} of proposal ${number}.\n`,
  )
  return `${header}\n# TEP-${padded(number)}: ${slug(number)}\n\n${lines.join('')}Revision ${revision}.\n`
}

function slug(number: number): string {
  return `proposal-about-${number.toString(36)}`
}

function padded(number: number): string {
  return String(number).padStart(5, '0')
}

/** Writes the history into a new bare repository. Throws when git fails. */
async function makeRepository(size: Size, folder: string): Promise<void> {
  await finished(
    spawn('git', ['init', '--quiet', '--bare', '--initial-branch=main', folder], { stdio: 'inherit' }),
  )
  const git = spawn('git', ['-C', folder, 'fast-import', '--quiet', '--done'], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const ended = finished(git)
  let chunk = ''
  for (const text of largeHistory(size)) {
    chunk += text
    if (chunk.length < CHUNK_CHARACTERS) continue
    if (!git.stdin.write(chunk)) await Promise.race([once(git.stdin, 'drain'), ended])
    chunk = ''
  }
  git.stdin.end(chunk)
  await ended
}

async function finished(child: ReturnType<typeof spawn>): Promise<void> {
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`git ended with ${code}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [proposals, commits, folder] = process.argv.slice(2)
  if (!(Number(proposals) > 0) || !(Number(commits) >= Number(proposals)) || folder === undefined) {
    console.error(
      'usage: large-repository.ts PROPOSALS COMMITS FOLDER, with at least as many commits as proposals',
    )
    process.exit(2)
  }
  await makeRepository({ proposals: Number(proposals), commits: Number(commits) }, folder)
}
