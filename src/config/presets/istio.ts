import { FILE_RULES } from '../github-rules.ts'
import type { Preset } from '../preset.ts'

/**
 * Istio's features: one YAML file with an item per feature, whose maturity is both its status and its stage, and
 * a checklist file for some. A feature that is deprecated or retired was delivered and is taken back.
 */
export const ISTIO: Preset = {
  name: 'istio',
  describes: 'Istio features: one features.yaml with a maturity per feature, and checklists beside it',
  detect: { paths: ['features.yaml', 'features/{slug}.md'], headers: ['name', 'level.maturity'] },
  documents: [],
  sidecars: [],
  exclude: ['features/feature_template.md'],
  list: {
    path: 'features.yaml',
    itemsKey: 'features',
    idKeys: ['id', 'name'],
    documentKey: 'level.checklist',
  },
  forms: [],
  fields: {
    title: ['name'],
    status: ['deprecation.state', 'level.maturity'],
    stage: ['level.maturity'],
    owner: ['area'],
    target: ['level.nextexpectedpromotion'],
    successor: ['deprecation.details.replacement'],
  },
  statusFrom: 'header',
  phaseWithoutStatus: 'unknown',
  phases: {
    experimental: 'building',
    alpha: 'building',
    beta: 'building',
    stable: 'done',
    deprecated: 'removed',
    retired: 'removed',
  },
  order: ['experimental', 'alpha', 'beta', 'stable'],
  transitions: {
    experimental: ['alpha', 'deprecated'],
    alpha: ['beta', 'deprecated'],
    beta: ['stable', 'deprecated'],
    stable: ['deprecated'],
    deprecated: ['retired'],
    retired: [],
  },
  stages: ['Experimental', 'Alpha', 'Beta', 'Stable'],
  stageSynonyms: {},
  stageTargets: null,
  checklists: true,
  incrementsFromCycle: false,
  numberIs: 'none',
  // Every issue is the umbrella of an enhancement, filed once a working group agrees.
  github: {
    ...FILE_RULES,
    track: 'all',
    openPhase: 'accepted',
    milestonePhase: 'building',
    labelPhases: { backlog: 'accepted', 'in-progress': 'building' },
    columnPhases: { backlog: 'accepted', 'in progress': 'building', done: 'done' },
    labelStages: {
      experimental: 'Experimental',
      alpha: 'Alpha',
      beta: 'Beta',
      stable: 'Stable',
      'stage/experimental': 'Experimental',
      'stage/alpha': 'Alpha',
      'stage/beta': 'Beta',
      'stage/stable': 'Stable',
    },
    checklists: true,
    milestoneIsTarget: true,
    ownerLabels: ['area/', 'wg/'],
  },
}
