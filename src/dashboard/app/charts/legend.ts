import { dot, element } from '../dom.ts'
import type { LegendEntry } from './picture.ts'

/** One entry of a legend: the mark as it is drawn, and what it means. */
export function legendItem({ label, role, shape }: LegendEntry): HTMLElement {
  const mark = dot(role)
  if (shape !== undefined) mark.classList.add(shape)
  return element('li', {}, mark, label)
}
