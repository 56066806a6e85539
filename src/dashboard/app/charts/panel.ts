import type { View } from 'vega'
import { element, refill } from '../dom.ts'
import { legendItem } from './legend.ts'
import type { Drawing, Picture, Selection } from './picture.ts'
import { twinTable } from './twin.ts'
import { type Hint, viewOf } from './vega.ts'

/** Called with the datum of the mark that was clicked. */
export type Pick = (datum: Readonly<Record<string, unknown>>) => void

/** What a panel needs from the page. */
export interface PanelHost {
  readonly hint: Hint
  readonly pick: Pick
  /** Controls beside the title. */
  readonly controls?: HTMLElement
}

const LEAST_WIDTH = 200

/** A picture with its title, one line of reading, legend, and its numbers as a table behind a fold. */
export class ChartPanel {
  readonly element: HTMLElement
  readonly #picture: Picture
  readonly #host: PanelHost
  readonly #reading = element('p', { class: 'reading' })
  readonly #legend = element('ul', { class: 'legend' })
  readonly #plot = element('div', { class: 'plot', role: 'img' })
  readonly #numbers = element('details', { class: 'numbers' }, element('summary', {}, 'Show the numbers'))
  #view: View | null = null
  #selection: Selection | null = null
  #drawing: Drawing | null = null

  constructor(picture: Picture, host: PanelHost) {
    this.#picture = picture
    this.#host = host
    const heading = element('h3', { id: `chart-${picture.name}` }, picture.title)
    const head = element('div', { class: 'chart-head' }, heading, host.controls ?? null)
    this.element = element(
      'figure',
      { class: 'chart', 'aria-labelledby': heading.id, 'data-chart': picture.name },
      element('figcaption', {}, head, this.#reading),
      this.#legend,
      this.#plot,
      this.#numbers,
    )
    this.#numbers.addEventListener('toggle', () => this.#fillNumbers())
    new ResizeObserver(() => this.#draw()).observe(this.#plot)
  }

  /** Shows another selection. */
  show(selection: Selection): void {
    this.#selection = selection
    this.#draw()
  }

  #draw(): void {
    const selection = this.#selection
    const outer = this.#plot.clientWidth
    if (selection === null || outer === 0) return
    const { left, right } = this.#picture.margins
    const width = Math.max(LEAST_WIDTH, outer - left - right)
    const drawing = this.#picture.draw(selection, width)
    this.#drawing = drawing
    this.element.classList.toggle('nothing', drawing === null)
    refill(this.#reading, drawing?.reading ?? 'Nothing to show for this selection.')
    refill(this.#legend, ...(drawing?.legend ?? []).map(legendItem))
    this.#plot.setAttribute('aria-label', `${this.#picture.title}. ${drawing?.reading ?? 'Nothing to show.'}`)
    if (drawing !== null) this.#render(drawing, width)
    this.#fillNumbers()
  }

  #render({ data, signals }: Drawing, width: number): void {
    const view = this.#view ?? this.#mount()
    view.width(width)
    for (const [name, value] of Object.entries(signals)) view.signal(name, value)
    for (const [name, rows] of Object.entries(data)) view.data(name, [...rows])
    view.run()
  }

  #mount(): View {
    const view = viewOf(this.#picture.spec, this.#plot, this.#host.hint)
    view.addEventListener('click', (_, item) => {
      const datum: unknown = item?.datum
      if (typeof datum === 'object' && datum !== null) this.#host.pick({ ...datum })
    })
    this.#view = view
    return view
  }

  #fillNumbers(): void {
    const [summary] = this.#numbers.children
    if (summary === undefined) return
    const wanted = this.#numbers.open && this.#drawing !== null
    refill(this.#numbers, summary, wanted && this.#drawing ? twinTable(this.#drawing.twin()) : null)
  }
}
