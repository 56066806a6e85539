import { number, PHASE_WORDS } from '../../charts/wording.ts'
import type { Phase } from '../../phase.ts'
import { dot, element, refill } from './dom.ts'
import { type Filter, HAPPENINGS, type Happening, NO_FILTER, NONE_OF_THEM } from './filter.ts'
import type { Model, Proposal } from './model.ts'
import type { Store } from './state.ts'

const HAPPENING_WORDS: Readonly<Record<Happening, string>> = {
  anything: 'anything happened',
  created: 'created',
  completed: 'completed',
  ended: 'ended otherwise',
}

/** A key press changes nothing yet: whoever types a word waits for one answer, not for seven. */
const TYPING_MS = 120

/** The bar of filters. It shows the state and changes it; it keeps none of its own. */
export class Controls {
  readonly element: HTMLElement
  readonly #store: Store
  readonly #search = element('input', {
    type: 'search',
    id: 'search',
    placeholder: 'Number, title, owner, path',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: 200,
  })
  readonly #owner: HTMLSelectElement
  readonly #stage: HTMLSelectElement
  readonly #increment: HTMLSelectElement
  readonly #happening: HTMLSelectElement
  readonly #phases = new Map<Phase, HTMLButtonElement>()
  readonly #stale = element('button', { type: 'button', class: 'chip' }, 'Stale only')
  readonly #clear = element('button', { type: 'button', class: 'plain' }, 'Clear filters')
  readonly #status = element('p', { class: 'status', role: 'status' })

  constructor(model: Model, store: Store) {
    this.#store = store
    this.#owner = select(
      'owner',
      namedOptions('All owners', model.owners, hasNone(model, 'owner'), 'no owner'),
    )
    this.#stage = select(
      'stage',
      namedOptions('All stages', model.stages, hasNone(model, 'stage'), 'no stage'),
    )
    this.#increment = select('increment', [
      ['', 'All time'],
      ...model.increments.map(({ name }): readonly [string, string] => [name, name]).reverse(),
    ])
    this.#happening = select(
      'happening',
      HAPPENINGS.map(happening => [happening, HAPPENING_WORDS[happening]]),
    )
    for (const phase of model.phases) this.#phases.set(phase, phaseChip(phase, model.proposals))
    this.element = this.#layOut(model)
    this.#connect()
  }

  /** Shows the filter as it is, and how many proposals it leaves. */
  show(filter: Filter, shown: number, all: number): void {
    if (document.activeElement !== this.#search) this.#search.value = filter.query
    this.#owner.value = filter.owner
    this.#stage.value = filter.stage
    this.#increment.value = filter.increment
    this.#happening.value = filter.happening
    this.#happening.disabled = filter.increment === ''
    for (const [phase, chip] of this.#phases) press(chip, filter.phases.includes(phase))
    press(this.#stale, filter.staleOnly)
    this.#clear.disabled = isUnfiltered(filter)
    const words = `${number(shown)} of ${number(all)} ${all === 1 ? 'proposal' : 'proposals'}`
    if (this.#status.textContent !== words) refill(this.#status, words)
  }

  #layOut(model: Model): HTMLElement {
    const chips = element(
      'div',
      { class: 'chips', role: 'group', 'aria-label': 'Phases' },
      ...this.#phases.values(),
      ...(model.completionMeasured ? [this.#stale] : []),
    )
    return element(
      'search',
      { class: 'controls', 'aria-label': 'Filters' },
      element(
        'div',
        { class: 'fields' },
        labelled('Search', this.#search, 'long'),
        labelled('Owner', this.#owner),
        model.stages.length > 0 ? labelled('Stage', this.#stage) : null,
        labelled('Increment', this.#increment),
        labelled('What happened', this.#happening),
      ),
      element(
        'div',
        { class: 'narrowing' },
        chips,
        element('div', { class: 'outcome' }, this.#status, this.#clear),
      ),
    )
  }

  #connect(): void {
    const store = this.#store
    let waiting: number | undefined
    this.#search.addEventListener('input', () => {
      clearTimeout(waiting)
      waiting = window.setTimeout(() => store.setFilter({ query: this.#search.value }), TYPING_MS)
    })
    this.#owner.addEventListener('change', () => store.setFilter({ owner: this.#owner.value }))
    this.#stage.addEventListener('change', () => store.setFilter({ stage: this.#stage.value }))
    this.#increment.addEventListener('change', () => store.setFilter({ increment: this.#increment.value }))
    this.#happening.addEventListener('change', () => {
      const happening = HAPPENINGS.find(each => each === this.#happening.value)
      if (happening) store.setFilter({ happening })
    })
    for (const [phase, chip] of this.#phases) chip.addEventListener('click', () => this.#toggle(phase))
    this.#stale.addEventListener('click', () => store.setFilter({ staleOnly: !store.state.filter.staleOnly }))
    this.#clear.addEventListener('click', () => {
      this.#search.value = ''
      store.setFilter(NO_FILTER)
      this.#search.focus()
    })
  }

  #toggle(phase: Phase): void {
    const { phases } = this.#store.state.filter
    this.#store.setFilter({
      phases: phases.includes(phase) ? phases.filter(each => each !== phase) : [...phases, phase],
    })
  }
}

const isUnfiltered = (filter: Filter) =>
  filter.query === '' &&
  filter.owner === '' &&
  filter.stage === '' &&
  filter.increment === '' &&
  filter.phases.length === 0 &&
  !filter.staleOnly

const press = (button: HTMLButtonElement, pressed: boolean) =>
  button.setAttribute('aria-pressed', String(pressed))

const hasNone = ({ proposals }: Model, key: 'owner' | 'stage') =>
  proposals.some(proposal => proposal[key] === null)

type Choice = readonly [value: string, words: string]

function namedOptions(
  all: string,
  names: readonly string[],
  withNone: boolean,
  none: string,
): readonly Choice[] {
  const named = names.map((name): Choice => [name, name])
  return [['', all], ...named, ...(withNone ? [[NONE_OF_THEM, `(${none})`] as const] : [])]
}

function select(id: string, choices: readonly Choice[]): HTMLSelectElement {
  return element('select', { id }, ...choices.map(([value, words]) => element('option', { value }, words)))
}

function labelled(words: string, field: HTMLElement, kind = ''): HTMLElement {
  return element('div', { class: `field ${kind}`.trim() }, element('label', { for: field.id }, words), field)
}

function phaseChip(phase: Phase, proposals: readonly Proposal[]): HTMLButtonElement {
  const count = proposals.filter(proposal => proposal.phase === phase).length
  return element(
    'button',
    { type: 'button', class: 'chip' },
    dot(`phase-${phase}`),
    PHASE_WORDS[phase],
    ' ',
    element('span', { class: 'count' }, number(count)),
  )
}
