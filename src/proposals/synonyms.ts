import type { Phase } from '../phase.ts'

/** Status words of the surveyed families by phase (kep-family.md 23.31, rfc-family.md 2). */
const WORDS = {
  proposed: [
    'provisional',
    'proposed',
    'draft',
    'drafting',
    'not implemented',
    'idea',
    'incomplete',
    'prototyping',
    'review',
    'in review',
    'under review',
    'in discussion',
    'discussion',
    'awaiting review',
    'scheduled for review',
    'active review',
    'returned for revision',
    'pitch',
    'exploring',
    'last call',
    'final comment period',
    'fcp',
    'new',
    'open',
    'pending',
    'submitted',
    'request for comments',
    'speculative',
    'planning',
    'discovery',
    'proof-of-concept implemented',
  ],
  // `active` is ambiguous: PEP means a living document, CIP means done, HIP a process. Accepted and in force is
  // what the plain word says; presets of those families override it.
  accepted: [
    'implementable',
    'accepted',
    'approved',
    'active',
    'adopted',
    'agreed',
    'ready',
    'planned',
    'previewing',
  ],
  building: [
    'implementing',
    'implementing actions',
    'experimental',
    'partially implemented',
    'in-progress',
    'in development',
    'staged',
    'ready-for-release',
    'demonstrated',
    'building',
    'wip',
    'work in progress',
    'started',
  ],
  done: [
    'implemented',
    'completed',
    'released',
    'standard',
    'final',
    'finished',
    'done',
    'deployed',
    'activated',
    'recommended',
    'landed',
    'shipped',
    'stable',
    'complete',
    'delivered',
  ],
  rejected: ['rejected', 'declined', 'denied', 'not accepted', 'not planned', 'wontfix'],
  withdrawn: ['withdrawn', 'abandoned', 'discontinued', 'cancelled', 'canceled', 'retracted'],
  replaced: [
    'replaced',
    'superseded',
    'obsoleted',
    'obsolete',
    'obsoleted by',
    'superseded by',
    'replaced by',
  ],
  removed: ['defunct', 'removed', 'deprecated', 'retired', 'disabled'],
  parked: [
    'deferred',
    'dormant',
    'postponed',
    'stagnant',
    'stalled',
    'paused',
    'on hold',
    'inactive',
    'expired',
    'stale',
    'backlog',
    'blocked',
  ],
  living: ['living', 'living document', 'process'],
  informational: ['informational', 'memorandum', 'information', 'meta'],
  moved: ['moved'],
} as const satisfies Partial<Record<Phase, readonly string[]>>

const isPhase = (key: string): key is keyof typeof WORDS => Object.hasOwn(WORDS, key)

/**
 * Generic vocabulary of the `generic` preset: folded status word to phase. A family whose words mean something
 * else (`implemented` in a process that rolls out later, `closed` of BIPs) brings its own map.
 */
export const SYNONYMS: Readonly<Record<string, Phase>> = Object.fromEntries(
  Object.keys(WORDS)
    .filter(isPhase)
    .flatMap(phase => WORDS[phase].map(word => [word, phase] as const)),
)
