/** What one YAML value on one line says. `exotic`: only a full YAML parser can be sure about it. */
export interface LineValue {
  readonly values: readonly string[]
  readonly exotic: boolean
}

const NONE: LineValue = { values: [], exotic: false }
const sure = (value: string): LineValue => ({ values: [value], exotic: false })
const unsure = (value: string): LineValue => ({ values: value === '' ? [] : [value], exotic: true })

/** Reads what stands after `key:` or `- ` on one line, the way YAML would, as text. */
export function readLineValue(rest: string): LineValue {
  switch (rest[0]) {
    case undefined:
    case '#':
      return NONE
    case '"':
    case "'":
      return quotedValue(rest)
    case '[':
      return flowList(rest)
    case '{':
    case '}':
    case ']':
    case ',':
    case '&':
    case '*':
    case '!':
    case '%':
    case '@':
    case '`':
      return unsure(withoutRemark(rest))
    case '|':
    case '>':
      return /^[|>][+-]?\d?[+-]?\s*(?:#.*)?$/.test(rest) ? unsure('') : unsure(withoutRemark(rest))
    default:
      return plainValue(rest)
  }
}

/** A value without quotes ends at ` #`; `: ` inside it is not allowed. */
function plainValue(rest: string): LineValue {
  const value = withoutRemark(rest)
  const odd =
    value.includes(': ') || value.endsWith(':') || value.includes('\t') || /^[?-](?: |$)/.test(value)
  return odd ? unsure(value) : sure(value)
}

function withoutRemark(rest: string): string {
  const remark = rest.indexOf(' #')
  return (remark === -1 ? rest : rest.slice(0, remark)).trimEnd()
}

/** Index of the quote that closes the one at `open`, -1 when it is not on this line. */
function closingQuote(text: string, open: number): number {
  const quote = text[open]
  for (let at = open + 1; at < text.length; at++) {
    if (text[at] === '\\' && quote === '"') at++
    else if (text[at] !== quote) continue
    else if (quote === "'" && text[at + 1] === "'") at++
    else return at
  }
  return -1
}

function quotedValue(rest: string): LineValue {
  const close = closingQuote(rest, 0)
  if (close === -1) return unsure(rest.slice(1).trim())
  const after = rest.slice(close + 1)
  if (!/^\s*(?:\s#.*)?$/.test(after)) return unsure(withoutRemark(rest))
  const inner = rest.slice(1, close)
  if (rest[0] === "'") return sure(inner.replaceAll("''", "'"))
  return inner.includes('\\') ? unsure(unescaped(inner)) : sure(inner)
}

/** Double-quoted text as JSON would read it, which covers the escapes people write. */
function unescaped(inner: string): string {
  try {
    return String(JSON.parse(`"${inner}"`))
  } catch {
    return inner
  }
}

/** `[a, "b, c"]` on one line. Anything nested is left to the full parser. */
function flowList(rest: string): LineValue {
  const values: string[] = []
  let start = 1
  for (let at = 1; at < rest.length; at++) {
    const char = rest[at]
    if ((char === '"' || char === "'") && rest.slice(start, at).trim() === '') {
      const close = closingQuote(rest, at)
      if (close === -1) break
      at = close
    } else if (char === ',' || char === ']') {
      const item = readLineValue(rest.slice(start, at).trim())
      if (item.exotic) break
      values.push(...item.values)
      start = at + 1
      if (char === ']') {
        const isEnd = /^\s*(?:\s#.*)?$/.test(rest.slice(start))
        return isEnd ? { values, exotic: false } : unsure(withoutRemark(rest))
      }
    } else if (char === '[' || char === '{' || char === '#' || char === '?') break
  }
  return { values: looseItems(rest), exotic: true }
}

/** Items of a broken flow list, for recovery only. */
function looseItems(rest: string): string[] {
  return rest
    .replace(/[[\]{}"']/g, '')
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '')
}
