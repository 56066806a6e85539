import type { Metrics, Turn } from '../metrics/metrics.ts'
import { type Markdown, md } from './markdown.ts'
import { people } from './people.ts'
import { duration, grouped, plural } from './quantity.ts'
import type { ReportInput } from './report-input.ts'
import { pullLink } from './repository-links.ts'

const SIDES = { reviewers: 'reviewers', author: 'author', hold: 'on hold' } as const

/** Who is to act, on what and for how long: `reviewers for 12 days: #12 asks alice`. */
export function turnWords(turn: Turn, repository: ReportInput['repository']): Markdown {
  const link = pullLink(repository, turn.pull)
  const asked = turn.people.length === 0 ? md`${link}` : md`${link} asks ${people(turn.people)}`
  return md`${sideWords(turn)} for ${duration(turn.waitingDays)}: ${asked}`
}

/** `reviewers`, `author` or `on hold`. */
export const sideWords = ({ side }: Turn): string => SIDES[side]

/** Every open pull request about a proposal, whoever has the turn; each pull request once. */
export function openTurns({ proposals, github }: Metrics): readonly Turn[] {
  const turns = [...proposals, ...(github?.unmerged ?? [])].flatMap(({ turn }) =>
    turn === null ? [] : [turn],
  )
  return [...new Map(turns.map(turn => [turn.pull, turn])).values()]
}

/** Who is waited for, as a line of plain text; null where no pull request was read. */
export function turnsInWords(metrics: Metrics): string | null {
  if (metrics.github === null || metrics.totals.proposed === null) return null
  const turns = openTurns(metrics)
  if (turns.length === 0) return 'In review: nothing'
  const sides = [
    sideLine('waiting for reviewers', turnsOf(turns, 'reviewers')),
    sideLine('for the author', turnsOf(turns, 'author')),
    sideLine('on hold', turnsOf(turns, 'hold')),
  ].filter(words => words !== null)
  return `In review: ${plural(turns.length, 'pull request')}; ${sides.join(', ')}`
}

const turnsOf = (turns: readonly Turn[], side: Turn['side']) => turns.filter(turn => turn.side === side)

function sideLine(words: string, turns: readonly Turn[]): string | null {
  if (turns.length === 0) return null
  return `${words} ${grouped(turns.length)} (longest ${duration(Math.max(...turns.map(turn => turn.waitingDays)))})`
}
