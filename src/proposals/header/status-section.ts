import { atxHeading, documentLines, isUnderline } from '../markdown-lines.ts'
import { foldWord } from '../words.ts'
import type { RawHeader } from './field.ts'
import { withoutLineBreak } from './key-value.ts'

/** Headings whose section holds the status. */
const STATUS_HEADING = /^(?:\d+\.? )?(?:(?:current|proposal|implementation|adr|ep|kep) )?status$/

/** A cheap look for a heading that could match, before a whole document is walked line by line. */
const CANDIDATE = /^ {0,3}(?:#{1,6}[ \t].{0,40})?(?:[\w.]{1,20} )?status[ \t#:*_.)]*$/im

/**
 * The first line of text below a `Status` heading, ATX or underlined. The section ends at the next heading of
 * any level, so a list of trackers below `### Jira` is not the status.
 */
export function readStatusSection(text: string): RawHeader | null {
  if (!CANDIDATE.test(text)) return null
  let headingLine = -1
  let previous = ''
  for (const { text: line, number, code } of documentLines(text)) {
    const heading = code ? null : atxHeading(line)
    if (headingLine !== -1) {
      if (heading || code) return asHeader(headingLine, null, number)
      if (line !== '' && !(number === headingLine + 1 && isUnderline(line)))
        return asHeader(headingLine, line, number)
    } else if (heading ? isStatus(heading.text) : !code && isUnderline(line) && isStatus(previous)) {
      headingLine = heading ? number : number - 1
    }
    previous = line
  }
  return headingLine === -1 ? null : asHeader(headingLine, null, headingLine + 1)
}

const isStatus = (heading: string): boolean => heading.length < 60 && STATUS_HEADING.test(foldWord(heading))

function asHeader(headingLine: number, value: string | null, line: number): RawHeader {
  const text = withoutLineBreak((value ?? '').replace(/^\s*(?:[-*+>]|\d+\.)\s+/, '')).trim()
  const field = {
    key: 'Status',
    values: text === '' ? [] : [text],
    line: (value === null ? headingLine : line) + 1,
  }
  const endLine = value === null ? headingLine + 1 : line + 1
  return { form: 'status-section', fields: [field], startLine: headingLine, endLine, problems: [] }
}
