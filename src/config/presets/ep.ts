import { FILE_RULES } from '../github-rules.ts'
import type { Preset } from '../preset.ts'

/**
 * Enhancement proposals as the EP process describes them: one folder per group, a dated draft that becomes a
 * numbered folder, the status in a section of the text. `implemented` is not the end here: staging and
 * production follow. The exit states are final; a deferred one may come back.
 */
export const EP: Preset = {
  name: 'ep',
  describes:
    'Enhancement proposals (EPs) in one folder per group, with their status in a section of the text',
  detect: { paths: ['eps/{owner}/**/{slug}.md'], headers: [] },
  documents: [
    'eps/{owner}/{number}-{slug}/README.md',
    'eps/{owner}/{number}-{slug}.md',
    'eps/{owner}/draft-{slug}.md',
  ],
  sidecars: [],
  exclude: ['eps/template/**', 'eps/{owner}/README.md'],
  list: null,
  forms: ['front-matter', 'status-section'],
  fields: {
    title: ['title'],
    status: ['status'],
    authors: ['authors', 'author'],
    created: ['creation-date', 'created'],
    successor: ['superseded-by', 'replaced-by'],
  },
  statusFrom: 'header',
  phaseWithoutStatus: 'unknown',
  phases: {
    provisional: 'proposed',
    implementable: 'accepted',
    implemented: 'building',
    staged: 'building',
    completed: 'done',
    deferred: 'parked',
    rejected: 'rejected',
    withdrawn: 'withdrawn',
    replaced: 'replaced',
  },
  order: ['provisional', 'implementable', 'implemented', 'staged', 'completed'],
  transitions: {
    provisional: ['implementable', 'deferred', 'rejected', 'withdrawn', 'replaced'],
    implementable: ['implemented', 'deferred', 'rejected', 'withdrawn', 'replaced'],
    implemented: ['staged', 'deferred', 'rejected', 'withdrawn', 'replaced'],
    staged: ['completed', 'deferred', 'rejected', 'withdrawn', 'replaced'],
    deferred: ['provisional', 'implementable', 'rejected', 'withdrawn', 'replaced'],
    completed: [],
    rejected: [],
    withdrawn: [],
    replaced: [],
  },
  stages: [],
  stageSynonyms: {},
  stageTargets: null,
  checklists: true,
  incrementsFromCycle: false,
  numberIs: 'sequence',
  github: FILE_RULES,
}
