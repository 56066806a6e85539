import type { ChangeManagement } from '../metrics/metrics.ts'
import { cutText } from './escape.ts'
import { blocks, bullets, type Markdown, md, NOTHING, type Piece, right, table } from './markdown.ts'
import { plural, share } from './quantity.ts'
import type { Room } from './room.ts'

type Group = ChangeManagement['themes'][number]

/** Measure 27 in tables: per increment (`running` is the name of the one in progress), per milestone, and issues by theme and component. */
export function changeTables(change: ChangeManagement, room: Room, running: string | null): Markdown {
  return blocks(
    incrementTable(change, room, running),
    milestoneTable(change, room),
    slipList(change),
    groupTable('Theme', change.themes, room),
    groupTable('Component', change.components, room),
  )
}

/** The latest first, as everywhere. */
function incrementTable({ byIncrement }: ChangeManagement, room: Room, running: string | null): Markdown {
  const rows = [...byIncrement].reverse().slice(0, room.rows)
  return table(
    ['Increment', right('Merged'), 'Linked to an issue', right('Large'), 'Large linked to a proposal'],
    rows.map(({ name, merged, linkedToIssue, large, largeLinkedToProposal }) => [
      name === running ? `${cutText(name, 60)}, running` : cutText(name, 60),
      merged,
      share(linkedToIssue, merged) ?? NOTHING,
      large,
      share(largeLinkedToProposal, large) ?? NOTHING,
    ]),
  )
}

function milestoneTable({ milestones }: ChangeManagement, room: Room): Markdown {
  return table(
    [
      'Milestone',
      right('Issues'),
      'Closed in it',
      'Moved to a later one',
      right('Taken out'),
      right('Still open'),
    ],
    milestones
      .slice(0, room.rows)
      .map(({ title, items, closed, movedLater, removed, open }): readonly Piece[] => [
        cutText(title, 60) || NOTHING,
        items,
        share(closed, items) ?? NOTHING,
        share(movedLater, items) ?? NOTHING,
        removed,
        open,
      ]),
  )
}

/** How often issues slip: once is usual, three times is a pattern. */
function slipList({ slips }: ChangeManagement): Markdown {
  const moved = slips.filter(({ times, issues }) => times > 0 && issues > 0)
  const words = moved.map(({ times, issues }) => `${plural(issues, 'issue')} ${plural(times, 'time')}`)
  return words.length === 0 ? md`` : bullets([`Moved to a later milestone: ${words.join(', ')}`])
}

function groupTable(title: string, groups: readonly Group[], room: Room): Markdown {
  const rows = groups.slice(0, room.rows)
  return table(
    [title, right('Open issues'), right('Closed issues')],
    rows.map(({ label, open, closed }) => [cutText(label, 60) || NOTHING, open, closed]),
  )
}
