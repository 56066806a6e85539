import { PHASES } from '../phase.ts'
import { type ApprovalRule, type ChangeRule, foldLabel, type GithubRules } from './github-rules.ts'
import { option } from './option-entry.ts'
import type { Place } from './option-place.ts'
import { listOf, mapOf, number, oneOf, record, type Shape, text } from './option-shape.ts'
import { flag, mapped, word } from './option-words.ts'
import type { Preset } from './preset.ts'

const FROM_PRESET = 'from the preset'

/** GitHub allows fifty characters in the name of a label. */
const label: Shape<string> = mapped(text({ label: 'the name of a label', longest: 50 }), foldLabel)

const login = text({
  label: 'a login, in which * stands for any text',
  longest: 60,
  check: name =>
    /^[\w*-]+(?:\[bot\])?$/.test(name) ? null : 'a login without @, in which * stands for any text',
})

const phaseByWord = (words: Shape<string>) =>
  mapOf(words, oneOf(PHASES.filter(phase => phase !== 'unknown' && phase !== 'moved'))) as Shape<
    Readonly<Partial<Record<string, (typeof PHASES)[number]>>>
  >

const trackIssues: Shape<GithubRules['track']> = {
  label: 'none, all, or labels as a list or separated by commas',
  schema: { anyOf: [{ type: 'string', minLength: 1 }, listOf(label, 1).schema] },
  read(at: Place) {
    if (at.kind === 'list') return listOf(label, 1).read(at)
    const words = at.text()?.trim() ?? ''
    if (words === 'none' || words === 'all') return words
    const labels = words.split(',').map(foldLabel).filter(Boolean)
    return labels.length === 0 || labels.some(each => each.length > 50) ? at.refuse(this.label) : labels
  },
}

const CHANGE_DEFAULTS: ChangeRule = {
  largeFiles: 20,
  largeLines: 500,
  untriagedLabel: 'untriaged',
  themes: ['bug', 'security', 'documentation', 'enhancement', 'plugins', 'scale', 'good first issue'],
  components: ['ui', 'flytectl', 'flytekit', 'flyteidl', 'flytepropeller', 'flyteadmin'],
  increments: 4,
}

const changeRecord = record<ChangeRule>(
  'a map with large-files, large-lines, untriaged-label, themes, components and increments',
  {
    largeFiles: number({ min: 1, max: 1_000_000, whole: true }),
    largeLines: number({ min: 1, max: 100_000_000, whole: true }),
    untriagedLabel: label,
    themes: listOf(label),
    components: listOf(label),
    increments: number({ min: 1, max: 100, whole: true }),
  },
)

const changeManagement: Shape<boolean | Partial<ChangeRule>> = {
  label: 'true, false, or a map of its rules',
  schema: { anyOf: [{ type: 'boolean' }, changeRecord.schema] },
  read(at: Place) {
    if (at.kind === 'map') return changeRecord.read(at)
    return flag.read(at)
  },
}

/** Rules of measure 27 where somebody switched it on without saying more. */
export const CHANGE_RULE: ChangeRule = CHANGE_DEFAULTS

/** What issues and pull requests add, and how they are read. */
export const GITHUB_OPTIONS = {
  numberIs: option({
    shape: oneOf(['issue', 'pull-request', 'sequence', 'none']) as Shape<Preset['numberIs']>,
    default: null,
    defaultLabel: FROM_PRESET,
    description: 'What the number of a proposal is: its issue, its pull request, or a number of its own.',
    example: 'number-is: issue',
  }),
  issueRepository: option({
    shape: text({
      label: 'owner/name',
      check: name => (/^[\w.-]+\/[\w.-]+$/.test(name) ? null : 'owner/name'),
    }),
    default: null,
    defaultLabel: 'the same repository',
    description: 'Repository that holds the issues the numbers of proposals lead to, when it is another one.',
    example: 'issue-repository: example/tracker',
  }),
  trackIssues: option({
    shape: trackIssues,
    default: null,
    defaultLabel: FROM_PRESET,
    description:
      'Issues that are enhancements in their own right: `none`, `all`, or those with one of these labels.',
    example: 'track-issues: [enhancement, proposal]',
    input: true,
    flag: '--track-issues LABELS',
  }),
  phaseFrom: option({
    shape: oneOf(['file', 'issue']),
    default: null,
    defaultLabel: FROM_PRESET,
    description: 'Whether the file or the linked issue says how a proposal fares.',
    example: 'phase-from: issue',
  }),
  labelPhases: option({
    shape: phaseByWord(label),
    default: null,
    defaultLabel: FROM_PRESET,
    description: 'Phase of an open issue by label, added to those of the preset.',
    example: 'label-phases:\n  accepted: accepted\n  in-progress: building',
  }),
  columnPhases: option({
    shape: phaseByWord(label),
    default: null,
    defaultLabel: FROM_PRESET,
    description:
      'Phase of an issue by the column (Status) of its project board; reading boards needs the input `project-token`.',
    example: 'column-phases:\n  Backlog: accepted\n  Done: done',
  }),
  labelStages: option({
    shape: mapOf(label, word),
    default: null,
    defaultLabel: FROM_PRESET,
    description: 'Stage of the ladder by label of the issue.',
    example: 'label-stages:\n  stage/alpha: alpha\n  stage/beta: beta',
  }),
  unmerged: option({
    shape: oneOf(['none', 'open', 'all']),
    default: null,
    defaultLabel: FROM_PRESET,
    description:
      'Pull requests looked at for proposals that never landed: none, the open ones, or all. Closed ones cost a request for every 25.',
    example: 'unmerged: all',
  }),
  approval: option({
    shape: record<ApprovalRule>('a map with reviews and labels', {
      reviews: flag,
      labels: listOf(label),
    }),
    default: { reviews: true, labels: ['lgtm', 'approved'] },
    defaultLabel: '{ reviews: true, labels: [lgtm, approved] }',
    description: 'What approves a pull request: an approving review, one of these labels, or both.',
    example: 'approval: { reviews: true, labels: [lgtm] }',
  }),
  bots: option({
    shape: listOf(login),
    default: ['*-bot', '*-robot', '*-ci', 'googlebot', 'codecov-commenter', 'k8s-ci-robot'],
    defaultLabel: "['*-bot', '*-robot', '*-ci', googlebot, codecov-commenter, k8s-ci-robot]",
    description:
      'User accounts that are robots; their acts never count. Accounts GitHub itself marks as bots are known.',
    example: "bots: ['*-bot', release-machine]",
  }),
  holdLabels: option({
    shape: listOf(label),
    default: ['do-not-merge/hold', 'hold', 'on hold', 'blocked'],
    defaultLabel: '[do-not-merge/hold, hold, on hold, blocked]',
    description: 'Labels under which it is neither the reviewers’ turn nor the author’s.',
    example: 'hold-labels: [do-not-merge/hold]',
  }),
  planningGraceDays: option({
    shape: number({ min: 0, max: 366, whole: true }),
    default: 7,
    defaultLabel: '7',
    description: 'Days after the start of an increment in which a target still counts as planned for it.',
    example: 'planning-grace-days: 14',
  }),
  changeManagement: option({
    shape: changeManagement,
    default: null,
    defaultLabel: 'false, or true in the preset flyte',
    description:
      'Measure how changes are managed: pull requests linked to issues, large ones to proposals, untriaged issues, milestones that slip.',
    example: 'change-management:\n  large-lines: 800\n  untriaged-label: needs-triage',
  }),
  nameReviewers: option({
    shape: flag,
    default: false,
    defaultLabel: 'false',
    description: 'Name reviewers in the table of their load; else only counts are shown.',
    example: 'name-reviewers: true',
  }),
} as const
