import { expect } from 'vitest'
import { ofType, parseGfm, textRuns } from '../report/gfm.ts'

/** Comments, and the few tags we write ourselves. */
const OUR_HTML =
  /^(?:<!-- -->|<!-- proposal-pulse:v1 [\w=. -]+ -->|<\/?sub>|<details>\n<summary>The rules, and how often anybody is asked<\/summary>|<\/details>)$/

/** Pages of the repository itself, by a path in which nothing is left to escape. */
const OUR_LINKS =
  /^https:\/\/(?:redirect\.)?github\.com\/acme\/enhancements\/(?:(?:blob|edit)\/[\w.%/-]+|(?:issues|pull)\/\d+)$/

/** Kinds of content that we never write. */
const NEVER = [
  ...['image', 'imageReference', 'linkReference', 'definition', 'footnoteReference', 'footnoteDefinition'],
  ...['blockquote', 'code', 'thematicBreak'],
]

/** What GitHub makes links, references or closing words of, in text as it is shown. */
const LIVE =
  /#\d|\bgh-\d|\bcve-\d|\bghsa-|[0-9a-f]{7,}|https?:\/\/|ftp:\/\/|www\.|mailto:\S+@[^\s@]|[^\s@]@[^\s@]+\.\w/i

/**
 * Expects of a text that was sent that nothing of others works in it, read as GitHub's dialect reads it. Gives the
 * logins it notifies.
 */
export function expectHarmless(markdown: string): readonly string[] {
  const tree = parseGfm(markdown)
  for (const { url = '' } of ofType(tree, 'link')) expect(url).toMatch(OUR_LINKS)
  for (const type of NEVER) expect(ofType(tree, type)).toEqual([])
  for (const { value = '' } of ofType(tree, 'html'))
    for (const part of value.split(/(?<=>)(?=<)/)) expect(part).toMatch(OUR_HTML)
  const runs = textRuns(tree)
  for (const run of runs) expect(run).not.toMatch(LIVE)
  return [...new Set(runs.flatMap(run => run.match(/@[\w-]+/g) ?? []))].map(mention => mention.slice(1))
}

/** Expects of lines of a log that the runner takes none of them for a command, and a terminal none for a colour. */
export function expectPlainLines(lines: readonly string[]): void {
  for (const line of lines) {
    expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
    expect(line).not.toMatch(/^\s*::|##\[|##vso/)
  }
}
