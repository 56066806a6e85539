import { FILE_RULES } from '../github-rules.ts'
import type { Preset } from '../preset.ts'

/**
 * Solana improvement documents. `Implemented` means that the clients have the code; the change is made when it is
 * `Activated` on the network. The transitions are those of the flowchart in SIMD-0001.
 */
export const SIMD: Preset = {
  name: 'simd',
  describes: 'Solana improvement documents (SIMDs): numbered files under proposals/ with front matter',
  detect: {
    paths: ['proposals/{number}-{slug}.md'],
    headers: ['simd', 'title', 'status', 'created'],
  },
  documents: ['proposals/{number}-{slug}.md', 'proposals/simd-{number}-{slug}.md'],
  sidecars: [],
  exclude: ['proposals/XXXX-template.md', 'proposals/0000-template.md', 'proposals/README.md'],
  list: null,
  forms: ['front-matter'],
  fields: {
    title: ['title'],
    status: ['status'],
    number: ['simd'],
    authors: ['authors', 'author'],
    created: ['created'],
    successor: ['superseded-by', 'replaced-by'],
    links: ['feature', 'development'],
  },
  statusFrom: 'header',
  phaseWithoutStatus: 'unknown',
  phases: {
    idea: 'proposed',
    draft: 'proposed',
    review: 'proposed',
    accepted: 'accepted',
    implemented: 'building',
    activated: 'done',
    living: 'living',
    stagnant: 'parked',
    withdrawn: 'withdrawn',
  },
  order: ['idea', 'draft', 'review', 'accepted', 'implemented', 'activated'],
  transitions: {
    idea: ['draft'],
    draft: ['review', 'stagnant'],
    review: ['accepted', 'living', 'stagnant', 'withdrawn'],
    accepted: ['implemented', 'withdrawn'],
    implemented: ['activated'],
    activated: [],
    living: [],
    stagnant: [],
    withdrawn: [],
  },
  stages: [],
  stageSynonyms: {},
  stageTargets: null,
  checklists: false,
  incrementsFromCycle: false,
  numberIs: 'pull-request',
  github: FILE_RULES,
}
