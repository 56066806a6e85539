import type { Linear } from './colour.ts'

type Lab = readonly [lightness: number, a: number, b: number]

const DEGREES = Math.PI / 180

/** CIE L*a*b* of a linear sRGB colour under D65. */
export function lab([r, g, b]: Linear): Lab {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/**
 * CIEDE2000 difference of two colours, as written out by Sharma, Wu and Dalal (Color Research and Application 30, 2005,
 * equations 2 to 22). About 1 is just noticeable, side by side.
 */
export function difference(one: Lab, two: Lab): number {
  const boost = greyBoost((chroma(one) + chroma(two)) / 2)
  const [c1, h1] = polar(one[1] * boost, one[2])
  const [c2, h2] = polar(two[1] * boost, two[2])
  const grey = c1 * c2 === 0
  const turn = grey ? 0 : ((((h2 - h1 + 180) % 360) + 360) % 360) - 180
  const lightness = (one[0] + two[0]) / 2
  const meanChroma = (c1 + c2) / 2
  const hue = grey ? h1 + h2 : middleHue(h1, h2)
  const dL = (two[0] - one[0]) / (1 + (0.015 * (lightness - 50) ** 2) / Math.sqrt(20 + (lightness - 50) ** 2))
  const dC = (c2 - c1) / (1 + 0.045 * meanChroma)
  const dH =
    (2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * DEGREES)) / (1 + 0.015 * meanChroma * hueWeight(hue))
  return Math.sqrt(dL ** 2 + dC ** 2 + dH ** 2 + rotation(meanChroma, hue) * dC * dH)
}

const chroma = ([, a, b]: Lab) => Math.hypot(a, b)

function greyBoost(meanChroma: number): number {
  return 1 + 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)))
}

function polar(a: number, b: number): readonly [chroma: number, hue: number] {
  const hue = a === 0 && b === 0 ? 0 : Math.atan2(b, a) / DEGREES
  return [Math.hypot(a, b), hue < 0 ? hue + 360 : hue]
}

function middleHue(h1: number, h2: number): number {
  const sum = h1 + h2
  if (Math.abs(h1 - h2) <= 180) return sum / 2
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2
}

function hueWeight(hue: number): number {
  const cos = (degrees: number) => Math.cos(degrees * DEGREES)
  return 1 - 0.17 * cos(hue - 30) + 0.24 * cos(2 * hue) + 0.32 * cos(3 * hue + 6) - 0.2 * cos(4 * hue - 63)
}

function rotation(meanChroma: number, hue: number): number {
  const blue = 30 * Math.exp(-(((hue - 275) / 25) ** 2))
  return -Math.sin(2 * blue * DEGREES) * 2 * Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7))
}
