import type { Issue, ThreadEvent } from './timeline.ts'

/** How an issue stood from one instant on. */
export interface IssueState {
  readonly at: number
  readonly isOpen: boolean
  readonly reason: Issue['reason']
  readonly labels: ReadonlySet<string>
  readonly milestone: string | null
  /** Known for the present state only: nothing tells when a card was moved. */
  readonly column: string | null
}

/** Labels and milestone of a template, or of whoever opens an issue, come seconds after it. */
const BIRTH_MS = 60_000

/**
 * The states of an issue, oldest first, the first at its opening, no two at one instant. Told backwards from the
 * present state, because the events of an issue may begin late: a transferred or imported one has labels nobody saw
 * being put on, and a label or milestone that was deleted or renamed since is in events under a name it no longer has.
 */
export function issueStates(issue: Issue): readonly IssueState[] {
  const steps = stepsOf(issue)
  let state: IssueState = presentOf(issue)
  const backwards: IssueState[] = []
  for (let i = steps.length - 1; i >= 0; i--) {
    const step = steps[i]
    if (!step) continue
    backwards.push({ ...state, at: step.at })
    state = { ...before(state, step, steps.slice(0, i)), column: null }
  }
  backwards.push({ ...state, at: issue.createdAt })
  const states = backwards.reverse()
  return states.filter(({ at }, i) => states[i + 1]?.at !== at)
}

type Step = Extract<
  ThreadEvent,
  {
    readonly kind: 'labeled' | 'unlabeled' | 'milestoned' | 'demilestoned' | 'closed' | 'reopened' | 'merged'
  }
>

function presentOf({ createdAt, state, reason, labels, milestone, column }: Issue): IssueState {
  return { at: createdAt, isOpen: state === 'open', reason, labels: new Set(labels), milestone, column }
}

/** What changed its state, by time; what its opening brought counts as there from the start. */
function stepsOf(issue: Issue): readonly Step[] {
  const told = issue.events.flatMap(event => (isStep(event) ? event : []))
  const settle = (at: number) => (at <= issue.createdAt + BIRTH_MS ? issue.createdAt : at)
  return inOrder([...told, ...unseenClosing(issue, told)].map(step => ({ ...step, at: settle(step.at) })))
}

const STEPS: readonly ThreadEvent['kind'][] = [
  'labeled',
  'unlabeled',
  'milestoned',
  'demilestoned',
  'closed',
  'reopened',
]

const isStep = (event: ThreadEvent): event is Step => STEPS.includes(event.kind)

/** A closed issue whose closing is not among its events was closed all the same, and GitHub tells when. */
function unseenClosing({ state, closedAt, reason }: Issue, told: readonly Step[]): readonly Step[] {
  if (state === 'open' || closedAt === null || told.findLast(isTurn)?.kind === 'closed') return []
  return [{ kind: 'closed', at: closedAt, by: null, reason, closer: null }]
}

/** An issue that changes its milestone leaves the old one first, whichever GitHub names first. */
function inOrder(steps: readonly Step[]): readonly Step[] {
  const ordered = steps.toSorted((one, other) => one.at - other.at)
  ordered.forEach((step, i) => {
    const next = ordered[i + 1]
    if (step.kind !== 'milestoned' || next?.kind !== 'demilestoned') return
    if (step.at === next.at && step.milestone !== next.milestone) ordered.splice(i, 2, next, step)
  })
  return ordered
}

/** The state before a step that led to `after`. */
function before(after: IssueState, step: Step, earlier: readonly Step[]): IssueState {
  switch (step.kind) {
    case 'labeled':
      return { ...after, labels: new Set([...after.labels].filter(label => label !== step.label)) }
    case 'unlabeled':
      return step.label === null ? after : { ...after, labels: new Set([...after.labels, step.label]) }
    case 'milestoned':
      return { ...after, milestone: null }
    case 'demilestoned':
      return { ...after, milestone: step.milestone }
    default:
      return { ...after, ...openness(step, earlier) }
  }
}

/** Open or closed as the turn before left it; before the first turn the opposite of what that one made of it. */
function openness(step: Step, earlier: readonly Step[]): Pick<IssueState, 'isOpen' | 'reason'> {
  const last = earlier.findLast(isTurn)
  if (last?.kind === 'closed') return { isOpen: false, reason: last.reason }
  return { isOpen: last !== undefined || step.kind === 'closed', reason: null }
}

const isTurn = ({ kind }: Step) => kind === 'closed' || kind === 'reopened'
