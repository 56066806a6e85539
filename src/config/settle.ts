import { ConfigurationError } from '../errors.ts'
import type { Config } from './config.ts'
import type { ChangeRule } from './github-rules.ts'
import { COUNTING_OPTIONS } from './option-counting.ts'
import { DATA_OPTIONS } from './option-data.ts'
import { DOCUMENT_OPTIONS } from './option-documents.ts'
import { CHANGE_RULE, GITHUB_OPTIONS } from './option-github.ts'
import { INCREMENT_OPTIONS } from './option-increments.ts'
import { reminderConfig } from './option-reminders.ts'
import type { Preset } from './preset.ts'
import { presetWith } from './preset-settings.ts'
import { formatProblems, quote } from './problem.ts'
import type { Settings } from './settings.ts'
import { didYouMean } from './suggest.ts'

/** Settings that are maps of independent entries. */
const MERGED_MAPS = [
  'statuses',
  'fields',
  'bulk',
  'catchUpBurst',
  'staleAfterDays',
  'labelPhases',
  'columnPhases',
  'labelStages',
  'approval',
  'people',
  'ownerMap',
  'reminderExempt',
] as const

/**
 * The complete configuration: the settings of each layer, strongest first (flags or inputs, then the file), over
 * the preset and the defaults. Single values and lists of a stronger layer replace those of a weaker one; maps
 * (`statuses`, `fields`, `bulk`, `catch-up-burst`, `stale-after-days`, `approval`, `people`, `owner-map`, `reminder-exempt` and those by label or column) are
 * merged entry by entry.
 * Throws `ConfigurationError` when the order of status words names one that no phase is known for.
 */
export function settle(layers: readonly Settings[], preset: Preset, presetReason: string): Config {
  const settings = mergeSettings(layers)
  const settled = presetWith(preset, settings)
  checkOrder(settled)
  return {
    preset: settled,
    presetReason,
    increments: settings.increments ?? defaultIncrements(settled),
    incrementsAreDefault: settings.increments === undefined,
    incrementName: settings.incrementName ?? null,
    timeZone: settings.timeZone ?? INCREMENT_OPTIONS.timeZone.default,
    created: settings.created ?? COUNTING_OPTIONS.created.default,
    bulk: { ...COUNTING_OPTIONS.bulk.default, ...settings.bulk },
    burst: { ...COUNTING_OPTIONS.catchUpBurst.default, ...settings.catchUpBurst },
    ignoreCommits: settings.ignoreCommits ?? COUNTING_OPTIONS.ignoreCommits.default,
    staleAfterDays: { ...COUNTING_OPTIONS.staleAfterDays.default, ...settings.staleAfterDays },
    aliases: settings.aliases ?? DOCUMENT_OPTIONS.aliases.default,
    title: settings.title ?? null,
    showIncrements: settings.showIncrements ?? INCREMENT_OPTIONS.showIncrements.default,
    ...githubConfig(settings, settled),
    reminders: reminderConfig(settings),
    ocel: settings.ocel ?? DATA_OPTIONS.ocel.default,
    dashboard: settings.dashboard ?? DATA_OPTIONS.dashboard.default,
  }
}

type GithubConfig = Pick<
  Config,
  'approval' | 'bots' | 'holdLabels' | 'planningGraceDays' | 'changeManagement' | 'nameReviewers'
>

function githubConfig(settings: Settings, preset: Preset): GithubConfig {
  return {
    approval: { ...GITHUB_OPTIONS.approval.default, ...settings.approval },
    bots: settings.bots ?? GITHUB_OPTIONS.bots.default,
    holdLabels: settings.holdLabels ?? GITHUB_OPTIONS.holdLabels.default,
    planningGraceDays: settings.planningGraceDays ?? GITHUB_OPTIONS.planningGraceDays.default,
    changeManagement: changeRule(settings.changeManagement ?? preset.github.changeManagement),
    nameReviewers: settings.nameReviewers ?? GITHUB_OPTIONS.nameReviewers.default,
  }
}

/** Switched off is null; a map changes only the rules it names. */
function changeRule(wish: Settings['changeManagement']): ChangeRule | null {
  if (wish === undefined || wish === false) return null
  return wish === true ? CHANGE_RULE : { ...CHANGE_RULE, ...wish }
}

/** One `Settings` from several, strongest first. */
export function mergeSettings(layers: readonly Settings[]): Settings {
  const maps = MERGED_MAPS.filter(key => layers.some(layer => layer[key] !== undefined))
  return {
    ...layered(layers),
    ...Object.fromEntries(maps.map(key => [key, layered(layers.map(layer => layer[key] ?? {}))])),
  }
}

/** `fromEntries` keeps a key named `__proto__` like any other; `Object.assign` would not. */
function layered<Value extends object>(layers: readonly Value[]): Partial<Value> {
  return Object.fromEntries([...layers].reverse().flatMap(layer => Object.entries(layer))) as Partial<Value>
}

/** A repository with one folder per cycle has told how it plans; everybody else gets calendar years. */
function defaultIncrements(preset: Preset): Config['increments'] {
  return preset.incrementsFromCycle ? { kind: 'cycles' } : INCREMENT_OPTIONS.increments.default
}

function checkOrder({ order, phases }: Preset): void {
  const words = Object.keys(phases)
  const unknown = order.filter(word => !Object.hasOwn(phases, word))
  if (unknown.length === 0) return
  const problems = unknown.map(word => ({
    file: 'The settings',
    line: null,
    setting: 'status-order',
    found: `using ${quote(word)}, which is no known status word`,
    expected: `words that "statuses" or the preset give a phase${didYouMean(word, words)}`,
    example: `statuses:\n  ${word}: accepted`,
  }))
  throw new ConfigurationError(formatProblems(problems))
}
