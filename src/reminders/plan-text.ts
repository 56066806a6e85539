import { cutText, escapeLog } from '../report/escape.ts'
import { blocks, EMPTY, type Markdown, md, NOTHING, type Piece, section, table } from '../report/markdown.ts'
import { grouped, plural } from '../report/quantity.ts'
import type { PlannedAction } from './action.ts'
import { notifyNobody, people } from './names.ts'
import type { ReminderPlan } from './plan.ts'

/** Rows of the job summary: enough to see what a run does, the rest is counted. */
const SHOWN = 50

/** Lines of a dry run. */
const LINES = 500

const LONGEST_NAME = 90

const VERBS: Readonly<Record<PlannedAction['kind'], string>> = {
  ...{ clear: 'clear', update: 'update', create: 'remind', wait: 'wait', skip: 'leave' },
}

/** The plan as a section of the job summary: what is done and why, then what waits. Nobody is notified by it. */
export function planSection(plan: ReminderPlan): Markdown {
  const shown = plan.actions.slice(0, SHOWN)
  const left = plan.actions.length - shown.length
  return section(
    'Reminders',
    md`${planCounts(plan)}`,
    ...plan.problems.map(problem => md`**${problem}**`),
    table(['What', 'Proposal', 'Rule', 'Who', 'Why'], shown.map(row)),
    left === 0 ? EMPTY : md`And ${left} more.`,
    unreachableTable(plan),
  )
}

/** Who cannot be reached, for maintainers. */
function unreachableTable({ unreachable }: ReminderPlan): Markdown {
  const rows = unreachable.slice(0, SHOWN).map(({ name, reason }) => [cutText(name, LONGEST_NAME), reason])
  const left = unreachable.length - rows.length
  if (rows.length === 0) return EMPTY
  return blocks(
    md`### Nobody can be reached`,
    table(['Proposal', 'Why'], rows),
    left === 0 ? EMPTY : md`And ${left} more.`,
  )
}

function row(action: PlannedAction): readonly Piece[] {
  const { name, proposal, rule, addressees, reason } = action
  return [
    verb(action),
    cutText(name, LONGEST_NAME) || (proposal === null ? NOTHING : cutText(proposal, LONGEST_NAME)),
    rule === null ? NOTHING : { markdown: `\`${rule}\`` },
    addressees.length === 0 ? NOTHING : people(addressees, notifyNobody),
    reason,
  ]
}

function verb(action: PlannedAction): string {
  switch (action.kind) {
    case 'create':
      return action.via === 'digest' ? 'remind in the digest' : `remind by ${action.via}`
    case 'update':
    case 'clear':
      return `${VERBS[action.kind]} ${action.target.kind} ${action.target.number}`
    default:
      return VERBS[action.kind]
  }
}

/** One sentence of counts: `2 to remind, 1 to update, 0 to clear; 3 wait, 5 are left alone; digest: update.` */
export function planCounts({ actions, digest, unreachable, firstRun }: ReminderPlan): string {
  const count = (kind: PlannedAction['kind']) =>
    grouped(actions.filter(action => action.kind === kind).length)
  const first = firstRun ? 'First run: the backlog is listed and nobody is asked. ' : ''
  const lost =
    unreachable.length === 0 ? '' : `; nobody can be reached for ${plural(unreachable.length, 'proposal')}`
  const about = digest.kind === 'none' ? 'unchanged' : digest.kind
  return `${first}${count('create')} to remind, ${count('update')} to update, ${count('clear')} to clear; ${count('wait')} wait, ${count('skip')} are left alone${lost}; digest: ${about}.`
}

/** The plan as lines for a terminal, each with its reason. */
export function planLines(plan: ReminderPlan): readonly string[] {
  const lines = plan.actions.slice(0, LINES).map(line)
  const left = plan.actions.length - lines.length
  return [
    planCounts(plan),
    ...plan.problems,
    ...lines,
    ...(left === 0 ? [] : [`and ${left} more`]),
    ...plan.unreachable.slice(0, LINES).map(({ name, reason }) => `nobody for  ${name}: ${reason}`),
  ].map(escapeLog)
}

function line(action: PlannedAction): string {
  const { name, proposal, rule, addressees, reason } = action
  const what = cutText(name, LONGEST_NAME) || cutText(proposal ?? 'a proposal that is gone', LONGEST_NAME)
  const who = addressees.length === 0 ? '' : ` (${addressees.join(', ')})`
  return `${verb(action)}: ${what}${rule === null ? '' : ` [${rule}]`}${who}. ${reason}`
}
