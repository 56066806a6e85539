import { counted, days, isoDate, number, PHASE_WORDS } from '../../charts/wording.ts'
import { dot, element, outside, refill, strange } from './dom.ts'
import { type Happened, happeningsOf, type Line } from './happenings.ts'
import type { Links } from './links.ts'
import type { Model, Proposal } from './model.ts'
import { turnWords } from './proposal-words.ts'
import type { Store } from './state.ts'

/** The panel that tells one proposal from its first landing to today. */
export class TimelineDialog {
  readonly element = element('dialog', { class: 'timeline', 'aria-labelledby': 'timeline-title' })
  readonly #model: Model
  readonly #links: Links

  constructor(model: Model, links: Links, store: Store) {
    this.#model = model
    this.#links = links
    // Escape, the button and a click beside the panel all end here.
    this.element.addEventListener('close', () => store.set({ opened: null }))
    this.element.addEventListener('click', event => {
      if (event.target === this.element) this.element.close()
    })
  }

  /** Opens on a proposal, or closes. The browser keeps the focus inside and gives it back. */
  show(id: string | null): void {
    const proposal = id === null ? undefined : this.#model.proposals.find(each => each.id === id)
    if (proposal === undefined) {
      if (this.element.open) this.element.close()
      return
    }
    refill(this.element, this.#content(proposal))
    if (!this.element.open) this.element.showModal()
    this.element.scrollTop = 0
  }

  #content(proposal: Proposal): HTMLElement {
    const { asOf } = this.#model
    const close = element('button', { type: 'button', class: 'plain close' }, 'Close')
    close.addEventListener('click', () => this.element.close())
    return element(
      'div',
      { class: 'sheet' },
      element('div', { class: 'sheet-head' }, heading(proposal), close),
      element('p', { class: 'standing' }, ...standing(proposal)),
      proposal.excerpt === '' ? null : element('p', { class: 'excerpt' }, strange(proposal.excerpt)),
      ribbon(proposal, asOf),
      element('h3', {}, 'Timeline'),
      element('ol', { class: 'events' }, ...happeningsOf(proposal, asOf).map(each => this.#event(each))),
      element('h3', {}, 'Facts'),
      this.#facts(proposal),
    )
  }

  #event({ at, lines, commit, pull, bulk }: Happened): HTMLElement {
    const id = commit === null ? null : commit.slice(0, 10)
    return element(
      'li',
      {},
      element('time', { datetime: isoDate(at) }, isoDate(at)),
      element('div', { class: 'lines' }, ...lines.map((line, i) => lineElement(line, bulk && i === 0))),
      element(
        'span',
        { class: 'where' },
        pull === null ? null : outside(this.#links.pull(pull), `#${pull}`, `Pull request ${pull}`),
        id === null || commit === null
          ? null
          : outside(this.#links.commit(commit), element('code', {}, id), `Commit ${id}`),
      ),
    )
  }

  #facts(proposal: Proposal): HTMLElement {
    const { path, owner, authors, target, successor, declaredAt, changes, risk, issue, pulls } = proposal
    const row = (name: string, ...value: readonly (Node | string)[]) =>
      value.length === 0 ? [] : [element('dt', {}, name), element('dd', {}, ...value)]
    const text = (name: string, value: string | null) => (value === null ? [] : row(name, strange(value)))
    const { content, metadata, bulk } = changes
    return element(
      'dl',
      { class: 'facts' },
      ...(path === null ? [] : row('Document', outside(this.#links.document(proposal), strange(path)))),
      ...text('Owner', owner),
      ...row('Authors', ...spaced(authors.map(strange))),
      ...text('Status in the file', proposal.status),
      ...text('Target', target),
      ...text('Replaced by', successor),
      ...text('Dated', declaredAt === null ? null : isoDate(declaredAt)),
      ...row(
        'Changes',
        `${number(content)} of content, ${number(metadata)} of its header, ${number(bulk)} in bulk`,
      ),
      ...(risk === null || !proposal.open
        ? []
        : row('Age risk', `${Math.round(100 * risk)} % of past proposals had left this phase by this age`)),
      ...(issue === null ? [] : row('Issue', outside(this.#links.issue(issue), `#${issue}`))),
      ...row('Pull requests', ...spaced(pulls.map(pull => outside(this.#links.pull(pull), `#${pull}`)))),
    )
  }
}

function lineElement({ words, phase, remark }: Line, bulk: boolean): HTMLElement {
  return element(
    'div',
    { class: 'line' },
    phase === null ? element('span', { class: 'dot none', 'aria-hidden': 'true' }) : dot(`phase-${phase}`),
    element(
      'span',
      {},
      ...words.map(word => (typeof word === 'string' ? word : strange(word.text))),
      bulk ? element('span', { class: 'tag' }, 'in bulk') : null,
      remark === null ? null : element('span', { class: 'remark' }, remark),
    ),
  )
}

const spaced = (nodes: readonly Node[]): readonly (Node | string)[] =>
  nodes.flatMap((node, i) => (i === 0 ? [node] : [', ', node]))

const heading = ({ number: written, title }: Proposal) =>
  element(
    'h2',
    { id: 'timeline-title', tabindex: -1, autofocus: true },
    ...(written === null ? [] : [element('span', { class: 'number' }, strange(written)), ' ']),
    strange(title),
  )

/** Where it stands, in words. */
function standing({ phase, stage, daysInState, stale, daysSinceChange, turn, present }: Proposal) {
  return [
    element('span', { class: 'phase' }, dot(`phase-${phase}`), PHASE_WORDS[phase]),
    ` for ${days(daysInState)}`,
    ...(stage === null ? [] : [', stage ', strange(stage)]),
    `; last meaningful change ${daysSinceChange === 0 ? 'today' : `${days(daysSinceChange)} ago`}`,
    ...(turn === null ? [] : [`; ${turnWords(turn)}`]),
    ...(present ? [] : ['; the file is gone']),
    ...(stale ? [' ', element('span', { class: 'tag' }, 'stale')] : []),
  ]
}

/** Its phases as a strip from landing to today, as long as they lasted. The list below says the same in words. */
function ribbon({ stays, landedAt }: Proposal, asOf: number): HTMLElement | null {
  if (stays.length === 0 || asOf <= landedAt) return null
  const parts = stays.map(({ phase, from, to }) => {
    const part = element('span', {
      class: 'stay',
      title: `${PHASE_WORDS[phase]} from ${isoDate(from)} to ${to === null ? 'now' : isoDate(to)}`,
    })
    part.style.flexGrow = String(Math.max(1, (to ?? asOf) - from))
    part.style.background = `var(--phase-${phase})`
    return part
  })
  const span = Math.floor((asOf - landedAt) / 86_400_000)
  return element(
    'div',
    { class: 'ribbon', 'aria-hidden': 'true' },
    element('div', { class: 'strip' }, ...parts),
    element(
      'div',
      { class: 'ends' },
      element('span', {}, isoDate(landedAt)),
      element('span', {}, counted(span, 'day')),
      element('span', {}, isoDate(asOf)),
    ),
  )
}
