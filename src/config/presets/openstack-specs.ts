import { FILE_RULES } from '../github-rules.ts'
import type { Preset } from '../preset.ts'

/** Release cycles with a name; from 2023 on they are numbered (`2023.1`). Their templates lie among the specs. */
const NAMED_CYCLES = [
  'juno',
  'kilo',
  'liberty',
  'mitaka',
  'newton',
  'ocata',
  'pike',
  'queens',
  'rocky',
  'stein',
  'train',
  'ussuri',
  'victoria',
  'wallaby',
  'xena',
  'yoga',
  'zed',
  'backlog',
] as const

/**
 * OpenStack specs as Nova keeps them: a folder per cycle with `approved` and `implemented` in it. A spec that is
 * taken up again in a later cycle is a new file there. The backlog is no cycle, what was given up has a folder
 * of its own, and in 2014 the specs of a cycle (or of all) lay in one folder: those were approved.
 */
export const OPENSTACK_SPECS: Preset = {
  name: 'openstack-specs',
  describes: 'OpenStack specs: a folder per release cycle, with the status as a folder in it',
  detect: {
    paths: ['specs/{cycle}/approved/{slug}.rst', 'specs/{cycle}/implemented/{slug}.rst'],
    headers: [],
  },
  documents: [
    'specs/backlog/{state}/{slug}.rst',
    'specs/{cycle}/{state}/{slug}.rst',
    'specs/juno/{slug}.rst',
    'specs/kilo/{slug}.rst',
    'specs/{state}/{slug}.rst',
    'specs/{slug}.rst',
  ],
  sidecars: [],
  exclude: [
    'specs/template.rst',
    'specs/**/20*-template.rst',
    ...NAMED_CYCLES.map(cycle => `specs/**/${cycle}-template.rst`),
    'specs/**/index.rst',
  ],
  list: null,
  forms: [],
  fields: {},
  statusFrom: 'path',
  phaseWithoutStatus: 'accepted',
  phases: {
    backlog: 'proposed',
    approved: 'accepted',
    implemented: 'done',
    abandoned: 'withdrawn',
    superseded: 'replaced',
  },
  order: ['backlog', 'approved', 'implemented'],
  transitions: {
    backlog: ['approved', 'abandoned', 'superseded'],
    approved: ['implemented', 'backlog', 'abandoned', 'superseded'],
    implemented: ['superseded'],
    abandoned: [],
    superseded: [],
  },
  stages: [],
  stageSynonyms: {},
  stageTargets: null,
  checklists: false,
  incrementsFromCycle: true,
  numberIs: 'none',
  github: FILE_RULES,
}
