import type { Slip, Slippage, StageSlippage } from '../metrics/metrics.ts'
import { cutText } from './escape.ts'
import {
  blocks,
  details,
  EMPTY,
  firstOf,
  type Markdown,
  md,
  NOTHING,
  type Piece,
  right,
  table,
} from './markdown.ts'
import { type ProposalIndex, proposalIndex } from './proposal-index.ts'
import { plural, sampleWords, share } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import type { Room } from './room.ts'

/** Beyond this a ledger is work for the data. */
const SHOWN = 15

/** The slippage ledger: first targets against the present ones, per stage, and the biggest movers. */
export function slippagePart(input: ReportInput, room: Room): Markdown {
  const { slippage } = input.metrics
  if (slippage === null || slippage.n === 0) return EMPTY
  return blocks(readingOf(slippage), stageTable(slippage), moversTable(slippage, input, room))
}

function readingOf({ n, later, earlier, dropped, replans }: Slippage): Markdown {
  const moved = `Now planned later than first: ${share(later, n) ?? 'none'}`
  return md`${moved}; earlier: ${earlier}; dropped: ${dropped}. Re-plans to a later target in all: ${replans}.`
}

/** A family with one target for all has nothing to split. */
function stageTable({ byStage }: Slippage): Markdown {
  if (byStage.every(({ stage }) => stage === null)) return EMPTY
  return table(
    [
      'Stage',
      right('Targets'),
      'Now later',
      right('Later by, median'),
      right('Earlier'),
      right('Dropped'),
      right('Re-plans'),
    ],
    byStage.map(stageRow),
  )
}

function stageRow(stage: StageSlippage): readonly Piece[] {
  return [
    stage.stage === null ? 'none named' : cutText(stage.stage, 40) || NOTHING,
    stage.n,
    share(stage.later, stage.n) ?? NOTHING,
    laterWords(stage) ?? NOTHING,
    stage.earlier,
    stage.dropped,
    stage.replans,
  ]
}

/** Increments where targets name them, releases otherwise; never a mixture of the two. */
function laterWords({ laterSteps, laterReleases }: StageSlippage): string | null {
  return laterSteps.n > 0 ? sampleWords(laterSteps, increments) : sampleWords(laterReleases, releases)
}

const increments = (count: number) => plural(count, 'increment')
const releases = (count: number) => plural(count, 'release')

function moversTable({ slips }: Slippage, input: ReportInput, room: Room): Markdown {
  const index = proposalIndex(input)
  const { shown, left } = firstOf(slips, Math.min(room.rows, SHOWN))
  const heads = ['Proposal', 'Owner', 'Stage', 'First target', 'Now', 'Later by', right('Re-plans')]
  const rest = left === 0 ? EMPTY : md`${left} more are in [data/metrics.json](data/metrics.json).`
  return details(
    `${plural(slips.length, 'target')} that moved, the biggest movers first`,
    blocks(
      table(
        heads,
        shown.map(slip => moverRow(slip, index)),
      ),
      shown.length === 0 ? EMPTY : rest,
    ),
  )
}

function moverRow(
  { proposal, stage, first, now, steps, releases: versions, moves }: Slip,
  index: ProposalIndex,
) {
  return [
    index.link(proposal),
    index.owner(proposal),
    cutText(stage ?? '', 40) || NOTHING,
    cutText(first, 40) || NOTHING,
    now === null ? 'dropped' : cutText(now, 40) || NOTHING,
    byWords(steps, versions),
    moves,
  ]
}

/** Pulled in is negative, as the measure has it. */
function byWords(steps: number | null, versions: number | null): Piece {
  if (steps !== null) return signedWords(steps, increments)
  return versions === null ? NOTHING : signedWords(versions, releases)
}

const signedWords = (count: number, words: (count: number) => string) =>
  count < 0 ? `minus ${words(-count)}` : words(count)
