import type { Increment } from './metrics.ts'

/** What the placeholders of a name pattern stand for; `month` counts from 0. */
export interface NameParts {
  readonly year: number
  readonly month: number
  /** Which of the increments that start in this year, from 1. */
  readonly n: number
  /** Which of all increments, from 1. */
  readonly index: number
}

/** The name of an increment from its pattern; a placeholder that is not known stays as it is. */
export function nameOf(pattern: string, { year, month, n, index }: NameParts): string {
  const parts: Readonly<Record<string, string>> = {
    year: String(year),
    yy: String(year % 100).padStart(2, '0'),
    quarter: String(Math.floor(month / 3) + 1),
    month: String(month + 1).padStart(2, '0'),
    n: String(n),
    index: String(index),
  }
  return pattern.replace(/\{(\w+)\}/g, (whole, word: string) =>
    Object.hasOwn(parts, word) ? (parts[word] ?? whole) : whole,
  )
}

/** The same increments with ` (2)`, ` (3)` behind names that were there before, as names become file names. */
export function distinctNames(increments: readonly Increment[]): Increment[] {
  const given = new Set(increments.map(({ name }) => name))
  const used = new Set<string>()
  const uses = new Map<string, number>()
  return increments.map(increment => {
    let { name } = increment
    while (used.has(name)) {
      const count = (uses.get(increment.name) ?? 1) + 1
      uses.set(increment.name, count)
      const next = `${increment.name} (${count})`
      if (!given.has(next)) name = next
    }
    used.add(name)
    return name === increment.name ? increment : { ...increment, name }
  })
}
