import type { FactGap } from './facts.ts'
import type { Learned } from './gather-learned.ts'
import type { GatherPlan } from './gather-plan.ts'
import { PULL_LISTS, wantedLists } from './gather-scope.ts'
import { neededCommits, neededIssues, neededPulls } from './gather-wanted.ts'
import { type Need, permissionHint, troubleHint } from './permissions.ts'
import { AREAS, type Area, type Denial, NEWER_FIELDS, type NewerField } from './snapshot-state.ts'

const NEXT_RUN = 'the next run goes on from there'

/** Numbers a sentence names before it says "and others". */
const MOST_NAMED = 5

const NEEDS: Readonly<Record<Area, Need>> = {
  issues: 'issues',
  pullRequests: 'pull-requests',
  commits: 'contents',
  milestones: 'issues',
  projectBoard: 'project',
}

const NAMES: Readonly<Record<Area, string>> = {
  issues: 'The issues',
  pullRequests: 'The pull requests',
  commits: 'The commits on GitHub',
  milestones: 'The milestones',
  projectBoard: 'The columns of the project board',
}

/** What is missing, in plain sentences that stay the same while it does: no times, no counts of requests. */
export function gapsOf(learned: Learned, plan: GatherPlan): readonly FactGap[] {
  return [
    ...AREAS.filter(area => isWanted(area, learned, plan)).flatMap(area => denied(learned, area)),
    ...threadGaps(learned, plan),
    ...commitGaps(learned, plan),
    ...listGaps(learned, plan),
    ...partGaps(learned),
    ...NEWER_FIELDS.filter(field => learned.lacking.has(field)).map(lacking),
  ]
}

/** The gap of a run in which GitHub told nothing at all. */
export function unreachedGap(reason: string, isKnown: boolean): FactGap {
  const kept = isKnown ? ' What is shown of GitHub is what earlier runs learned.' : ''
  return gap('github', `${reason}${kept}`)
}

/** What nobody asked for is no gap. */
function isWanted(area: Area, { partial }: Learned, plan: GatherPlan): boolean {
  const numbers = plan.numbers.length > 0
  switch (area) {
    case 'issues':
      return numbers || plan.track !== 'none' || plan.changes !== null
    case 'pullRequests':
      return (
        numbers ||
        plan.pulls.length > 0 ||
        plan.commits.length > 0 ||
        plan.unmerged !== 'none' ||
        plan.changes !== null
      )
    case 'commits':
      return plan.commits.length > 0 || partial.size > 0
    default:
      return true
  }
}

function denied(learned: Learned, area: Area): readonly FactGap[] {
  const denial = learned.denied.get(area)
  if (denial === undefined) return []
  return [gap(area, `${nameOf(area, learned)} could not be read. ${fix(denial, NEEDS[area])}`)]
}

/** One that is hidden is not all: a single issue can be in a part the token may not see. */
function nameOf(area: Area, { issues, pulls }: Learned): string {
  if (area === 'issues' && issues.size > 0) return 'Some issues'
  return area === 'pullRequests' && pulls.size > 0 ? 'Some pull requests' : NAMES[area]
}

function threadGaps(learned: Learned, plan: GatherPlan): readonly FactGap[] {
  const { denied: denials, issues, pulls } = learned
  const unreadIssues = neededIssues(learned, plan)
  const unreadPulls = neededPulls(learned, plan)
  const unknownIssues = unreadIssues.filter(number => !issues.has(number)).length
  const unknownPulls = unreadPulls.filter(number => !pulls.has(number)).length
  const of = (unknown: number, known: number) => `${count(unknown)} of ${count(unknown + known)}`
  return [
    ...(unknownIssues > 0 && !denials.has('issues')
      ? [gap('issues', `${of(unknownIssues, issues.size)} issues are not read yet; ${NEXT_RUN}.`)]
      : []),
    ...stale('issues', 'issues', unreadIssues.length - unknownIssues),
    ...(unknownPulls > 0 && !denials.has('pullRequests')
      ? [gap('pullRequests', `${of(unknownPulls, pulls.size)} pull requests are not read yet; ${NEXT_RUN}.`)]
      : []),
    ...stale('pullRequests', 'pull requests', unreadPulls.length - unknownPulls),
  ]
}

function stale(measure: string, what: string, changed: number): readonly FactGap[] {
  if (changed === 0) return []
  return [
    gap(
      measure,
      `${count(changed)} ${what} are not read to their end, or not again since they changed; ${NEXT_RUN}.`,
    ),
  ]
}

function commitGaps(learned: Learned, plan: GatherPlan): readonly FactGap[] {
  const unread = neededCommits(learned, plan).length
  if (unread === 0 || learned.denied.has('commits') || learned.denied.has('pullRequests')) return []
  const all = new Set(plan.commits).size
  return [
    gap(
      'commits',
      `The pull requests of ${count(unread)} of ${count(all)} commits are not looked up yet; ${NEXT_RUN}.`,
    ),
  ]
}

function listGaps(learned: Learned, plan: GatherPlan): readonly FactGap[] {
  const { progress, pending, denied: denials } = learned
  const isOpen = (key: string) => progress.get(key)?.done !== true
  const lists = wantedLists(plan).filter(({ key }) => isOpen(key))
  const states = plan.unmerged === 'none' ? [] : plan.unmerged === 'open' ? ['open'] : ['open', 'closed']
  const scans = states.filter(state => isOpen(state === 'open' ? PULL_LISTS.open : PULL_LISTS.closed))
  return [
    ...(lists.length > 0 && !denials.has('issues')
      ? [gap('issues', `The list of issues is not read to its end yet; ${NEXT_RUN}.`)]
      : []),
    ...(denials.has('pullRequests')
      ? []
      : [
          ...scans.map(state =>
            gap(
              'unmerged',
              `Not all ${state} pull requests are looked through for proposals yet; ${NEXT_RUN}.`,
            ),
          ),
          ...(pending.files.size > 0
            ? [
                gap(
                  'unmerged',
                  `The files of ${count(pending.files.size)} pull requests are not looked at yet; ${NEXT_RUN}.`,
                ),
              ]
            : []),
          ...(plan.changes !== null && isOpen(PULL_LISTS.changes)
            ? [gap('changes', `The list of changed pull requests is not read to its end yet; ${NEXT_RUN}.`)]
            : []),
        ]),
  ]
}

function partGaps({
  issues,
  pulls,
  partial,
  manyFiles,
  pending,
  denied: areas,
}: Learned): readonly FactGap[] {
  const isTorn = ({ number, complete }: { number: number; complete: boolean }) =>
    !complete && !partial.has(number) && !pending.issues.has(number) && !pending.pulls.has(number)
  const torn = [...issues.values(), ...pulls.values()].filter(isTorn).map(({ number }) => number)
  const denials = (['forbidden', 'saml'] as const).flatMap(denial => {
    const numbers = [...partial].flatMap(([number, each]) => (each === denial ? [number] : []))
    // Where a whole part is denied, that is told, and not each place it is missing in.
    if (numbers.length === 0 || areas.size > 0) return []
    const advice =
      denial === 'saml' ? ` ${fix(denial, 'issues')}` : ' The token may not see what they link to.'
    return [gap('links', `Parts of the history of ${named(numbers)} could not be read.${advice}`)]
  })
  return [
    ...denials,
    ...(torn.length > 0
      ? [gap('threads', `The history of ${named(torn)} could not be read completely.`)]
      : []),
    ...(manyFiles.size > 0
      ? [gap('unmerged', `Of ${named([...manyFiles])} only the first 300 files were looked at.`)]
      : []),
  ]
}

const UNTOLD: Readonly<Record<NewerField, string>> = {
  parent: 'of which issue an issue is a part',
  subIssuesSummary: 'how many parts of an issue are done',
  closedByPullRequestsReferences: 'which pull requests close an issue',
  stateReason: 'why an issue was closed',
}

function lacking(field: NewerField): FactGap {
  return gap('issues', `This GitHub Enterprise Server does not tell ${UNTOLD[field]}; a newer version does.`)
}

function fix(denial: Denial, need: Need): string {
  if (denial === 'forbidden') return permissionHint(need)
  return troubleHint({ path: [], kind: denial, message: '' }, need) ?? ''
}

function named(numbers: readonly number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b)
  const names = sorted
    .slice(0, MOST_NAMED)
    .map(number => `#${number}`)
    .join(', ')
  return sorted.length > MOST_NAMED ? `${names} and ${count(sorted.length - MOST_NAMED)} others` : names
}

/** A count with separators, `3,118`. */
function count(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

function gap(measure: string, reason: string): FactGap {
  return { measure, reason }
}
