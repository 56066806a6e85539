import type { DemoCommit, DemoLanding } from './landings.ts'

const PEOPLE = [
  'Ada Example <ada@example.com>',
  'Bo Sample <bo@example.com>',
  'Cleo Specimen <cleo@example.com>',
  'Dara Pattern <dara@example.com>',
  'Eli Instance <eli@example.com>',
  'Faye Model <faye@example.com>',
] as const

/**
 * The landings as one stream for `git fast-import`: branch `main`, and one `refs/pull/N/head` for each merged
 * branch, the way GitHub keeps them. Format: https://git-scm.com/docs/git-fast-import
 */
export function fastImportStream(landings: readonly DemoLanding[]): string {
  const lines: string[] = []
  const line: { at: number; mark: number }[] = []
  let mark = 0
  for (const landing of landings) {
    const base = line.at(-1)?.mark
    let tip = branchBase(line, landing)
    for (const commit of landing.branch) {
      mark += 1
      lines.push(commitText(commit, mark, `refs/pull/${landing.pull}/head`, { from: tip }))
      tip = mark
    }
    mark += 1
    const merge = landing.branch.length > 0 ? tip : undefined
    lines.push(commitText(landing, mark, 'refs/heads/main', { from: base, merge }))
    line.push({ at: landing.at, mark })
  }
  return `${lines.join('')}done\n`
}

/** A branch starts at what was on the line when its first commit was written. */
function branchBase(line: readonly { at: number; mark: number }[], landing: DemoLanding): number | undefined {
  const started = landing.branch[0]?.at ?? landing.at
  return line.findLast(({ at }) => at <= started)?.mark
}

interface Parents {
  readonly from: number | undefined
  readonly merge?: number | undefined
}

function commitText(commit: DemoCommit, mark: number, ref: string, { from, merge }: Parents): string {
  const person = `${PEOPLE[commit.person]} ${commit.at} +0000`
  const parents = [
    from === undefined ? '' : `from :${from}\n`,
    merge === undefined ? '' : `merge :${merge}\n`,
  ]
  const changes = commit.changes.map(({ path, text }) =>
    text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(text)}`,
  )
  const head = `commit ${ref}\nmark :${mark}\nauthor ${person}\ncommitter ${person}\n${data(`${commit.message}\n`)}`
  return `${head}${parents.join('')}${changes.join('')}\n`
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`
}
