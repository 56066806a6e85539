/** Ways templates ask to be filled in. Each is anchored and without nested repeats: values are untrusted text. */
const TEMPLATE_PATTERNS = [
  /^(?:tbd|tba|todo|fixme|xxx+|nnn+|to be (?:determined|decided|defined|announced|added)|\?+)\W*$/i,
  /^(?:todo|tbd|fixme)\b[:(]/i,
  /^[y]{4}[-/.]?m{1,2}[-/.]?d{1,2}\W*$/i,
  /^(?:dd[-/.]mm|mm[-/.]dd|dd[-/.]mmm)[-/.]yyyy\W*$/i,
  /^v?[nxyz]{1,2}(?:\.[nxyz]{1,3}){1,2}$/i,
  /^v?\d+\.(?:x{2,3}|y{2,3})$/i,
  /^one of\b/i,
  /^\(?(?:leave|fill)\b.{0,40}\b(?:empty|blank|in)\b/i,
  /^\((?:insert|names?|will contain|find a|optional|your|e\.?g\.?|to be|add|link to|date)\b/i,
  /^(?:insert|enter|add|put|replace)\b.{0,30}\bhere\W*$/i,
  /^\W*(?:status|title|name|date|author|owner|summary|description|link|number)s? here\W*$/i,
  /^your (?:short|name|proposal|title|rfc|kep|descriptive|email|github)\b/i,
  /^(?:<.{0,10})?(?:my[_ -]awesome[_ -]feature|neat[_ -]enhancement[_ -]idea)\W*$/i,
  /^\[(?:date|names?|your name|authors?|title|status|insert.{0,30}|yyyy-mm-dd)\]$/i,
  /^\[?[\w./-]{0,60}#0+\]?(?:\([^()]*\))?$/,
  /^(?:name|title) of (?:the )?(?:feature|proposal|author|rfc|kep)\W*$/i,
] as const

/** All of them at once: one match per value instead of seventeen. */
const TEMPLATE = new RegExp(TEMPLATE_PATTERNS.map(({ source }) => source).join('|'), 'i')

/** Words that say "nothing here" on purpose. */
const NOTHING = new Set([
  '',
  '-',
  '--',
  '–',
  '—',
  '~',
  'n/a',
  'n.a.',
  'na',
  'none',
  'null',
  'nil',
  '[]',
  '{}',
  '""',
  "''",
])

/**
 * True for text a template left behind: pipe lists, `yyyy-mm-dd`, `TBD`, `One of: x`, `(leave this empty)`.
 * `N/A` is no template text but an answer; `isNothing` knows it.
 */
export function isTemplateText(raw: string): boolean {
  const text = raw.trim()
  if (text === '' || text.length > 300) return false
  return isChoice(text) || isBracketed(text) || TEMPLATE.test(unwrapped(text))
}

/** True for a value that states there is none: empty, `N/A`, `none`, `-`, `~`, `null`. */
export function isNothing(raw: string): boolean {
  return NOTHING.has(raw.trim().toLowerCase())
}

/** `a|b|c`, or an emphasised `_Draft / In Review / Final_`. A plain slash list is often a real title. */
function isChoice(text: string): boolean {
  const bare = unwrapped(text)
  if (bare.includes('|')) {
    const parts = bare
      .replace(/[*`<>()[\]]/g, '')
      .split('|')
      .map(part => part.trim())
    const oneWord = parts.every(part => /^[\w.-]{0,30}$/.test(part))
    return parts.length > 2 ? parts.every(part => part.length <= 30) : oneWord
  }
  const slashes = bare.split(' / ')
  return bare !== text && slashes.length > 2 && slashes.every(part => part.length <= 30)
}

/** `<Draft | Active>`, `<your name>`: angle brackets that hold neither an address nor a link. */
function isBracketed(text: string): boolean {
  return /^<[^<>]{1,120}>$/.test(text) && !/[@:/]/.test(text.replace(/ \/ /g, ' '))
}

/** Without the emphasis, backticks or quotes around it. */
function unwrapped(text: string): string {
  return text.replace(/^[\s*_`"']+/, '').replace(/[\s*_`"']+$/, '')
}
