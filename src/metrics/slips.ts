import { DAY_MS } from './days.ts'

/** A move from one word, phase or stage to another. */
export interface Move<Word> {
  readonly at: number
  readonly from: Word
  readonly to: Word
}

/**
 * Which moves are a slip of the hand: a move and its exact reversal within 24 hours, both marked. They are left
 * out of reopenings and steps back (kpis.md measure 20); first entries count all the same, because a number
 * once reported does not wait a day.
 */
export function slips<Word>(moves: readonly Move<Word>[]): readonly boolean[] {
  const marks = moves.map(() => false)
  for (let i = 0; i + 1 < moves.length; i++) {
    const [move, next] = [moves[i], moves[i + 1]]
    if (!move || !next || !isReversal(move, next)) continue
    marks[i] = true
    marks[i + 1] = true
    i++
  }
  return marks
}

const isReversal = <Word>(move: Move<Word>, next: Move<Word>) =>
  next.from === move.to && next.to === move.from && next.at - move.at <= DAY_MS
