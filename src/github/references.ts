import type { Reference } from './facts.ts'

/** A reference as somebody wrote it. `kind` is null where the text does not tell. */
export interface WrittenReference extends Reference {
  readonly kind: 'issue' | 'pull' | 'discussion' | null
}

/** A field is a line or two; a page pasted into one is not searched to its end. */
const LONGEST_TEXT = 4_000

/**
 * The ways a reference is written, in the order they are tried: a markdown link (its text says no more than its
 * address), an address, `owner/name#12`, `GH-12`, `#12`. Repeats are bounded so that no text takes long.
 */
const WRITTEN = new RegExp(
  [
    /\[[^[\]]{0,300}\]\((?<target>[^()\s]{0,500})[^()]{0,200}\)/u,
    /(?<address>(?:https?:\/\/|(?:www\.)?(?=github\.com\/))[^\s<>()[\]"'|]{1,500})/u,
    /(?<![\w./-])(?<repository>[\w-]{1,39}\/[\w.-]{1,100})#(?<there>\d{1,9})(?!\w)/u,
    /(?<![\w-])GH-(?<gh>\d{1,9})(?!\w)/iu,
    /(?<![\w/#&])#(?<here>\d{1,9})(?!\w)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
)

const ADDRESS =
  /^(?:https?:\/\/)?(?<host>[^/]+)\/(?<repository>[\w-]{1,39}\/[\w.-]{1,100})\/(?<folder>issues|pull|pulls|discussions)\/(?<number>\d{1,9})(?!\w)/u

const KINDS: Readonly<Record<string, WrittenReference['kind']>> = {
  issues: 'issue',
  pull: 'pull',
  pulls: 'pull',
  discussions: 'discussion',
}

/** Forges with addresses of the same form whose issues are none of GitHub's. */
const OTHER_FORGES = /(?:^|\.)(?:gitlab|gitea|forgejo|codeberg|bitbucket)\b/iu

const ONLY_NUMBERS = /^["']?\d{1,9}(?:\s*,\s*\d{1,9})*["']?$/u

/**
 * Issues, pull requests and discussions a text names, each once, in the order they are written. A bare number means
 * the one of `repository` (`owner/name`) when the text holds nothing else. What leads elsewhere (Jira, mailing
 * lists) and what is no number yet (`0000`, `N/A`, `TBD`) is left out.
 */
export function parseReferences(text: string, repository: string): readonly WrittenReference[] {
  const trimmed = text.slice(0, LONGEST_TEXT).trim()
  if (ONLY_NUMBERS.test(trimmed)) {
    const numbers = trimmed.match(/\d+/gu) ?? []
    return eachOnce(numbers.flatMap(number => written(repository, number, null)))
  }
  return eachOnce([...trimmed.matchAll(WRITTEN)].flatMap(match => readMatch(match.groups ?? {}, repository)))
}

/** True when two names mean one repository: GitHub does not tell upper from lower case. */
export function isSameRepository(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function readMatch(
  groups: Readonly<Record<string, string | undefined>>,
  home: string,
): readonly WrittenReference[] {
  const address = groups.target ?? groups.address
  if (address !== undefined) return readAddress(address, home)
  const { repository, there, gh, here } = groups
  if (repository !== undefined) return written(nameOf(repository, home), there, null)
  return written(home, gh ?? here, null)
}

function readAddress(address: string, home: string): readonly WrittenReference[] {
  const { host, repository, folder, number } = ADDRESS.exec(address)?.groups ?? {}
  if (host === undefined || repository === undefined || OTHER_FORGES.test(host)) return []
  return written(nameOf(repository, home), number, KINDS[folder ?? ''] ?? null)
}

/** This repository as it is written everywhere else. */
const nameOf = (repository: string, home: string) => (isSameRepository(repository, home) ? home : repository)

function written(
  repository: string,
  digits: string | undefined,
  kind: WrittenReference['kind'],
): readonly WrittenReference[] {
  const number = Number(digits ?? 0)
  return number === 0 ? [] : [{ repository, number, kind }]
}

/** A reference written twice keeps the kind that one of them tells. */
function eachOnce(references: readonly WrittenReference[]): readonly WrittenReference[] {
  const found = new Map<string, WrittenReference>()
  for (const reference of references) {
    const key = `${reference.repository.toLowerCase()}#${reference.number}`
    const known = found.get(key)
    if (!known || known.kind === null) found.set(key, reference)
  }
  return [...found.values()]
}
