import { describe, expect, it } from 'vitest'
import type { Theme } from '../../src/charts/chart.ts'
import { coloursOf, DARK, LIGHT } from '../../src/charts/theme.ts'
import { LEAST_DIFFERENCE, SIGHTS, seenApart } from './sight.ts'

const THEMES = [
  ['light', LIGHT],
  ['dark', DARK],
] as const

describe.each(THEMES)('the %s theme', (_, theme) => {
  it('gives every role a colour of its own, so that modes can be exchanged', () => {
    const colours = coloursOf(theme)
    expect(new Set(colours).size).toBe(colours.length)
    for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/)
  })

  it.each([...SIGHTS])('keeps apart what is compared, for %s eyes', sight => {
    for (const [a, b] of compared(theme)) {
      expect(seenApart(a, b, sight), `${a} beside ${b}`).toBeGreaterThan(LEAST_DIFFERENCE)
    }
  })
})

/** Colours that stand together in some chart. */
function compared({ phase, series }: Theme): readonly (readonly [string, string])[] {
  const flow = [phase.unknown, phase.proposed, phase.accepted, phase.building, phase.done]
  const shares = [series.inflow, phase.done, phase.withdrawn, series.alert]
  const ages = [phase.unknown, phase.proposed, phase.accepted, phase.building, series.alert]
  const stock = [phase.parked, phase.unknown, phase.proposed, phase.accepted, phase.building]
  return [...[flow, shares, ages, stock].flatMap(pairs), [series.measure, series.second]]
}

function pairs(colours: readonly string[]): readonly (readonly [string, string])[] {
  return colours.flatMap((a, i) => colours.slice(i + 1).map(b => [a, b] as const))
}
