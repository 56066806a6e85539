import { foldLabel } from '../../src/config/github-rules.ts'
import type { GatherPlan } from '../../src/github/gather.ts'
import { anIssue, aPull, aStore, DEFAULT_NOW } from '../fake-github/builders.ts'
import { SettableClock } from '../fake-github/clock.ts'
import {
  closed,
  commented,
  crossReferenced,
  demilestoned,
  labeled,
  merged,
  milestoned,
  renamed,
  reviewed,
  reviewRequested,
} from '../fake-github/events.ts'
import type { Store } from '../fake-github/store.ts'
import { aPlan, range } from './gather-stage.ts'

/** Commits of landings without a number. */
export const OIDS = { ofPull: 'a'.repeat(40), alone: 'b'.repeat(40), nowhere: 'c'.repeat(40) } as const

/** A clock a test can set. */
export function storyClock(): SettableClock {
  return new SettableClock(DEFAULT_NOW)
}

/**
 * A repository with something of everything: issues 1 to 40 (every fourth an enhancement), merged pull requests 101
 * to 140 and 150, open ones 201 to 210 and closed ones 301 to 310, of which every other touches proposals.
 */
export function storyStore(clock = storyClock()): Store {
  const store = aStore({ clock })
  const repository = store.repository()
  repository.addMilestone({ title: 'v1', dueOn: '2025-06-01T00:00:00Z', closedAt: '2025-06-02T00:00:00Z' })
  repository.addMilestone({ title: 'v2', dueOn: '2026-06-01T00:00:00Z' })
  for (const number of range(1, 40)) repository.add(issue(number))
  for (const number of range(101, 140)) repository.add(pull(number, [merged(day(number + 3), 'grace')]))
  repository.add(pull(150, [merged(day(160), 'grace', OIDS.ofPull)]))
  repository.commit(OIDS.alone)
  for (const number of range(201, 210)) repository.add(pull(number, []))
  for (const number of range(301, 310)) repository.add(pull(number, [closed(day(number + 5), 'ada')]))
  return store
}

/** What the story's proposals ask for: all there is to ask. */
export function storyPlan(wanted: Partial<GatherPlan> = {}): GatherPlan {
  return aPlan({
    // 12 is named by files and landings both, 130 by files only; 99 and 999 lead nowhere.
    numbers: [...range(1, 12), 99, 130],
    pulls: [12, ...range(101, 128), 999],
    commits: Object.values(OIDS),
    unmerged: 'all',
    track: ['Enhancement'].map(foldLabel),
    changes: { since: Date.parse('2025-07-01T00:00:00Z'), untriagedLabel: 'untriaged' },
    checklistOf: body => (body === '' ? [] : [{ section: body, ticked: 1, total: 2 }]),
    ...wanted,
  })
}

/** So many days after the beginning of 2025. */
export function day(days: number): string {
  return `${new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10)}T08:00:00Z`
}

function issue(number: number) {
  return anIssue({
    number,
    title: `Issue ${number}`,
    body: number % 2 === 0 ? 'Alpha' : '',
    createdAt: day(number),
    author: number % 7 === 0 ? null : 'ada',
    assignees: number % 3 === 0 ? ['linus', 'ada'] : [],
    ...(number % 5 === 0 && number > 5 && { parent: 5 }),
    events: [
      ...(number % 4 === 0 ? [labeled(day(number + 1), 'robot[bot]', 'enhancement')] : []),
      ...(number % 9 === 0 ? [labeled(day(number + 1), 'robot[bot]', 'untriaged')] : []),
      milestoned(day(number + 2), 'grace', 'v1'),
      demilestoned(day(number + 30), 'grace', 'v1'),
      milestoned(day(number + 30), 'grace', 'v2'),
      renamed(day(number + 31), 'ada', 'Draft', `Issue ${number}`),
      crossReferenced(day(number + 40), 'ada', 101 + (number % 40)),
      ...(number % 6 === 0 ? [closed(day(number + 200), 'ada', { byPull: 101 })] : []),
    ],
  })
}

function pull(
  number: number,
  end: Parameters<typeof aPull>[0] extends { events?: infer E } | undefined ? E & {} : never,
) {
  const file = number % 2 === 0 ? `proposals/${number}/README.md` : `docs/${number}.md`
  return aPull({
    number,
    title: `Pull ${number}`,
    createdAt: day(number),
    author: number % 11 === 0 ? 'robot[bot]' : 'ada',
    files: [file, 'LICENSE'],
    closes: number < 200 ? [1 + (number % 40)] : [],
    events: [
      reviewRequested(day(number + 1), 'ada', 'acme/reviewers'),
      reviewed(day(number + 1), 'grace', 'PENDING'),
      reviewed(day(number + 2), 'grace', 'APPROVED'),
      commented(day(number + 2), null),
      ...end,
    ],
  })
}
