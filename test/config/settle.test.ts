import { describe, expect, test } from 'vitest'
import { configHash } from '../../src/config/config-hash.ts'
import { FILE_RULES } from '../../src/config/github-rules.ts'
import type { Preset } from '../../src/config/preset.ts'
import { BUILT_IN_RULES } from '../../src/config/reminder-rules.ts'
import type { Settings } from '../../src/config/settings.ts'
import { settle } from '../../src/config/settle.ts'
import { ConfigurationError } from '../../src/errors.ts'

function aPreset(changes: Partial<Preset> = {}): Preset {
  return {
    name: 'made-up',
    describes: 'A process for tests.',
    detect: null,
    documents: ['eps/{number}-{slug}.md'],
    sidecars: ['eps/{number}-{slug}.yaml'],
    exclude: ['eps/0000-template.md'],
    list: null,
    forms: ['front-matter'],
    fields: { status: ['status'], owner: ['owner'] },
    statusFrom: 'header',
    phaseWithoutStatus: 'unknown',
    phases: { draft: 'proposed', final: 'done' },
    order: ['draft', 'final'],
    transitions: {},
    stages: ['alpha', 'beta', 'stable'],
    stageSynonyms: { ga: 'stable', early: 'alpha' },
    stageTargets: null,
    checklists: false,
    incrementsFromCycle: false,
    numberIs: 'sequence',
    github: FILE_RULES,
    ...changes,
  }
}

const settled = (layers: Settings[], preset = aPreset()) => settle(layers, preset, 'named in a test')

describe('settle', () => {
  test('without settings gives the preset and the defaults', () => {
    expect(settled([])).toEqual({
      preset: aPreset(),
      presetReason: 'named in a test',
      increments: { kind: 'quarter' },
      incrementsAreDefault: true,
      incrementName: null,
      timeZone: 'UTC',
      created: 'landed',
      bulk: { minProposals: 5, minShare: 0.01 },
      burst: { minCompletions: 10, days: 10 },
      ignoreCommits: [],
      staleAfterDays: { proposed: 180, accepted: 180, building: 180 },
      aliases: [],
      title: null,
      showIncrements: 8,
      approval: { reviews: true, labels: ['lgtm', 'approved'] },
      bots: ['*-bot', '*-robot', '*-ci', 'googlebot', 'codecov-commenter', 'k8s-ci-robot'],
      holdLabels: ['do-not-merge/hold', 'hold', 'on hold', 'blocked'],
      planningGraceDays: 7,
      changeManagement: null,
      nameReviewers: false,
      reminders: {
        mode: 'off',
        rules: BUILT_IN_RULES.map(name => ({ name })),
        maxNewReminders: 5,
        maxPerPerson: 2,
        repeatAfterDays: 30,
        maxNudges: 3,
        snoozeDays: 90,
        people: {},
        ownerMap: {},
        mention: true,
        exempt: { ids: [], paths: [], labels: [], phases: [], authors: [] },
        startDate: null,
      },
      ocel: true,
      dashboard: true,
    })
  })

  test('lets the first layer win, entry by entry in maps', () => {
    const flags: Settings = {
      increments: { kind: 'month' },
      bulk: { minShare: 0.5 },
      staleAfterDays: { proposed: 1 },
    }
    const file: Settings = {
      increments: { kind: 'quarter' },
      timeZone: 'Asia/Kolkata',
      bulk: { minProposals: 9, minShare: 0.1 },
      staleAfterDays: { proposed: 2, building: 3 },
    }
    expect(settled([flags, file])).toMatchObject({
      increments: { kind: 'month' },
      incrementsAreDefault: false,
      timeZone: 'Asia/Kolkata',
      bulk: { minProposals: 9, minShare: 0.5 },
      staleAfterDays: { proposed: 1, accepted: 180, building: 3 },
    })
  })

  test('replaces lists of the preset and extends its words', () => {
    const { preset } = settled([
      {
        documents: ['docs/{slug}.md'],
        sidecars: [],
        forms: ['table'],
        fields: { owner: ['team'] },
        statuses: { shipped: 'done', final: 'building' },
        statusOrder: ['draft', 'final', 'shipped'],
        stages: ['alpha', 'done'],
      },
    ])
    expect(preset).toMatchObject({
      documents: ['docs/{slug}.md'],
      sidecars: [],
      exclude: ['eps/0000-template.md'],
      forms: ['table'],
      fields: { status: ['status'], owner: ['team'] },
      phases: { draft: 'proposed', final: 'building', shipped: 'done' },
      order: ['draft', 'final', 'shipped'],
      stages: ['alpha', 'done'],
      stageSynonyms: { early: 'alpha' },
    })
  })

  test('takes increments from cycles where the paths have them', () => {
    const cycles = aPreset({ incrementsFromCycle: true })
    expect(settled([], cycles).increments).toEqual({ kind: 'cycles' })
    expect(settled([{ documents: ['{slug}.md'] }], cycles).increments).toEqual({ kind: 'quarter' })
    expect(settled([{ documents: ['{cycle}/{slug}.md'] }]).increments).toEqual({ kind: 'cycles' })
    expect(settled([{ increments: { kind: 'month' } }], cycles).increments).toEqual({ kind: 'month' })
  })

  test('reads the status where the user says it is', () => {
    const landing = aPreset({ statusFrom: 'landing' })
    const path = aPreset({ statusFrom: 'path' })
    expect(settled([{ fields: { status: ['state'] } }], landing).preset.statusFrom).toBe('header')
    expect(settled([{ documents: ['{state}/{slug}.md'] }], landing).preset.statusFrom).toBe('path')
    expect(settled([{ documents: ['{slug}.md'] }], path).preset.statusFrom).toBe('header')
    expect(settled([{ documents: ['{slug}.md'] }], landing).preset.statusFrom).toBe('landing')
  })

  test('refuses an order of words that mean nothing', () => {
    const run = () => settled([{ statusOrder: ['drfat', 'final'] }])
    expect(run).toThrow(ConfigurationError)
    expect(run).toThrow('did you mean "draft"')
  })
})

describe('configHash', () => {
  test('is the same for the same rules, however they were written', () => {
    const one = settled([{ statuses: { a: 'done', b: 'parked' } }])
    const other = { ...settled([{ statuses: { b: 'parked', a: 'done' } }]), presetReason: 'another' }
    expect(configHash(one)).toMatch(/^[0-9a-f]{12}$/)
    expect(configHash(other)).toBe(configHash(one))
  })

  test('changes with any rule', () => {
    const changes: Settings[] = [
      {},
      { timeZone: 'Asia/Kolkata' },
      { bulk: { minProposals: 6 } },
      { stages: [] },
    ]
    expect(new Set(changes.map(change => configHash(settled([change])))).size).toBe(changes.length)
  })
})

describe('rules for GitHub', () => {
  test('are those of the preset, with labels added one by one', () => {
    const preset = aPreset({ github: { ...FILE_RULES, labelPhases: { backlog: 'accepted' } } })
    const { github } = settled(
      [{ trackIssues: ['enhancement'], phaseFrom: 'issue', labelPhases: { doing: 'building' } }],
      preset,
    ).preset
    expect(github).toEqual({
      ...FILE_RULES,
      track: ['enhancement'],
      phaseFrom: 'issue',
      labelPhases: { backlog: 'accepted', doing: 'building' },
    })
  })

  test('change management is off, on, or on with rules of its own', () => {
    const rule = (settings: Settings) => settled([settings]).changeManagement
    expect(rule({})).toBeNull()
    expect(rule({ changeManagement: false })).toBeNull()
    expect(rule({ changeManagement: true })).toMatchObject({ largeFiles: 20, untriagedLabel: 'untriaged' })
    expect(rule({ changeManagement: { largeLines: 800 } })).toMatchObject({ largeFiles: 20, largeLines: 800 })
    const flyte = aPreset({ github: { ...FILE_RULES, changeManagement: true } })
    expect(settled([{}], flyte).changeManagement).not.toBeNull()
    expect(settled([{ changeManagement: false }], flyte).changeManagement).toBeNull()
  })

  test('an approval can leave reviews out', () => {
    expect(settled([{ approval: { reviews: false } }]).approval).toEqual({
      reviews: false,
      labels: ['lgtm', 'approved'],
    })
  })
})
