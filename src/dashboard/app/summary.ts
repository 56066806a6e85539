import { element, refill } from './dom.ts'
import { type Figure, figuresOf } from './figures.ts'
import type { Model, Proposal } from './model.ts'

/** The six numbers of the proposals shown. */
export class Summary {
  readonly element = element('dl', { class: 'summary' })
  readonly #model: Model

  constructor(model: Model) {
    this.#model = model
  }

  show(shown: readonly Proposal[]): void {
    refill(this.element, ...figuresOf(this.#model, shown).map(figure))
  }
}

const figure = ({ label, value, note }: Figure) =>
  element(
    'div',
    {},
    element('dt', {}, label),
    element('dd', { class: 'value' }, value),
    element('dd', { class: 'note' }, note),
  )
