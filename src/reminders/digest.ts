import { cutText } from '../report/escape.ts'
import { blocks, bullets, details, EMPTY, type Markdown, md } from '../report/markdown.ts'
import { byCodeUnit, inOrder } from '../report/order.ts'
import { grouped, plural } from '../report/quantity.ts'
import { sizeOf } from '../report/room.ts'
import type { DigestRow } from './digest-rows.ts'
import type { Episode } from './episode.ts'
import { DIGEST_KEY, LONGEST_BODY, withMarker } from './marker.ts'
import { subjectLink } from './names.ts'
import type { World } from './world.ts'

/** Title of the one rolling issue. Fixed: it is never made from what others wrote. */
export const DIGEST_TITLE = 'Quiet proposals'

/** People who cannot be reached are a short list for maintainers; beyond this it is only counted. */
const UNREACHABLE_SHOWN = 25

/** More rules than anybody reads. */
const RULES_SHOWN = 30

const bySilence = inOrder<DigestRow>(
  (a, b) => a.episode.since - b.episode.since,
  (a, b) => byCodeUnit(a.episode.subject.id, b.episode.subject.id),
)

/** The order in which lines are kept when there are too many. */
const byWeight = inOrder<DigestRow>((a, b) => b.weight - a.weight, bySilence)

/** The body of the digest: lines grouped by owner, whole lines left out when it would be too long for an issue. */
export function digestBody(
  rows: readonly DigestRow[],
  unreachable: readonly Episode[],
  world: World,
): string {
  const head = blocks(introduction(world), summary(rows, unreachable))
  const tail = blocks(unreachableList(unreachable, world), legend(world))
  const room = LONGEST_BODY - sizeOf(head.markdown) - sizeOf(tail.markdown) - RESERVED
  const kept = keptRows(rows, room)
  const left = rows.length - kept.length
  const more = left === 0 ? EMPTY : md`And ${left} more, for which there is no room here.`
  const body = blocks(head, groups(kept), more, tail)
  return withMarker(DIGEST_KEY, 0, body.markdown)
}

/** The marker, the line "and N more", and blank lines between blocks. */
const RESERVED = 500

function introduction({ input }: World): Markdown {
  const { mode, snoozeDays } = input.reminders
  const where =
    mode === 'digest'
      ? 'Who is asked is named here.'
      : mode === 'issue'
        ? 'Who is asked gets an issue for that proposal.'
        : 'Who is asked is named in a comment on the issue of that proposal.'
  return blocks(
    md`Proposals on which nothing has happened for a while, by owner. ${where} News about a proposal takes it off the list. No proposal is ever closed or changed from here.`,
    md`**Tick a box to snooze** that proposal for ${plural(snoozeDays, 'day')}, and take the tick away to end the snooze. The label \`snooze:yyyy-mm-dd\` on its issue or pull request names another day.`,
  )
}

function summary(rows: readonly DigestRow[], unreachable: readonly Episode[]): Markdown {
  const snoozed = rows.filter(({ episode }) => episode.snooze !== null).length
  const asked = rows.filter(({ weight, episode }) => weight > 1 && episode.snooze === null).length
  const parts = [
    `${grouped(asked)} asked about`,
    `${grouped(snoozed)} snoozed`,
    `${grouped(rows.length - asked - snoozed)} not asked about`,
  ]
  const lost =
    unreachable.length === 0 ? '' : `; nobody can be reached for ${grouped(unreachable.length)} more`
  if (rows.length + unreachable.length === 0) return md`Nothing is quiet now.`
  return md`**${plural(rows.length, 'quiet proposal')}**: ${parts.join(', ')}${lost}.`
}

/** As many lines as there is room for, with the headings they need, counted in bytes. */
function keptRows(rows: readonly DigestRow[], room: number): readonly DigestRow[] {
  const headings = new Set<string>()
  const kept: DigestRow[] = []
  let left = room
  for (const row of [...rows].sort(byWeight)) {
    const heading = headingOf(row)
    const size = sizeOf(row.markdown) + 1 + (headings.has(heading) ? 0 : sizeOf(heading) + 4)
    if (size > left) continue
    left -= size
    headings.add(heading)
    kept.push(row)
  }
  return kept
}

const NO_OWNER = md`### No owner`

const headingOf = ({ episode }: DigestRow): string => {
  const owner = cutText(episode.subject.owner ?? '', 60)
  return owner === '' ? NO_OWNER.markdown : md`### ${owner}`.markdown
}

/** Owners in alphabetical order, what has none last; in a group the longest silence first. */
function groups(rows: readonly DigestRow[]): Markdown {
  const byHeading = new Map<string, DigestRow[]>()
  for (const row of [...rows].sort(bySilence)) {
    const heading = headingOf(row)
    const group = byHeading.get(heading)
    if (group === undefined) byHeading.set(heading, [row])
    else group.push(row)
  }
  const ordered = [...byHeading].sort(([a, [first]], [b, [second]]) => {
    const ownerless = (row: DigestRow | undefined) => Number(!row?.episode.subject.owner)
    return ownerless(first) - ownerless(second) || byCodeUnit(a, b)
  })
  const isOneWithoutOwner = ordered.length === 1 && ordered[0]?.[0] === NO_OWNER.markdown
  return blocks(
    ...ordered.map(([heading, group]) => ({
      markdown: [...(isOneWithoutOwner ? [] : [heading, '']), ...group.map(({ markdown }) => markdown)].join(
        '\n',
      ),
    })),
  )
}

/** For maintainers: whom nobody can ask, and why. */
function unreachableList(unreachable: readonly Episode[], { input }: World): Markdown {
  if (unreachable.length === 0) return EMPTY
  const shown = unreachable.slice(0, UNREACHABLE_SHOWN)
  const left = unreachable.length - shown.length
  return blocks(
    md`### For maintainers: nobody can be reached`,
    md`Name a login for the author under \`people\`, or for the owner under \`owner-map\`.`,
    bullets([
      ...shown.map(({ subject, addressed }) => {
        const reason = addressed.role === null ? addressed.reason : ''
        return md`${subjectLink(subject, input.repository)}: ${reason}`
      }),
      ...(left === 0 ? [] : [md`and ${left} more`]),
    ]),
  )
}

function legend({ rules, input }: World): Markdown {
  const { maxNewReminders, maxPerPerson, repeatAfterDays, maxNudges } = input.reminders
  return details(
    'The rules, and how often anybody is asked',
    blocks(
      bullets(
        rules
          .slice(0, RULES_SHOWN)
          .map(({ id, describes }) => md`${{ markdown: `\`${id}\`` }}: ${describes}`),
      ),
      md`At most ${plural(maxNewReminders, 'new reminder')} a run and ${maxPerPerson} for one person; again after ${plural(repeatAfterDays, 'day')}, ${plural(maxNudges, 'time')} at most. Closing this issue ends all of it for what it lists, until something has moved and gone quiet once more.`,
    ),
  )
}
