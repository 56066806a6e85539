import type { Config } from '../config/config.ts'
import { BEHIND_DAYS } from '../metrics/drift.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { type Markdown, md } from './markdown.ts'
import { plural } from './quantity.ts'

/** What the measures that explain mean, each only where the report shows it. */
export function explainingDefinitions({ preset }: Config, metrics: Metrics): readonly Markdown[] {
  const { ageing, ladder, drift, conformance } = metrics
  const approved = ageing.some(({ phase }) => phase === 'accepted')
  return [
    ...(ageing.length === 0 ? [] : [AGE]),
    ...(approved ? [APPROVED] : []),
    ...(preset.stages.length === 0 ? [] : [stageDefinition(preset.stages)]),
    ...(ladder === null ? [] : [OVERDUE]),
    ...(conformance.measured ? [ORDER] : []),
    ...(drift.otherIncrement.n + drift.updateBehind.n === 0 ? [] : [DRIFT]),
  ]
}

const AGE = md`**Age in state**: days since a proposal entered the state it is in, against the observed 85th percentile of those that left it. What was in the state when it landed has been there for longer than the files know. Leave at all: Kaplan-Meier estimate over all that were ever in it.`

const APPROVED = md`**Approved and not built**: open proposals in the phase accepted. In a family that builds in stages the early stages may be there already.`

const stageDefinition = (stages: readonly string[]) =>
  md`**Stages**: ${stages.join(', ')}, by the stage a file or issue names. Reached: first entries. Stage ladder: the open ones on each now. Option \`stages\`.`

const OVERDUE = md`**Overdue for the next stage**: the target for the next stage has passed, or it has been on its stage for longer than 85 % of those that left it. After the highest stage comes done, planned with that stage. A target has passed when the increment it names is over, when it is a day before today, or when it is an earlier release than the one most targets of the last half year name (at least five).`

const ORDER = md`**Process followed**: changes of status against the steps the process allows; a change undone within a day is a slip of the hand. Reopened: share of those ever done that went back to work. Option \`status-order\`.`

const DRIFT = md`**Declared against observed**: dates in the header against landings; a negative number means that the header is later. The last real change leaves out bulk, renames and white space; behind means more than ${plural(BEHIND_DAYS, 'day')}.`
