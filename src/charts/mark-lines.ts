import type { Theme } from './chart.ts'
import { pixel } from './encodings.ts'
import { fixedText, type Layer } from './frame.ts'
import { pixelOf, type ValueScale } from './scale.ts'
import { type Plot, type SideLabel, spread } from './side-labels.ts'
import { textWidth } from './text-width.ts'

/** A value worth a line of its own, such as a median. */
export interface MarkLine {
  readonly value: number
  readonly label: string
}

/** Right margin that the names of the lines need. */
export function markRoom(marks: readonly MarkLine[]): number {
  return 20 + Math.ceil(Math.max(20, ...marks.map(({ label }) => textWidth(label, 12, true))))
}

/** Lines across the plot, named with their values beside it, where no point can lie under the words. */
export function markLayers(
  theme: Theme,
  marks: readonly MarkLine[],
  scale: ValueScale,
  { width, height }: Plot,
): Layer[] {
  const labels = marks.map(
    ({ value, label }): SideLabel => ({ label, colour: theme.text, y: pixelOf(scale, value, height) }),
  )
  if (labels.length === 0) return []
  const rules: Layer = {
    data: { values: labels.map(({ y }) => ({ y })) },
    mark: { type: 'rule', color: theme.text, strokeWidth: 1.2, strokeDash: [5, 3] },
    encoding: { x: { value: 0 }, x2: { value: width }, y: pixel('y') },
  }
  const names = spread(labels, height).map(({ label, y }) =>
    fixedText(label, width + 8, y, { baseline: 'middle', fontWeight: 'bold', color: theme.text }),
  )
  return [rules, ...names]
}
