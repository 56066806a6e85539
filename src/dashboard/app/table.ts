import { number, PHASE_WORDS } from '../../charts/wording.ts'
import { dot, element, refill, strange } from './dom.ts'
import type { Proposal } from './model.ts'
import type { Sort, SortKey } from './sort.ts'
import type { Store } from './state.ts'

/** Rows of one page: short enough to be read, and to be put together at once. */
export const PAGE_ROWS = 50

interface Column {
  readonly key: SortKey
  readonly title: string
  readonly hint: string
  /** `wide` columns go first where a page is narrow, `extra` ones next. */
  readonly kind: 'main' | 'text' | 'number' | 'extra short' | 'extra name' | 'wide' | 'wide number'
  /** What one click on its title sorts first. */
  readonly descendingFirst: boolean
  readonly cell: (proposal: Proposal) => Node | string
}

const NONE = '-'

const COLUMNS: readonly Column[] = [
  {
    key: 'number',
    title: 'No.',
    hint: 'number',
    kind: 'extra short',
    descendingFirst: false,
    cell: ({ number: written }) => (written === null ? NONE : strange(written)),
  },
  {
    key: 'title',
    title: 'Title',
    hint: 'title',
    kind: 'main',
    descendingFirst: false,
    cell: titleCell,
  },
  {
    key: 'owner',
    title: 'Owner',
    hint: 'owner',
    kind: 'extra name',
    descendingFirst: false,
    cell: ({ owner }) => (owner === null ? NONE : strange(owner)),
  },
  {
    key: 'phase',
    title: 'Phase',
    hint: 'phase',
    kind: 'text',
    descendingFirst: false,
    cell: ({ phase }) => element('span', { class: 'phase' }, dot(`phase-${phase}`), PHASE_WORDS[phase]),
  },
  {
    key: 'stage',
    title: 'Stage',
    hint: 'stage',
    kind: 'wide',
    descendingFirst: true,
    cell: ({ stage }) => (stage === null ? NONE : strange(stage)),
  },
  {
    key: 'age',
    title: 'Age',
    hint: 'days since it landed',
    kind: 'wide number',
    descendingFirst: true,
    cell: ({ ageDays }) => number(ageDays),
  },
  {
    key: 'state',
    title: 'In state',
    hint: 'days in its present phase',
    kind: 'wide number',
    descendingFirst: true,
    cell: ({ daysInState }) => number(daysInState),
  },
  {
    key: 'quiet',
    title: 'Unchanged',
    hint: 'days since its last meaningful change',
    kind: 'number',
    descendingFirst: true,
    cell: ({ daysSinceChange, stale }) =>
      stale
        ? element(
            'span',
            { class: 'stale' },
            element('span', { class: 'tag' }, 'stale'),
            number(daysSinceChange),
          )
        : number(daysSinceChange),
  },
  {
    key: 'changes',
    title: 'Changes',
    hint: 'changes of content since it landed',
    kind: 'wide number',
    descendingFirst: true,
    cell: ({ changes }) => number(changes.content),
  },
]

/** The proposals as a table: sorted by its column titles, a page at a time, all of them on paper. */
export class ProposalTable {
  readonly element: HTMLElement
  readonly #store: Store
  readonly #body = element('tbody')
  readonly #headers = new Map<SortKey, HTMLElement>()
  readonly #range = element('span', { class: 'range' })
  readonly #previous = element('button', { type: 'button', class: 'plain' }, 'Previous')
  readonly #next = element('button', { type: 'button', class: 'plain' }, 'Next')
  #rows: readonly Proposal[] = []

  constructor(store: Store) {
    this.#store = store
    const head = element('tr', {}, ...COLUMNS.map(column => this.#header(column)))
    const caption = element(
      'caption',
      { class: 'unseen' },
      'Proposals. The button in each title opens the timeline; the buttons in the column titles sort. Durations are days.',
    )
    const table = element('table', { class: 'proposals' }, caption, element('thead', {}, head), this.#body)
    this.element = element(
      'section',
      { 'aria-labelledby': 'table-title' },
      element('h2', { id: 'table-title', tabindex: -1 }, 'Proposals'),
      element(
        'div',
        { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Table of proposals' },
        table,
      ),
      element(
        'nav',
        { class: 'pager', 'aria-label': 'Pages of the table' },
        this.#range,
        this.#previous,
        this.#next,
      ),
    )
    this.#connect()
  }

  /** Shows sorted proposals. */
  show(rows: readonly Proposal[], sort: Sort, wanted: number): void {
    this.#rows = rows
    const last = Math.max(0, Math.ceil(rows.length / PAGE_ROWS) - 1)
    const page = Math.min(wanted, last)
    const first = page * PAGE_ROWS
    this.#fill(rows.slice(first, first + PAGE_ROWS))
    for (const [key, header] of this.#headers) header.setAttribute('aria-sort', ariaSort(key, sort))
    const end = Math.min(rows.length, first + PAGE_ROWS)
    refill(
      this.#range,
      rows.length === 0 ? '' : `${number(first + 1)} to ${number(end)} of ${number(rows.length)}`,
    )
    this.#previous.disabled = page === 0
    this.#next.disabled = page === last
    this.#previous.onclick = () => this.#turn(page - 1)
    this.#next.onclick = () => this.#turn(page + 1)
  }

  /** Moves the focus to the table. */
  focus(): void {
    this.element.querySelector<HTMLElement>('#table-title')?.focus()
  }

  /** Paper has no pages to turn: all rows. */
  showAll(): void {
    this.#fill(this.#rows)
  }

  #turn(page: number): void {
    this.#store.set({ page })
    this.element.scrollIntoView({ block: 'start' })
  }

  #fill(rows: readonly Proposal[]): void {
    const empty = element(
      'tr',
      {},
      element('td', { colspan: COLUMNS.length, class: 'empty' }, 'No proposal passes these filters.'),
    )
    refill(this.#body, ...(rows.length === 0 ? [empty] : rows.map(rowOf)))
  }

  #header(column: Column): HTMLElement {
    const button = element(
      'button',
      { type: 'button', class: 'sort', title: `Sort by ${column.hint}` },
      column.title,
    )
    button.addEventListener('click', () => {
      const { sort } = this.#store.state
      const descending = sort.key === column.key ? !sort.descending : column.descendingFirst
      this.#store.set({ sort: { key: column.key, descending }, page: 0 })
    })
    const attributes = { scope: 'col', class: column.kind, 'aria-sort': 'none', 'data-title': column.title }
    const header = element('th', attributes, button)
    this.#headers.set(column.key, header)
    return header
  }

  /** One listener for all rows: a click anywhere in a row opens it, a selection of text does not. */
  #connect(): void {
    this.#body.addEventListener('click', event => {
      const target = event.target instanceof Element ? event.target : null
      const id = target?.closest('tr')?.querySelector<HTMLElement>('[data-proposal]')?.dataset.proposal
      if (id !== undefined && window.getSelection()?.toString() === '') this.#store.set({ opened: id })
    })
  }
}

const ariaSort = (key: SortKey, sort: Sort) =>
  sort.key === key ? (sort.descending ? 'descending' : 'ascending') : 'none'

function rowOf(proposal: Proposal): HTMLElement {
  const cells = COLUMNS.map(({ kind, cell }) =>
    kind === 'main'
      ? element('th', { scope: 'row', class: kind }, cell(proposal))
      : element('td', { class: kind }, cell(proposal)),
  )
  return element('tr', {}, ...cells)
}

/** The number stands here too, for pages that are too narrow for a column of its own. */
function titleCell({ number: written, title, id }: Proposal): Node {
  const button = element(
    'button',
    { type: 'button', class: 'open', 'data-proposal': id, 'aria-haspopup': 'dialog' },
    strange(title),
  )
  if (written === null) return button
  return element('div', {}, element('span', { class: 'inline-number' }, strange(written), ' '), button)
}
