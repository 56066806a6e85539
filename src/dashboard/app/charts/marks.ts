import type { EncodeEntry, Mark } from 'vega'

/** The typeface of the page: text marks have no default of their own that a theme could set. */
export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif'

/** How every point looks and answers: its colours, its words under the pointer, a hand to say that it opens. */
export const POINT_UPDATE: EncodeEntry = {
  size: { value: 42 },
  shape: { field: 'shape' },
  fill: { field: 'fill' },
  fillOpacity: { value: 0.6 },
  stroke: { field: 'stroke' },
  strokeWidth: { value: 1.2 },
  tooltip: { field: 'tip' },
  cursor: { value: 'pointer' },
}

/**
 * A dashed line across the plot at each value, named at its left end `offset` pixels from it; a halo keeps the name
 * apart from points.
 */
export function ruleMarks(data: string): readonly Mark[] {
  const y = { scale: 'y', field: 'value' }
  const halo: EncodeEntry = {
    stroke: { value: 'var(--canvas)' },
    strokeWidth: { value: 4 },
    strokeOpacity: { value: 0.85 },
  }
  return [
    {
      type: 'rule',
      from: { data },
      interactive: false,
      encode: {
        update: {
          x: { value: 0 },
          x2: { signal: 'width' },
          y,
          stroke: { value: 'var(--text)' },
          strokeDash: { value: [4, 4] },
          strokeOpacity: { value: 0.7 },
        },
      },
    },
    nameMark(data, halo),
    nameMark(data, {}),
  ]
}

const nameMark = (data: string, more: EncodeEntry): Mark => ({
  type: 'text',
  from: { data },
  interactive: false,
  encode: {
    update: {
      x: { value: 4 },
      y: { scale: 'y', field: 'value', offset: { field: 'offset' } },
      text: { field: 'label' },
      font: { value: FONT },
      fontSize: { value: 12 },
      fontWeight: { value: 600 },
      fill: { value: 'var(--text)' },
      ...more,
    },
  },
})
