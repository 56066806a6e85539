import type { OverduePromotion, StageLadder, StageRung } from '../metrics/metrics.ts'
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
  section,
  table,
} from './markdown.ts'
import { type ProposalIndex, proposalIndex } from './proposal-index.ts'
import { duration, grouped, plural, sampleWords, share } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import type { Room } from './room.ts'

/** Beyond this a list is work for the data. */
const SHOWN = 20

/** Who stands on which rung of the ladder, for how long, and who should have left it (measures 10 and 15). */
export function stageSection(input: ReportInput, room: Room): Markdown {
  const { ladder } = input.metrics
  if (ladder === null) return EMPTY
  return section(
    'Stage ladder',
    readingOf(ladder),
    rungTable(ladder),
    releaseLine(ladder),
    overdueTable(ladder, input, room),
  )
}

function readingOf({ rungs, overdue, offLadder }: StageLadder): Markdown {
  const open = rungs.reduce((sum, { openDays }) => sum + openDays.n, 0)
  if (open === 0) return md`Nothing open is on the ladder.`
  const passed = overdue.filter(({ targetPassed }) => targetPassed).length
  const beyond = overdue.filter(each => each.beyond).length
  const why =
    overdue.length === 0
      ? ''
      : `: target passed ${grouped(passed)}, longer there than usual ${grouped(beyond)}`
  const off = offLadder === 0 ? EMPTY : md` ${offLadder} more are open and on no stage.`
  return md`Overdue for their next stage: ${share(overdue.length, open) ?? 'none'}${why}.${off}`
}

function rungTable({ rungs }: StageLadder): Markdown {
  return table(
    [
      'Stage',
      right('Open'),
      right('On it, median'),
      right('85 % of those that left, within'),
      right('Longer than that'),
      right('Target passed'),
      'Overdue',
    ],
    rungs.map(rungRow),
  )
}

function rungRow({ stage, openDays, exitDays, beyond, targetPassed, overdue }: StageRung): readonly Piece[] {
  return [
    cutText(stage, 40) || NOTHING,
    openDays.n,
    sampleWords(openDays, duration) ?? NOTHING,
    exitDays.p85 === null
      ? md`${NOTHING} (n = ${exitDays.n})`
      : `${duration(exitDays.p85)} (n = ${grouped(exitDays.n)})`,
    beyond ?? NOTHING,
    targetPassed,
    share(overdue, openDays.n) ?? NOTHING,
  ]
}

/** Releases carry no dates in the files, so it is said how they were dated. */
const releaseLine = ({ release }: StageLadder): Markdown =>
  release === null
    ? EMPTY
    : md`Targets before ${cutText(release, 40)} count as passed: most plans of the last half year name that release.`

function overdueTable({ overdue }: StageLadder, input: ReportInput, room: Room): Markdown {
  const index = proposalIndex(input)
  const { shown, left } = firstOf(overdue, Math.min(SHOWN, room.rows))
  const rest = left === 0 ? EMPTY : md`${left} more are in [data/metrics.json](data/metrics.json).`
  return details(
    `${plural(overdue.length, 'promotion')} overdue, those overdue twice first`,
    blocks(
      table(
        ['What', 'Owner', 'Stage', 'Next', 'Target', right('On this stage'), 'Overdue because'],
        shown.map(each => overdueRow(each, index)),
      ),
      shown.length === 0 ? EMPTY : rest,
    ),
  )
}

function overdueRow(each: OverduePromotion, index: ProposalIndex): readonly Piece[] {
  const { proposal, stage, next, target, targetPassed, beyond, daysOnStage } = each
  const reasons = [...(targetPassed ? ['target passed'] : []), ...(beyond ? ['longer than usual'] : [])]
  return [
    index.link(proposal),
    index.owner(proposal),
    cutText(stage, 40) || NOTHING,
    next === null ? 'done' : cutText(next, 40) || NOTHING,
    cutText(target ?? '', 40) || NOTHING,
    duration(daysOnStage),
    md`▲ ${reasons.join(', ')}`,
  ]
}
