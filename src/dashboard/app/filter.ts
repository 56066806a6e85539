import type { Phase } from '../../phase.ts'
import type { Increment, Model, Proposal } from './model.ts'
import { type SearchIndex, wordsOf } from './search.ts'

/** What must have happened in the chosen increment. */
export const HAPPENINGS = ['created', 'completed', 'ended', 'anything'] as const

export type Happening = (typeof HAPPENINGS)[number]

/** Which proposals are shown. An empty text or list lets everything through. */
export interface Filter {
  readonly query: string
  readonly owner: string
  readonly stage: string
  readonly phases: readonly Phase[]
  /** Name of an increment. */
  readonly increment: string
  readonly happening: Happening
  readonly staleOnly: boolean
}

export const NO_FILTER: Filter = {
  query: '',
  owner: '',
  stage: '',
  phases: [],
  increment: '',
  happening: 'anything',
  staleOnly: false,
}

/** Stands in the filter for proposals without an owner or a stage; no cleaned text begins with a space. */
export const NONE_OF_THEM = ' none'

/** The proposals that pass, in the order of the model. */
export function filtered(model: Model, filter: Filter, search: SearchIndex): readonly Proposal[] {
  const words = wordsOf(filter.query)
  const increment = model.increments.find(({ name }) => name === filter.increment)
  return model.proposals.filter(
    proposal =>
      passesPlain(proposal, filter) &&
      (increment === undefined || happened(proposal, increment, filter.happening)) &&
      search.matches(proposal, words),
  )
}

function passesPlain(proposal: Proposal, { owner, stage, phases, staleOnly }: Filter): boolean {
  return (
    (owner === '' || (proposal.owner ?? NONE_OF_THEM) === owner) &&
    (stage === '' || (proposal.stage ?? NONE_OF_THEM) === stage) &&
    (phases.length === 0 || phases.includes(proposal.phase)) &&
    (!staleOnly || proposal.stale)
  )
}

/** True when it happened to the proposal in the increment. */
export function happened(proposal: Proposal, increment: Increment, happening: Happening): boolean {
  const within = (at: number | null | undefined) => at != null && at >= increment.start && at < increment.end
  switch (happening) {
    case 'created':
      return within(proposal.createdAt)
    case 'completed':
      return within(proposal.completion?.at)
    case 'ended':
      return within(proposal.end?.at)
    case 'anything':
      return within(proposal.createdAt) || proposal.history.some(({ at }) => within(at))
  }
}
