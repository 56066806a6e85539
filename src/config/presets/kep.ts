import { FILE_RULES } from '../github-rules.ts'
import type { Preset } from '../preset.ts'

/** Folders between SIG and KEP that held flat files: any folder would take in what lies beside a README. */
const SUBPROJECTS = [
  'addons',
  'azure',
  'clusterapi',
  'etcdadm',
  'image-builder',
  'kubeadm',
  'providers',
  'wgs',
] as const

/**
 * Kubernetes enhancement proposals. Today a KEP is a numbered folder with `README.md` and `kep.yaml`; until 2021
 * it was a flat file with front matter, numbered, dated, a draft or none of these. Repositories that copied the
 * process without SIGs (kueue) have the folders right under `keps/`.
 */
export const KEP: Preset = {
  name: 'kep',
  describes: 'Kubernetes enhancement proposals (KEPs): a numbered folder with README.md and kep.yaml',
  detect: { paths: ['keps/**/{number}-{slug}/kep.yaml'], headers: ['title', 'status', 'authors'] },
  documents: [
    'keps/{owner}/**/{number}-{slug}/README.md',
    'keps/{number}-{slug}/README.md',
    'keps/{owner}/2018-05-30-{slug}.md',
    'keps/{owner}/2019-01-25-{slug}.md',
    'keps/{owner}/2019-03-19-{slug}.md',
    'keps/{owner}/2019-07-16-{slug}.md',
    'keps/{owner}/draft-{number}-{slug}.md',
    'keps/{owner}/00xx-{slug}.md',
    'keps/{owner}/{number}-{slug}.md',
    ...SUBPROJECTS.map(folder => `keps/{owner}/${folder}/{number}-{slug}.md`),
    'keps/sig-*/{slug}.md',
    'keps/provider-*/{slug}.md',
    'keps/{number}a-{slug}.md',
    'keps/{number}-{slug}.md',
  ],
  sidecars: ['keps/{owner}/**/{number}-{slug}/kep.yaml', 'keps/{number}-{slug}/kep.yaml'],
  exclude: [
    'keps/README.md',
    'keps/sig-*/README.md',
    'keps/provider-*/README.md',
    'keps/sig-cli/FAQ.md',
    'keps/sig-cli/kep-faq.md',
    'keps/prod-readiness/**',
    'keps/NNNN-kep-template/**',
    'keps/NNNN-template/**',
    'keps/0000-template/**',
    'keps/0000-kep-template.md',
    'keps/YYYYMMDD-kep-template.md',
    'keps/sig-cloud-provider/providers/0000-cloud-provider-template/**',
    'keps/sig-cloud-provider/providers/0004-cloud-provider-template.md',
  ],
  list: null,
  forms: ['front-matter'],
  fields: {
    title: ['title'],
    status: ['status'],
    stage: ['stage'],
    number: ['kep-number'],
    owner: ['owning-sig'],
    authors: ['authors'],
    created: ['creation-date'],
    updated: ['last-updated'],
    target: ['latest-milestone'],
    successor: ['superseded-by', 'replaced-by'],
  },
  statusFrom: 'header',
  phaseWithoutStatus: 'unknown',
  phases: {
    provisional: 'proposed',
    implementable: 'accepted',
    implemented: 'done',
    deferred: 'parked',
    rejected: 'rejected',
    withdrawn: 'withdrawn',
    replaced: 'replaced',
  },
  order: ['provisional', 'implementable', 'implemented'],
  transitions: {
    provisional: ['implementable', 'deferred', 'rejected', 'withdrawn', 'replaced'],
    implementable: ['implemented', 'deferred', 'rejected', 'withdrawn', 'replaced'],
    implemented: ['replaced'],
    deferred: ['provisional', 'implementable', 'rejected', 'withdrawn', 'replaced'],
    rejected: [],
    withdrawn: [],
    replaced: [],
  },
  stages: ['alpha', 'beta', 'stable'],
  stageSynonyms: { ga: 'stable' },
  stageTargets: 'milestone',
  checklists: false,
  incrementsFromCycle: false,
  numberIs: 'issue',
  // The file states phase and stage; the labels of the issue are kept as what happened there.
  github: { ...FILE_RULES, milestoneIsTarget: true, ownerLabels: ['sig/'] },
}
