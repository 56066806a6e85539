import { counted, days, number, PHASE_WORDS } from '../../charts/wording.ts'
import { dot, element, refill, strange } from './dom.ts'
import type { Model, Proposal } from './model.ts'
import { nameOf } from './proposal-words.ts'
import type { Store } from './state.ts'

const MOST = 10

/** Open proposals that are old for their state and silent; each opens its timeline. */
export class Oldest {
  readonly element: HTMLElement
  readonly #list = element('ol', { class: 'oldest' })
  readonly #reading = element('p', { class: 'reading' })
  readonly #exits: Model['exits']

  constructor({ exits }: Model, store: Store) {
    this.#exits = exits
    const heading = element('h3', { id: 'chart-oldest' }, 'Old and silent')
    this.element = element(
      'section',
      { class: 'chart', 'aria-labelledby': heading.id, 'data-chart': 'oldest' },
      element('div', { class: 'chart-head' }, heading),
      this.#reading,
      this.#list,
    )
    this.#list.addEventListener('click', event => {
      const target = event.target instanceof Element ? event.target : null
      const id = target?.closest<HTMLElement>('[data-proposal]')?.dataset.proposal
      if (id !== undefined) store.set({ opened: id })
    })
  }

  show({ shown }: { readonly shown: readonly Proposal[] }): void {
    const old = oldestOf(shown, this.#exits)
    refill(this.#list, ...old.slice(0, MOST).map(row))
    refill(this.#reading, readingOf(old, shown, this.#exits))
  }
}

/**
 * Stale ones that have been in their state longer than 85 % of those that left it, the longest first; where too few
 * have left it to tell, being stale is enough.
 */
export function oldestOf(shown: readonly Proposal[], exits: Model['exits']): readonly Proposal[] {
  return shown
    .filter(
      ({ open, stale, phase, daysInState }) => open && stale && daysInState > (exits.get(phase)?.p85 ?? 0),
    )
    .sort((a, b) => b.daysInState - a.daysInState || a.index - b.index)
}

function readingOf(old: readonly Proposal[], shown: readonly Proposal[], exits: Model['exits']): string {
  const open = shown.filter(proposal => proposal.open)
  if (open.length === 0) return 'Nothing is open.'
  if (old.length === 0) return `None of ${counted(open.length, 'open proposal')}.`
  const compared = open.some(({ phase }) => exits.get(phase)?.p85 != null)
  const late = compared ? ' and in their state longer than 85 % of those that left it' : ''
  const few = old.length > MOST ? `; the ${MOST} that wait longest` : ''
  return `${number(old.length)} of ${number(open.length)} open are stale${late}${few}.`
}

function row(proposal: Proposal): HTMLElement {
  const { id, phase, daysInState } = proposal
  return element(
    'li',
    {},
    element(
      'button',
      { type: 'button', 'data-proposal': id, 'aria-haspopup': 'dialog' },
      dot(`phase-${phase}`),
      element('span', { class: 'name' }, strange(nameOf(proposal))),
      element('span', { class: 'words' }, `${PHASE_WORDS[phase]}, ${days(daysInState)}`),
    ),
  )
}
