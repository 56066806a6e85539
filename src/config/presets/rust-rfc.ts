import { FILE_RULES } from '../github-rules.ts'
import type { Preset } from '../preset.ts'

/**
 * Rust RFCs and their copies (React): merged means accepted, and nothing in a file changes after. Until October
 * 2014 they lived in `active/` and `complete/`, a few for a day at the root.
 */
export const RUST_RFC: Preset = {
  name: 'rust-rfc',
  describes: 'Rust RFCs: numbered files under text/, accepted by being merged',
  detect: { paths: ['text/{number}-{slug}.md'], headers: ['start-date', 'rfc-pr'] },
  documents: [
    'text/{number}-{slug}.md',
    'active/{number}-{slug}.md',
    'complete/{number}-{slug}.md',
    '{number}-{slug}.md',
  ],
  sidecars: [],
  exclude: ['0000-template.md'],
  list: null,
  forms: ['front-matter', 'bullets'],
  fields: {
    title: ['title', 'feature-name', 'features-name', 'feature'],
    created: ['start-date'],
    links: ['rfc-pr', 'rust-issue', 'tracking-issue'],
  },
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
  // What was turned down never landed: only closed pull requests tell.
  github: { ...FILE_RULES, unmerged: 'all' },
}
