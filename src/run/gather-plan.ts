import type { Config } from '../config/config.ts'
import { shortHash } from '../config/config-hash.ts'
import type { GatherPlan } from '../github/gather.ts'
import { isSameRepository, parseReferences } from '../github/references.ts'
import type { Increment } from '../metrics/metrics.ts'
import { readChecklist } from '../proposals/checklist.ts'
import type { Timeline } from '../timeline/timeline.ts'

/** What is known before GitHub is asked. */
export interface GatherInput {
  readonly repository: string
  readonly timelines: readonly Timeline[]
  readonly config: Config
  readonly isProposal: (path: string) => boolean
  /** Ascending; change management looks back on the last ones. */
  readonly increments: readonly Increment[]
  /** Project boards can be read. */
  readonly board: boolean
  readonly graphqlUrl: string
}

/** Which issues, pull requests and commits the files and landings lead to. Numbers ascend, commits come newest first. */
export function gatherPlan(input: GatherInput): GatherPlan {
  const { repository, timelines, config, isProposal, board, graphqlUrl } = input
  const { github } = config.preset
  const landings = timelines.flatMap(landingsOf)
  return {
    repository,
    numbers: ascending(timelines.flatMap(timeline => numbersOf(timeline, input))),
    pulls: ascending(landings.flatMap(({ pr }) => pr ?? [])),
    commits: commitsWithoutNumber(landings),
    isProposal,
    unmerged: github.unmerged,
    track: github.track,
    changes: changesOf(input),
    board: board && Object.keys(github.columnPhases).length > 0,
    checklistOf: github.checklists ? readChecklist : null,
    rules: shortHash([config.preset.documents, config.preset.exclude, github.checklists]),
    graphqlUrl,
  }
}

/** Landings of one proposal that somebody meant for it: a bulk landing's pull request is about no proposal. */
function landingsOf({ events }: Timeline) {
  return events.flatMap(({ at, commit, pr, bulk }) => (commit === null || bulk ? [] : [{ at, commit, pr }]))
}

function numbersOf({ number, references }: Timeline, { repository, config }: GatherInput): readonly number[] {
  const { numberIs, github } = config.preset
  const isLink = (numberIs === 'issue' && github.issueRepository === null) || numberIs === 'pull-request'
  const own = isLink && number !== null && /^\d{1,9}$/.test(number) ? [Number(number)] : []
  const named = references.flatMap(text => parseReferences(text, repository))
  // A discussion has a number too, but none that leads to an issue or pull request.
  const here = named.filter(
    each => isSameRepository(each.repository, repository) && each.kind !== 'discussion',
  )
  return [...own, ...here.map(each => each.number)].filter(each => each > 0)
}

function commitsWithoutNumber(
  landings: readonly { readonly at: number; readonly commit: string; readonly pr: number | null }[],
): readonly string[] {
  const unnumbered = landings.filter(({ pr }) => pr === null).sort((a, b) => b.at - a.at)
  return [...new Set(unnumbered.map(({ commit }) => commit))]
}

function changesOf({ config, increments }: GatherInput): GatherPlan['changes'] {
  const rule = config.changeManagement
  const first = rule && increments.slice(-rule.increments)[0]
  return rule && first ? { since: first.start, untriagedLabel: rule.untriagedLabel } : null
}

const ascending = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b)
