export type Linear = readonly [number, number, number]

function linear(hex: string): Linear {
  const channel = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** WCAG 2 contrast ratio of two colours. */
export function contrast(a: string, b: string): number {
  const luminance = ([r, g, b]: Linear) => 0.2126 * r + 0.7152 * g + 0.0722 * b
  const [dark = 0, bright = 0] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y)
  return (bright + 0.05) / (dark + 0.05)
}

/**
 * Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency" (IEEE
 * TVCG 15, 2009), severity 1.0, on linear RGB.
 */
export const MACHADO = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const

/** A colour as eyes with this deficiency see it; null for the usual sight. */
export function blind(hex: string, sight: keyof typeof MACHADO | null): Linear {
  const [r, g, b] = linear(hex)
  if (sight === null) return [r, g, b]
  const [red, green, blue] = MACHADO[sight].map(([x, y, z]) =>
    Math.min(1, Math.max(0, x * r + y * g + z * b)),
  )
  return [red ?? 0, green ?? 0, blue ?? 0]
}

/** A colour laid over another with some opacity, as browsers blend: in sRGB, channel by channel. */
export function over(hex: string, opacity: number, ground: string): string {
  const channel = (from: number) => {
    const [a, b] = [hex, ground].map(each => Number.parseInt(each.slice(from, from + 2), 16))
    return Math.round((a ?? 0) * opacity + (b ?? 0) * (1 - opacity))
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}
