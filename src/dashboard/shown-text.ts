import { cutText } from '../report/escape.ts'

/**
 * Visible characters of Latin scripts and their punctuation, one space between words: nothing to clean and no pairs
 * of units. Most texts are, and the full cleaning is slow.
 */
const PLAIN =
  /^[!-~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u22ff]+(?: [!-~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u22ff]+)*$/

/** One line of visible text of at most `most` characters, as every page of the report shows it. */
export function shownText(text: string, most: number): string {
  if (!PLAIN.test(text)) return cutText(text, most)
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}
