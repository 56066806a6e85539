import { cutText } from '../report/escape.ts'
import type { ReminderBrief } from './brief.ts'
import { BRIEF_SCHEMA } from './brief-schema.ts'
import { differsAt } from './conforms.ts'
import { proposalKey } from './marker.ts'
import { type ReminderState, readState, writeState } from './state.ts'
import type { Subject } from './subject.ts'

/** Names of others may stand in the place of a difference. */
const LONGEST_PLACE = 100

/** What is handed from a run that only reads to one that reminds. */
export interface ReminderHandover {
  readonly brief: ReminderBrief
  readonly state: ReminderState | null
}

/** The handover as JSON, of the form `BRIEF_SCHEMA` describes. */
export function handoverJson({ brief, state }: ReminderHandover): unknown {
  const { subjects, ends, owners, ...rest } = brief
  return {
    schema: 1,
    ...rest,
    subjects: subjects.map(subjectJson),
    ends: Object.fromEntries(ends),
    owners: Object.fromEntries(owners),
    state: state && writeState(state),
  }
}

function subjectJson({ key: _, labels, ...rest }: Subject) {
  return { ...rest, labels: [...labels] }
}

/**
 * Reads a handover. Whoever wrote it has read untrusted text, so every value is held against the schema, and keys are
 * made anew. A text says where it differs.
 */
export function readHandoverJson(value: unknown): ReminderHandover | string {
  const at = differsAt(BRIEF_SCHEMA, value)
  if (at !== null)
    return `its plan of reminders is not of the form it should have${at && `, at ${cutText(at, LONGEST_PLACE)}`}`
  // The parse boundary: the schema says that it is one.
  const { schema: _, state, subjects, ends, owners, ...rest } = value as HandoverFile
  return {
    brief: {
      ...rest,
      subjects: subjects.map(each => ({
        ...each,
        key: proposalKey(each.id),
        labels: new Set(each.labels),
      })),
      ends: new Map(Object.entries(ends)),
      owners: new Map(Object.entries(owners)),
    },
    state: state === null ? null : readState(state),
  }
}

type HandoverFile = Omit<ReminderBrief, 'subjects' | 'ends' | 'owners'> & {
  readonly schema: 1
  readonly subjects: readonly (Omit<Subject, 'key' | 'labels'> & { readonly labels: readonly string[] })[]
  readonly ends: Readonly<Record<string, number>>
  readonly owners: Readonly<Record<string, readonly string[]>>
  readonly state: string | null
}
