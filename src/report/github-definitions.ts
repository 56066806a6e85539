import type { Config } from '../config/config.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { type Markdown, md } from './markdown.ts'
import { plural } from './quantity.ts'

/** Measures 13 and 14; a family whose files name targets has them without GitHub. */
export function planDefinitions(
  { planningGraceDays }: Config,
  { predictability, slippage }: Metrics,
): readonly Markdown[] {
  const planned = md`**Planned and kept**: proposals whose target named the increment at its start plus ${plural(planningGraceDays, 'day')}, and those of them that got there in it. In the SAFe form, what was added later and done counts as kept too, so it may exceed 100 %. Option \`planning-grace-days\`.`
  const moved = md`**Moved**: the present target less the first one recorded, in increments; earlier is negative, a target taken away is dropped; in releases where targets are versions. Re-plans are moves to a later target, with or without a time without any. A change undone or mended within seven days is a slip of the hand.`
  return [...(predictability === null ? [] : [planned]), ...(slippage === null ? [] : [moved])]
}

/** What only GitHub tells, in the words of the measures. */
export function githubDefinitions(config: Config): readonly Markdown[] {
  return [...reviewDefinitions(config), ...proposalDefinitions(config), ...changeDefinitions(config)]
}

function reviewDefinitions({ approval, bots, holdLabels, nameReviewers }: Config): readonly Markdown[] {
  const signals = [...(approval.reviews ? ['an approving review'] : []), ...approval.labels.map(labelWords)]
  const named = nameReviewers ? 'named' : 'not named'
  return [
    md`**First response, first review**: hours from the moment a pull request was up for review (opened, or for a draft ready for review) to the first comment or review of a person who is neither its author nor a robot; for the first review, reviews alone. What has none yet is kept as "not yet". Option \`bots\` (${plural(bots.length, 'pattern')}).`,
    md`**From request to review**: from the request, or the moment it was up for review, to that person's first review. A new request starts again; one not answered is kept as "not yet". Approval: ${signals.length === 0 ? 'none set' : signals.join(' or ')}. Reviewers are ${named}. Options \`approval\`, \`name-reviewers\`.`,
    md`**Whose turn**: after the author's last meaningful act it is the reviewers' turn, after theirs the author's. These labels stop both: ${holdLabels.length === 0 ? 'none set' : holdLabels.join(', ')}. Option \`hold-labels\`.`,
  ]
}

const labelWords = (label: string) => `the label ${label}`

function proposalDefinitions({ preset }: Config): readonly Markdown[] {
  const { unmerged, track } = preset.github
  const looked = unmerged === 'all' ? 'open and closed ones' : unmerged === 'open' ? 'open ones' : 'none'
  const issues = typeof track === 'string' ? track : track.join(', ')
  return [
    md`**Proposed**: pull requests that add a proposal, by the moment they were up for review; those closed without being merged count. Looked at for proposals that are not in the tree: ${looked}. Option \`unmerged\`.`,
    md`**Tracked issues**: issues that are proposals in their own right (${issues}), and issues of proposals. A link is trusted once GitHub confirms it. Option \`track-issues\`.`,
  ]
}

function changeDefinitions({ changeManagement }: Config): readonly Markdown[] {
  if (changeManagement === null) return []
  const { largeFiles, largeLines, untriagedLabel, increments } = changeManagement
  return [
    md`**Change management**: pull requests merged by people in the last ${plural(increments, 'increment')}. Large: at least ${plural(largeFiles, 'file')} or ${plural(largeLines, 'line')}. Not triaged: open issues with the label ${untriagedLabel}. Moved: an issue that went from one milestone to a later one. Option \`change-management\`.`,
  ]
}
