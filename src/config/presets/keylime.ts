import { FILE_RULES } from '../github-rules.ts'
import type { Preset } from '../preset.ts'

/**
 * Keylime's enhancements: files at the root, named by the number of their issue, without any header. What became
 * of one is told by its issue alone; the sign-off boxes in the files are never kept up, so they are not read.
 */
export const KEYLIME: Preset = {
  name: 'keylime',
  describes: 'Keylime enhancements: files at the root named by their issue, with no header',
  detect: { paths: ['{number}_{slug}.md', '{number}-{slug}.md', 'enhancement_template.md'], headers: [] },
  documents: ['{number}_{slug}.md', '{number}-{slug}.md'],
  sidecars: [],
  exclude: [],
  list: null,
  forms: [],
  fields: {},
  statusFrom: 'none',
  phaseWithoutStatus: 'accepted',
  phases: {},
  order: [],
  transitions: {},
  stages: [],
  stageSynonyms: {},
  stageTargets: null,
  checklists: false,
  incrementsFromCycle: false,
  numberIs: 'issue',
  // "Enhancements" until the document is approved, then "Backlog", then a milestone, then closed.
  github: {
    ...FILE_RULES,
    track: 'all',
    phaseFrom: 'issue',
    milestonePhase: 'building',
    labelPhases: { backlog: 'accepted', 'in-progress': 'building' },
    columnPhases: { enhancements: 'proposed', backlog: 'accepted', 'in progress': 'building', done: 'done' },
    checklists: true,
    milestoneIsTarget: true,
  },
}
