import { FILE_RULES } from '../github-rules.ts'
import type { Preset } from '../preset.ts'

/** NixOS RFCs: merged means accepted; the state of the others is told by labels of their pull requests. */
export const NIXOS_RFC: Preset = {
  name: 'nixos-rfc',
  describes: 'NixOS RFCs: numbered files under rfcs/ with front matter, accepted by being merged',
  detect: { paths: ['rfcs/{number}-{slug}.md'], headers: ['feature', 'start-date', 'author'] },
  documents: ['rfcs/{number}-{slug}.md'],
  sidecars: [],
  exclude: ['rfcs/0000-template.md', 'rfcs/README.md'],
  list: null,
  forms: ['front-matter', 'table'],
  fields: {
    title: ['feature'],
    authors: ['author', 'authors'],
    created: ['start-date'],
    links: ['related-issues', 'rfc-pr', 'pr'],
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
