import { describe, expect, it } from 'vitest'
import { linkedProposals, withGithub } from '../builders/github-report.ts'
import { aReportInput } from '../builders/report-input.ts'
import { reportFile } from './report-text.ts'

/** What tools for event logs ask of every line, by the names of XES (IEEE 1849), and where it stands. */
const MAPPING = {
  'concept:name of the case': 'proposal',
  'concept:name of the event': 'kind',
  'time:timestamp': 'at',
} as const

const eventsOf = (input = withGithub()) =>
  reportFile(input, 'data/events.ndjson')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

describe('data/events.ndjson as an event log', () => {
  it.each(Object.entries(MAPPING))('has %s on every line', (_, key) => {
    for (const event of [...eventsOf(), ...eventsOf(aReportInput())]) {
      expect(event[key], JSON.stringify(event)).toMatch(/./)
    }
  })

  it('has instants that every reader takes for one', () => {
    for (const { at } of eventsOf()) expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  })

  it('has a resource where GitHub says who it was', () => {
    const named = eventsOf().filter(({ by }) => by !== null)
    expect(named.length).toBeGreaterThan(0)
    for (const { by, bot } of named) expect([typeof by, typeof bot]).toEqual(['string', 'boolean'])
  })

  it('begins every case of a proposal with its landing', () => {
    const first = new Map<string, string>()
    for (const { proposal, kind, commit, issue } of eventsOf(aReportInput())) {
      if (commit !== null || issue !== null) first.set(proposal, first.get(proposal) ?? kind)
    }
    expect(first.size).toBeGreaterThan(0)
    expect(new Set(first.values())).toEqual(new Set(['landed']))
  })

  it('tells a case all that happened to it, also what it shares with another', () => {
    const [proposal] = linkedProposals()
    if (proposal === undefined) throw new Error('The builder gives two')
    const twin = { ...proposal, timeline: { ...proposal.timeline, id: 'keps/twin/README.md' } }
    const { metrics, ...input } = withGithub()
    const events = eventsOf({ ...input, metrics: { ...metrics, proposals: [proposal, twin] } })
    const shared = events.filter(({ pr, commit }) => pr === 12 && commit === null)
    const caseOf = (id: string) =>
      shared.filter(event => event.proposal === id).map(({ proposal: _, ...event }) => event)
    expect(caseOf(twin.timeline.id).length).toBeGreaterThan(0)
    expect(caseOf(twin.timeline.id)).toEqual(caseOf(proposal.timeline.id))
  })
})
