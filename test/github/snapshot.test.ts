import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChangePull, Issue, Pull, Reference, ThreadEvent } from '../../src/github/facts.ts'
import { emptySnapshot, readSnapshot, type Snapshot, writeSnapshot } from '../../src/github/snapshot.ts'

const home = { repository: 'acme/proposals' }

const text = fc.string({ unit: 'binary', maxLength: 20 })
const number = fc.integer({ min: 1, max: 2_147_483_647 })
const count = fc.nat()
const instant = fc.integer({ min: 0, max: 4_000_000_000 }).map(seconds => seconds * 1000)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary)
const person = maybe(fc.record({ login: text, bot: fc.boolean() }))
const reference: fc.Arbitrary<Reference> = fc.record({
  repository: fc.oneof(fc.constant(home.repository), text),
  number,
})
const reason = maybe(fc.constantFrom('completed', 'not-planned', 'duplicate'))

const event: fc.Arbitrary<ThreadEvent> = fc.oneof(
  fc.record({ kind: fc.constant('comment'), at: instant, by: person }),
  fc.record({
    kind: fc.constant('review'),
    at: instant,
    by: person,
    state: fc.constantFrom('approved', 'changes-requested', 'commented', 'dismissed'),
  }),
  fc.record({
    kind: fc.constantFrom('review-requested', 'review-request-removed'),
    at: instant,
    reviewer: maybe(text),
    team: fc.boolean(),
  }),
  fc.record({
    kind: fc.constantFrom(
      'review-dismissed',
      'ready-for-review',
      'converted-to-draft',
      'transferred',
      'marked-as-duplicate',
    ),
    at: instant,
  }),
  fc.record({ kind: fc.constantFrom('labeled', 'unlabeled'), at: instant, by: person, label: maybe(text) }),
  fc.record({ kind: fc.constantFrom('milestoned', 'demilestoned'), at: instant, milestone: text }),
  fc.record({ kind: fc.constant('closed'), at: instant, by: person, reason, closer: maybe(number) }),
  fc.record({ kind: fc.constantFrom('reopened', 'merged'), at: instant, by: person }),
  fc.record({ kind: fc.constant('renamed'), at: instant, from: text, to: text }),
  fc.record({
    kind: fc.constantFrom('cross-referenced', 'connected', 'disconnected'),
    at: instant,
    other: reference,
    otherIs: fc.constantFrom('issue', 'pull'),
  }),
)

const base = {
  number,
  title: text,
  author: person,
  createdAt: instant,
  updatedAt: instant,
  closedAt: maybe(instant),
  milestone: maybe(text),
  labels: fc.array(text, { maxLength: 3 }),
  events: fc.array(event, { maxLength: 6 }),
  complete: fc.boolean(),
}

const issue: fc.Arbitrary<Issue> = fc.record({
  kind: fc.constant('issue'),
  ...base,
  state: fc.constantFrom('open', 'closed'),
  reason,
  assignees: fc.array(text, { maxLength: 2 }),
  parent: maybe(reference),
  subIssues: maybe(fc.record({ total: count, completed: count })),
  closedBy: fc.array(reference, { maxLength: 2 }),
  checklist: fc.array(fc.record({ section: text, ticked: count, total: count }), { maxLength: 2 }),
  column: maybe(text),
})

const pull: fc.Arbitrary<Pull> = fc.record({
  kind: fc.constant('pull'),
  ...base,
  state: fc.constantFrom('open', 'closed', 'merged'),
  draft: fc.boolean(),
  mergedAt: maybe(instant),
  mergeCommit: maybe(text),
  base: text,
  changedFiles: count,
  changedLines: count,
  closes: fc.array(reference, { maxLength: 2 }),
  touches: fc.constant(null),
})

const change: fc.Arbitrary<ChangePull> = fc.record({
  number,
  title: text,
  author: person,
  createdAt: instant,
  updatedAt: instant,
  mergedAt: maybe(instant),
  closedAt: maybe(instant),
  changedFiles: count,
  changedLines: count,
  closes: fc.array(reference, { maxLength: 2 }),
  milestone: maybe(text),
  labels: fc.array(text, { maxLength: 2 }),
})

const byNumber = <T extends { number: number }>(each: fc.Arbitrary<T>) =>
  fc
    .uniqueArray(each, { maxLength: 3, selector: value => value.number })
    .map(values => new Map(values.map(value => [value.number, value])))
const mapOf = <K, V>(key: fc.Arbitrary<K>, value: fc.Arbitrary<V>) =>
  fc
    .uniqueArray(fc.tuple(key, value), { maxLength: 3, selector: ([each]) => each })
    .map(pairs => new Map(pairs))
const setOf = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 }).map(values => new Set(values))
const denial = fc.constantFrom('forbidden', 'saml')
const mark = maybe(fc.record({ count, number: count, at: instant }))
const oid = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 40, maxLength: 40 })
  .map(digits => digits.join(''))

const snapshot: fc.Arbitrary<Snapshot> = fc.record({
  repository: fc.constant(home.repository),
  repositoryId: text.map(id => `R_${id}`),
  marks: fc.record({ issues: mark, pulls: mark }),
  scope: fc.record({ rules: text, checklists: fc.boolean(), board: fc.boolean(), since: maybe(instant) }),
  progress: mapOf(text, fc.record({ cursor: maybe(text), done: fc.boolean() })),
  pending: fc.record({ issues: setOf(number), pulls: setOf(number), files: setOf(number) }),
  denied: mapOf(fc.constantFrom('issues', 'commits', 'projectBoard'), denial),
  partial: mapOf(number, denial),
  lacking: setOf(fc.constantFrom('parent', 'stateReason')),
  manyFiles: setOf(number),
  learnedSizes: mapOf(text, count),
  milestones: fc.array(
    fc.record({
      number,
      title: text,
      state: fc.constantFrom('open', 'closed'),
      createdAt: instant,
      dueOn: maybe(instant),
      closedAt: maybe(instant),
    }),
    { maxLength: 2 },
  ),
  issues: byNumber(issue),
  pulls: byNumber(pull),
  touches: mapOf(number, fc.array(fc.record({ path: text, added: fc.boolean() }), { maxLength: 2 })),
  commits: mapOf(oid, maybe(number)),
  absent: setOf(number),
  changes: byNumber(change),
})

function readBack(content: string): Snapshot {
  const read = readSnapshot(content, home)
  if (!('snapshot' in read)) throw new Error(read.setAside)
  return read.snapshot
}

describe('a snapshot', () => {
  it('is read as it was written, and written in the same bytes', () => {
    fc.assert(
      fc.property(snapshot, written => {
        const content = writeSnapshot(written)
        const read = readBack(content)
        expect(read).toEqual(written)
        expect(writeSnapshot(read)).toBe(content)
      }),
      { numRuns: 300 },
    )
  })

  it('is the same whatever the order in which things were learned', () => {
    fc.assert(
      fc.property(snapshot, written => {
        const reversed = <K, V>(map: ReadonlyMap<K, V>) => new Map([...map].reverse())
        const other = {
          ...written,
          issues: reversed(written.issues),
          commits: reversed(written.commits),
          progress: reversed(written.progress),
          absent: new Set([...written.absent].reverse()),
        }
        expect(writeSnapshot(other)).toBe(writeSnapshot(written))
      }),
      { numRuns: 50 },
    )
  })

  it('has one line for each thing, and no time of its own', () => {
    const lines = writeSnapshot(emptySnapshot(home.repository)).split('\n')
    expect(lines).toEqual([
      '{"snapshot":1,"tool":"proposal-pulse","repository":"acme/proposals","id":"","lines":0,"marks":[null,null],"scope":["",0,0,null],"lists":[],"pending":[[],[],[]],"denied":[],"partial":[],"lacking":[],"manyFiles":[],"sizes":[]}',
      '',
    ])
  })
})

describe('a snapshot somebody else wrote', () => {
  const content = () => writeSnapshot({ ...emptySnapshot(home.repository), absent: new Set([7, 8]) })

  it.each([
    ['nothing', '', 'it cannot be read in line 1'],
    ['no JSON', '<<<<<<< HEAD\n', 'it cannot be read in line 1'],
    ['JSON of something else', '[]\n', 'it does not say what format it has'],
    ['a later format', '{"snapshot":2}\n', 'it has format 2, and this version reads format 1'],
    ['an empty header', '{"snapshot":1}\n', 'it lacks a list of 2 in line 1'],
    ['a nest', `${'['.repeat(100_000)}\n`, 'it cannot be read in line 1'],
  ])('is set aside when it is %s', (_, text, setAside) => {
    expect(readSnapshot(text, home)).toEqual({ setAside })
  })

  it.each([
    ['cut off', (text: string) => text.split('\n').slice(0, -2).join('\n'), 'it is not complete'],
    ['cut off in a line', (text: string) => text.slice(0, -3), 'it cannot be read in line 3'],
    ['with a line too many', (text: string) => `${text}["a",9]\n`, 'it is not complete'],
    [
      'with a number that cannot be',
      (text: string) => text.replace('["a",7]', '["a",1e99]'),
      'it lacks a whole number in line 2',
    ],
    [
      'with a line of another kind',
      (text: string) => text.replace('["a",7]', '["z",7]'),
      'it lacks a kind of line this program knows in line 2',
    ],
    [
      'with an object for a line',
      (text: string) => text.replace('["a",7]', '{"__proto__":{"a":7}}'),
      'it lacks a list in line 2',
    ],
    [
      'of another repository that was never seen',
      (text: string) => text.replace('acme/proposals', 'acme/other'),
      'it belongs to another repository, acme/other',
    ],
    [
      'with a name that is none',
      (text: string) => text.replace('acme/proposals', '../x y'),
      'it lacks the name of a repository in line 1',
    ],
  ])('is set aside when it is %s', (_, edit, setAside) => {
    expect(readSnapshot(edit(content()), home)).toEqual({ setAside })
  })

  it('never crashes the reader, whatever value stands wherever', () => {
    const values = fc.oneof(fc.anything(), fc.jsonValue())
    fc.assert(
      fc.property(snapshot, fc.nat(), values, (written, seed, value) => {
        const text = writeSnapshot(written)
        const lines = text.trimEnd().split('\n')
        const at = seed % lines.length
        const line = JSON.parse(lines[at] ?? '')
        const keys = Object.keys(line)
        line[keys[seed % keys.length] ?? 0] = value
        const edited = lines.with(
          at,
          JSON.stringify(line, (_, each) => (typeof each === 'bigint' ? 0 : each)) ?? 'null',
        )
        const read = readSnapshot(`${edited.join('\n')}\n`, home)
        if ('snapshot' in read) expect(readBack(writeSnapshot(read.snapshot))).toEqual(read.snapshot)
        else expect(read.setAside).toMatch(/^it /)
      }),
      { numRuns: 500 },
    )
  })
})
