import type { Chart, Theme } from './chart.ts'
import { FONT, FONT_SIZE } from './font.ts'
import { withHatches } from './hatch.ts'
import { coloursOf } from './theme.ts'

/** One start tag or empty tag; text content cannot match, its `<` is written `&lt;`. */
const TAG = /<[a-z][^<>]*>/g
const NUMBERS = / (?:d|transform|x|y|x2|y2|width|height)="[^"]*"/g
const LONG_NUMBER = /-?\d+\.\d{3,}(?:e-?\d+)?|-?\d+(?:\.\d+)?e-\d+/g
const COLOURED = /( (?:fill|stroke|stop-color)=")(#[0-9a-f]{6})"/g
/** Frames that Vega always writes and never shows, and what only a browser with scripts would use. */
const INVISIBLE = /<path class="(?:foreground|background)"[^<>]*\/>/g
const UNUSED_ATTRIBUTES = / (?:class|role|aria-[a-z]+|pointer-events|opacity)="(?:[^"0-9][^"]*|1)"/g
/** What the root says for every text, and what is usual anyway. */
const SHARED = ` font-family="${FONT}" font-size="${FONT_SIZE}px"`
const REPEATED = new RegExp(
  ` font-family="${FONT}"| font-size="${FONT_SIZE}px"| text-anchor="start"| font-weight="normal"`,
  'g',
)
/** A text with an outline is meant to be readable over lines: the outline lies beneath it. */
const HALO = /<text(?=[^<>]* stroke=")/g
const ILLEGAL_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** What is published of a picture Vega made: small, legal XML, with its words for who opens the file itself. */
export function finished(svg: string, { title, alt }: Pick<Chart, 'title' | 'alt'>, theme: Theme): string {
  const small = compact(withHatches(svg, theme)).replace(
    HALO,
    '<text paint-order="stroke" stroke-linejoin="round"',
  )
  const root = (start: string) => `${start.slice(0, -1)}${SHARED}>${words(title, alt)}`
  return `${small.replace(/^<svg[^<>]*>/, root).replace(ILLEGAL_IN_XML, '')}\n`
}

/** The same picture in another theme: colours exchanged one for one, in attributes only, geometry untouched. */
export function recolour(svg: string, from: Theme, to: Theme): string {
  const targets = coloursOf(to)
  const exchange = new Map(coloursOf(from).map((colour, i) => [colour, targets[i] ?? colour]))
  const inTag = (_: string, start: string, colour: string) => `${start}${exchange.get(colour) ?? colour}"`
  return svg.replace(TAG, tag => tag.replace(COLOURED, inTag))
}

/** Without what no viewer shows; coordinates to a hundredth of a pixel. */
export function compact(svg: string): string {
  const visible = svg.replace(INVISIBLE, '')
  return visible.replace(TAG, tag =>
    tag
      .replace(UNUSED_ATTRIBUTES, '')
      .replace(REPEATED, '')
      .replace(NUMBERS, numbers => numbers.replace(LONG_NUMBER, rounded)),
  )
}

function rounded(text: string): string {
  return String(Number(Number(text).toFixed(2)) + 0)
}

function words(title: string, alt: string): string {
  return `<title>${escaped(title)}</title><desc>${escaped(alt)}</desc>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
