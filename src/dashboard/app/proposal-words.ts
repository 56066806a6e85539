import { days } from '../../charts/wording.ts'
import type { Proposal } from './model.ts'

/** Number and title. */
export const nameOf = ({ number, title }: Pick<Proposal, 'number' | 'title'>): string =>
  number === null ? title : `${number} ${title}`

/** Whose turn it is and for how long, on which pull request. */
export function turnWords({ side, waitingDays, pull }: NonNullable<Proposal['turn']>): string {
  const where = `pull request #${pull}, ${days(waitingDays)}`
  if (side === 'hold') return `on hold (${where})`
  return side === 'author' ? `its author has the turn (${where})` : `reviewers have the turn (${where})`
}
