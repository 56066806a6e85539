import { foldLabel, type GithubRules } from '../config/github-rules.ts'
import type { Preset } from '../config/preset.ts'
import { PHASES, type Phase } from '../phase.ts'
import type { IssueState } from './issue-states.ts'

/** What a state of an issue says about its proposal. */
export interface IssueView {
  /** The label, column or closing that decides, in words. */
  readonly status: string
  readonly phase: Phase
  readonly stage: string | null
  readonly target: string | null
}

/** Reads the state of an issue by the rules of a family. */
export function viewOf(state: IssueState, { github, stages }: Pick<Preset, 'github' | 'stages'>): IssueView {
  return {
    ...(state.isOpen ? openWord(state, github) : closedWord(state)),
    stage: stageOf(state, github, stages),
    target: github.milestoneIsTarget ? state.milestone : null,
  }
}

interface Word {
  readonly status: string
  readonly phase: Phase
}

/** Old issues have no reason: whoever closed one then had done it. */
function closedWord({ reason }: IssueState): Word {
  if (reason === 'not-planned') return { status: 'closed as not planned', phase: 'rejected' }
  if (reason === 'duplicate') return { status: 'closed as duplicate', phase: 'replaced' }
  return { status: reason === null ? 'closed' : 'closed as completed', phase: 'done' }
}

/** The column first; of labels and milestone the one latest in the flow, of equals a label. */
function openWord({ column, labels, milestone }: IssueState, rules: GithubRules): Word {
  const shown = column === null ? undefined : ruleFor(rules.columnPhases, column)
  if (column !== null && shown) return { status: column, phase: shown }
  const words = [...labels].sort().flatMap((label): readonly Word[] => {
    const phase = ruleFor(rules.labelPhases, label)
    return phase ? [{ status: label, phase }] : []
  })
  if (milestone !== null && rules.milestonePhase !== null) {
    words.push({ status: 'in milestone', phase: rules.milestonePhase })
  }
  const furthest = Math.max(...words.map(({ phase }) => PHASES.indexOf(phase)))
  const word = words.find(({ phase }) => PHASES.indexOf(phase) === furthest)
  return word ?? { status: 'open', phase: rules.openPhase }
}

/** The highest rung: whoever adds `beta` seldom takes `alpha` off. */
function stageOf(
  { labels }: IssueState,
  { labelStages }: GithubRules,
  stages: readonly string[],
): string | null {
  const named = [...labels].sort().flatMap(label => ruleFor(labelStages, label) ?? [])
  const highest = Math.max(...named.map(stage => stages.indexOf(stage)))
  return named.find(stage => stages.indexOf(stage) === highest) ?? null
}

function ruleFor<Value>(table: Readonly<Record<string, Value>>, label: string): Value | undefined {
  const key = foldLabel(label)
  return Object.hasOwn(table, key) ? table[key] : undefined
}
