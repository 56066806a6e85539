import { isName } from './known-names.ts'

/** A name and the text after its colon. */
export interface KeyValue {
  readonly key: string
  readonly value: string
}

/** Reads `Key: value`, `**Key:** value`, `**Key**: value` and `**Key: value**`; null for anything else. */
export function readKeyValue(text: string): KeyValue | null {
  const colon = text.indexOf(':')
  if (colon < 1 || colon > 70) return null
  const key = text.slice(0, colon).replace(/^[*_`\s]+|[*_`\s]+$/g, '')
  const after = text.slice(colon + 1)
  if (!isName(key) || after.startsWith('//') || after.startsWith(':')) return null
  const opened = /^[\s]*(\*\*|__|\*|_)/.exec(text)?.[1]
  const closedInKey = opened !== undefined && text.slice(0, colon).trimEnd().endsWith(opened)
  if (opened === undefined || closedInKey)
    return after === '' || /^\s/.test(after) ? { key, value: after.trim() } : null
  return { key, value: withoutClosing(after, opened).trim() }
}

/** Removes the mark that closes the emphasis opened before the key: right after the colon, or at the end. */
function withoutClosing(after: string, mark: string): string {
  if (after.startsWith(mark)) return after.slice(mark.length)
  const close = after.indexOf(mark)
  return close === -1 ? after : after.slice(0, close) + after.slice(close + mark.length)
}

/** Without a Markdown hard line break at the end. */
export function withoutLineBreak(text: string): string {
  return text.replace(/(?:\\|<br ?\/?>)\s*$/i, '').trimEnd()
}
