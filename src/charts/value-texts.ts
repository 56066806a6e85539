import type { Theme } from './chart.ts'
import { textField } from './encodings.ts'
import type { Layer } from './frame.ts'

/** Words beside a point of the plot; the other fields say where, in the units of the chart. */
export interface ValueText {
  readonly text: string
  readonly below: boolean
}

/** Words above or below their points with a halo, so that no line or dot behind them makes them hard to read. */
export function valueTexts(
  theme: Theme,
  texts: readonly ValueText[],
  place: object,
  { gap = 8, ...look }: { readonly gap?: number; readonly align?: 'right'; readonly xOffset?: number } = {},
): Layer[] {
  if (texts.length === 0) return []
  const values = texts.map(each => ({
    ...each,
    baseline: each.below ? 'top' : 'bottom',
    dy: each.below ? gap + 2 : -gap,
  }))
  return [
    {
      data: { values },
      mark: {
        type: 'text',
        color: theme.text,
        stroke: theme.canvas,
        strokeWidth: 3,
        baseline: { expr: 'datum.baseline' },
        dy: { expr: 'datum.dy' },
        ...look,
      },
      encoding: { ...place, text: textField('text') },
    },
  ]
}
