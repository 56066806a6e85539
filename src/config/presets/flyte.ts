import { FILE_RULES } from '../github-rules.ts'
import type { Preset } from '../preset.ts'

/** Flyte's RFCs: a folder per category, accepted by being merged. The number is the pull request, or `0000`, or missing. */
export const FLYTE: Preset = {
  name: 'flyte',
  describes: 'Flyte RFCs: a folder per category under rfc/, accepted by being merged',
  detect: { paths: ['rfc/system/{slug}.md', 'rfc/core language/{slug}.md'], headers: [] },
  documents: [
    'rfc/{owner}/RFC-{number}-{slug}.md',
    'rfc/{owner}/{number}-{slug}.md',
    'rfc/{owner}/{slug}.md',
    'rfc/RFC-{number}-{slug}.md',
    'rfc/{number}-{slug}.md',
  ],
  sidecars: [],
  exclude: ['rfc/README.md', 'rfc/{owner}/README.md', 'rfc/RFC-0000-Template.md', 'rfc/0000-template.md'],
  list: null,
  forms: ['bold-lines'],
  fields: { authors: ['authors', 'author'] },
  statusFrom: 'landing',
  phaseWithoutStatus: 'accepted',
  phases: {},
  order: [],
  transitions: {},
  stages: [],
  stageSynonyms: {},
  stageTargets: null,
  checklists: false,
  incrementsFromCycle: false,
  numberIs: 'pull-request',
  github: { ...FILE_RULES, unmerged: 'all', changeManagement: true },
}
