import type { CatalogueEntry, Fate } from './catalogue.ts'
import { type Random, randomFor } from './random.ts'

/** One thing that happens to one proposal. `day` counts from the first day of the sample, with the hour as fraction. */
export interface Step {
  readonly day: number
  readonly slug: string
  readonly act: Act
}

/** `worded` status changes also work on the text; the others change the status word and nothing else. */
export type Act =
  | { readonly kind: 'draft' | 'number' | 'revise' | 'delete' }
  | { readonly kind: 'status'; readonly to: string; readonly worded: boolean }

/** Length of the sample: 2024-01-08 to 2026-01-05. */
export const LAST_DAY = 728

/** Day on which what was finished long ago is marked as completed, one small landing after the other. */
const CLEAN_UP_DAY = 539

/** Days from one status to the next: shortest and longest. */
const REVIEW = [14, 70] as const
const BUILDING = [40, 170] as const
const TESTING = [10, 50] as const
const ROLL_OUT = [7, 75] as const

/** Everything that happens to a proposal up to the last day, in order. */
export function planOf(entry: CatalogueEntry): Step[] {
  const random = randomFor(entry.slug)
  const landed = entry.week * 7 + random.between(0, 4)
  const acts: { day: number; act: Act }[] = [{ day: landed, act: { kind: 'draft' } }]
  acts.push({ day: landed + random.between(4, 12), act: { kind: 'number' } })
  acts.push(...statusChanges(entry.fate, landed, random))
  acts.push(...revisions(acts, random))
  return acts
    .map(({ day, act }) => ({ day: officeHour(day, random), slug: entry.slug, act }))
    .filter(({ day }) => day < LAST_DAY)
    .sort((a, b) => a.day - b.day)
}

function statusChanges(fate: Fate, landed: number, random: Random): { day: number; act: Act }[] {
  let day = landed
  const after = ([low, high]: readonly [number, number], to: string) => {
    day += random.between(low, high)
    return { day, act: { kind: 'status', to, worded: random.chance(60) } as const }
  }
  switch (fate) {
    case 'delivered': {
      const built = [after(REVIEW, 'implementable'), after(BUILDING, 'implemented')]
      const staged = random.chance(80) ? [after(TESTING, 'staged')] : []
      return [...built, ...staged, after(ROLL_OUT, 'completed')]
    }
    case 'forgotten':
      return [
        after(REVIEW, 'implementable'),
        after(BUILDING, 'implemented'),
        { day: CLEAN_UP_DAY, act: { kind: 'status', to: 'completed', worded: false } },
      ]
    case 'misspelt':
      return [after(REVIEW, 'implementible')]
    case 'waiting':
      return [after(REVIEW, 'implementable')]
    case 'deferred':
      return [after(REVIEW, 'implementable'), after(REVIEW, 'deferred')]
    case 'resumed':
      return [after(REVIEW, 'deferred'), after([80, 90], 'provisional'), after(REVIEW, 'implementable')]
    case 'rejected':
    case 'withdrawn':
      return [after(REVIEW, fate)]
    case 'replaced':
      return [after(REVIEW, 'implementable'), after([230, 250], 'replaced')]
    case 'deleted':
      day += random.between(60, 90)
      return [{ day, act: { kind: 'delete' } }]
    case 'stuck':
    case 'without-status':
      return []
  }
}

/** Work on the text: some of it under review, some while it is built. A forgotten proposal is left alone in the end. */
function revisions(acts: readonly { day: number; act: Act }[], random: Random): { day: number; act: Act }[] {
  const days = acts.map(({ day }) => day).sort((a, b) => a - b)
  const first = days[1] ?? 0
  const statusDays = acts.flatMap(({ day, act }) =>
    act.kind === 'status' && act.to !== 'completed' ? [day] : [],
  )
  const last = Math.max(first + 20, ...statusDays)
  const count = random.between(1, 4) + (last - first > 90 ? random.between(0, 2) : 0)
  return Array.from({ length: count }, () => ({
    day: random.between(first + 2, last),
    act: { kind: 'revise' },
  }))
}

/** Monday to Friday, eight to five o'clock. */
function officeHour(day: number, random: Random): number {
  const weekday = day % 7
  const workday = weekday > 4 ? day + 7 - weekday : day
  return workday + random.between(8 * 60, 17 * 60) / (24 * 60)
}
