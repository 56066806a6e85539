import { isoInstant } from './calendar-date.ts'
import { incrementOrigin } from './increment-words.ts'
import { bullets, joined, type Markdown, md } from './markdown.ts'
import type { ReportInput } from './report-input.ts'
import { commitLink } from './repository-links.ts'

/** What somebody needs to get the same numbers: program, settings, commit, window. No date of the run. */
export function provenance(input: ReportInput): Markdown {
  const { generator, repository, config, configHash, metrics, reading, month } = input
  return joined(
    [
      md`## Made from`,
      bullets([
        md`${generator.name} ${generator.version}, settings ${hashWords(configHash)}`,
        md`Repository ${repository.name ?? 'without a known name'}, ref ${repository.ref}, commit ${commitLink(repository, repository.head)}`,
        md`Landings from ${instant(reading.firstLandingAt)} to ${instant(reading.lastLandingAt)}, as of ${instant(metrics.now)}`,
        md`Preset ${config.preset.name}: ${config.presetReason}`,
        md`Increments: ${incrementOrigin(config)}. Time zone ${config.timeZone}`,
        ...(month === null ? [] : [md`Last looked at in ${month}`]),
        ...(input.dashboard === null ? [] : [DASHBOARD]),
      ]),
    ],
    '\n\n',
  )
}

/** GitHub shows the text of an HTML file, not the page. */
const DASHBOARD = md`[Dashboard](index.html): a page to explore the proposals, opened from a copy on disk or published with GitHub Pages`

/** Ours, not to be escaped: `:57:` in a time would be split as an emoji. */
const instant = (at: number): Markdown => ({ markdown: isoInstant(at) })

/** Code, because GitHub would link a hash that happens to be the start of a commit id. */
const hashWords = (hash: string): Markdown =>
  /^[\w:-]+$/.test(hash) ? { markdown: `\`${hash}\`` } : md`${hash}`

/** The small line below the headline: what was measured, and which state of it. */
export function subtitle({ repository, config, metrics }: ReportInput): Markdown {
  const title = config.title ?? `Proposals of ${repository.name ?? 'this repository'}`
  return md`${title}, as of ${instant(metrics.now)} ([all proposals](proposals.md), [agenda](agenda.md), [data](data/metrics.json))`
}
