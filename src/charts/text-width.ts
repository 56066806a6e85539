import { BOLD, REGULAR } from './advance-widths.ts'
import { FONT_SIZE } from './font.ts'

const FIRST_ASCII = 32
/** Latin letters beyond ASCII are about as wide as `n`; full-width scripts and emoji fill the em square. */
const LATIN_WIDTH = 610
/** Dots and dashes of the em square; an ellipsis ends every label that was cut. */
const EM = /[\u2014\u2025\u2026\u2030\u2122]/
const WIDE =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u
/** Combining marks and variation selectors, as ranges: property classes differ between Node's Unicode versions. */
const ZERO = /\u200d|[\u0300-\u036f]|[\u20d0-\u20ff]|[\ufe00-\ufe0f]/

/** Width in pixels of one line of text, the same on every machine. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  const widths = bold ? BOLD : REGULAR
  let thousandths = 0
  for (const character of text)
    thousandths += widths[character.charCodeAt(0) - FIRST_ASCII] ?? beyondAscii(character)
  return (thousandths * fontSize) / 1000
}

/** Width of the widest line of a text that breaks at `\n`. */
export function blockWidth(text: string, fontSize: number, bold = false): number {
  return Math.max(...text.split('\n').map(line => textWidth(line, fontSize, bold)))
}

/** Smallest size that is still read. */
const SMALL = 9

/** Font size in which every one of these texts takes at most `room` pixels; null where none does. */
export function sizeThatFits(texts: readonly string[], room: number): number | null {
  const fits = (size: number) => texts.every(text => textWidth(text, size) <= room)
  return [FONT_SIZE, FONT_SIZE - 1, FONT_SIZE - 2, SMALL].find(fits) ?? null
}

function beyondAscii(character: string): number {
  if (ZERO.test(character)) return 0
  return WIDE.test(character) || EM.test(character) ? 1000 : LATIN_WIDTH
}
