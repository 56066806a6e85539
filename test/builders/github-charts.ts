import type { Metrics } from '../../src/metrics/metrics.ts'
import { aGithub } from './github-report.ts'
import { aMetrics, durationOf, type MetricsSettings } from './metrics.ts'
import { random } from './simulated-history.ts'

const DAY = 86_400_000
const HOUR = 3_600_000

/** How much GitHub told. */
export interface GithubSettings extends MetricsSettings {
  readonly pulls?: number
  /** Longest response in hours. */
  readonly slowest?: number
}

/** The invented process with what GitHub would tell of it: responses, plans and cohorts. */
export function githubChartMetrics(settings: GithubSettings = {}): Metrics {
  const metrics = aMetrics({}, settings)
  const points = responses(metrics, settings.pulls ?? 180, settings.slowest ?? 1400)
  const answered = points.filter(({ responded }) => responded).map(({ hours }) => hours)
  const firstResponseHours = durationOf(answered, points.length - answered.length)
  const github = aGithub()
  return {
    ...metrics,
    predictability: metrics.increments.map(({ name, created }, i) => ({
      name,
      planned: created,
      kept: Math.floor((created * (4 + (i % 5))) / 10),
      lateAndDone: i % 3,
    })),
    cohorts: metrics.increments.map(({ name, created: n }, i) => {
      const done = Math.floor((n * (metrics.increments.length - i)) / (metrics.increments.length + 1))
      const ended = Math.floor((n - done) / 4)
      const open = n - done - ended
      return { name, n, done, ended, open, parked: 0, immature: open > n / 2 }
    }),
    github: {
      ...github,
      responsePoints: points,
      response: { pulls: points.length, firstResponseHours, firstReviewHours: firstResponseHours },
    },
  }
}

/** Most answers come in hours, a few in months: as in life. */
function responses({ now, flow }: Metrics, pulls: number, slowest: number) {
  const chance = random(77)
  const from = flow.at[0] ?? now
  return Array.from({ length: pulls }, (_, pull) => {
    const at = Math.round(from + ((now - from) * pull) / pulls)
    const until = Math.floor((now - at) / HOUR)
    const hours = Math.min(Math.floor(slowest ** chance()) - 1, until)
    const responded = chance() > 0.08 && now - at > DAY
    return { at, pull, hours: responded ? hours : Math.min(until, hours * 2), responded }
  })
}
