import type { GithubRules } from './github-rules.ts'
import type { Preset, StatusSource } from './preset.ts'
import type { Settings } from './settings.ts'

/**
 * The preset with the user's own rules in it. Lists replace those of the preset, `fields` per field, `statuses`
 * are added word by word. What the preset said about the old paths falls with them: its list file, and whether
 * the cycle or the state is part of a path.
 */
export function presetWith(preset: Preset, settings: Settings): Preset {
  const { documents, sidecars, exclude, forms, fields, statuses, statusOrder, stages } = settings
  return {
    ...preset,
    ...(documents && { documents, list: null, incrementsFromCycle: holds(documents, 'cycle') }),
    ...(sidecars && { sidecars }),
    ...(exclude && { exclude }),
    ...(forms && { forms }),
    ...(fields && { fields: { ...preset.fields, ...fields } }),
    ...(statuses && { phases: { ...preset.phases, ...statuses } as Preset['phases'] }),
    ...(statusOrder && { order: statusOrder }),
    ...(stages && { stages, stageSynonyms: synonymsOf(preset, stages) }),
    ...(settings.numberIs && { numberIs: settings.numberIs }),
    statusFrom: statusSource(preset, settings),
    github: rulesWith(preset.github, settings),
  }
}

/** The preset's rules for issues with the user's own in them; maps are added entry by entry. */
function rulesWith(rules: GithubRules, settings: Settings): GithubRules {
  const { trackIssues, phaseFrom, unmerged, issueRepository } = settings
  const { labelPhases, columnPhases, labelStages } = settings
  return {
    ...rules,
    ...(trackIssues && { track: trackIssues }),
    ...(phaseFrom && { phaseFrom }),
    ...(unmerged && { unmerged }),
    ...(issueRepository && { issueRepository }),
    labelPhases: { ...rules.labelPhases, ...labelPhases } as GithubRules['labelPhases'],
    columnPhases: { ...rules.columnPhases, ...columnPhases } as GithubRules['columnPhases'],
    labelStages: { ...rules.labelStages, ...labelStages } as GithubRules['labelStages'],
  }
}

/** A status field that was named is meant to be read; a `{state}` in the paths is, too, where no header has it. */
function statusSource({ statusFrom }: Preset, { documents, fields }: Settings): StatusSource {
  if (fields?.status) return 'header'
  if (documents === undefined) return statusFrom
  if (statusFrom === 'path' && !holds(documents, 'state')) return 'header'
  if (statusFrom !== 'header' && holds(documents, 'state')) return 'path'
  return statusFrom
}

function holds(patterns: readonly string[], placeholder: string): boolean {
  return patterns.some(pattern => pattern.includes(`{${placeholder}}`))
}

function synonymsOf({ stageSynonyms }: Preset, stages: readonly string[]): Preset['stageSynonyms'] {
  return Object.fromEntries(Object.entries(stageSynonyms).filter(([, stage]) => stages.includes(stage)))
}
