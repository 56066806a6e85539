import type { Preset } from '../config/preset.ts'
import { issueStates } from './issue-states.ts'
import { type IssueView, viewOf } from './issue-view.ts'
import type { EventBase, Issue, Landed, Restored, Timeline, TimelineEvent } from './timeline.ts'

/** Which facts about a proposal its issue tells; its files tell the others. */
export interface ToldByIssue {
  readonly phase: boolean
  readonly stage: boolean
  readonly target: boolean
}

/** Opened within a day of the landing, an issue and its document were made together. */
const TOGETHER_MS = 86_400_000

/**
 * Replays the life of an issue into the events of its proposal. What it was at the landing is what the proposal was
 * born with; from then on each change is an event. While the document is gone, the issue tells nothing.
 */
export function replayIssue(
  timeline: Timeline,
  issue: Issue,
  preset: Pick<Preset, 'github' | 'stages' | 'statusFrom' | 'phaseWithoutStatus'>,
  told: ToldByIssue,
): Timeline {
  const rules = timeline.origin === 'file' ? onceLanded(preset) : preset
  const views = issueStates(issue).map(state => ({ at: state.at, view: viewOf(state, rules) }))
  const replay = new Replay(timeline, told)
  let next = 0
  const tellUntil = (at: number) => {
    for (let told = views[next]; told && told.at <= at; told = views[++next]) replay.tell(told.view, told.at)
  }
  for (const event of timeline.events) {
    if (event.kind === 'landed') {
      tellUntil(event.at)
      const [first] = views
      if (next === 0 && first && first.at <= event.at + TOGETHER_MS) replay.tell(first.view, event.at)
    } else tellUntil(event.at - 1)
    replay.file(event)
  }
  tellUntil(Number.POSITIVE_INFINITY)
  return replay.result()
}

/** Where landing is the approval, an open issue that says nothing more does not take it back. */
function onceLanded<Rules extends Pick<Preset, 'github' | 'statusFrom' | 'phaseWithoutStatus'>>(
  preset: Rules,
): Rules {
  const { github, statusFrom, phaseWithoutStatus } = preset
  if (statusFrom !== 'none' && statusFrom !== 'landing') return preset
  return { ...preset, github: { ...github, openPhase: phaseWithoutStatus } }
}

type Known = Pick<Timeline, 'status' | 'phase' | 'stage' | 'target'>

class Replay {
  readonly #events: TimelineEvent[] = []
  readonly #timeline: Timeline
  readonly #told: ToldByIssue
  /** What the last events said. */
  #known: Known
  /** What the issue says, null before it is opened. */
  #view: IssueView | null = null
  #present = false

  constructor(timeline: Timeline, told: ToldByIssue) {
    this.#timeline = timeline
    this.#told = told
    const { status, phase, stage, target } = timeline
    this.#known = {
      status,
      phase,
      stage: told.stage ? null : stage,
      target: told.target ? null : target,
    }
  }

  /** The issue takes another state. */
  tell(view: IssueView, at: number) {
    this.#view = view
    this.#note(at)
  }

  /** The next thing that happened to the document. */
  file(event: TimelineEvent) {
    if (event.kind === 'status' && this.#told.phase) return
    if (event.kind === 'removed') this.#present = false
    this.#events.push(event.kind === 'landed' || event.kind === 'restored' ? this.#arrived(event) : event)
    if (event.kind === 'landed' || event.kind === 'restored') this.#note(event.at)
  }

  result(): Timeline {
    return { ...this.#timeline, ...this.#known, events: this.#events }
  }

  /** A document comes in the phase its issue has. */
  #arrived(event: Landed | Restored): Landed | Restored {
    this.#present = true
    if (!this.#told.phase) return event
    if (event.kind === 'restored') return { ...event, phase: (this.#view ?? this.#known).phase }
    const { status, phase } = this.#view ?? event
    this.#know({ status, phase })
    return { ...event, status, phase }
  }

  /** Writes down what is no longer as it was. */
  #note(at: number) {
    const now = this.#view
    if (!this.#present || now === null) return
    const base: EventBase = { at, commit: null, pr: null, bulk: false }
    const { phase, stage, target } = this.#told
    if (phase) this.#noteStatus(base, now)
    if (stage && now.stage !== this.#known.stage) {
      this.#events.push({ ...base, kind: 'stage', from: this.#known.stage, to: now.stage })
    }
    if (target && now.target !== this.#known.target) {
      this.#events.push({ ...base, kind: 'target', stage: null, from: this.#known.target, to: now.target })
    }
    this.#know({
      ...(phase && { status: now.status, phase: now.phase }),
      ...(stage && { stage: now.stage }),
      ...(target && { target: now.target }),
    })
  }

  #noteStatus(base: EventBase, { status: to, phase }: IssueView) {
    const { status: from, phase: fromPhase } = this.#known
    if (from === to && fromPhase === phase) return
    this.#events.push({ ...base, kind: 'status', from, to, fromPhase, phase, catchUp: false })
  }

  #know(news: Partial<Known>) {
    this.#known = { ...this.#known, ...news }
  }
}
