import { connect, Halted } from '../github/client.ts'
import { openWriter } from '../github/writer.ts'
import { preflight, type RunOrigin, refusalsOf } from '../publish/preflight.ts'
import type { ReminderBrief } from '../reminders/brief.ts'
import type { Entry } from '../reminders/ledger.ts'
import type { ReminderPlan } from '../reminders/plan.ts'
import { haltedWords, type Reminded, remind } from '../reminders/remind.ts'
import { type ReminderState, writeState } from '../reminders/state.ts'
import type { ReminderTrace } from '../report/report-input.ts'
import { CLOCK } from './ask-github.ts'
import type { GithubAccess } from './request.ts'

/** How a run reminds. */
export interface RemindingPlace {
  /** `owner/name`, null when it is not known. */
  readonly repository: string | null
  readonly access: GithubAccess | null
  readonly run: RunOrigin | null
  readonly inForks: boolean
  /** True when the plan is told and nothing is written. */
  readonly dryRun: boolean
}

/** Counts for the outputs of the Action. */
export interface ReminderCounts {
  /** Reminders given, in whatever form. */
  readonly created: number
  /** Issues and comments whose text was changed, the digest included. */
  readonly updated: number
  readonly cleared: number
  /** Left for a later run, because of the limits or the time of this one. */
  readonly deferred: number
  readonly failed: number
}

/** What reminding did, for whoever reads the run. */
export interface Reminding extends Pick<Reminded, 'plan' | 'entries' | 'state'> {
  readonly dryRun: boolean
  readonly counts: ReminderCounts
  /** Plain sentences; the run went well. They may quote GitHub. */
  readonly notes: readonly string[]
  /** Plain sentences with the fix; any of them makes the run fail unless `fail-on: never`. */
  readonly failures: readonly string[]
}

/** A list of our own issues and some comments, and a few questions between the writes. */
const BUDGET = { points: 200, minutes: 10 } as const

/** Reminds as far as GitHub lets us. Throws nothing for what it refuses. */
export async function runReminders(
  brief: ReminderBrief,
  state: ReminderState | null,
  place: RemindingPlace,
): Promise<Reminding> {
  const { repository, access, dryRun } = place
  const nothing: Reminded = { plan: null, entries: [], state, problems: [], barred: [] }
  if (access === null || repository === null) return judged({ ...nothing, barred: [NO_TOKEN] }, dryRun)
  const { token, graphqlUrl, pace } = access
  const client = connect({ token, graphqlUrl, fetch, clock: CLOCK, budget: BUDGET })
  const writer = openWriter({ token, graphqlUrl, fetch, clock: CLOCK, pace })
  try {
    const ask = (document: string, variables: Record<string, unknown>) => client.ask(document, variables)
    const found = await preflight({ repository, ask, writer }, true)
    const refusals = refusalsOf(found, place.inForks, place.run).filter(({ what }) => what !== 'publish')
    const readers = refusals.map(({ sentence }) => sentence)
    if (readers.length > 0) return told(nothing, dryRun, readers, [])
    const { viewer, repositoryId, tokenKind } = found
    const wrong = personsComments(brief, viewer, tokenKind === 'person')
    if (wrong !== null) return judged({ ...nothing, barred: [wrong] }, dryRun)
    const now = client.serverTime ?? CLOCK.now()
    const shared = { repository, repositoryId, viewer, writer, clock: CLOCK, now, dryRun }
    return judged(await remind(brief, state, { ...shared, github: client }), dryRun)
  } catch (error) {
    if (!(error instanceof Halted)) throw error
    return judged({ ...nothing, ...haltedWords(error) }, dryRun)
  }
}

/** Comments of a person count as life: a reminder would end the very silence it is about. */
function personsComments({ reminders, bots }: ReminderBrief, viewer: string, isPerson: boolean) {
  if (reminders.mode !== 'comment' || !isPerson) return null
  if (bots.some(pattern => pattern.toLowerCase() === viewer.toLowerCase())) return null
  return `The token belongs to ${viewer}, whose comments count as activity of a person, so reminders as comments would end the silence they are about. Use the token of the workflow or of an app, add "${viewer}" to "bots", or set "reminders: digest".`
}

/**
 * What time mends is a note; what only a person can mend, and a write that went wrong, is a failure. A run that was not
 * to write fails for neither: the job that measures must end well for the others to begin.
 */
function judged(reminded: Reminded, dryRun: boolean): Reminding {
  const { entries, problems, barred } = reminded
  const sentences = (result: Entry['result']) =>
    entries.flatMap(each => (each.result === result && each.sentence !== null ? [each.sentence] : []))
  const failures = [...new Set([...barred, ...sentences('failed')])]
  const notes = [...problems, ...sentences('left'), ...(dryRun ? failures : [])]
  return told(reminded, dryRun, [...new Set(notes)], dryRun ? [] : failures)
}

function told(
  { plan, entries, state }: Reminded,
  dryRun: boolean,
  notes: readonly string[],
  failures: readonly string[],
): Reminding {
  return { plan, entries, state, dryRun, counts: countsOf(plan, entries), notes, failures }
}

/** What the report keeps of it. */
export function reminderTrace({ plan, state }: Reminding): ReminderTrace {
  const snoozed = (plan?.snoozed ?? []).map(({ name, until }) => ({ name, until }))
  return { state: state && writeState(state), snoozed }
}

/** Lines of the digest are given when the digest is written. */
export function countsOf(plan: ReminderPlan | null, entries: readonly Entry[]): ReminderCounts {
  const count = (result: Entry['result'], is: (entry: Entry) => boolean = () => true) =>
    entries.filter(entry => entry.result === result && is(entry)).length
  const lines =
    plan?.actions.filter(action => action.kind === 'create' && action.via === 'digest').length ?? 0
  const digest = entries.find(({ deed }) => deed.kind === 'digest')
  const isRewritten = ({ deed }: Entry) =>
    deed.kind === 'update' || (deed.kind === 'digest' && deed.plan.kind === 'update')
  return {
    created: count('done', ({ deed }) => deed.kind === 'create') + (digest?.result === 'done' ? lines : 0),
    updated: count('done', isRewritten),
    cleared: count('done', ({ deed }) => deed.kind === 'clear'),
    deferred: (plan?.deferred.length ?? 0) + count('left'),
    failed: count('failed'),
  }
}

const NO_TOKEN =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own syntax
  'Reminders need a token and the name of the repository. In a workflow give "token: ${{ github.token }}", or set "reminders: off".'
