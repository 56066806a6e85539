import { isTemplateText } from './template-text.ts'
import { blankComments } from './text.ts'

/** A date as a header states it. */
export interface DateReading {
  /** `yyyy-mm-dd` of the calendar as written, null when it cannot be known. */
  readonly date: string | null
  /** False when something around or inside the date leaves doubt. */
  readonly certain: boolean
  /** What is wrong, in plain words; null when nothing is. An empty text is unset, not wrong. */
  readonly problem: string | null
}

type YearMonthDay = readonly [year: number, month: number, day: number]

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

/** Years outside are slips of the hand; the oldest proposals are of 2000, older imports of the nineties. */
const FIRST_YEAR = 1990
const LAST_YEAR = 2100

const unreadable = (problem: string | null): DateReading => ({ date: null, certain: false, problem })

/**
 * Reads a date in the spellings the surveyed repositories use. Never guesses: an impossible or ambiguous date
 * gives null and says why, so that the caller falls back to git. A time or zone after it is left out, the date
 * is the one written.
 */
export function readDate(raw: string): DateReading {
  const text = bareDate(raw)
  if (text === '') return unreadable(null)
  if (isTemplateText(text)) return unreadable('template text')
  const { date, remark } = splitRemark(text)
  const reading = yearFirst(date) ?? yearLast(date) ?? monthName(date) ?? unreadable(whyNot(date))
  if (reading.date === null || !remark) return reading
  return { ...reading, certain: false, problem: 'text after the date' }
}

/** Without markup around it, with plain hyphens and blanks. */
function bareDate(raw: string): string {
  return blankComments(raw.slice(0, 200))
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/ ?<[^<>]*>`?_{0,2}$/, '')
    .replace(/^[\s*_`"'([]+/, '')
    .replace(/[\s*_`"')\].,;]+$/, '')
}

/** Cuts a time of day off, and says whether words follow the date. */
function splitRemark(text: string): { date: string; remark: boolean } {
  const stamp =
    /^(\d{4}-\d{1,2}-\d{1,2})(?:t| )\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)? ?(?:z|utc|gmt|[+-]\d{2}:?\d{2})?$/i.exec(
      text,
    )
  if (stamp?.[1]) return { date: stamp[1], remark: false }
  const noted = /^(\d[\d\-/.]{5,9}|\d{1,2}-[a-z]{3,9}-\d{4})(?:[,;] ?| ?\(| - ).+$/i.exec(text)
  return noted?.[1] ? { date: noted[1], remark: true } : { date: text, remark: false }
}

/** `2024-01-02`, `2024-1-2`, `2024/01/02`, `2024.01.02`, `20240102`. */
function yearFirst(text: string): DateReading | null {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text)
  return match && onCalendar([Number(match[1]), Number(match[3]), Number(match[4])], text)
}

/** `23-07-2014`, `07/23/2014`: only when one of the two cannot be a month, or both are the same. */
function yearLast(text: string): DateReading | null {
  const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text)
  if (!match) return null
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])]
  if (first <= 12 && second <= 12 && first !== second) {
    return unreadable(`day and month cannot be told apart in ${text}`)
  }
  return onCalendar(first > 12 ? [year, second, first] : [year, first, second], text)
}

/** `18-Feb-2021`, `18 February 2021`, `Feb 26, 2021`, `February 26th 2021`. */
function monthName(text: string): DateReading | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]{3,9})\.?,?[- ](\d{4})$/i.exec(text)
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text)
  const [name, day, year] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3]]
    : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3]]
  const month = name === undefined ? 0 : monthNumber(name)
  return month === 0 ? null : onCalendar([Number(year), month, Number(day)], text)
}

function monthNumber(name: string): number {
  const full = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december',
  ]
  const folded = name.toLowerCase()
  const spelled = full.some(month => month === folded || (folded.length <= 4 && month.startsWith(folded)))
  return spelled ? MONTHS.findIndex(month => folded.startsWith(month)) + 1 : 0
}

/** Accepts a date that exists and lies in a plausible year. */
function onCalendar([year, month, day]: YearMonthDay, text: string): DateReading {
  if (month < 1 || month > 12) return unreadable(`${text} has no month ${month}`)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day < 1 || day > last) return unreadable(`${text} has no day ${day} in its month`)
  if (year < FIRST_YEAR || year > LAST_YEAR) return unreadable(`year ${year} is implausible`)
  const pad = (value: number) => String(value).padStart(2, '0')
  return { date: `${year}-${pad(month)}-${pad(day)}`, certain: true, problem: null }
}

/** Plain words for a text no spelling fits. */
function whyNot(text: string): string {
  if (/^\d{4}[-/.]\d{1,2}$/.test(text)) return 'the day is missing'
  if (/^\d{4}$/.test(text)) return 'month and day are missing'
  if (/^\d{5,}[-/.]\d/.test(text)) return 'the year has too many digits'
  return 'not a date'
}
