import type { IncrementSpec, ListedIncrement } from './config.ts'
import { isDate, listMistakes, MOST_WEEKS, readIncrementSpec, SPEC_FORMS } from './increment-spec.ts'
import { option } from './option-entry.ts'
import { wrongNamePattern } from './option-pattern.ts'
import type { Place } from './option-place.ts'
import { fullRecord, listOf, number, type Shape, text } from './option-shape.ts'
import { timeZone } from './option-words.ts'

const date = text({
  label: 'a day written yyyy-mm-dd',
  schema: { pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  check: day => (isDate(day) ? null : 'a day of the calendar written yyyy-mm-dd'),
})

const name = text({ label: 'a name', longest: 60, schema: { type: ['string', 'number'] } })

const weeks = fullRecord<{ readonly weeks: number; readonly anchor: string }>('a map with weeks and anchor', {
  weeks: number({ min: 1, max: MOST_WEEKS, whole: true }),
  anchor: date,
})

const list = listOf(
  fullRecord<ListedIncrement>('a map with name, start and end', { name, start: date, end: date }),
  1,
)

const increments: Shape<IncrementSpec> = {
  label: `${SPEC_FORMS}, or a list with name, start and end`,
  schema: {
    anyOf: [
      {
        type: 'string',
        pattern: '^(year|quarter|month|cycles|milestones|tags:\\S+|weeks:\\d+@\\d{4}-\\d{2}-\\d{2})$',
      },
      weeks.schema,
      list.schema,
    ],
  },
  read(at) {
    if (at.kind === 'list') return readList(at)
    if (at.kind === 'map') {
      const value = weeks.read(at)
      return value === undefined ? undefined : { kind: 'weeks', ...value }
    }
    const spec = readIncrementSpec(at.text() ?? '')
    return typeof spec === 'string' ? at.refuse(spec) : spec
  },
}

/** Days are compared only when each is right in itself, so that one slip is not reported twice. */
function readList(at: Place): IncrementSpec | undefined {
  const before = at.reading.problems.length
  const value = list.read(at)
  if (value === undefined || at.reading.problems.length > before) return undefined
  const items = at.items() ?? []
  for (const { index, found, expected } of listMistakes(value)) items[index]?.refuse(expected, found)
  return { kind: 'list', increments: value }
}

/** How time is cut. */
export const INCREMENT_OPTIONS = {
  increments: option({
    shape: increments,
    default: { kind: 'quarter' },
    defaultLabel: 'quarter, or cycles when the preset keeps one folder per cycle',
    description: `Planning increments: ${SPEC_FORMS}; the file may also list them.`,
    example: 'increments: weeks:12@2020-01-06',
    input: true,
    flag: '--increments SPEC',
  }),
  incrementName: option({
    shape: text({ label: 'a pattern of names', longest: 60, check: wrongNamePattern }),
    default: null,
    defaultLabel: '2026, 2026 Q3, 2026-07 or 2026.3, by kind',
    description:
      'Names of years, quarters, months and weeks, with `{year}`, `{yy}`, `{quarter}`, `{month}`, `{n}` (of the year) and `{index}`.',
    example: "increment-name: 'PI {yy}.{n}'",
  }),
  timeZone: option({
    shape: timeZone,
    default: 'UTC',
    defaultLabel: 'UTC',
    description: 'IANA time zone in which days and increments begin.',
    example: 'time-zone: Europe/Berlin',
  }),
  showIncrements: option({
    shape: number({ min: 1, max: 2000, whole: true }),
    default: 8,
    defaultLabel: '8',
    description: 'Most increments shown in tables and charts; the data files hold all of them.',
    example: 'show-increments: 8',
  }),
} as const
