/** A value axis from zero: where it ends, its ticks, and whether it is stretched at the low end. */
export interface ValueScale {
  readonly kind: 'linear' | 'sqrt'
  readonly max: number
  readonly ticks: readonly number[]
}

const STEPS = [1, 2, 5] as const
const TICKS = 5
/** Days people think in: weeks, months, quarters, years. */
const DAY_TICKS = [
  1, 2, 4, 7, 14, 30, 60, 90, 180, 365, 730, 1095, 1460, 2190, 2920, 3650, 5475, 7300, 10950,
] as const
/** Parts of a day, then days. */
const HOUR_TICKS = [1, 2, 4, 8, 12, 24, 48, 72, 96, 120] as const
const TICK_GAP = 20
/** Below this share of the axis a tick only crowds the zero. */
const LEAST_TICK = 1 / 50

/** A linear axis for counts up to `largest`, ticks on whole numbers (on tenths when all are small fractions). */
export function countScale(largest: number, wholeOnly = true): ValueScale {
  const step = niceStep(largest / TICKS, wholeOnly)
  const top = Math.max(step, Math.ceil(largest / step) * step)
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, i) => Number((i * step).toFixed(2)))
  return { kind: 'linear', max: top, ticks }
}

/**
 * A square-root axis for durations: most are short and a few are very long, and a linear axis would press the many
 * into the lowest pixels.
 */
export function daysScale(largestDays: number, height: number): ValueScale {
  return sqrtScale(DAY_TICKS, largestDays, height)
}

/** The same for hours. */
export function hoursScale(largestHours: number, height: number): ValueScale {
  return sqrtScale(HOUR_TICKS, largestHours, height)
}

function sqrtScale(wanted: readonly number[], largest: number, height: number): ValueScale {
  const max = Math.max(1, largest * 1.04)
  const ticks = [0]
  const top = Math.sqrt(max)
  for (const tick of wanted) {
    const gap = (height * (Math.sqrt(tick) - Math.sqrt(ticks.at(-1) ?? 0))) / top
    if (tick <= max && tick >= max * LEAST_TICK && gap >= TICK_GAP) ticks.push(tick)
  }
  return { kind: 'sqrt', max, ticks }
}

/** Pixels from the top of a plot `height` high. */
export function pixelOf(scale: ValueScale, value: number, height: number): number {
  const fraction = scale.kind === 'sqrt' ? Math.sqrt(value / scale.max) : value / scale.max
  return height * (1 - fraction)
}

function niceStep(rough: number, wholeOnly: boolean): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 0.01)))
  const step = STEPS.map(factor => factor * power).find(candidate => candidate >= rough) ?? 10 * power
  return wholeOnly ? Math.max(1, step) : Number(step.toFixed(2))
}
