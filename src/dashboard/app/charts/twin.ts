import { element, strange } from '../dom.ts'
import type { Twin } from './picture.ts'

/** The numbers of a picture as a table that scrolls inside its panel. */
export function twinTable({ columns, rows }: Twin): HTMLElement {
  const head = element('tr', {}, ...columns.map(column => element('th', { scope: 'col' }, column)))
  const body = rows.map(([first = '', ...cells]) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, strange(first)),
      ...cells.map(cell => element('td', {}, strange(cell))),
    ),
  )
  const table = element('table', {}, element('thead', {}, head), element('tbody', {}, ...body))
  return element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Numbers' }, table)
}
