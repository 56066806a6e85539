import type {
  ForecastByEnd,
  ForecastMade,
  ForecastRecord,
  Held,
  ItemsByWhen,
  Metrics,
} from '../metrics/metrics.ts'
import { isoDate } from './calendar-date.ts'
import { cutText } from './escape.ts'
import {
  blocks,
  bullets,
  details,
  EMPTY,
  firstOf,
  type Markdown,
  md,
  type Piece,
  right,
  section,
  table,
} from './markdown.ts'
import { grouped, plural, share } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import type { Room } from './room.ts'

/** What can be expected at the recent pace, and how often that was right. Nothing where it was refused. */
export function forecastSection({ metrics, config }: ReportInput, room: Room): Markdown {
  const { forecast } = metrics
  if (forecast.kind === 'refused') return EMPTY
  return section(
    'Forecast',
    md`${readingOf(forecast)}`,
    expectations(forecast, config.timeZone),
    bullets(recordList(forecast)),
    testTable(forecast.fromStart, room),
  )
}

/** How it is made, for the definitions; nothing where there is none. */
export function forecastDefinition({ forecast }: Metrics): readonly Markdown[] {
  if (forecast.kind === 'refused') return []
  return [
    md`**Forecast**: the coming weeks go like the last 26 whole ones, drawn at random ${forecast.trials} times with a fixed seed. Quiet weeks are among them, completions in bulk and in clean-ups are not. 85 % sure: reached in 85 % of the trials. The record makes the same forecast for past increments with what was known then, their end as it turned out; to claim no more than was completed already does not count. Needs 8 weeks of history and 10 completions in those drawn from.`,
  ]
}

function readingOf({ byEnd, weeks }: ForecastMade): string {
  const pace = `at the pace of the last ${plural(weeks.length, 'week')}`
  if (byEnd === null) return `No increment that ends within two years is running; ${pace}:`
  return `${claimOf(byEnd)} (${pace}, clean-ups left out). Completed so far: ${grouped(byEnd.done.length)}.`
}

function claimOf({ increment, done: { length: done }, atLeast: { at85, at50 } }: ForecastByEnd): string {
  const end = `by the end of ${cutText(increment, 60)}`
  if (at50 <= done) return `No more than the ${grouped(done)} already completed can be expected ${end}`
  const even = `${grouped(at50)} or more is as likely as not`
  if (at85 <= done)
    return `No more than the ${grouped(done)} already completed can be counted on ${end}; ${even}`
  return `Count on ${grouped(at85)} or more completed ${end} (85 % sure); ${even}`
}

function expectations({ byEnd, when }: ForecastMade, timeZone: string): Markdown {
  return table(
    ['What', '85 % sure', 'As likely as not'],
    [
      ...(byEnd === null ? [] : [endRow(byEnd, timeZone)]),
      ...when.filter(isWorthTelling).map(each => whenRow(each, timeZone)),
    ],
  )
}

/** That all that is open takes longer than two years surprises nobody; what was accepted was promised. */
const isWorthTelling = ({ of, by50 }: ItemsByWhen) => of !== 'open' || by50 !== null

const endRow = ({ increment, end, atLeast }: ForecastByEnd, timeZone: string): readonly Piece[] => [
  `Completed in ${cutText(increment, 60)}, by ${isoDate(end - 1, timeZone)}`,
  `${grouped(atLeast.at85)} or more`,
  `${grouped(atLeast.at50)} or more`,
]

function whenRow({ items, of, by85, by50 }: ItemsByWhen, timeZone: string): readonly Piece[] {
  const date = (by: number | null) => (by === null ? 'not within two years' : `by ${isoDate(by, timeZone)}`)
  return [ITEM_WORDS[of](items), date(by85), date(by50)]
}

const ITEM_WORDS: Readonly<Record<ItemsByWhen['of'], (items: number) => string>> = {
  more: items => `${grouped(items)} more completed`,
  accepted: items => `As many as are accepted and not done (${grouped(items)})`,
  open: items => `As many as are open (${grouped(items)})`,
}

function recordList({ fromStart, sameDay }: ForecastMade): readonly string[] {
  if (fromStart.tests.length === 0) return ['No past increment has enough before it to try this on']
  return [
    ...heldWords('Made at the start of past increments', fromStart),
    ...(sameDay === null ? [] : heldWords('Made on the same day of past increments', sameDay)),
  ]
}

function heldWords(when: string, { at85, at50 }: ForecastRecord): readonly string[] {
  const [sure, even] = [share(at85.held, at85.n), share(at50.held, at50.n)]
  if (sure === null && even === null) return []
  const claims = [
    ...(sure === null ? [] : [`what was 85 % sure held in ${sure}`]),
    ...(even === null ? [] : [`what was as likely as not in ${even}`]),
  ]
  const warning = isTooRare(at85, 0.85) ? '; fewer than claimed, so expect less' : ''
  return [`${when}, ${claims.join(', ')}${warning}`]
}

/** Fewer held than one series of honest claims in twenty would bring about by chance. */
const CHANCE = 0.05

/** Whether so few held that the claims cannot have had the probability they gave (binomial, one-sided). */
export function isTooRare({ held, n }: Held, probability: number): boolean {
  let each = (1 - probability) ** n
  let upTo = each
  for (let k = 1; k <= held; k++) {
    each *= ((n - k + 1) / k) * (probability / (1 - probability))
    upTo += each
  }
  return upTo < CHANCE
}

function testTable({ tests }: ForecastRecord, room: Room): Markdown {
  const { shown, left } = firstOf([...tests].reverse(), room.rows)
  if (shown.length === 0) return EMPTY
  const rest = left === 0 ? EMPTY : md`${left} more are in [data/metrics.json](data/metrics.json).`
  return details(
    'What was forecast at the start of past increments, and what came',
    blocks(
      table(
        ['Increment', right('85 % sure'), right('As likely as not'), right('Completed')],
        shown.map(({ increment, atLeast, actual }) => [
          cutText(increment, 60),
          atLeast.at85,
          atLeast.at50,
          actual,
        ]),
      ),
      rest,
    ),
  )
}
