import { describe, expect, it } from 'vitest'
import type { ProposalMetrics } from '../../src/metrics/metrics.ts'
import { MOST_OWNER_PAGES, ownerPages } from '../../src/report/owner-page-files.ts'
import { slugs } from '../../src/report/slug.ts'
import { aGithub } from '../builders/github-report.ts'
import {
  aCompletion,
  aLanding,
  aProposalOf,
  aReportInput,
  NOW,
  someMetrics,
} from '../builders/report-input.ts'
import { ofType, parseGfm, visibleText } from './gfm.ts'
import { HOSTILE } from './hostile.ts'
import { reportFile, reportFiles } from './report-text.ts'

const DAY = 86_400_000
let last = 0

/** A proposal of an owner; every call gives another one. */
function ownedBy(
  owner: string | null,
  given: Partial<Omit<ProposalMetrics, 'timeline'>> = {},
): ProposalMetrics {
  last += 1
  const landedAt = given.landedAt ?? Date.UTC(2026, 4, 1)
  return aProposalOf({
    ...given,
    landedAt,
    timeline: {
      id: `keps/${last}.md`,
      path: `keps/${last}.md`,
      number: `${last}`,
      title: `Thing ${last}`,
      owner,
      events: [aLanding({ at: landedAt }), ...(given.completedAt ? [aCompletion(given.completedAt)] : [])],
    },
  })
}

const many = (count: number, owner: string, given: Partial<Omit<ProposalMetrics, 'timeline'>> = {}) =>
  Array.from({ length: count }, () => ownedBy(owner, given))

const reportOf = (proposals: readonly ProposalMetrics[]) =>
  reportFiles(aReportInput({ metrics: someMetrics({ proposals, byOwner: sharesOf(proposals) }) }))

function sharesOf(proposals: readonly ProposalMetrics[]) {
  const owners = [...new Set(proposals.map(({ timeline }) => timeline.owner ?? 'none'))]
  return owners.map(label => ({ label, count: 1, open: 1, done: 0 }))
}

const pathsIn = (files: ReadonlyMap<string, string>) =>
  [...files.keys()].filter(path => path.startsWith('owners/'))

const closed = { open: false, phase: 'done', completedAt: NOW } as const

describe('owners with a page', () => {
  it('have something open, or three proposals in all', () => {
    const files = reportOf([
      ...many(1, 'open'),
      ...many(2, 'two', closed),
      ...many(3, 'three', closed),
      ...many(1, 'four', closed),
    ])
    expect(pathsIn(files)).toEqual(['owners/README.md', 'owners/open.md', 'owners/three.md'])
    expect(files.get('owners/README.md')).toContain(
      '2 owners with fewer than 3 proposals, none of them open, have no page.',
    )
  })

  it('are none where nobody names an owner', () => {
    const files = reportFiles(
      aReportInput({ metrics: someMetrics({ proposals: [ownedBy(null), ownedBy(' ')], byOwner: [] }) }),
    )
    expect(pathsIn(files)).toEqual([])
    expect(files.get('README.md')).not.toContain('owners/')
  })

  it('are at most 200, which is said', () => {
    const proposals = Array.from({ length: 230 }, (_, i) => many(i < 10 ? 2 : 1, `team ${i}`)).flat()
    const files = reportOf(proposals)
    expect(pathsIn(files)).toHaveLength(MOST_OWNER_PAGES + 1)
    expect(files.get('owners/README.md')).toContain(
      'Pages are made for the 200 owners with most open proposals; 30 more owners have none.',
    )
  })

  it('are linked from the report and listed, and all links lead to a file', () => {
    const files = reportOf([...many(4, 'sig-node'), ...many(2, 'sig/..//auth'), ...many(1, 'Über uns')])
    expect(files.get('README.md')).toContain('[sig-node](owners/sig-node.md)')
    expect(files.get('README.md')).toContain('3 owners have a page each: see [all owners](owners/README.md).')
    for (const path of pathsIn(files)) {
      const links = ofType(parseGfm(files.get(path) ?? ''), 'link').map(({ url }) => url ?? '')
      const ours = links.filter(url => !url.startsWith('https://'))
      expect(ours.length).toBeGreaterThan(0)
      for (const url of ours)
        expect(files.has(new URL(url, `https://x/${path}`).pathname.slice(1)), url).toBe(true)
    }
  })
})

describe('addresses of owners', () => {
  const addresses = (...owners: readonly string[]) =>
    ownerPages(someMetrics({ proposals: owners.map(owner => ownedBy(owner)) })).pages.map(({ path }) => path)

  it('are distinct on every file system, never leave the folder, and never take the place of the list', () => {
    const owners = [
      'Team',
      'team',
      'TEAM ',
      'README',
      'readme',
      'index',
      '../etc',
      '..',
      'CON',
      'a/b',
      '日本',
      '中国',
    ]
    const paths = addresses(...owners, ...HOSTILE)
    expect(new Set(paths.map(path => path.toLowerCase())).size).toBe(paths.length)
    for (const path of paths) expect(path).toMatch(/^owners\/(?!readme\.md|index\.md)\w[\w.-]*\.md$/i)
    for (const path of paths) expect(path).not.toMatch(/^owners\/(?:con|prn|aux|nul)\./i)
  })

  it('stay when other owners come later', () => {
    const early = ownedBy('Team', { landedAt: NOW - 50 * DAY })
    const late = ownedBy('team', { landedAt: NOW - 5 * DAY })
    const pathOf = (proposals: readonly ProposalMetrics[]) =>
      ownerPages(someMetrics({ proposals })).pages.find(({ owner }) => owner === 'Team')?.path
    expect(pathOf([early])).toBe('owners/Team.md')
    expect(pathOf([late, early])).toBe('owners/Team.md')
  })

  it('of what is no letter say what they are of', () => {
    expect(slugs(['日本', '中国'], 'owner')).toEqual(['owner', 'owner-2'])
  })
})

describe('the page of an owner', () => {
  const proposals = [
    ownedBy('sig-node', { daysInState: 130, ageRisk: 0.9 }),
    ownedBy('sig-node', { daysInState: 20, ageRisk: 0.2, stale: false, staleSince: null, oldSince: null }),
    ownedBy('sig-node', closed),
    ownedBy('sig-auth', { daysInState: 400, ageRisk: 0.95 }),
  ]
  const page = reportOf(proposals).get('owners/sig-node.md') ?? ''

  it('sets its numbers beside those of all', () => {
    expect(page).toContain('3 proposals, 2 of them open, as of 2026-07-24.')
    expect(page).toContain('| Measure | sig-node | All |')
    expect(page).toContain('| Needs a decision | 1 of 2 | 5 % (2 of 41) |')
    expect(page).toContain('| Completed | 1 | 70 |')
    expect(page).toContain('| In their phase, median of the open ones | 20 days, 18.6 weeks (n = 2) |')
    expect(page).toContain('| Longer in their phase than 85 % of those that left it | 1 of 2 | 2 of 3 |')
  })

  it('lists what is open, the riskiest first, and what is not its own nowhere', () => {
    const open = page.split('## Open proposals (2)')[1] ?? ''
    expect([...open.matchAll(/\| (\d+) % \|/g)].map(([, risk]) => risk)).toEqual(['90', '20'])
    expect(page).not.toContain(proposals[3]?.timeline.title)
  })

  it('tells every increment the report shows, the latest first', () => {
    const rows = (page.split('## Per increment')[1]?.split('\n## ')[0] ?? '').match(/^\| \[.*$/gm) ?? []
    expect(rows[0]).toMatch(/^\| \[2026 Q3\]\(\.\.\/increments\/2026-Q3\.md\), running \| 0 \|/)
    expect(rows[1]).toMatch(/^\| \[2026 Q2\]\(\.\.\/increments\/2026-Q2\.md\) \| 3 \|/)
    expect(rows).toHaveLength(8)
  })

  it('names whom a pull request waits for, where GitHub was read', () => {
    const turn = {
      side: 'reviewers',
      since: NOW - 12 * DAY,
      waitingDays: 12,
      pull: 7,
      people: ['alice'],
    } as const
    const waiting = [
      ownedBy('sig-node', { turn }),
      ownedBy('sig-node', { turn: { ...turn, pull: 6, waitingDays: 30, since: NOW - 30 * DAY } }),
    ]
    const metrics = someMetrics({ proposals: waiting, github: aGithub() })
    const text = reportFile(aReportInput({ metrics }), 'owners/sig-node.md')
    const section = text.split('## Waiting for reviewers, the longest first')[1]?.split('\n## ')[0] ?? ''
    expect(
      [...section.matchAll(/reviewers for (\d+) days: \[&#35;<!-- -->\d\]\(\S+\) asks `alice`/g)].map(
        ([, days]) => days,
      ),
    ).toEqual(['30', '12'])
  })

  it('shows targets that moved for what is still to come', () => {
    const [moved, behind] = [ownedBy('sig-node'), ownedBy('sig-node')]
    const slip = { first: 'v1.30', now: 'v1.33', steps: null, releases: 3, moves: 2 }
    const slips = [
      { ...slip, proposal: moved.timeline.id, stage: 'beta' },
      { ...slip, proposal: behind.timeline.id, stage: 'alpha' },
    ]
    const onBeta = { ...behind, timeline: { ...behind.timeline, stage: 'beta' } }
    const counts = { n: 2, later: 2, earlier: 0, dropped: 0, replans: 4, byStage: [] }
    const metrics = someMetrics({ proposals: [moved, onBeta], slippage: { ...counts, slips } })
    const text = reportFile(aReportInput({ metrics }), 'owners/sig-node.md')
    const section = text.split('## Targets that moved')[1]?.split('\n## ')[0] ?? ''
    expect(section).toContain(`${moved.timeline.title}]`)
    expect(section).toContain('| beta | v1.30 | v1.33 | 3 releases | 2 |')
    expect(section).not.toContain(`${behind.timeline.title}]`)
    expect(text).toContain('| Targets moved to a later one | 2 | 2 |')
  })

  it('says documents where nothing says what is open', () => {
    const { totals } = someMetrics()
    const metrics = someMetrics({ proposals, totals: { ...totals, completed: null, completedBulk: null } })
    const text = reportFile(aReportInput({ metrics }), 'owners/sig-node.md')
    expect(text).toContain('3 documents, as of')
    expect(text).toContain('## Documents (3)')
    expect(visibleText(parseGfm(text))).not.toMatch(/Age risk|Needs a decision|Lead time, median {2}/)
  })
})
