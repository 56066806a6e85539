import type { Preset } from '../config/preset.ts'
import type { Finding } from '../finding.ts'

/** A landing of a proposal, as far as a pull request can have brought it. */
export interface SubjectLanding {
  readonly commit: string
  /** Number its subject names. */
  readonly pr: number | null
  readonly at: number
  /** The one that brought the proposal. */
  readonly first: boolean
  /** It touched many proposals at once, and is about none of them. */
  readonly bulk: boolean
}

/** A proposal whose issue and pull requests are looked for. */
export interface LinkSubject {
  readonly id: string
  /** Where findings about it point. */
  readonly path: string | null
  /** False once its files are gone: then nobody can mend its number, and no finding is made. */
  readonly present: boolean
  readonly number: string | null
  /** When it took that number; a draft often gets its own long after it landed. */
  readonly numberedAt: number
  readonly numberIs: Preset['numberIs']
  /** Texts of its header that name issues and pull requests. */
  readonly references: readonly string[]
  /** In order. */
  readonly landings: readonly SubjectLanding[]
  readonly title: string
  /** An issue with its title is its own: nothing else in the family's files leads to one. */
  readonly matchTitle: boolean
}

/** A finding about a link of one proposal; what is expected follows from the code. */
export function linkFinding(
  { path }: Pick<LinkSubject, 'path'>,
  code: keyof typeof EXPECTED,
  found: string,
): Finding {
  const severity = code === 'shared-issue' ? 'notice' : 'warning'
  return { code, severity, path, line: null, found, expected: EXPECTED[code] }
}

const EXPECTED = {
  'wrong-issue-number': 'the number of an issue that was there when the proposal got it',
  'wrong-pull-number': 'the number of the pull request that landed it',
  'wrong-reference': 'an issue or pull request that can be seen',
  'shared-issue': 'an issue of its own',
} as const

/** The number of a proposal as a whole number, null for a placeholder or none. */
export function wholeNumber({ number }: Pick<LinkSubject, 'number'>): number | null {
  if (number === null || !/^\d{1,9}$/u.test(number)) return null
  return Number(number) > 0 ? Number(number) : null
}

export const DAY_MS = 86_400_000

/** The day of an instant, for findings. */
export function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}
