import { type Draw, drawsFrom, seedOf } from './forecast-random.ts'

/** Trials of a forecast (kpis.md, measure 23). */
export const TRIALS = 10_000

/** Nothing is foretold further ahead than two years: four times as long as the weeks it is made from. */
export const FARTHEST_WEEKS = 104

/** How far ahead: whole weeks, and the part of one more (0 to 1, less than 1). */
export interface Ahead {
  readonly weeks: number
  readonly part: number
}

/** What happened in every trial. */
export interface Simulation {
  /** Completions after one week, two weeks ... and last of all at the end of `ahead`; one number a trial. */
  readonly totals: readonly Uint32Array[]
  /** For each of `items` the week in which it was reached, from 1; 0 where it was not within two years. */
  readonly reached: readonly Uint8Array[]
}

/**
 * Lets the coming weeks go like past ones, drawn with replacement, quiet weeks included. The last week counts in part:
 * each of its completions is as likely to fall into that part as the part is long. The same weeks always give the
 * same numbers.
 */
export function simulate(
  weeks: readonly number[],
  ahead: Ahead,
  items: readonly number[],
  trials = TRIALS,
): Simulation {
  const totals = Array.from({ length: ahead.weeks + 1 }, () => new Uint32Array(trials))
  const goals = goalsOf(items, trials)
  const past = Uint32Array.from(weeks)
  const seed = seedOf(weeks)
  for (let trial = 0; trial < trials; trial++) {
    // Draws of its own for every trial: how long one goes on must not change what the next one does.
    const draw = drawsFrom(seedOf([seed, trial]))
    let total = 0
    let next = 0
    let goal = goals[next]
    for (let week = 0; week < FARTHEST_WEEKS && (goal || week <= ahead.weeks); week++) {
      const completed = past[draw(past.length)] ?? 0
      const row = totals[week]
      if (row) row[trial] = total + (week < ahead.weeks ? completed : partOf(completed, ahead.part, draw))
      total += completed
      while (goal && total >= goal.items) {
        goal.reached[trial] = week + 1
        goal = goals[++next]
      }
    }
  }
  return { totals, reached: goals.toSorted((a, b) => a.place - b.place).map(({ reached }) => reached) }
}

/** Numbers of items in the order in which they are reached. */
function goalsOf(wanted: readonly number[], trials: number) {
  const goals = wanted.map((items, place) => ({ items, place, reached: new Uint8Array(trials) }))
  return goals.sort((a, b) => a.items - b.items)
}

const PARTS = 2 ** 20

function partOf(completed: number, part: number, draw: Draw): number {
  let inside = 0
  for (let i = 0; i < completed; i++) if (draw(PARTS) < part * PARTS) inside++
  return inside
}

/** Gives for a share the most that this share of the trials, in percent, reach. */
export function atLeastIn(totals: Uint32Array): (percent: number) => number {
  const counts = countsOf(totals)
  return percent => {
    let trials = 0
    let most = counts.length
    while (most > 0 && trials < needed(totals.length, percent)) {
      most--
      trials += counts[most] ?? 0
    }
    return most
  }
}

/** The first week by which at least `percent` of the trials got there; null when that takes too long. */
export function byWeek(reached: Uint8Array, percent: number): number | null {
  const counts = countsOf(reached)
  let trials = 0
  for (let week = 1; week < counts.length; week++) {
    trials += counts[week] ?? 0
    if (trials >= needed(reached.length, percent)) return week
  }
  return null
}

const needed = (trials: number, percent: number) => Math.ceil((trials * percent) / 100)

/** How many trials had each value: sorting them would take longer than the trials. */
function countsOf(values: Uint32Array | Uint8Array): Uint32Array {
  let most = 0
  for (const value of values) if (value > most) most = value
  const counts = new Uint32Array(most + 1)
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
