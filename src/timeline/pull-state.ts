import type { Pull, ThreadEvent } from './timeline.ts'

/** First moment a pull request was up for review: opened, or for a draft first ready; null for what never left draft. */
export function readyAt({ createdAt, draft, events }: Pull): number | null {
  const first = events.find(isDraftTurn)
  const openedAsDraft = first ? first.kind === 'ready-for-review' : draft
  return openedAsDraft ? (first?.at ?? null) : createdAt
}

/** True when whoever opened it closed it too; nobody knows this of a deleted account. */
export function isClosedByAuthor({ author, events }: Pull): boolean {
  const closing = events.findLast(event => event.kind === 'closed')
  return author !== null && closing?.by?.login === author.login
}

const isDraftTurn = ({ kind }: ThreadEvent) => kind === 'ready-for-review' || kind === 'converted-to-draft'
