import { textWidth } from './text-width.ts'

/** Longest label drawn: an owner's name is known by its first words. */
const LABEL_LENGTH = 28

/** What XML 1.0 forbids (controls, lone surrogates, non-characters) and what bends text (bidi controls, joiners). */
const FORBIDDEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/gu

/** Untrusted text made fit for one line of an SVG: nothing illegal in XML, nothing that turns the reading direction. */
export function cleanLabel(text: string): string {
  // Far more than is ever shown; keeps a megabyte-long name from costing time.
  const clean = text.slice(0, 1000).replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim()
  return clean === '' ? '(no name)' : clean
}

/** A clean label of at most `length` characters, the cut marked with `…`. */
export function shortLabel(text: string, length: number = LABEL_LENGTH): string {
  const characters = Array.from(cleanLabel(text))
  if (characters.length <= length) return characters.join('')
  return `${characters
    .slice(0, length - 1)
    .join('')
    .trimEnd()}…`
}

/** Longest label tried for its width: nothing of more characters fits where labels stand. */
const MOST_FITTED = 60

/** A label cut to `width` pixels: full-width scripts earlier than Latin. */
export function fittedLabel(text: string, width: number, fontSize: number): string {
  let length = MOST_FITTED
  while (length > 2 && textWidth(shortLabel(text, length), fontSize) > width) length -= 1
  return shortLabel(text, length)
}

/** The same labels with repeats numbered: two bars that share a label would be drawn as one. */
export function distinctLabels(labels: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return labels.map(label => {
    let unique = label
    for (let n = 2; seen.has(unique); n += 1) unique = `${label} (${n})`
    seen.add(unique)
    return unique
  })
}
