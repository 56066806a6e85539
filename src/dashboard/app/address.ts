import { type Filter, HAPPENINGS, NONE_OF_THEM } from './filter.ts'
import type { Model } from './model.ts'
import { SORT_KEYS, type Sort } from './sort.ts'
import { FLOW_KINDS, START, type State } from './state.ts'

/** A fragment longer than this is nobody's view: ours stay far below. */
const LONGEST = 2000
const LONGEST_QUERY = 200

/** How a missing owner or stage is written; a header that says the same is meant as well then. */
const NONE = '-'

/**
 * The view an address asks for. Anybody can write one: only values that occur in the data are taken, the rest is
 * left out, and nothing of it is ever run or put into markup.
 */
export function readAddress(fragment: string, model: Model): State {
  if (fragment.length > LONGEST) return START
  const given = new URLSearchParams(fragment.replace(/^#/, ''))
  const opened = given.get('proposal')
  return {
    filter: readFilter(given, model),
    sort: readSort(given.get('sort')),
    page: readPage(given.get('page')),
    opened: model.proposals.some(({ id }) => id === opened) ? opened : null,
    flow: oneOf(FLOW_KINDS, given.get('flow')) ?? START.flow,
  }
}

/** The view as a fragment, without `#`; empty for the view everybody starts with. */
export function writeAddress({ filter, sort, page, opened, flow }: State): string {
  const parts = {
    q: filter.query,
    owner: filter.owner === NONE_OF_THEM ? NONE : filter.owner,
    phase: filter.phases.join(' '),
    stage: filter.stage === NONE_OF_THEM ? NONE : filter.stage,
    increment: filter.increment,
    what: filter.increment === '' || filter.happening === 'anything' ? '' : filter.happening,
    stale: filter.staleOnly ? '1' : '',
    flow: flow === START.flow ? '' : flow,
    sort: writeSort(sort),
    page: page > 0 ? String(page + 1) : '',
    proposal: opened ?? '',
  }
  return new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== '')).toString()
}

function readFilter(given: URLSearchParams, model: Model): Filter {
  const phases = (given.get('phase') ?? '').split(' ')
  const { increments } = model
  return {
    query: (given.get('q') ?? '').slice(0, LONGEST_QUERY),
    owner: readName(given.get('owner'), model.owners),
    stage: readName(given.get('stage'), model.stages),
    phases: model.phases.filter(phase => phases.includes(phase)),
    increment: increments.find(({ name }) => name === given.get('increment'))?.name ?? '',
    happening: oneOf(HAPPENINGS, given.get('what')) ?? 'anything',
    staleOnly: given.get('stale') === '1',
  }
}

function readName(given: string | null, known: readonly string[]): string {
  if (given === NONE && !known.includes(NONE)) return NONE_OF_THEM
  return oneOf(known, given) ?? ''
}

function readSort(given: string | null): Sort {
  const key = oneOf(SORT_KEYS, (given ?? '').replace(/^-/, ''))
  return key === null ? START.sort : { key, descending: (given ?? '').startsWith('-') }
}

const writeSort = ({ key, descending }: Sort) =>
  key === START.sort.key && descending === START.sort.descending ? '' : `${descending ? '-' : ''}${key}`

function readPage(given: string | null): number {
  return /^\d{1,4}$/.test(given ?? '') ? Math.max(0, Number(given) - 1) : 0
}

const oneOf = <Word extends string>(words: readonly Word[], given: string | null): Word | null =>
  words.find(word => word === given) ?? null
