import { createHash } from 'node:crypto'
import type { MetricsDocument } from '../report/metrics-json.ts'
import { licences, script, style } from './assets.ts'
import { embeddedJson } from './embedded-json.ts'
import { packMetrics } from './pack.ts'
import { shell } from './shell.ts'
import { themeCss } from './theme-css.ts'

/**
 * `index.html`: the dashboard as one file that needs no network. A pure function of what `data/metrics.json` holds;
 * the same document gives the same bytes.
 */
export function dashboardPage(document: MetricsDocument): string {
  const data = packMetrics(document)
  const sheet = themeCss() + style
  return shell({
    title: `Proposals of ${data.repository.name ?? 'this repository'}`,
    script,
    style: sheet,
    scriptHash: hashOf(script),
    styleHash: hashOf(sheet),
    data: embeddedJson(data),
    licences,
  })
}

/** As content security policies name a script or a style sheet. */
const hashOf = (text: string) => `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`
