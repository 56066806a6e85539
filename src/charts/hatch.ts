import type { Theme } from './chart.ts'

/** What may be hatched: bars and cells of an increment that is still running. */
const HATCHES = ['inflow', 'done', 'measure', 'alert'] as const

export type Hatch = (typeof HATCHES)[number]

/** The fill of a hatched mark. Vega passes it on; `withHatches` puts the pattern it names into the document. */
export function hatchFill(hatch: Hatch): string {
  return `url(#hatch-${hatch})`
}

/** The document with the patterns it uses: Vega itself draws none. */
export function withHatches(svg: string, theme: Theme): string {
  const used = HATCHES.filter(hatch => svg.includes(`fill="${hatchFill(hatch)}"`))
  if (used.length === 0) return svg
  const colours = { ...theme.series, done: theme.phase.done }
  const patterns = used.map(hatch => pattern(hatch, colours[hatch]))
  return svg.replace(/<\/svg>$/, `<defs>${patterns.join('')}</defs></svg>`)
}

function pattern(hatch: Hatch, colour: string): string {
  const size = 'width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"'
  const ground = `<rect width="5" height="5" fill="${colour}" fill-opacity="0.12"/>`
  return `<pattern id="hatch-${hatch}" ${size}>${ground}<path d="M1,0v5" stroke="${colour}" stroke-width="1.6"/></pattern>`
}
