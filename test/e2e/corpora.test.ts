import { describe, expect, it } from 'vitest'
import { corporaPresent, corpus } from './corpora.ts'
import { countsOf, type FindingEntry, Program, type ProposalEntry, type Report } from './program.ts'

const program = new Program()
const reports = new Map<string, Report>()

/** The report of a real history, made once. */
function reportOf(name: string, words: readonly string[] = []): Report {
  const known = reports.get(name)
  if (known) return known
  const report = program.report(corpus(name), words)
  reports.set(name, report)
  return report
}

/** Present proposals by UTC year of first landing, in order. */
function createdByYear(proposals: readonly ProposalEntry[]): readonly number[] {
  const counts = countsOf(proposals.map(({ landedAt }) => landedAt.slice(0, 4)))
  return Object.keys(counts)
    .sort()
    .map(year => counts[year] ?? 0)
}

const statuses = (proposals: readonly ProposalEntry[]) => countsOf(proposals.map(({ status }) => status))

function numbersTwice(proposals: readonly ProposalEntry[]): readonly string[] {
  const counts = countsOf(proposals.flatMap(({ number }) => number ?? []))
  return Object.keys(counts).filter(number => (counts[number] ?? 0) > 1)
}

const landingsPerProposal = (proposals: readonly ProposalEntry[]) =>
  proposals.reduce((sum, { changes }) => sum + changes.landings, 0) / proposals.length

/** Share of proposals whose history names more than one status. */
function shareWithMoreThanOneStatus(proposals: readonly ProposalEntry[]): number {
  const moving = proposals.filter(
    ({ history }) => new Set(history.flatMap(({ field, to }) => (field === 'status' ? [to] : []))).size > 1,
  )
  return moving.length / proposals.length
}

const places = (findings: readonly FindingEntry[]) => findings.map(({ path, line }) => [path, line])

describe.skipIf(!corporaPresent)('tekton', () => {
  it('has the proposals that were counted by other means', () => {
    const { present, metrics } = reportOf('tekton')
    expect(metrics.config.preset).toBe('tep')
    expect(metrics.totals.present).toBe(146)
    expect(present).toHaveLength(146)
    expect(statuses(present)).toEqual({
      implemented: 84,
      proposed: 36,
      implementable: 19,
      deferred: 3,
      withdrawn: 3,
      implementing: 1,
    })
    expect(createdByYear(present)).toEqual([29, 45, 37, 19, 10, 4, 2])
    expect(metrics.findings).toEqual([])
  })

  it('has their history', () => {
    const { present } = reportOf('tekton')
    // The independent count gives 4.93 without the landings that git's rename search attributes elsewhere.
    expect(landingsPerProposal(present)).toBeCloseTo(4.96, 2)
    expect(shareWithMoreThanOneStatus(present)).toBeGreaterThanOrEqual(0.7)
    expect(shareWithMoreThanOneStatus(present)).toBeLessThanOrEqual(0.71)
  })

  it('marks the completions of its two clean-ups', () => {
    const events = reportOf('tekton').text('data/events.ndjson').trim().split('\n')
    const marked = events.map(line => JSON.parse(line)).filter(({ catchUp }) => catchUp === true)
    // "Mark as implemented", ten times in a week and thirteen times in ten days.
    expect(countsOf(marked.map(({ at }) => at.slice(0, 7)))).toEqual({ '2021-12': 10, '2023-03': 13 })
    expect(reportOf('tekton').metrics.totals).toMatchObject({ completed: 84, completedBulk: 23 })
    expect(reportOf('tekton').text('README.md')).toContain(
      '2023-03-21 to 2023-03-30: 13 completions in a clean-up, marked',
    )
  })
})

describe.skipIf(!corporaPresent)('kubernetes', () => {
  it('has the proposals that were counted by other means', () => {
    const { present, metrics } = reportOf('kubernetes')
    expect(metrics.config.preset).toBe('kep')
    expect(present).toHaveLength(654)
    expect(statuses(present)).toEqual({
      implemented: 290,
      implementable: 279,
      // A naive count has 61: KEP-5000 still says "provisional|implementable|implemented|…".
      provisional: 60,
      null: 1,
      withdrawn: 10,
      replaced: 6,
      rejected: 3,
      deferred: 1,
      superseded: 1,
      removed: 1,
      imlpemented: 1,
      'implemented (alpha)': 1,
    })
    expect(shareWithMoreThanOneStatus(present)).toBeGreaterThanOrEqual(0.54)
    expect(shareWithMoreThanOneStatus(present)).toBeLessThan(0.56)
  })

  it('knows when each was created, through the moves of 2020 and 2021', () => {
    const { present } = reportOf('kubernetes')
    // git -M50% gives 48, 127 and 101 for 2018 to 2020: it loses nine files that were rewritten while they moved.
    expect(createdByYear(present)).toEqual([52, 132, 92, 79, 64, 57, 54, 67, 57])
    const winter = present.filter(({ landedAt }) => landedAt >= '2020-12' && landedAt < '2021-03')
    expect(winter).toHaveLength(31)
  })

  it('keeps what is broken, and says so', () => {
    const report = reportOf('kubernetes')
    const [lease, dra] = [
      'sig-api-machinery/4355-coordinated-leader-election',
      'sig-scheduling/5075-dra-consumable-capacity',
    ]
    for (const folder of [lease, dra]) {
      expect(report.proposal(`keps/${folder}/README.md`)).toMatchObject({ present: true, declaredAt: null })
      expect(places(report.findings('bad-date'))).toContainEqual([`keps/${folder}/kep.yaml`, 10])
    }
    expect(numbersTwice(report.present)).toEqual(['2133'])
    expect(report.findings('duplicate-number')).toHaveLength(2)
    expect(report.present.filter(({ number }) => number === '365').map(({ path }) => path)).toEqual([
      'keps/sig-api-machinery/365-paginated-lists/kep.yaml',
    ])
    expect(report.findings('status-remark')).toMatchObject([
      { message: 'status "implemented (alpha)" is read as "implemented"; expected the word alone' },
    ])
    const oneOffs = [...report.findings('unknown-status'), ...report.findings('missing-status')]
    expect(oneOffs.map(({ path }) => path?.split('/')[2])).toEqual([
      '4153-declarative-validation',
      '2625-cpumanager-policies-thread-placement',
      '281-dynamic-kubelet-configuration',
      '5000-api-linting-crd-schema-tooling',
    ])
    expect(report.findings('number-mismatch').map(({ path }) => path)).toEqual([
      'keps/sig-node/2043-pod-resource-concrete-assigments/kep.yaml',
    ])
  })
})

describe.skipIf(!corporaPresent)('keylime', () => {
  it('has proposals without any status, so that completion is not measured', () => {
    const { present, metrics, ...report } = reportOf('keylime')
    expect(report).toBeDefined()
    expect(present).toHaveLength(34)
    expect(createdByYear(present)).toEqual([7, 9, 7, 3, 3, 5])
    expect(numbersTwice(present)).toEqual(['23', '98'])
    expect(reportOf('keylime').text('README.md')).toContain(
      '| **Lead time, open ones included** | not measured |',
    )
    expect(metrics.totals.completed).toBeNull()
    expect(metrics.gaps).toContainEqual({ measure: 'completed', reason: 'no status in files' })
    expect(reportOf('keylime').text('README.md')).toMatch(/completion not measured/)
    expect(reportOf('keylime').text('README.md')).not.toMatch(/\b0 completed|\b0 %/)
  })
})

describe.skipIf(!corporaPresent)('istio', () => {
  it('has its list of features', () => {
    const report = reportOf('istio')
    expect(statuses(report.present)).toEqual({ Stable: 32, Beta: 21, Alpha: 9, Experimental: 2 })
    const ids = report.findings('duplicate-id').map(({ message }) => /"([^"]+)"/.exec(message)?.[1] ?? '')
    expect([...new Set(ids)]).toEqual(['security.jwt_authentication', 'ambient.destinationrule'])
    expect(report.findings('missing-checklist')).toHaveLength(14)
    expect(report.findings('duplicate-id').map(({ line }) => line)).toEqual([267, 275, 433])
  })

  it('has promotions over time', () => {
    const promoted = reportOf('istio').present.filter(
      ({ history }) => history.filter(({ field }) => field === 'stage').length > 1,
    )
    expect(promoted.length).toBeGreaterThanOrEqual(20)
    expect(
      new Set(promoted.flatMap(({ history }) => history.map(({ at }) => at.slice(0, 7)))).size,
    ).toBeGreaterThan(5)
  })
})

describe.skipIf(!corporaPresent)('flyte', () => {
  it('has none on main: the message names the ref and the branch that has them', () => {
    const ended = program.cli(['report', corpus('flyte'), '--out', 'report'])
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toMatch(/^There are no proposals on main\. [A-Z]/)
    expect(ended.stderr).toContain('master has 25 documents: measure it with --ref master')
  })

  it('has 25 on master, in a folder with a space', () => {
    const { present } = reportOf('flyte', ['--ref', 'master'])
    expect(present).toHaveLength(25)
    expect(present.map(({ path }) => path)).toContain('rfc/core language/sum-types.md')
    const numberless = present.filter(({ number, path }) => number === null && !path.includes('0000'))
    expect(numberless.map(({ path }) => path)).toEqual([
      'rfc/core language/sum-types-2.md',
      'rfc/core language/sum-types.md',
    ])
  })
})

describe.skipIf(!corporaPresent)('the smaller and the odder ones', () => {
  it('enhancement-proposal: one, without a status, and no template', () => {
    const { present, metrics } = reportOf('enhancement-proposal')
    expect(metrics.config.preset).toBe('ep')
    expect(present).toMatchObject([
      { path: 'eps/architecture/0000-ep-overview/README.md', status: null, phase: 'unknown' },
    ])
  })

  it('rust-rfcs: bullets, and two files of one number', () => {
    const { present } = reportOf('rust-rfcs')
    expect(present).toHaveLength(639)
    expect(createdByYear(present)).toEqual([109, 114, 70, 66, 68, 24, 25, 36, 20, 23, 47, 16, 21])
    expect(landingsPerProposal(present)).toBeGreaterThan(4.4)
    expect(landingsPerProposal(present)).toBeLessThan(4.5)
    expect(numbersTwice(present)).toEqual(['2071'])
    // Metadata is only ever read from the top of the file, never from its code fences.
    expect(statuses(present)).toEqual({ null: 639 })
  })

  it('nova-specs: every regular .rst file of a cycle, its state being the folder', () => {
    const { present, metrics } = reportOf('nova-specs')
    expect(metrics.config.preset).toBe('openstack-specs')
    expect(present).toHaveLength(813)
    expect(statuses(present)).toEqual({ implemented: 432, approved: 377, abandoned: 4 })
    expect(new Set(present.map(({ path }) => path)).size).toBe(813)
  })

  it('nixos-rfcs: YAML that is mostly invalid in history', () => {
    const { present } = reportOf('nixos-rfcs')
    expect(present).toHaveLength(44)
    expect(present.filter(({ declaredAt }) => declaredAt !== null).length).toBeGreaterThanOrEqual(42)
  })

  it('solana-simd: the file whose header says another number', () => {
    const report = reportOf('solana-simd')
    expect(report.present).toHaveLength(118)
    expect(createdByYear(report.present)).toEqual([1, 10, 29, 49, 29])
    expect(report.findings('number-mismatch')).toMatchObject([
      { path: 'proposals/0505-upgrade-agave-secp256k1-to-k256.md', line: 2 },
    ])
    expect(report.findings('number-mismatch')[0]?.message).toMatch(/0506.*0505/)
  })
})
