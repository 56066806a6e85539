import type { Metrics, ProposalMetrics, Slip } from '../metrics/metrics.ts'
import type { OwnerWindow } from '../metrics/owner-metrics.ts'
import { sample } from '../metrics/small-sample.ts'
import { END_PHASES } from '../phase.ts'
import { deliveredWords, landedWords } from './delivered.ts'
import { type Markdown, md, NOTHING, type Piece, right, table } from './markdown.ts'
import { duration, grouped, sampleWords, share } from './quantity.ts'

/** What one column of the table is made from: an owner's proposals, or all. */
export interface Side {
  readonly title: string
  readonly proposals: readonly ProposalMetrics[]
  readonly whole: OwnerWindow
  /** How long those that left each phase had been in it. */
  readonly ageing: Metrics['ageing']
  /** Proposals that need a decision; null where nothing says what is open. */
  readonly waiting: readonly ProposalMetrics[] | null
  /** Targets that moved; null where nothing names a target. */
  readonly slips: readonly Slip[] | null
}

type Row = readonly [name: string, value: (side: Side) => Piece]

/** An owner beside all proposals of the repository, so that its numbers can be judged. */
export function ownerNumbers(owner: Side, all: Side): Markdown {
  const rows = owner.whole.completed === null ? WITHOUT_STATUS : WITH_STATUS
  const targets = owner.slips === null ? [] : [SLIPPED]
  return table(
    ['Measure', right(owner.title), right(all.title)],
    [...rows, ...targets].map(([name, value]) => [name, value(owner), value(all)]),
  )
}

const CREATED: Row = ['Created', ({ whole }) => landedWords(whole)]
const ENDED: Row = ['Ended otherwise', ({ whole }) => endedOtherwise(whole)]
const SLIPPED: Row = [
  'Targets moved to a later one',
  ({ slips }) => (slips ?? []).filter(({ moves }) => moves > 0).length,
]

const WITHOUT_STATUS: readonly Row[] = [['Documents', ({ whole }) => whole.wipAtEnd], CREATED, ENDED]

const WITH_STATUS: readonly Row[] = [
  ['Open', ({ whole }) => whole.wipAtEnd],
  ['Needs a decision', ({ waiting, whole }) => share(waiting?.length ?? 0, whole.wipAtEnd) ?? NOTHING],
  ['In their phase, median of the open ones', daysInState],
  ['Longer in their phase than 85 % of those that left it', beyond],
  CREATED,
  ['Completed', ({ whole }) => deliveredWords(whole) ?? NOTHING],
  ENDED,
  ['Lead time, median', leadTime],
  [
    'Lead time with the open ones, median',
    ({ whole }) => {
      const { median, n } = whole.leadTimeDays.kaplanMeier
      return median === null ? md`not reached (n = ${n})` : md`${duration(median)} (n = ${n})`
    },
  ],
]

/** All that ended without success. */
export const endedOtherwise = ({ ended }: OwnerWindow) =>
  END_PHASES.reduce((sum, kind) => sum + ended[kind], 0)

function daysInState({ proposals }: Side): Piece {
  const days = sample(proposals.filter(({ open }) => open).map(each => each.daysInState))
  const words = sampleWords(days, duration)
  return words === null ? NOTHING : `${words} (n = ${grouped(days.n)})`
}

/** Only phases that enough have left can tell. */
function beyond({ proposals, ageing }: Side): Piece {
  const limits = new Map(ageing.map(({ phase, exitDays }) => [phase, exitDays.p85]))
  const judged = proposals.filter(({ open, phase }) => open && (limits.get(phase) ?? null) !== null)
  const old = judged.filter(({ phase, daysInState }) => daysInState > (limits.get(phase) ?? daysInState))
  return share(old.length, judged.length) ?? NOTHING
}

function leadTime({ whole }: Side): Piece {
  const { finished } = whole.leadTimeDays
  const words = sampleWords(finished, duration)
  return words === null ? NOTHING : `${words} (n = ${grouped(finished.n)})`
}
