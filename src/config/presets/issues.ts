import { FILE_RULES } from '../github-rules.ts'
import type { Preset } from '../preset.ts'

/**
 * Repositories whose enhancements are issues and nothing else. There is no file to read: everything comes from
 * GitHub, so this preset is never detected and needs a token.
 */
export const ISSUES: Preset = {
  name: 'issues',
  describes: 'Enhancements tracked as issues with a label, without any file; needs a token',
  detect: null,
  documents: [],
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
  stages: ['alpha', 'beta', 'stable'],
  stageSynonyms: { ga: 'stable' },
  stageTargets: null,
  checklists: false,
  incrementsFromCycle: false,
  numberIs: 'issue',
  github: {
    ...FILE_RULES,
    track: ['enhancement', 'proposal'],
    phaseFrom: 'issue',
    milestonePhase: 'building',
    labelPhases: {
      backlog: 'accepted',
      accepted: 'accepted',
      approved: 'accepted',
      'in progress': 'building',
      'in-progress': 'building',
      implementing: 'building',
      deferred: 'parked',
      postponed: 'parked',
    },
    columnPhases: { backlog: 'accepted', 'in progress': 'building', done: 'done' },
    labelStages: { 'stage/alpha': 'alpha', 'stage/beta': 'beta', 'stage/stable': 'stable' },
    checklists: true,
    milestoneIsTarget: true,
    ownerLabels: ['area/', 'component/', 'sig/', 'team/'],
    unmerged: 'none',
  },
}
