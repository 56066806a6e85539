import type { Increment, Model, Proposal } from './model.ts'

/** What happened in one increment, of the proposals shown. */
export interface IncrementCounts {
  readonly increment: Increment
  readonly created: number
  readonly createdBulk: number
  readonly completed: number
  readonly completedBulk: number
  readonly ended: number
}

type Tally = { -readonly [Key in keyof IncrementCounts]: IncrementCounts[Key] }

/** Measures 1, 3 and 4 for each increment that has begun. */
export function incrementCounts(
  { increments, asOf }: Pick<Model, 'increments' | 'asOf'>,
  proposals: readonly Proposal[],
): readonly IncrementCounts[] {
  const tallies = increments.filter(({ start }) => start <= asOf).map(emptyTally)
  for (const { createdAt, bornInBulk, completion, end } of proposals) {
    const born = createdAt === null ? undefined : tallyAt(tallies, createdAt)
    if (born) {
      born.created += 1
      born.createdBulk += Number(bornInBulk)
    }
    const done = completion === null ? undefined : tallyAt(tallies, completion.at)
    if (done) {
      done.completed += 1
      done.completedBulk += Number(completion?.bulk ?? false)
    }
    const ended = end === null ? undefined : tallyAt(tallies, end.at)
    if (ended) ended.ended += 1
  }
  return tallies
}

const emptyTally = (increment: Increment): Tally => ({
  increment,
  created: 0,
  createdBulk: 0,
  completed: 0,
  completedBulk: 0,
  ended: 0,
})

/** The increment an instant falls in; increments stand by start, do not overlap, and may leave gaps. */
function tallyAt(tallies: readonly Tally[], at: number): Tally | undefined {
  let low = 0
  let high = tallies.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((tallies[middle]?.increment.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  const found = tallies[low - 1]
  return found && at < found.increment.end ? found : undefined
}
