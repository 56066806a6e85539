import { counted, number } from '../../charts/wording.ts'
import { legendItem } from './charts/legend.ts'
import type { LegendEntry } from './charts/picture.ts'
import { element, refill, strange } from './dom.ts'
import { type Filter, NONE_OF_THEM } from './filter.ts'
import type { Proposal } from './model.ts'
import { byText } from './sort.ts'
import type { Store } from './state.ts'

/** One owner of the proposals shown. */
export interface OwnerCount {
  readonly owner: string | null
  readonly open: number
  readonly done: number
  readonly other: number
}

const FEW = 10

const LEGEND: readonly LegendEntry[] = [
  { label: 'open', role: 'series-inflow' },
  { label: 'done', role: 'phase-done' },
  { label: 'ended, parked or outside the flow', role: 'phase-parked' },
]

/** Proposals by owner as a list of bars; each is a button that filters by its owner. */
export class Owners {
  readonly element: HTMLElement
  readonly #store: Store
  readonly #list = element('ol', { class: 'owners' })
  readonly #reading = element('p', { class: 'reading' })
  readonly #more = element('button', { type: 'button', class: 'plain more' })
  #all = false
  #counts: readonly OwnerCount[] = []

  constructor(store: Store) {
    this.#store = store
    const heading = element('h3', { id: 'chart-owners' }, 'By owner')
    this.element = element(
      'section',
      { class: 'chart', 'aria-labelledby': heading.id, 'data-chart': 'owners' },
      element('div', { class: 'chart-head' }, heading),
      this.#reading,
      element('ul', { class: 'legend' }, ...LEGEND.map(legendItem)),
      this.#list,
      this.#more,
    )
    this.#more.addEventListener('click', () => {
      this.#all = !this.#all
      this.#fill()
    })
  }

  show({ shown }: { readonly shown: readonly Proposal[] }): void {
    this.#counts = ownerCounts(shown)
    this.#fill()
  }

  #fill(): void {
    const counts = this.#counts
    const rows = this.#all ? counts : counts.slice(0, FEW)
    const largest = Math.max(1, ...counts.map(totalOf))
    const { filter } = this.#store.state
    refill(this.#list, ...rows.map(count => this.#row(count, largest, filter)))
    refill(this.#reading, readingOf(counts))
    this.#more.hidden = counts.length <= FEW
    refill(this.#more, this.#all ? 'Show fewer' : `Show all ${number(counts.length)}`)
  }

  #row(count: OwnerCount, largest: number, filter: Filter): HTMLElement {
    const value = count.owner ?? NONE_OF_THEM
    const chosen = filter.owner === value
    const bars = element('span', { class: 'bars', 'aria-hidden': 'true' })
    for (const kind of ['open', 'done', 'other'] as const) bars.append(bar(kind, count[kind], largest))
    const button = element(
      'button',
      { type: 'button', 'aria-pressed': String(chosen) },
      element('span', { class: 'name' }, count.owner === null ? '(no owner)' : strange(count.owner)),
      bars,
      element('span', { class: 'words' }, wordsOf(count)),
    )
    button.addEventListener('click', () => this.#store.setFilter({ owner: chosen ? '' : value }))
    return element('li', {}, button)
  }
}

const totalOf = ({ open, done, other }: OwnerCount) => open + done + other

const wordsOf = ({ open, done, other }: OwnerCount) =>
  [`${number(open)} open`, `${number(done)} done`, ...(other > 0 ? [`${number(other)} other`] : [])].join(
    ', ',
  )

function bar(kind: 'open' | 'done' | 'other', count: number, largest: number): HTMLElement {
  const made = element('span', { class: `bar bar-${kind}` })
  made.style.width = `${(100 * count) / largest}%`
  return made
}

function readingOf(counts: readonly OwnerCount[]): string {
  const [first] = [...counts].sort((a, b) => b.open - a.open)
  if (first === undefined) return 'Nothing to show for this selection.'
  const named = counts.filter(({ owner }) => owner !== null)
  const owners = counted(named.length, 'owner')
  if (first.open === 0) return `${owners}, nothing open.`
  if (first.owner === null) return `${owners}; ${counted(first.open, 'open proposal')} without one.`
  return `${owners}; ${first.owner} has most open: ${number(first.open)}.`
}

/** The owners of some proposals, who has most first. */
export function ownerCounts(shown: readonly Proposal[]): readonly OwnerCount[] {
  const counts = new Map<string | null, { open: number; done: number; other: number }>()
  for (const { owner, open, phase } of shown) {
    const count = counts.get(owner) ?? { open: 0, done: 0, other: 0 }
    count[open ? 'open' : phase === 'done' ? 'done' : 'other'] += 1
    counts.set(owner, count)
  }
  return [...counts]
    .map(([owner, count]) => ({ owner, ...count }))
    .sort((a, b) => totalOf(b) - totalOf(a) || byText(a.owner ?? '', b.owner ?? ''))
}
