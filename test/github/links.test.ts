import { describe, expect, it } from 'vitest'
import { FILE_RULES } from '../../src/config/github-rules.ts'
import type { GithubFacts } from '../../src/github/facts.ts'
import { type LinkSubject, linkProposals, type SubjectLanding } from '../../src/github/links.ts'
import {
  anIssue,
  aPull,
  closed,
  crossReferenced,
  facts,
  merged,
  REPOSITORY,
  reference,
} from '../builders/threads.ts'
import { at } from '../builders/timeline.ts'

const aLanding = (given: Partial<SubjectLanding> = {}): SubjectLanding => ({
  commit: 'c1',
  pr: null,
  at: at('2026-02-01'),
  first: true,
  bulk: false,
  ...given,
})

const aSubject = (given: Partial<LinkSubject> = {}): LinkSubject => ({
  id: 'one.md',
  path: 'one.md',
  present: true,
  number: '0012',
  numberedAt: at('2026-02-01'),
  numberIs: 'issue',
  references: [],
  landings: [aLanding()],
  title: 'One',
  matchTitle: false,
  ...given,
})

/** Links of one proposal in short: `tracks #12 by number`. */
function linksOf(given: Partial<LinkSubject>, known: GithubFacts, rules: Partial<typeof FILE_RULES> = {}) {
  const subject = aSubject(given)
  const linked = linkProposals([subject], known, { ...FILE_RULES, ...rules }).proposals.get(subject.id)
  return {
    links: linked?.links.map(({ kind, role, repository, number, from }) => {
      const place = repository === REPOSITORY ? `#${number}` : `${repository}#${number}`
      return `${role} ${kind} ${place} by ${from}`
    }),
    findings: linked?.findings.map(({ code, found }) => `${code}: ${found}`),
  }
}

describe('the number of a proposal', () => {
  it('leads to the issue that was there when it took it', () =>
    expect(linksOf({}, facts({ issues: [anIssue({ number: 12, createdAt: '2026-02-01' })] }))).toEqual({
      links: ['tracks issue #12 by number'],
      findings: [],
    }))

  it('is used unchecked as long as the issue was not read', () =>
    expect(linksOf({}, facts())).toEqual({ links: ['tracks issue #12 by number'], findings: [] }))

  it('is a wrong guess when it leads to nothing, to a pull request or to a younger issue', () => {
    const nothing = linksOf({}, facts({ absent: new Set([12]) }))
    expect(nothing).toEqual({
      links: [],
      findings: [`wrong-issue-number: #12 leads nowhere in ${REPOSITORY}`],
    })
    const pull = linksOf({}, facts({ pulls: [aPull({ number: 12 })] }))
    expect(pull).toEqual({ links: [], findings: ['wrong-issue-number: #12 is a pull request'] })
    const young = linksOf({}, facts({ issues: [anIssue({ number: 12, createdAt: '2026-02-03' })] }))
    expect(young).toEqual({
      links: [],
      findings: [
        'wrong-issue-number: issue #12 was opened on 2026-02-03, the proposal had the number on 2026-02-01',
      ],
    })
  })

  it('may be given long after the landing', () => {
    const known = facts({ issues: [anIssue({ number: 12, createdAt: '2026-03-01' })] })
    expect(linksOf({ numberedAt: at('2026-04-01') }, known).links).toEqual(['tracks issue #12 by number'])
  })

  it('leads to another repository where the rules say so, and nobody checks', () => {
    const known = facts({ absent: new Set([12]) })
    expect(linksOf({}, known, { issueRepository: 'acme/product' })).toEqual({
      links: ['tracks issue acme/product#12 by number'],
      findings: [],
    })
  })

  it('says nothing in families that only count, and while it is a placeholder', () => {
    expect(linksOf({ numberIs: 'sequence' }, facts()).links).toEqual([])
    expect(linksOf({ number: '0000' }, facts()).links).toEqual([])
    expect(linksOf({ number: null }, facts()).links).toEqual([])
  })

  it('is no finding once the proposal is gone', () =>
    expect(linksOf({ present: false }, facts({ absent: new Set([12]) })).findings).toEqual([]))
})

describe('the number of a proposal in families named by pull request', () => {
  const numberIs = 'pull-request'

  it('leads to the one that brought it', () => {
    const pull = aPull({ number: 12, events: [merged('2026-02-01')], mergeCommit: 'c1' })
    expect(linksOf({ numberIs }, facts({ pulls: [pull] })).links).toEqual(['adds pull #12 by number'])
  })

  it('leads to one that was closed and landed by hand', () => {
    const pull = aPull({ number: 12, events: [closed('2026-01-09')] })
    expect(linksOf({ numberIs }, facts({ pulls: [pull] })).links).toEqual(['adds pull #12 by number'])
  })

  it('is a mention where another one is known to have brought it', () => {
    const known = facts({
      pulls: [
        aPull({ number: 12, events: [closed('2026-01-09')] }),
        aPull({ number: 20, events: [merged('2026-02-01')], mergeCommit: 'c1' }),
      ],
    })
    expect(linksOf({ numberIs, landings: [aLanding({ pr: 20 })] }, known).links).toEqual([
      'mentions pull #12 by number',
      'adds pull #20 by landing-subject',
    ])
  })

  it('is a wrong guess when it leads to an issue, to nothing or to a younger pull request', () => {
    const findings = (known: GithubFacts) => linksOf({ numberIs }, known).findings
    expect(findings(facts({ issues: [anIssue({ number: 12 })] }))).toEqual([
      'wrong-pull-number: #12 is an issue',
    ])
    expect(findings(facts({ absent: new Set([12]) }))).toEqual([
      `wrong-pull-number: #12 leads nowhere in ${REPOSITORY}`,
    ])
    expect(findings(facts({ pulls: [aPull({ number: 12, createdAt: '2026-03-01' })] }))).toEqual([
      'wrong-pull-number: pull request #12 was opened after the proposal had its number',
    ])
  })
})

describe('a landing', () => {
  const quiet = { number: null }
  const numbered = { ...quiet, landings: [aLanding({ pr: 20 })] }

  it('is believed when the pull request was merged as this commit, or near it', () => {
    const exact = aPull({ number: 20, events: [merged('2025-01-01')], mergeCommit: 'c1' })
    const near = aPull({ number: 20, events: [merged('2026-01-31')], mergeCommit: 'other' })
    for (const pull of [exact, near]) {
      expect(linksOf(numbered, facts({ pulls: [pull] }))).toEqual({
        links: ['adds pull #20 by landing-subject'],
        findings: [],
      })
    }
  })

  it('keeps its number while the pull request was not read', () =>
    expect(linksOf(numbered, facts())).toEqual({ links: ['adds pull #20 by landing-subject'], findings: [] }))

  it('names a wrong number when the pull request was merged at another time, never, or is none', () => {
    const wrong = ['wrong-pull-number: landing c1 names #20, which did not bring it']
    const pullOfCommit = new Map([['c1', 21]])
    const late = aPull({ number: 20, events: [merged('2026-02-04')] })
    for (const given of [
      { pulls: [late] },
      { pulls: [aPull({ number: 20 })] },
      { issues: [anIssue({ number: 20 })] },
      { absent: new Set([20]) },
    ]) {
      expect(linksOf(numbered, facts(given))).toEqual({ links: [], findings: wrong })
      const told = linksOf(numbered, facts({ ...given, pullOfCommit }))
      expect(told).toEqual({ links: ['adds pull #21 by commit'], findings: wrong })
    }
  })

  it('names several wrong numbers in one finding', () => {
    const landings = [
      aLanding({ pr: 20 }),
      aLanding({ pr: 21, commit: 'c2', first: false }),
      aLanding({ pr: 22, commit: 'c3', first: false }),
    ]
    expect(linksOf({ ...quiet, landings }, facts({ absent: new Set([20, 21, 22]) })).findings).toEqual([
      'wrong-pull-number: landing c1 names #20, which did not bring it (and so with 2 more)',
    ])
  })

  it('without a number is known by its commit, which GitHub may not know either', () => {
    const known = facts({
      pullOfCommit: new Map([
        ['c1', 20],
        ['c2', null],
      ]),
    })
    const landings = [aLanding(), aLanding({ commit: 'c2', first: false })]
    expect(linksOf({ ...quiet, landings }, known).links).toEqual(['adds pull #20 by commit'])
  })

  it('links changes after the first, and nothing in bulk', () => {
    const landings = [
      aLanding({ bulk: true, pr: 20 }),
      aLanding({ commit: 'c2', first: false, pr: 21 }),
      aLanding({ commit: 'c3', first: false, pr: 22, bulk: true }),
    ]
    expect(linksOf({ ...quiet, landings }, facts()).links).toEqual(['changes pull #21 by landing-subject'])
  })

  it('counts once, as what brought it, when one pull request landed in several commits', () => {
    const landings = [aLanding({ pr: 20 }), aLanding({ commit: 'c2', first: false, pr: 20 })]
    expect(linksOf({ ...quiet, landings }, facts()).links).toEqual(['adds pull #20 by landing-subject'])
  })
})

describe('a field of the header', () => {
  const none = { number: null, landings: [] }

  it('names the issue that tracks it when it names one issue', () => {
    const references = ['[#7](https://github.com/acme/enhancements/issues/7), #20']
    const known = facts({ issues: [anIssue({ number: 7 })], pulls: [aPull({ number: 20 })] })
    expect(linksOf({ ...none, references }, known).links).toEqual([
      'tracks issue #7 by field',
      'mentions pull #20 by field',
    ])
  })

  it('only mentions issues when it names several, or when the number leads to one', () => {
    const several = linksOf({ ...none, references: ['#7', 'acme/product#8'] }, facts())
    expect(several.links).toEqual(['mentions issue #7 by field', 'mentions issue acme/product#8 by field'])
    expect(linksOf({ landings: [], references: ['#7'] }, facts()).links).toEqual([
      'mentions issue #7 by field',
      'tracks issue #12 by number',
    ])
  })

  it('names issues and pull requests elsewhere, unchecked', () => {
    const references = ['https://github.com/acme/product/pull/3', 'acme/product#4']
    expect(linksOf({ ...none, references }, facts({ absent: new Set([3, 4]) })).links).toEqual([
      'tracks issue acme/product#4 by field',
      'mentions pull acme/product#3 by field',
    ])
  })

  it('names the pull request that brought it', () => {
    const pull = aPull({ number: 20, events: [merged('2026-02-01')], mergeCommit: 'c1' })
    expect(linksOf({ number: null, references: ['20'] }, facts({ pulls: [pull] })).links).toEqual([
      'adds pull #20 by field',
    ])
  })

  it('is a finding where it leads nowhere, and leaves discussions out', () => {
    const references = ['#7', 'https://github.com/acme/enhancements/discussions/8']
    expect(linksOf({ ...none, references }, facts({ absent: new Set([7]) }))).toEqual({
      links: [],
      findings: [`wrong-reference: #7 leads nowhere in ${REPOSITORY}`],
    })
  })
})

describe('an issue that tracks a proposal', () => {
  it('brings what closes it, what refers to it and its sub-issues', () => {
    const issue = anIssue({
      number: 12,
      closedBy: [reference(30), reference(5, 'acme/product')],
      events: [
        crossReferenced('2026-03-01', reference(9, 'acme/product')),
        crossReferenced('2026-03-01', reference(13), 'issue'),
      ],
    })
    const part = anIssue({ number: 14, parent: reference(12) })
    const closer = aPull({ number: 31, closes: [reference(12)] })
    const known = facts({ issues: [issue, part], pulls: [closer] })
    expect(linksOf({ landings: [] }, known).links).toEqual([
      'tracks issue #12 by number',
      'part issue #14 by sub-issue',
      'implements pull acme/product#5 by closing-reference',
      'implements pull acme/product#9 by cross-reference',
      'implements pull #30 by closing-reference',
      'implements pull #31 by closing-reference',
    ])
  })

  it('loses a pull request that was connected and taken off again', () => {
    const connect = crossReferenced('2026-03-01', reference(30))
    const issue = anIssue({
      number: 12,
      events: [
        { ...connect, kind: 'connected' },
        { ...connect, kind: 'disconnected', at: at('2026-03-02') },
      ],
    })
    expect(linksOf({ landings: [] }, facts({ issues: [issue] })).links).toEqual([
      'tracks issue #12 by number',
    ])
  })

  it('tracks two proposals at once: both keep it, and both are told', () => {
    const subjects = [aSubject(), aSubject({ id: 'two.md', path: 'two.md' })]
    const gone = aSubject({ id: 'gone.md', present: false })
    const { proposals } = linkProposals([...subjects, gone], facts(), FILE_RULES)
    for (const { id } of subjects) {
      expect(proposals.get(id)?.links).toHaveLength(1)
      expect(proposals.get(id)?.findings).toMatchObject([
        { code: 'shared-issue', severity: 'notice', path: id },
      ])
    }
    expect(proposals.get('gone.md')?.findings).toEqual([])
  })
})

describe('the title of a feature', () => {
  const feature = (id: string, title: string) =>
    aSubject({ id, title, number: null, numberIs: 'none', landings: [], matchTitle: true })
  const tracking = (features: readonly LinkSubject[], titles: readonly string[]) => {
    const issues = titles.map((title, i) => anIssue({ number: i + 1, title }))
    const known = facts({ issues, tracked: new Set(issues.map(({ number }) => number)) })
    const { proposals, issues: own } = linkProposals(features, known, { ...FILE_RULES, track: 'all' })
    const numbers = features.map(({ id }) => proposals.get(id)?.links.map(({ number }) => number))
    return { numbers, own: [...own.keys()] }
  }

  it('leads to the tracked issue with that title, or one that holds it as whole words', () => {
    const features = [feature('a', 'Ambient mesh'), feature('b', 'Sidecar'), feature('c', 'Side')]
    expect(tracking(features, ['ambient-mesh!', 'Promote "Sidecar" to beta', 'Other'])).toEqual({
      numbers: [[1], [2], []],
      own: [3],
    })
  })

  it('leads nowhere when two issues hold it, unless one is it', () => {
    expect(tracking([feature('a', 'Ambient')], ['Ambient alpha', 'Ambient beta']).numbers).toEqual([[]])
    expect(tracking([feature('a', 'Ambient')], ['Ambient', 'Ambient beta']).numbers).toEqual([[1]])
  })

  it('gives an issue to the longest title it holds', () => {
    const features = [feature('a', 'Telemetry'), feature('b', 'Telemetry API')]
    expect(tracking(features, ['Telemetry API to stable']).numbers).toEqual([[], [1]])
    expect(tracking([feature('a', 'Same'), feature('b', 'Same')], ['Same']).numbers).toEqual([[], []])
  })

  it('never outweighs what the header names', () => {
    const named = { ...feature('a', 'Ambient'), references: ['#1'] }
    expect(tracking([named], ['Something', 'Ambient']).numbers).toEqual([[1]])
  })
})

describe('a tracked issue', () => {
  it('is a proposal of its own when no file belongs to it', () => {
    const issues = [12, 13].map(number => anIssue({ number }))
    const known = facts({ issues, tracked: new Set([13, 12]) })
    expect([...linkProposals([aSubject()], known, FILE_RULES).issues.keys()]).toEqual([13])
    expect([...linkProposals([], known, FILE_RULES).issues]).toMatchObject([
      [12, [{ role: 'tracks', from: 'tracked-issue' }]],
      [13, [{ role: 'tracks', from: 'tracked-issue' }]],
    ])
  })

  it('is only a part of the one above it where every issue is tracked', () => {
    const issues = [anIssue({ number: 12 }), anIssue({ number: 13, parent: reference(12) })]
    const known = facts({ issues, tracked: new Set([12, 13]) })
    const own = (track: 'all' | readonly string[]) => [
      ...linkProposals([], known, { ...FILE_RULES, track }).issues.keys(),
    ]
    expect(own('all')).toEqual([12])
    expect(own(['enhancement'])).toEqual([12, 13])
  })
})
