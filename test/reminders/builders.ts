import { FILE_RULES } from '../../src/config/github-rules.ts'
import { reminderConfig } from '../../src/config/option-reminders.ts'
import type { Preset } from '../../src/config/preset.ts'
import type { ReminderConfig } from '../../src/config/reminder-rules.ts'
import type { Metrics, ProposalMetrics, UnmergedMetrics } from '../../src/metrics/metrics.ts'
import { isOpen } from '../../src/phase.ts'
import { type BriefSource, briefOf, type ReminderBrief } from '../../src/reminders/brief.ts'
import type { ExistingReminder } from '../../src/reminders/existing.ts'
import { type PlanInput, planReminders, type ReminderPlan } from '../../src/reminders/plan.ts'
import { type ReminderState, readState, writeState } from '../../src/reminders/state.ts'
import type { Link, Timeline } from '../../src/timeline/timeline.ts'
import { aPull, REPOSITORY } from '../builders/threads.ts'
import { aTimeline, at } from '../builders/timeline.ts'

export const DAY = 86_400_000
/** Noon, so that no zone moves it to another day. */
export const NOW = at('2026-07-24')

/** So many days before `NOW`. */
export const ago = (days: number): number => NOW - days * DAY

type Given = Omit<Partial<ProposalMetrics>, 'timeline'> & { readonly timeline?: Partial<Timeline> }

/** A draft nobody touched for 300 days, whose file names `@octocat`. */
export function aProposal(given: Given = {}): ProposalMetrics {
  const { timeline, ...rest } = given
  const phase = rest.phase ?? 'proposed'
  return {
    timeline: aTimeline({ authors: ['@octocat'], phase, ...timeline }),
    ...{ phase, open: isOpen(phase), landedAt: ago(400), completedAt: null, endedAt: null, endKind: null },
    changes: { content: 0, metadata: 0, bulk: 0, landings: 1 },
    ...{ lastMeaningfulAt: ago(300), lastActivityAt: ago(300), ageDays: 400, daysInState: 300 },
    ...{ daysSinceMeaningfulChange: 300, ageRisk: null, ageRiskFrom: null, stale: true, turn: null },
    ...{ timeInPhaseDays: {}, checklist: [], staleSince: null, oldSince: null },
    ...rest,
  }
}

/** Proposals `0001` to n, each by an author of its own unless told otherwise, the first quiet for longest. */
export const proposals = (
  n: number,
  author = (i: number) => `@author-${i}`,
  owner = (i: number) => `sig-${i % 7}`,
) =>
  Array.from({ length: n }, (_, i) => {
    const number = String(i + 1).padStart(4, '0')
    const path = `proposals/${number}-thing.md`
    return aProposal({
      lastActivityAt: ago(1000 - (i % 700)),
      timeline: { id: path, path, number, title: `Thing ${i + 1}`, authors: [author(i)], owner: owner(i) },
    })
  })

/** A link of this repository. */
export const linkTo = (number: number, given: Pick<Link, 'kind' | 'role'>): Link => ({
  ...{ repository: REPOSITORY, number, from: 'number' },
  ...given,
})

/** A proposal that is in pull request 77 only. */
export const anUnmerged = (given: Partial<UnmergedMetrics> = {}): UnmergedMetrics => ({
  proposal: {
    ...{ pull: aPull({ number: 77 }), paths: ['proposals/new.md'], title: 'In review', phase: 'proposed' },
    ...{ readyAt: ago(200), endedAt: null },
  },
  ...{ ageDays: 200, turn: null, lastActivityAt: ago(200), stale: true },
  ...given,
})

export const aReminderConfig = (given: Partial<ReminderConfig> = {}): ReminderConfig => ({
  ...reminderConfig({ reminders: 'digest' }),
  ...given,
})

type InputGiven = Omit<Partial<PlanInput>, keyof ReminderBrief> &
  Partial<Pick<BriefSource, 'owners' | 'targets' | 'config' | 'repository'>> & {
    readonly proposals?: readonly ProposalMetrics[]
    readonly unmerged?: readonly UnmergedMetrics[]
    readonly increments?: readonly { readonly name: string; readonly start: number; readonly end: number }[]
    readonly totals?: { readonly completed: number | null }
    readonly reminders?: Partial<ReminderConfig>
    readonly preset?: Partial<Preset>
  }

/** Input of a plan; the first run was long ago unless `state` says otherwise. */
export function aPlanInput(given: InputGiven = {}): PlanInput {
  const { proposals: all = [aProposal()], unmerged = [], increments = [], reminders, preset } = given
  const totals = { completed: 0, ...given.totals }
  const metrics = {
    ...{ now: NOW, proposals: all, increments, totals },
    github: { unmerged },
  } as unknown as Metrics
  const phases = { proposed: 'proposed', deferred: 'parked', withdrawn: 'withdrawn' }
  const aPreset = {
    name: 'test',
    statusFrom: 'header',
    phases,
    github: FILE_RULES,
    ...preset,
  } as unknown as Preset
  const config = {
    ...{ bots: ['*-bot'], timeZone: 'UTC', preset: aPreset },
    staleAfterDays: { proposed: 180, accepted: 180, building: 180 },
  }
  const { owners = new Map(), targets = new Map() } = given
  const brief = briefOf({
    ...{ metrics, owners, targets, config: given.config ?? config, reminders: aReminderConfig(reminders) },
    repository: given.repository ?? { name: REPOSITORY, serverUrl: 'https://github.com', branch: 'main' },
  })
  const { now = NOW, existing = [], gone = [], absent = [], withheld = [] } = given
  return {
    ...brief,
    now,
    existing,
    gone,
    absent,
    withheld,
    state: given.state === undefined ? aState() : given.state,
  }
}

/** State of a process whose first run was a year ago. */
export const aState = (given: Partial<ReminderState> = {}): ReminderState => ({
  ...{
    baselineAt: ago(365),
    known: new Map(),
    asked: new Map(),
    snoozes: new Map(),
    ended: new Set(),
    absent: new Set(),
  },
  ...{ digestEndedAt: null, waiting: new Map() },
  ...given,
})

/** An issue of ours, as GitHub lists it. */
export const anExisting = (given: Partial<ExistingReminder> = {}): ExistingReminder => ({
  ...{
    id: `I_${given.number ?? 900}`,
    number: 900,
    kind: 'issue',
    on: null,
    state: 'open',
    closedByUs: false,
  },
  ...{
    closedAt: null,
    locked: false,
    body: '',
    labels: [],
    createdAt: ago(40),
    updatedAt: ago(40),
    ours: true,
  },
  ...given,
})

/** GitHub as far as reminders see it: carries plans out and is listed again. */
export class Store {
  existing: ExistingReminder[] = []
  state: ReminderState | null = null
  private next = 1000

  /** One run: plan, carry out, keep the state. At most `most` writes: the run is stopped after them. */
  run(given: InputGiven, most = Number.POSITIVE_INFINITY): ReminderPlan {
    const plan = planReminders(this.input(given))
    this.apply(plan, given.now ?? NOW, most)
    return plan
  }

  input(given: InputGiven): PlanInput {
    return aPlanInput({ ...given, existing: this.existing, state: this.state })
  }

  /** As a run does it: clear, update and create in the order of the plan, then the digest, then the state. */
  apply(plan: ReminderPlan, now: number, most: number): void {
    let left = most
    for (const action of plan.actions) {
      if (action.kind === 'wait' || action.kind === 'skip' || left <= 0) continue
      if (action.kind === 'create' && action.body === null) continue
      left--
      if (action.kind === 'create') {
        const kind = action.via === 'issue' ? 'issue' : 'comment'
        this.add({ kind, on: action.on, body: action.body ?? '', labels: action.labels, createdAt: now })
      } else if (action.kind === 'update') this.change(action.target.id, { body: action.body })
      else this.change(action.target.id, { state: 'closed', closedByUs: true, closedAt: now })
    }
    const { digest } = plan
    if (digest.kind !== 'none' && left-- <= 0) return
    if (digest.kind === 'create') this.add({ kind: 'issue', on: null, body: digest.body, createdAt: now })
    if (digest.kind === 'update') this.change(digest.target.id, { body: digest.body })
    if (left > 0 && plan.state !== null) this.state = readState(writeState(plan.state))
  }

  add(given: Partial<ExistingReminder>): void {
    const number = this.next++
    this.existing = [...this.existing, anExisting({ number, id: `I_${number}`, ...given })]
  }

  change(id: string, given: Partial<ExistingReminder>): void {
    this.existing = this.existing.map(each => (each.id === id ? { ...each, ...given } : each))
  }

  /** The digest as it stands. */
  get digest(): string {
    return (
      this.existing.find(({ body, state }) => body.includes('key=digest') && state === 'open')?.body ?? ''
    )
  }
}

/** True when a plan writes nothing. */
export const writesNothing = ({ actions, digest }: ReminderPlan): boolean =>
  digest.kind === 'none' && actions.every(({ kind }) => kind === 'wait' || kind === 'skip')

/** Ids of the proposals somebody is reminded of. */
export const remindedOf = ({ actions }: ReminderPlan): readonly (string | null)[] =>
  actions.filter(({ kind }) => kind === 'create').map(({ proposal }) => proposal)
