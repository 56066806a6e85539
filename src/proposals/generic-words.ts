import type { Phase } from '../phase.ts'
import { SYNONYMS } from './synonyms.ts'
import { phaseOf } from './words.ts'

/** Words that mean something else in one family, by the prefix of its numbers (rfc-family.md 6.16). */
const FAMILY_WORDS: Readonly<Record<string, Readonly<Record<string, Phase>>>> = {
  // An active PEP is a living document; a provisional one is in the interpreter, on trial.
  pep: { active: 'living', provisional: 'building', 'april fool': 'informational' },
  nep: { active: 'living' },
  hip: { active: 'living' },
  // BIPs since 2026: complete is ready to be deployed, closed is given up for whatever reason.
  bip: { complete: 'accepted', closed: 'rejected', active: 'living' },
  cip: { proposed: 'accepted', active: 'done', inactive: 'withdrawn', solved: 'done' },
}

/** Words in the names of folders that no status line uses. */
const FOLDER_WORDS: Readonly<Record<string, Phase>> = { drafts: 'proposed' }

/** Families whose documents record decisions: nothing follows an accepted one, unless they say more. */
const DECISION = /^(?:adrs?|decisions?|decision-(?:log|records)|architecture-decision(?:s|-records))$/u

/**
 * The words of a family that is known by looking only: the general vocabulary, what its prefix is known to mean by
 * some of them, and for records of decisions `accepted` as the end when no document got further.
 */
export function wordsOf(
  prefix: string,
  folder: string,
  statuses: readonly string[],
): Readonly<Record<string, Phase>> {
  const words = { ...SYNONYMS, ...FOLDER_WORDS, ...FAMILY_WORDS[prefix] }
  const decides = DECISION.test(prefix) || DECISION.test(folder.toLowerCase())
  const isDone = (status: string) => phaseOf(status, words).phase === 'done'
  return decides && !statuses.some(isDone) ? { ...words, accepted: 'done', active: 'done' } : words
}
