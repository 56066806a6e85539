import { describe, expect, it } from 'vitest'
import type { Phase } from '../../src/phase.ts'
import {
  foldKey,
  foldWord,
  isTemplateText,
  normaliseStage,
  phaseOf,
  SYNONYMS,
} from '../../src/proposals/words.ts'

const PHASES: Record<string, Phase> = {
  provisional: 'proposed',
  implementable: 'accepted',
  implemented: 'done',
  'partially implemented': 'building',
  'in-progress': 'building',
  accepted: 'accepted',
  active: 'living',
  'active review': 'proposed',
}

describe('foldKey', () => {
  it.each([
    ['Start Date', 'start-date'],
    ['`Status`', 'status'],
    ['**Author:**', 'author'],
    ['latest_milestone', 'latest-milestone'],
    ['Author(s)', 'author(s)'],
    ['  SIG ', 'sig'],
  ])('%j is %j', (raw, folded) => expect(foldKey(raw)).toBe(folded))
})

describe('foldWord', () => {
  it.each([
    ['**Implementable**', 'implementable'],
    ['`implemented`', 'implemented'],
    ['[Replaced](nginx-extensions.md)', 'replaced'],
    ['Dormant[^a]', 'dormant'],
    ['"Final".', 'final'],
    ['Last   Call', 'last call'],
    ['Draft <!-- or final -->', 'draft'],
    ['_Final_', 'final'],
    ['in_progress', 'in_progress'],
    ['[STALLED](/tags.md#stalled) - no use', 'stalled - no use'],
  ])('%j is %j', (raw, folded) => expect(foldWord(raw)).toBe(folded))
})

describe('isTemplateText', () => {
  it.each([
    'provisional|implementable|implemented|deferred',
    '**provisional**|implementable',
    'alpha|beta|stable',
    'yyyy-mm-dd',
    'YYYY-MM-DD',
    'TBD',
    'TODO',
    'One of: implementable',
    '**status here**',
    '(leave this empty)',
    'X.XX',
    'x.y',
    'vX.Y',
    '<Draft | Active>',
    '<your name>',
    '_Draft / In Review / Implementing Actions / Final_',
    '(will contain links to implementation PRs)',
    '[Date]',
    '#0000',
    "(fill me in with today's date, YYYY-MM-DD)",
    '(names, to be nominated and accepted by RFC steering committee)',
    'Leave blank.',
    '[rust-lang/rfcs#0000](https://github.com/rust-lang/rfcs/pull/0000)',
    'neat-enhancement-idea',
    'NNNN',
  ])('%j is', text => expect(isTemplateText(text)).toBe(true))

  it.each([
    '',
    'N/A',
    'v1.27',
    '1.x',
    'implementable',
    'TCP / UDP / SCTP support',
    'Todo lists for everyone',
    '<https://example.com>',
    '<a@example.com>',
    'Support A | B in paths of long requests for names',
    '[Replaced](x.md)',
    '0000',
    'one',
    'rust-lang/rfcs#1000',
    'NixOS',
    '2024-01-02',
    'Next',
  ])('%j is not', text => expect(isTemplateText(text)).toBe(false))
})

describe('phaseOf', () => {
  it.each([
    ['Implemented', 'implemented', 'done'],
    ['implemented (Swift 5.1)', 'implemented', 'done'],
    ['Accepted, revision 1.0', 'accepted', 'accepted'],
    ['In Progress', 'in-progress', 'building'],
    ['in_progress', 'in-progress', 'building'],
    ['Partially implemented: see below', 'partially implemented', 'building'],
    ['Active review (July 17 - July 31)', 'active review', 'proposed'],
    ['Active', 'active', 'living'],
  ])('%j matches %j', (raw, word, phase) => {
    expect(phaseOf(raw, PHASES)).toEqual({ phase, word, known: true, suggestion: null })
  })

  it.each([
    ['imlpemented', 'implemented'],
    ['implemeted', 'implemented'],
    ['acepted', 'accepted'],
    ['actives', 'active'],
    ['abc', null],
    ['not implemented', null],
    ['implementedness', null],
    ['', null],
  ])('%j is unknown, perhaps %j', (raw, suggestion) => {
    expect(phaseOf(raw, PHASES)).toEqual({ phase: 'unknown', word: foldWord(raw), known: false, suggestion })
  })

  it.each(['__proto__', 'constructor', 'toString'])('%j is only a word', raw => {
    expect(phaseOf(raw, PHASES)).toMatchObject({ phase: 'unknown', known: false })
  })

  it('knows the generic vocabulary', () => {
    const words = [
      'Draft',
      'Last Call',
      'Released Cilium 1.17',
      'Dormant[^a]',
      'Declined',
      'Superseded',
      'Defunct',
      'Memorandum',
      'Standard',
      'staged',
      'Moved',
    ]
    expect(words.map(word => phaseOf(word, SYNONYMS).phase)).toEqual([
      'proposed',
      'proposed',
      'done',
      'parked',
      'rejected',
      'replaced',
      'removed',
      'informational',
      'done',
      'building',
      'moved',
    ])
  })
})

describe('normaliseStage', () => {
  const stages = ['alpha', 'beta', 'stable']
  it.each([
    ['GA', 'stable'],
    ['alpha (deprecated)', 'alpha'],
    ['Alpha. Dual-stack IPv4 and IPv6 is not supported.', 'alpha'],
    ['`Beta`', 'beta'],
    ['Disabled', 'disabled'],
    ['alphabet', 'alphabet'],
    ['', null],
  ])('%j is %j', (raw, stage) => expect(normaliseStage(raw, stages, { ga: 'stable' })).toBe(stage))

  it('keeps the spelling of the ladder', () =>
    expect(normaliseStage('STABLE', ['Experimental', 'Stable'], {})).toBe('Stable'))
})
