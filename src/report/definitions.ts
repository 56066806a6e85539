import { PHASE_WORDS } from '../charts/wording.ts'
import type { Config } from '../config/config.ts'
import { isOpen, PHASES } from '../phase.ts'
import { OLD_AT } from './decisions.ts'
import { explainingDefinitions } from './explaining-definitions.ts'
import { forecastDefinition } from './forecast-section.ts'
import { githubDefinitions, planDefinitions } from './github-definitions.ts'
import { incrementWords } from './increment-words.ts'
import { bullets, details, type Markdown, md } from './markdown.ts'
import { ENOUGH_INCREMENTS } from './natural-limits.ts'
import { decimal, grouped, plural } from './quantity.ts'
import type { ReportInput } from './report-input.ts'

const OPENED =
  'the day its pull request was up for review (of one that is an issue, the day that was opened), or from landing where that is not known,'
const ACTIVITY = ', and nothing a person did on its issue or pull requests,'

/** What every number means, with the options that change it and their present values. */
export function definitions(input: ReportInput): Markdown {
  return md`## How each number is defined\n\n${details('Definitions', bullets(definitionList(input)))}`
}

/** Measures that could not be taken are not defined: nothing in the report would show them. */
function definitionList({ config, metrics }: ReportInput): readonly Markdown[] {
  const fromGithub = metrics.github !== null
  const withIssues = fromGithub && config.preset.github.track !== 'none'
  return [
    ...groundRules(config),
    ...flowMeasures(config, withIssues),
    ...paceMeasures(config, fromGithub),
    ...otherMeasures(),
    ...explainingDefinitions(config, metrics),
    ...planDefinitions(config, metrics),
    ...forecastDefinition(metrics),
    ...(fromGithub ? githubDefinitions(config) : []),
  ]
}

function groundRules({ bulk, burst, increments, timeZone, ignoreCommits, aliases }: Config) {
  return [
    md`**Proposal**: a document and all the paths it had, not its number. A document that was renamed, got a number or became a folder stays one proposal. Option \`aliases\` (${plural(aliases.length, 'pair')}).`,
    md`**When something happened**: when it landed on the measured branch (committer date along first parents), never when it was written. Dates that run backwards are set to the latest before them.`,
    md`**Bulk**: a landing that touches at least ${bulk.minProposals} proposals and ${decimal(100 * bulk.minShare, 1)} % of those alive is administration. It is no activity and no change; status changes in it count and are marked. Options \`bulk\`, \`ignore-commits\` (${ignoreCommits.length} listed).`,
    md`**Clean-up**: ${burst.minCompletions} completions by hardly more than a new status word within ${plural(burst.days, 'day')} are marked as catching up, not as delivery. Option \`catch-up-burst\`.`,
    md`**Increment**: ${incrementWords(increments)}, start included and end excluded, in ${timeZone}. A running one is compared with the one before at the same day. Options \`increments\`, \`increment-name\`, \`time-zone\`, \`show-increments\`.`,
    md`**Phase**: each status word is mapped to one of ${PHASES.filter(phase => phase !== 'unknown').join(', ')}. A word without a mapping is ${PHASE_WORDS.unknown} (\`unknown\` in the data), counts as open and is listed under data quality. Option \`statuses\`.`,
  ]
}

const CLOCKS = {
  landed: 'the day they landed',
  opened: 'the day the pull request that added them was up for review, else the day they landed',
  declared: 'the day their header declares, else the day they landed',
} as const

/** An enhancement that is an issue never lands. */
const ISSUE_CLOCK = '; one that is an issue by the day it was opened'

function flowMeasures({ created }: Config, withIssues: boolean) {
  return [
    md`**Created**: proposals by ${CLOCKS[created]}${withIssues ? ISSUE_CLOCK : ''}. Imports in bulk are told beside the number. Option \`created\`.`,
    md`**Completed**: first time a proposal enters the phase done. A second time after a reopening, and documents that landed already done, are counted apart. What was marked done in bulk or in a clean-up is told beside the number: it writes down what was done before.`,
    md`**Ended otherwise**: first time a proposal becomes rejected, withdrawn or replaced, or its document is removed while open.`,
    md`**Open**: ${PHASES.filter(isOpen)
      .map(phase => PHASE_WORDS[phase])
      .join(
        ', ',
      )}; replayed as of that day, never taken from today's status. Parked, living, informational and moved documents are left out.`,
    md`**Created minus closed**: created, less completed, landed already done and ended otherwise, all with bulk: it is how the stock moved.`,
    md`**Reopened**: back to work after done. A change undone within a day is a slip of the hand and does not count.`,
  ]
}

function paceMeasures({ staleAfterDays }: Config, fromGithub: boolean) {
  const limits = PHASES.flatMap(phase => {
    const days = staleAfterDays[phase]
    return days === undefined ? [] : [`${PHASE_WORDS[phase]} ${grouped(days)}`]
  })
  return [
    md`**Changes per proposal**: landings that changed the words of a document after its first, over the proposals alive in the window. Bulk, renames, white space and header-only changes do not count.`,
    md`**Lead time**: from ${fromGithub ? OPENED : 'landing'} to done. With the open ones included (Kaplan-Meier), they are kept as "not yet", because leaving them out flatters: the day by which half are done, not reached where fewer are. The median of finished ones alone needs five of them, fewer are listed.`,
    md`**Percentiles** are observed values. The 85th needs 19 values; no percentage is printed of fewer than ten.`,
    md`**Age risk**: share of past proposals that had left the same state by this age. With fewer than 19 exits all open states are taken together.`,
    md`**Silent**: no meaningful change${fromGithub ? ACTIVITY : ''} for longer than the limit in days of its phase (${limits.length === 0 ? 'none set' : limits.join(', ')}). Option \`stale-after-days\`.`,
    md`**Needs a decision**: open, silent, and with an age risk of ${decimal(100 * OLD_AT, 0)} % or more; silence alone decides where no age risk is known, or where fewer than 85 % ever leave the state. It became due on the day the last of these was true. Whose turn: with an open pull request as defined below, else the approvers' while it is proposed and the owner's after that.`,
  ]
}

function otherMeasures() {
  return [
    md`**State**: unusual when outside the natural limits of the finished increments (mean plus or minus 2.66 times the mean step between neighbours). With fewer than ${ENOUGH_INCREMENTS} of them it is too early to tell. A running count can be too high already, but not too low before its end. Totals and estimates over all history have none: they hardly move.`,
    md`**Last six**: the last six increments on a scale from zero, the current one last, behind a line while its count still grows.`,
    md`**What became of them**: proposals by the increment they were created in. Those of increments that were over two years ago are told together, whatever became of them. A younger cohort of which more than half is open is too early to judge.`,
  ]
}
