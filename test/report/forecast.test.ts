import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import type { Forecast, ForecastByEnd, ForecastMade } from '../../src/metrics/metrics.ts'
import { forecastJson } from '../../src/report/forecast-json.ts'
import { aForecast, aRecord } from '../builders/forecast.ts'
import { aReportInput, someConfig, someMetrics } from '../builders/report-input.ts'
import { HOSTILE } from './hostile.ts'
import { reportFile } from './report-text.ts'

const inputOf = (forecast: Forecast, timeZone = 'UTC') =>
  aReportInput({ metrics: someMetrics({ forecast }), config: someConfig({ timeZone }) })
const readmeOf = (forecast: Forecast) => reportFile(inputOf(forecast), 'README.md')

/** The section alone; empty where there is none. */
const sectionOf = (readme: string) => /^## Forecast\n[\s\S]*?(?=^## )/m.exec(readme)?.[0] ?? ''

function ending(given: Partial<ForecastByEnd>): ForecastMade {
  const { byEnd } = aForecast()
  return aForecast({ byEnd: byEnd && { ...byEnd, ...given } })
}

describe('forecast section', () => {
  it('says what to count on, by when, and how often that was right', () => {
    expect(sectionOf(readmeOf(aForecast({ fromStart: aRecord(2, 1, 3) })))).toMatchInlineSnapshot(`
      "## Forecast

      Count on 8 or more completed by the end of 2026 Q3 (85 % sure); 11 or more is as likely as not (at the pace of the last 26 weeks, clean-ups left out). Completed so far: 3.

      | What | 85 % sure | As likely as not |
      | --- | --- | --- |
      | Completed in 2026 Q3, by 2026-09-30 | 8 or more | 11 or more |
      | 1 more completed | by 2026-08-14 | by 2026-08-07 |
      | 5 more completed | by 2026-09-25 | by 2026-09-04 |
      | 10 more completed | by 2026-11-13 | by 2026-10-09 |
      | As many as are accepted and not done (30) | not within two years | by 2028-04-14 |

      - Made at the start of past increments, what was 85 % sure held in 2 of 3, what was as likely as not in 1 of 3
      - Made on the same day of past increments, what was 85 % sure held in 8 of 9, what was as likely as not in 4 of 9

      <details>
      <summary>What was forecast at the start of past increments, and what came</summary>

      | Increment | 85 % sure | As likely as not | Completed |
      | --- | ---: | ---: | ---: |
      | Past 3 | 4 | 7 | 2 |
      | Past 2 | 4 | 7 | 5 |
      | Past 1 | 4 | 7 | 9 |

      </details>

      "
    `)
  })

  it('stands after what is new and before the increments', () => {
    const titles = [...readmeOf(aForecast()).matchAll(/^## (.*)$/gm)].map(([, title]) => title)
    expect(titles).toContain('Forecast')
    expect(titles.indexOf('Forecast')).toBe(titles.indexOf('Per increment') - 1)
  })

  it('gives a percentage from ten claims on, and says when fewer held than were claimed', () => {
    const record = (held85: number, n: number) =>
      sectionOf(readmeOf(aForecast({ fromStart: aRecord(held85, 5, n) })))
    expect(record(17, 20)).toContain('85 % (17 of 20), what was as likely as not in 25 % (5 of 20)\n')
    // Of 20 honest claims 13 or fewer hold in 2 % of all cases, 14 or fewer in 7 % (R: pbinom(13:14, 20, 0.85)).
    expect(record(14, 20)).not.toContain('fewer than claimed')
    expect(record(13, 20)).toContain('fewer than claimed, so expect less')
  })

  it('says nothing of claims there were none of', () => {
    const none = { tests: aRecord(0, 0, 1).tests, at85: { held: 0, n: 0 }, at50: { held: 0, n: 0 } }
    const words = sectionOf(
      readmeOf(aForecast({ fromStart: none, sameDay: { ...none, at50: { held: 1, n: 2 } } })),
    )
    expect(words).not.toContain('Made at the start')
    expect(words).toContain('Made on the same day of past increments, what was as likely as not in 1 of 2')
    const untried = { ...none, tests: [] }
    expect(sectionOf(readmeOf(aForecast({ fromStart: untried, sameDay: null })))).toContain(
      '- No past increment has enough before it to try this on',
    )
  })

  it('promises nothing that is already there', () => {
    const firstLine = (at85: number, at50: number) =>
      sectionOf(readmeOf(ending({ atLeast: { at85, at50 } }))).split('\n')[2]
    expect(firstLine(3, 5)).toMatch(
      /^No more than the 3 already completed can be counted on by the end of 2026 Q3; 5 or more is as likely as not \(/,
    )
    expect(firstLine(3, 3)).toMatch(
      /^No more than the 3 already completed can be expected by the end of 2026 Q3 \(/,
    )
  })

  it('speaks of dates alone where no increment is running', () => {
    const words = sectionOf(readmeOf(aForecast({ byEnd: null, sameDay: null })))
    expect(words).toContain(
      'No increment that ends within two years is running; at the pace of the last 26 weeks:',
    )
    expect(words).toContain('| 1 more completed | by 2026-08-14 | by 2026-08-07 |')
    expect(words).not.toContain('Completed in')
  })

  it('names days in the zone of the increments', () => {
    const zoned = reportFile(inputOf(aForecast(), 'Asia/Tokyo'), 'README.md')
    expect(zoned).toContain('| 1 more completed | by 2026-08-15 | by 2026-08-08 |')
  })

  it.each(HOSTILE)('lets no name of an increment mean anything: %s', name => {
    const words = sectionOf(readmeOf({ ...ending({ increment: name }), fromStart: aRecord(1, 1, 1) }))
    expect(words).not.toMatch(/<(?!!-- -->|\/?details>|\/?summary>)/)
    expect(words).not.toMatch(/\]\((?!data\/metrics\.json\))/)
    expect(words.split('\n').filter(line => line.startsWith('| Completed in'))).toHaveLength(1)
  })

  it('is not there when refused, nor is its definition; data quality says why', () => {
    const reason = '9 completions in the last 26 weeks, clean-ups left out; a forecast needs 10'
    const gaps = [{ measure: 'forecast', reason }]
    const metrics = someMetrics({ forecast: { kind: 'refused', reason }, gaps })
    const readme = reportFile(aReportInput({ metrics }), 'README.md')
    expect(sectionOf(readme)).toBe('')
    expect(readme).not.toContain('**Forecast**')
    expect(readme).toContain(`| forecast | ${reason} |`)
    expect(readmeOf(aForecast())).toContain('**Forecast**')
  })
})

describe('forecast in the data', () => {
  const schema: Record<string, unknown> = JSON.parse(
    readFileSync(new URL('../../schema/metrics.schema.json', import.meta.url), 'utf8'),
  )
  const metricsOf = (forecast: Forecast) => JSON.parse(reportFile(inputOf(forecast), 'data/metrics.json'))

  function problemsOf(forecast: unknown): unknown {
    const { properties, $defs, $schema } = schema as {
      properties: { forecast: object }
      [key: string]: unknown
    }
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
    const validate = ajv.compile({ $schema, $defs, ...properties.forecast } as object)
    validate(forecast)
    return validate.errors
  }

  it('holds what the section says, as the schema has it', () => {
    const { forecast } = metricsOf(aForecast())
    expect(problemsOf(forecast)).toBeNull()
    expect(problemsOf({ ...forecast, weeks: [1] })).not.toBeNull()
    expect(forecast.byEnd).toMatchObject({
      increment: '2026 Q3',
      end: '2026-10-01T00:00:00Z',
      atLeast: { at85: 8, at50: 11 },
    })
    expect(forecast.byEnd.done).toHaveLength(3)
    expect(forecast.when[0]).toEqual({
      items: 1,
      of: 'more',
      by85: '2026-08-14T23:57:50Z',
      by50: '2026-08-07T23:57:50Z',
    })
    expect(forecast.record.fromStart).toMatchObject({ at85: { held: 8, n: 9 }, at50: { held: 5, n: 9 } })
    expect(forecast.record.fromStart.tests).toHaveLength(9)
  })

  it('is null where there is none', () => {
    expect(metricsOf({ kind: 'refused', reason: 'too little' }).forecast).toBeNull()
    const bare = forecastJson(someMetrics({ forecast: aForecast({ byEnd: null, sameDay: null }) }))
    expect(bare).toMatchObject({ byEnd: null, record: { sameDay: null } })
    expect(problemsOf(bare)).toBeNull()
  })
})
