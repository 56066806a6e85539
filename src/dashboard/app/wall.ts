import { AGEING } from './charts/ageing.ts'
import { CREATED_COMPLETED } from './charts/created-completed.ts'
import { FLOW } from './charts/flow.ts'
import { LEAD_TIME } from './charts/lead-time.ts'
import { ChartPanel, type Pick } from './charts/panel.ts'
import type { Selection } from './charts/picture.ts'
import { element } from './dom.ts'
import { HAPPENINGS } from './filter.ts'
import { flowSwitch } from './flow-switch.ts'
import type { Model } from './model.ts'
import { Oldest } from './oldest.ts'
import { Owners } from './owners.ts'
import type { Store } from './state.ts'
import { Tooltip } from './tooltip.ts'

/** Where no file says how a proposal fares, nothing says what is still open. */
const OF_OPEN_ONES = [FLOW, AGEING]

/** All panels of the page. They are drawn one a frame: the table answers before the last picture stands. */
export class Wall {
  readonly element: HTMLElement
  readonly tooltip: HTMLElement
  readonly #panels: readonly { readonly show: (selection: Selection) => void }[]
  #waiting: (() => void)[] = []

  constructor(model: Model, store: Store) {
    const tooltip = new Tooltip()
    const host = {
      hint: tooltip.show.bind(tooltip),
      pick: pickInto(model, store),
    }
    const charts = [CREATED_COMPLETED, FLOW, LEAD_TIME, AGEING]
      .filter(picture => picture.applies(model))
      .filter(picture => model.completionMeasured || !OF_OPEN_ONES.includes(picture))
      .map(picture =>
        picture === FLOW
          ? new ChartPanel(picture, { ...host, controls: flowSwitch(store) })
          : new ChartPanel(picture, host),
      )
    const lists = [
      ...(model.owners.length > 0 ? [new Owners(store)] : []),
      ...(model.completionMeasured ? [new Oldest(model, store)] : []),
    ]
    this.tooltip = tooltip.element
    this.element = element(
      'section',
      { class: 'charts', 'aria-label': 'Charts' },
      ...[...charts, ...lists].map(panel => panel.element),
    )
    this.#panels = [...lists, ...charts]
    document.addEventListener('scroll', () => tooltip.hide(), { passive: true, capture: true })
  }

  /** Shows a selection, a panel after the other. */
  show(selection: Selection): void {
    const idle = this.#waiting.length === 0
    this.#waiting = this.#panels.map(panel => () => panel.show(selection))
    if (idle) requestAnimationFrame(() => this.#next())
  }

  /** Draws at once what still waits. */
  finish(): void {
    for (const draw of this.#waiting.splice(0)) draw()
  }

  #next(): void {
    this.#waiting.shift()?.()
    if (this.#waiting.length > 0) requestAnimationFrame(() => this.#next())
  }
}

/** A point opens its proposal, a bar filters by what it counts. */
function pickInto(model: Model, store: Store): Pick {
  return ({ index, increment, happening }) => {
    const proposal = typeof index === 'number' ? model.proposals[index] : undefined
    if (proposal) return store.set({ opened: proposal.id })
    const chosen = HAPPENINGS.find(each => each === happening)
    if (chosen && typeof increment === 'string') store.setFilter({ increment, happening: chosen })
  }
}
