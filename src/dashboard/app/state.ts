import { type Filter, NO_FILTER } from './filter.ts'
import type { Sort } from './sort.ts'

/** What the reader asked to see. All of it stands in the address, so that a view can be shared. */
export interface State {
  readonly filter: Filter
  readonly sort: Sort
  /** Page of the table, from 0. */
  readonly page: number
  /** Id of the proposal whose timeline is open, null for none. */
  readonly opened: string | null
  readonly flow: FlowKind
}

/** Two readings of the same history: what stands in a phase, and what ever reached it. */
export const FLOW_KINDS = ['stock', 'cumulative'] as const

export type FlowKind = (typeof FLOW_KINDS)[number]

export const START: State = {
  filter: NO_FILTER,
  sort: { key: 'quiet', descending: false },
  page: 0,
  opened: null,
  flow: 'stock',
}

/** Holds the state and tells who listens when it changed. */
export class Store {
  #state: State
  readonly #listeners: ((state: State, before: State) => void)[] = []

  constructor(state: State) {
    this.#state = state
  }

  get state(): State {
    return this.#state
  }

  /** Changes parts of the state. */
  set(change: Partial<State>): void {
    const before = this.#state
    this.#state = { ...before, ...change }
    for (const listener of this.#listeners) listener(this.#state, before)
  }

  /** Changes parts of the filter; the table starts from its first page again. */
  setFilter(change: Partial<Filter>): void {
    this.set({ filter: { ...this.#state.filter, ...change }, page: 0 })
  }

  /** `listener` hears every later change. */
  listen(listener: (state: State, before: State) => void): void {
    this.#listeners.push(listener)
  }
}
