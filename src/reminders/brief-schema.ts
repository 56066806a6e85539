import { REMINDER_ASKS, REMINDER_MODES } from '../config/reminder-rules.ts'
import { PHASES } from '../phase.ts'
import type { Schema } from './conforms.ts'

/** Sizes far above 5,000 proposals; they keep a hostile artifact cheap. */
const MOST = 100_000
/** A title may fill its header, which has 64 KiB at most: one of them must not keep a whole plan from being read. */
const LONGEST = 70_000

const object = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter(name => !optional.includes(name)),
  properties,
})

const list = (items: Schema, maxItems = MOST): Schema => ({ type: 'array', maxItems, items })
const map = (additionalProperties: Schema): Schema => ({
  ...{ type: 'object', additionalProperties, maxProperties: MOST, propertyNames: { maxLength: LONGEST } },
})
const orNull = (schema: Schema): Schema => ({ anyOf: [{ type: 'null' }, schema] })
const oneOf = (words: readonly string[]): Schema => ({ enum: words })

const text: Schema = { type: 'string', maxLength: LONGEST }
const truth: Schema = { type: 'boolean' }
/** Of settings and of files of owners. What GitHub names people by is a `text`: every use of it looks at it again. */
const login: Schema = {
  type: 'string',
  maxLength: 100,
  pattern: '^[A-Za-z0-9](?:[A-Za-z0-9_]|-(?=[A-Za-z0-9_\\[])){0,60}(?:\\[bot\\])?$',
}
const whole = (minimum = 0, maximum: number = Number.MAX_SAFE_INTEGER): Schema => ({
  ...{ type: 'integer', minimum, maximum },
})
const instant = whole(-8_640_000_000_000_000, 8_640_000_000_000_000)
const day: Schema = { type: 'string', maxLength: 10, pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
const phase = oneOf(PHASES)
const number = whole(1, 2_147_483_647)

const when = object({ phases: list(phase), stages: list(text), owners: list(text), labels: list(text) }, [
  ...['phases', 'stages', 'owners', 'labels'],
])

const rule = object(
  {
    name: { type: 'string', maxLength: 40, pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' },
    when,
    quietForDays: whole(7, 36_500),
    ask: oneOf(REMINDER_ASKS),
    text: { type: 'string', maxLength: 500 },
  },
  ['when', 'quietForDays', 'ask', 'text'],
)

const reminders = object({
  mode: oneOf(REMINDER_MODES),
  rules: list(rule, 1_000),
  maxNewReminders: whole(0, 50),
  maxPerPerson: whole(1, 50),
  repeatAfterDays: whole(7, 366),
  maxNudges: whole(1, 12),
  snoozeDays: whole(1, 730),
  people: map(login),
  ownerMap: map(list(login)),
  mention: truth,
  exempt: object({
    ids: list(text),
    paths: list(text),
    labels: list(text),
    phases: list(phase),
    authors: list(text),
  }),
  startDate: orNull(day),
})

const turn = object({
  side: oneOf(['reviewers', 'author', 'hold']),
  since: instant,
  waitingDays: whole(),
  pull: number,
  people: list(text),
})

const issue = object({
  number,
  state: oneOf(['open', 'closed']),
  reason: orNull(text),
  closedAt: orNull(instant),
})

const subject = object({
  ...{ id: text, name: text, title: text, number: orNull(text), path: orNull(text), owner: orNull(text) },
  ...{ phase, open: truth, stage: orNull(text), target: orNull(text), labels: list(text) },
  ...{ authors: list(text), opener: orNull(text), turn: orNull(turn), quietSince: instant },
  ...{ completedAt: orNull(instant), issue: orNull(issue), pull: orNull(number), certain: truth },
})

/** What a run that only reads hands to one that reminds, `plan.json`, as a JSON Schema. */
export const BRIEF_SCHEMA: Schema = object({
  schema: { const: 1 },
  reminders,
  repository: object({
    name: { type: 'string', maxLength: 200, pattern: '^[\\w.-]+\\/[\\w.-]+$' },
    serverUrl: { type: 'string', maxLength: 300, pattern: '^https?:\\/\\/[\\w.:-]+(?:\\/[\\w.~-]+)*\\/?$' },
    branch: text,
  }),
  timeZone: { type: 'string', maxLength: 60, pattern: '^[A-Za-z0-9_+\\/-]+$' },
  bots: list(text),
  staleAfterDays: map(whole(0, 36_500)),
  phaseFromIssue: truth,
  statusWords: object({ parked: orNull(text), withdrawn: orNull(text) }),
  subjects: list(subject),
  seen: list(login),
  ends: map(instant),
  owners: map(list(login)),
  /** What the last run left, as it stands in the report; it has a reader of its own. */
  state: orNull({ type: 'string', maxLength: 50_000_000 }),
})
