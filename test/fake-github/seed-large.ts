import { anIssue, aPull, aStore, type StoreDetails } from './builders.ts'
import { instant } from './clock.ts'
import { closed, commented, type EventDraft, labeled, merged, reviewed } from './events.ts'
import type { Store } from './store.ts'

/** Size of a made-up repository. */
export interface LargeSeed extends StoreDetails {
  readonly issues: number
  readonly pulls: number
  /** Events of each pull request besides its merge; issues have at most three. */
  readonly eventsPerPull: number
}

const HOUR = 3_600_000
const FIRST = Date.UTC(2020, 0, 1)
/** Of so many pull requests one is open and one closed without a merge. */
const UNMERGED_EVERY = 20

/**
 * A made-up repository for tests of scale: issues 1 to `issues`, then pull requests, each closing the issue of its
 * turn. Everything follows from the number. Objects are a third of a kilobyte per event.
 */
export function seedLarge({ issues, pulls, eventsPerPull, ...details }: LargeSeed): Store {
  const store = aStore(details)
  const repository = store.repository()
  for (let number = 1; number <= issues; number += 1) repository.add(theIssue(number))
  for (let index = 0; index < pulls; index += 1) {
    const closes = issues > 0 ? [1 + (index % issues)] : []
    repository.add(thePull(issues + 1 + index, closes, eventsPerPull))
  }
  return store
}

function theIssue(number: number) {
  const at = (hours: number) => instant(FIRST + (number + hours) * HOUR)
  return anIssue({
    number,
    createdAt: at(0),
    author: `author-${number % 50}`,
    events: [
      labeled(at(1), 'robot[bot]', `stage/${['alpha', 'beta', 'stable'][number % 3]}`),
      ...(number % 3 === 0 ? [closed(at(200), 'robot[bot]')] : []),
    ],
  })
}

function thePull(number: number, closes: readonly number[], events: number) {
  const at = (hours: number) => instant(FIRST + (number * 4 + hours) * HOUR)
  const author = `author-${number % 50}`
  const life: EventDraft[] = Array.from({ length: events }, (_, index) =>
    index % 2 === 0
      ? reviewed(at(index + 1), `reviewer-${index % 5}`, index === events - 1 ? 'APPROVED' : 'COMMENTED')
      : commented(at(index + 1), author),
  )
  return aPull({
    number,
    createdAt: at(0),
    author,
    closes,
    files: [
      {
        path: `proposals/${String(closes[0] ?? number).padStart(4, '0')}-name/README.md`,
        additions: number % 400,
      },
    ],
    events: [...life, ...ending(number, at(events + 2))],
  })
}

function ending(number: number, at: string): readonly EventDraft[] {
  switch (number % UNMERGED_EVERY) {
    case 0:
      return []
    case 1:
      return [closed(at, 'robot[bot]')]
    default:
      return [merged(at, 'robot[bot]')]
  }
}
