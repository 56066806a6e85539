import { number } from '../../charts/wording.ts'
import { incrementCounts } from './counts.ts'
import { element, refill } from './dom.ts'
import type { Model, Proposal } from './model.ts'
import { type Sample, sampleOf } from './sample.ts'

interface Figure {
  readonly label: string
  readonly value: string
  readonly note: string
}

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

/** What the numbers say; exported for its tests. */
export function figuresOf(model: Model, shown: readonly Proposal[]): readonly Figure[] {
  const current = incrementCounts(model, shown).at(-1)
  const inside = current ? `in ${current.increment.name}` : ''
  const open = shown.filter(proposal => proposal.open)
  const done = shown.flatMap(({ completion }) => completion ?? [])
  const lead = sampleOf(done.map(({ leadDays }) => leadDays))
  const stale = shown.filter(proposal => proposal.stale)
  const measured = model.completionMeasured
  return [
    { label: 'Proposals', value: number(shown.length), note: `of ${number(model.proposals.length)}` },
    measured
      ? { label: 'Open', value: number(open.length), note: 'in work now' }
      : { label: 'Open', value: '-', note: 'not measured' },
    { label: 'Created', value: current ? number(current.created) : '-', note: inside },
    {
      label: 'Completed',
      value: measured && current ? number(current.completed) : '-',
      note: measured ? `${inside}; ${number(done.length)} in all` : 'not measured',
    },
    {
      label: 'Lead time',
      value: lead.median === null ? '-' : number(lead.median),
      note: measured ? leadNote(lead) : 'not measured',
    },
    {
      label: 'Stale',
      value: measured ? number(stale.length) : '-',
      note: !measured ? 'not measured' : open.length > 0 ? `of ${number(open.length)} open` : '',
    },
  ]
}

const leadNote = ({ n, median }: Sample) =>
  median === null ? `${number(n)} completed: too few` : `days, median of ${number(n)}`
