import { describe, expect, it } from 'vitest'
import {
  cleanText,
  cutText,
  escapeAttribute,
  escapeCsv,
  escapeLog,
  escapeMarkdown,
} from '../../src/report/escape.ts'
import { bullets, details, md, table } from '../../src/report/markdown.ts'
import { nodesOf, ofType, parseGfm, textRuns, visibleText } from './gfm.ts'
import { HOSTILE } from './hostile.ts'

const OUR_COMMENT = /^(?:<!-- -->)+$/

/** Patterns GitHub turns into links, pictures or notifications in rendered text. */
const LINKED = [
  /@\w/,
  /#\d/,
  /\bgh-\d/i,
  /:\/\//,
  /www\./i,
  /(?<![0-9a-z])[0-9a-f]{7,}(?![0-9a-z])/i,
  /:[a-z0-9_+-]+:/i,
  /\$\S/,
]

const PLAIN = ['root', 'paragraph', 'text', 'html']

describe.each(HOSTILE)('hostile text %j', text => {
  const visible = cleanText(text)

  it('stays words in a paragraph, a heading, a list and link text', () => {
    const spots = [
      [md`${text}`, PLAIN],
      [md`before ${text} after`, PLAIN],
      [md`## ${text}`, [...PLAIN, 'heading']],
      [bullets([text, text]), [...PLAIN, 'list', 'listItem']],
      [md`[${text}](https://ours.example)`, [...PLAIN, 'link']],
    ] as const
    for (const [{ markdown }, allowed] of spots) {
      const tree = parseGfm(markdown)
      expect([...allowed]).toEqual(expect.arrayContaining(nodesOf(tree).map(({ type }) => type)))
      for (const { value } of ofType(tree, 'html')) expect(value).toMatch(OUR_COMMENT)
      for (const run of textRuns(tree)) for (const pattern of LINKED) expect(run).not.toMatch(pattern)
      for (const { url } of ofType(tree, 'link')) expect(url).toBe('https://ours.example')
    }
  })

  it('shows what was written', () => {
    expect(visibleText(parseGfm(escapeMarkdown(text)))).toBe(visible)
    expect(visibleText(parseGfm(md`before ${text} after`.markdown))).toBe(`before ${visible} after`)
  })

  it('keeps rows and columns of a table', () => {
    const tree = parseGfm(
      table(
        ['A', text, 'C'],
        [
          [1, text, 'x'],
          [text, 2, text],
        ],
      ).markdown,
    )
    expect(ofType(tree, 'tableRow').map(({ children }) => children?.length)).toEqual([3, 3, 3])
    expect(visibleText(ofType(tree, 'tableCell')[1] ?? tree)).toBe(visible)
    expect(visibleText(ofType(tree, 'tableCell')[4] ?? tree)).toBe(visible)
    expect(ofType(tree, 'link')).toEqual([])
  })

  it('cannot leave the summary or the body of details', () => {
    const tree = parseGfm(details(text, md`Inside: ${text}`).markdown)
    const html = ofType(tree, 'html').map(({ value }) => value ?? '')
    const ours = /^(?:<details>\n<summary>[^<>]*(?:<!-- -->[^<>]*)*<\/summary>|<\/details>|(?:<!-- -->)+)$/
    for (const value of html) expect(value).toMatch(ours)
    expect(html.filter(value => value === '</details>')).toHaveLength(1)
  })

  it('stays inside an attribute, a CSV cell and a line of a log', () => {
    expect(escapeAttribute(text)).not.toMatch(/["'<>`\n\r]|&(?!#?\w+;)/)
    expect(escapeCsv(text)).not.toMatch(/^"?[=+\-@\t\r]/)
    expect(escapeCsv(text)).toMatch(/^(?:[^",\r\n]*|"(?:[^"\r\n]|"")*")$/)
    expect(escapeLog(text)).not.toMatch(/::|##\w*\[|[\p{Cc}\u202A-\u202E\u2066-\u2069]/u)
  })
})

describe('cleanText', () => {
  it('removes what cannot be seen and keeps what can', () => {
    expect(cleanText('a\u202Eb\u2066c\u200F\u061C\u200Bd')).toBe('abcd')
    expect(cleanText(' one\r\n\ttwo\u2028three ')).toBe('one two three')
    expect(cleanText('⚠️ 提案')).toBe('⚠️ 提案')
  })
})

describe('cutText', () => {
  it('cuts by characters, never inside one', () => {
    expect(cutText('🎉🎉🎉🎉', 3)).toBe('🎉🎉…')
    expect(cutText('short', 5)).toBe('short')
  })
})

describe('escapeCsv', () => {
  it('keeps formulas from running, numbers of ours untouched', () => {
    expect(escapeCsv('=1+1')).toBe("'=1+1")
    expect(escapeCsv('\t=1+1')).toBe("'=1+1")
    expect(escapeCsv('＝1')).toBe("'＝1")
    expect(escapeCsv('say "hi", all')).toBe('"say ""hi"", all"')
  })
})
