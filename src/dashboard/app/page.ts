import { Controls } from './controls.ts'
import { append, element } from './dom.ts'
import { filtered } from './filter.ts'
import { header } from './header.ts'
import { type Links, linksOf } from './links.ts'
import type { Model } from './model.ts'
import { onPrint } from './print.ts'
import { SearchIndex } from './search.ts'
import { sorted } from './sort.ts'
import type { State, Store } from './state.ts'
import { Summary } from './summary.ts'
import { ProposalTable } from './table.ts'
import { TimelineDialog } from './timeline.ts'
import { Wall } from './wall.ts'

/** Puts the page together. Gives what shows the state for the first time. */
export function startPage(model: Model, store: Store): () => void {
  const links = linksOf(model.repository)
  const parts = {
    controls: new Controls(model, store),
    summary: new Summary(model),
    wall: new Wall(model, store),
    table: new ProposalTable(store),
    timeline: new TimelineDialog(model, links, store),
  }
  layOut(model, links, parts)
  const show = showing(model, parts)
  store.listen(show)
  onPrint(
    () => {
      parts.wall.finish()
      parts.table.showAll()
    },
    () => show(store.state, null),
  )
  return () => show(store.state, null)
}

interface Parts {
  readonly controls: Controls
  readonly summary: Summary
  readonly wall: Wall
  readonly table: ProposalTable
  readonly timeline: TimelineDialog
}

function layOut(model: Model, links: Links, { controls, summary, wall, table, timeline }: Parts): void {
  const skip = element('button', { type: 'button', class: 'skip plain' }, 'Skip to the table')
  // A link of the usual kind would change the address, which holds the view.
  skip.addEventListener('click', () => table.focus())
  append(document.getElementById('page') ?? document.body, [
    skip,
    header(model, links),
    element('main', {}, controls.element, summary.element, wall.element, table.element),
    element('footer', {}, model.generator),
    timeline.element,
    wall.tooltip,
  ])
}

/** Shows what differs from the state before, everything when there was none. */
function showing(model: Model, parts: Parts) {
  const { controls, summary, wall, table, timeline } = parts
  const search = new SearchIndex()
  return (state: State, before: State | null): void => {
    const { filter, sort, page, flow, opened } = state
    const changed = <Key extends keyof State>(key: Key) => before?.[key] !== state[key]
    if (changed('filter') || changed('sort') || changed('page') || changed('flow')) {
      const shown = filtered(model, filter, search)
      controls.show(filter, shown.length, model.proposals.length)
      table.show(sorted(shown, sort, model.stages), sort, page)
      if (changed('filter')) summary.show(shown)
      if (changed('filter') || changed('flow')) wall.show({ model, shown, filter, flow })
    }
    if (changed('opened')) timeline.show(opened)
  }
}
