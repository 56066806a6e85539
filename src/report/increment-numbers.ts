import type { Duration, Predictability, WindowMeasures } from '../metrics/metrics.ts'
import { END_PHASES } from '../phase.ts'
import { deliveredWords, landedWords } from './delivered.ts'
import { type Markdown, md, NOTHING, type Piece, right, table } from './markdown.ts'
import { decimal, duration, grouped, hours, sampleWords, share } from './quantity.ts'

/** The measures of one window as a table of names and values; nothing that later days could change. */
export function incrementNumbers(window: WindowMeasures, planned: Predictability | null): Markdown {
  const { changesPerProposal: changes, landingsPerProposal, leadTimeDays } = window
  const rows: readonly (readonly Piece[])[] = [
    ['Created', landedWords(window)],
    ['Completed', deliveredWords(window) ?? md`not measured`],
    ['Landed already done', measured(window.bornDone)],
    ['Completed again after a reopening', measured(window.recompleted)],
    ['Reopened', measured(window.reopened)],
    ...END_PHASES.map(kind => [`Ended: ${kind}`, window.ended[kind]]),
    ['Open at the start', window.wipAtStart],
    ['Open at the end', window.wipAtEnd],
    ['Parked at the end', window.parkedAtEnd],
    ['Created minus closed', measured(window.netFlow)],
    [
      `Changes per proposal, mean (n = ${grouped(changes.n)})`,
      changes.mean === null ? NOTHING : decimal(changes.mean, 2),
    ],
    ['Changes per proposal, median', changes.median === null ? NOTHING : decimal(changes.median, 1)],
    [
      'Landings per proposal, bulk included',
      landingsPerProposal === null ? NOTHING : decimal(landingsPerProposal, 2),
    ],
    [
      `Lead time of those completed (n = ${grouped(leadTimeDays.finished.n)})`,
      sampleWords(leadTimeDays.finished, duration) ?? NOTHING,
    ],
    ...window.stages.map(({ stage, entered }) => [`Reached ${stage}`, entered]),
    ...plannedRows(planned),
    ...githubRows(window),
  ]
  return table(['Measure', right('Value')], rows)
}

const measured = (count: number | null): Piece => count ?? md`not measured`

function plannedRows(planned: Predictability | null): readonly (readonly Piece[])[] {
  if (planned === null) return []
  return [
    ['Planned for it', planned.planned],
    ['Kept of these', share(planned.kept, planned.planned) ?? NOTHING],
    ['Added later and done', planned.lateAndDone],
  ]
}

/** What only GitHub tells; no row where it was not read. */
function githubRows({ proposed, notMerged, response }: WindowMeasures): readonly (readonly Piece[])[] {
  return [
    ...(proposed === null ? [] : [['Proposed in pull requests', proposed]]),
    ...(notMerged === null ? [] : [['Closed without being merged', notMerged]]),
    ...(response === null
      ? []
      : [
          latencyRow('First response', response.firstResponseHours),
          latencyRow('First review', response.firstReviewHours),
          ['Without a response', response.firstResponseHours.open],
        ]),
  ]
}

function latencyRow(name: string, { finished }: Duration): readonly Piece[] {
  return [`${name} (n = ${grouped(finished.n)})`, sampleWords(finished, hours) ?? NOTHING]
}
