import { fold } from '../config/option-words.ts'
import type { ReminderExempt } from '../config/reminder-rules.ts'
import { matchesGlob } from '../metrics/glob.ts'
import type { Subject } from './subject.ts'

/** Why nobody is reminded of a proposal, in words that finish "exempt by its"; null when it is not exempt. */
export function exemptBy(subject: Subject, exempt: ReminderExempt): string | null {
  const { id, number, path, phase, labels } = subject
  if (exempt.ids.some(each => each === id || each === number)) return 'id'
  if (path !== null && exempt.paths.some(pattern => matchesGlob(path, pattern))) return 'path'
  if (exempt.labels.some(label => labels.has(label))) return 'label'
  if (exempt.phases.includes(phase)) return 'phase'
  return namesOf(subject).some(name => exempt.authors.some(pattern => matchesGlob(name, pattern)))
    ? 'author'
    : null
}

const namesOf = ({ authors, opener }: Subject): readonly string[] =>
  [...authors, ...(opener === null ? [] : [opener])].map(name => fold(name).replace(/^@/, ''))
