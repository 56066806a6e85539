const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/** Values as blocks on one scale from zero (or the lowest, when that is below zero); `·` where none was measured. */
export function spark(values: readonly (number | null)[]): string {
  const known = values.filter(value => value !== null)
  const low = Math.min(0, ...known)
  const high = Math.max(0, ...known)
  return values.map(value => (value === null ? '·' : block(value, low, high))).join('')
}

function block(value: number, low: number, high: number): string {
  const level = high === low ? 0 : Math.round(((value - low) / (high - low)) * (BLOCKS.length - 1))
  return BLOCKS[level] ?? '▁'
}

/** A bar of at most `width` blocks; anything above zero shows at least one. */
export function bar(value: number, most: number, width = 24): string {
  if (value <= 0 || most <= 0) return ''
  return '█'.repeat(Math.max(1, Math.round((value / most) * width)))
}
