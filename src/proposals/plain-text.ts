import { blankComments } from './text.ts'

/** Longest paragraph cleaned; bounds the work on untrusted text. */
const LIMIT = 4000

/** Markdown or reStructuredText as plain text on one line: links by their text, no HTML, no emphasis. */
export function plainText(markup: string): string {
  return blankComments(markup.slice(0, LIMIT))
    .replace(/!\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, '$1')
    .replace(/\[\^[^[\]]*\]/g, '')
    .replace(/\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, '$1')
    .replace(/:[a-z]{2,12}:`([^`<]*)(?:<[^`<>]*>)?`/g, '$1')
    .replace(/`([^`<]*)<[^`<>]*>`_{1,2}/g, '$1')
    .replace(/<(https?:\/\/[^<>\s]{1,300})>/g, '$1')
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, '')
    .replace(/`+|\*\*|__|~~/g, '')
    .replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
    .replace(/\\([\\`*_{}[\]()#+\-.!<>|])/g, '$1')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

/** At most `limit` characters, cut behind a word and marked with `…`. */
export function cutOnWord(text: string, limit: number): string {
  if (text.length <= limit) return text
  const head = text.slice(0, limit - 1)
  const blank = head.lastIndexOf(' ')
  const cut = blank > limit / 2 ? head.slice(0, blank) : head.replace(/[\ud800-\udbff]$/, '')
  return `${cut.replace(/[\s.,;:]+$/, '')}…`
}
