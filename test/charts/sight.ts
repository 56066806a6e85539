import { blind } from './colour.ts'
import { difference, lab } from './colour-difference.ts'

/** The usual sight and the three kinds of dichromacy. */
export const SIGHTS = ['protan', 'deutan', 'tritan', 'usual'] as const

export type Sight = (typeof SIGHTS)[number]

/** CIEDE2000 by which colours of one picture differ at least: far above the 1 to 2 of a just noticeable one. */
export const LEAST_DIFFERENCE = 15

/** How far apart two colours are for such eyes. */
export function seenApart(a: string, b: string, sight: Sight): number {
  const seen = (hex: string) => lab(blind(hex, sight === 'usual' ? null : sight))
  return difference(seen(a), seen(b))
}
