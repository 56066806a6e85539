import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incrementCounts } from '../../src/dashboard/app/counts.ts'
import { flowOf } from '../../src/dashboard/app/flow.ts'
import { sampleOf } from '../../src/dashboard/app/sample.ts'
import { unpack } from '../../src/dashboard/app/unpack.ts'
import { embeddedJson } from '../../src/dashboard/embedded-json.ts'
import { packMetrics } from '../../src/dashboard/pack.ts'
import { OPEN_PHASES } from '../../src/phase.ts'
import { metricsDocument, metricsText } from '../../src/report/metrics-json.ts'
import type { Timeline } from '../../src/timeline/timeline.ts'
import {
  GENERATED_INCREMENTS,
  GENERATED_NOW,
  GENERATED_STAGES,
  generatedTimelines,
} from '../builders/generated-history.ts'
import { aReportInput, someConfig } from '../builders/report-input.ts'
import { aConfig, aPreset, measured } from '../metrics/a-config.ts'
import { HOSTILE } from '../report/hostile.ts'

const RUNS = { numRuns: 60 }

const preset = aPreset({ stages: [...GENERATED_STAGES] })

function documentOf(timelines: readonly Timeline[], created: 'landed' | 'opened' | 'declared' = 'landed') {
  const metrics = measured({
    timelines,
    increments: GENERATED_INCREMENTS,
    config: aConfig({ preset, created }),
    now: GENERATED_NOW,
  })
  return metricsDocument(aReportInput({ metrics, config: someConfig({ created }) }))
}

describe('the data of the page', () => {
  it('depends on nothing but the text of metrics.json', () => {
    fc.assert(
      fc.property(generatedTimelines, timelines => {
        const document = documentOf(timelines)
        const read = JSON.parse(metricsText(document))
        expect(embeddedJson(packMetrics(read))).toBe(embeddedJson(packMetrics(document)))
      }),
      RUNS,
    )
  })

  it('keeps every proposal and every entry of its history', () => {
    fc.assert(
      fc.property(generatedTimelines, timelines => {
        const document = documentOf(timelines)
        const { proposals } = unpack(packMetrics(document))
        expect(proposals.map(told)).toEqual(document.proposals.map(written))
      }),
      RUNS,
    )
  })

  it('holds commits by their full id', () => {
    const document = metricsDocument(aReportInput())
    const { landings } = packMetrics(document)
    expect(landings.commit.every(commit => commit !== 0 && commit.length === 27)).toBe(true)
  })

  it.each(HOSTILE)('%j cannot end its script element', text => {
    const metrics = measured({ timelines: [] })
    const document = metricsDocument(aReportInput({ metrics }))
    const [proposal] = metricsDocument(aReportInput()).proposals
    const proposals = proposal ? [{ ...proposal, title: text, path: text, owner: text, status: text }] : []
    const json = embeddedJson(packMetrics({ ...document, proposals }))
    expect(json).not.toMatch(/[<>&\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u{e0000}-\u{e007f}]/u)
    expect(JSON.parse(json).proposals.title).toHaveLength(1)
  })
})

describe('what the page computes', () => {
  it.each(['landed', 'opened', 'declared'] as const)('agrees with metrics.json (created: %s)', clock => {
    fc.assert(
      fc.property(generatedTimelines, timelines => {
        const document = documentOf(timelines, clock)
        const model = unpack(packMetrics(document))
        const begun = document.increments.filter(({ start }) => Date.parse(start) <= GENERATED_NOW)
        expect(incrementCounts(model, model.proposals).map(({ increment: _, ...counts }) => counts)).toEqual(
          begun.map(({ created, createdBulk, completed, completedBulk, ended }) => ({
            created,
            createdBulk,
            completed: completed ?? 0,
            completedBulk: completedBulk ?? 0,
            ended: ended.rejected + ended.withdrawn + ended.replaced + ended.removed,
          })),
        )
      }),
      RUNS,
    )
  })

  it('agrees with it on what is open, how long things took and how old they are', () => {
    fc.assert(
      fc.property(generatedTimelines, timelines => {
        const document = documentOf(timelines)
        const { proposals, asOf } = unpack(packMetrics(document))
        const stock = flowOf(proposals, asOf, 'stock').series
        const open = stock.filter(({ phase }) => OPEN_PHASES.some(each => each === phase))
        const openNow = open.reduce((sum, { values }) => sum + (values.at(-1) ?? 0), 0)
        expect(openNow).toBe(document.totals.wipAtEnd)
        const lead = sampleOf(proposals.flatMap(({ completion }) => completion?.leadDays ?? []))
        const { n, median, p85 } = document.totals.leadTimeDays
        expect(lead).toEqual({ n, median, p85 })
        expect(proposals.map(each => [each.ageDays, each.daysSinceChange, each.open])).toEqual(
          document.proposals.map(each => [each.ageDays, each.daysSinceMeaningfulChange, each.open]),
        )
      }),
      RUNS,
    )
  })

  it('never lets a curve of what was ever reached fall', () => {
    fc.assert(
      fc.property(generatedTimelines, timelines => {
        const { proposals, asOf } = unpack(packMetrics(documentOf(timelines)))
        for (const { values } of flowOf(proposals, asOf, 'cumulative').series) {
          expect([...values].sort((a, b) => a - b)).toEqual(values)
        }
      }),
      RUNS,
    )
  })
})

type Shown = ReturnType<typeof unpack>['proposals'][number]
type Written = ReturnType<typeof documentOf>['proposals'][number]

const told = ({ id, path, number, title, owner, status, phase, stage, target, history }: Shown) => ({
  ...{ id, path, number, title, owner, status, phase, stage, target },
  history: history.map(({ shortCommit: _, pull, ...entry }) => ({ ...entry, pr: pull })),
})

const written = ({ id, path, number, title, owner, status, phase, stage, target, history }: Written) => ({
  ...{ id, path, number, title, owner, status, phase, stage, target },
  history: history.map(({ at, commit: _, ...entry }) => ({ ...entry, at: Date.parse(at) })),
})
