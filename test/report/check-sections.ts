import { expect } from 'vitest'
import {
  begunIncrements,
  type MetricsData,
  medianOf,
  type StageSlippageJson,
  sampleOf,
} from './metrics-data.ts'
import { type ReadCell, type ReadReport, type ReadSection, tableWith } from './read-report.ts'
import { expectDays, expectSample, percentText, phaseText, shareText } from './said-numbers.ts'

/** Every section that explains, recomputed from the data; a section without content must not be there. */
export function checkSections(report: ReadReport, data: MetricsData): void {
  for (const [title, isThere, check] of CHECKS) {
    const section = report.section(title)
    expect(section !== null, title).toBe(isThere(data))
    if (section !== null) check(section, data)
  }
}

type Check = readonly [
  title: string,
  isThere: (data: MetricsData) => boolean,
  check: (section: ReadSection, data: MetricsData) => void,
]

const CHECKS: readonly Check[] = [
  ['Per increment', data => begunIncrements(data).length > 0, perIncrement],
  [
    'Planned and moved',
    ({ predictability, slippage }) => hasPlans(predictability) || slippage !== null,
    planned,
  ],
  ['Stage ladder', ({ ladder }) => ladder !== null, stageLadder],
  ['Age in state', ({ ageing }) => ageing.length > 0, ageInState],
  [
    'Approved and not built',
    data => approved(data).length > 0 && data.totals.completed !== null,
    approvedNow,
  ],
  ['How proposals move', () => true, moves],
  ['What became of them', ({ totals }) => totals.cohorts.length > 0, cohorts],
  [
    'Process followed',
    ({ totals: { conformance, moreThanOneStatus } }) =>
      (moreThanOneStatus?.n ?? 0) + conformance.transitions + conformance.reopenShare.n > 0,
    processFollowed,
  ],
  ['Metadata health', ({ totals }) => totals.health.length > 0, health],
]

/** The latest first; what happened in bulk stands beside the count. */
function perIncrement(section: ReadSection, data: MetricsData): void {
  const latestFirst = [...begunIncrements(data)].reverse()
  const { rows } = tableWith(section, 'Increment')
  const hidden = section.lines.find(line => line.includes('earlier increments have pages'))
  expect(rows.length + Number(/\d+/.exec(hidden ?? '0')?.[0])).toBe(latestFirst.length)
  const count = (all: number | null, bulk: number | null) =>
    all === null ? '-' : (bulk ?? 0) === 0 ? `${all}` : `${all - (bulk ?? 0)} and ${bulk} in bulk`
  for (const [i, row] of rows.map(textsOf).entries()) {
    const increment = latestFirst[i]
    if (increment === undefined) throw new Error('More rows than increments')
    const { created, createdBulk, completed, completedBulk, ended, wipAtEnd, changesPerProposal } = increment
    const [name, from, ...cells] = row
    expect([name, from]).toEqual([
      increment.inProgress ? `${increment.name}, running` : increment.name,
      increment.start.slice(0, 10),
    ])
    expect(cells.slice(0, 4)).toEqual([
      count(created, createdBulk),
      count(completed, completedBulk),
      String(Object.values(ended).reduce((sum, each) => sum + each, 0)),
      String(wipAtEnd),
    ])
    const [changes = '', lead = ''] = cells.slice(4)
    if (changesPerProposal.mean === null) expect(changes).toBe('-')
    else expect(Math.abs(Number(changes) - changesPerProposal.mean)).toBeLessThan(0.00501)
    expectSample(lead, increment.leadTimeDays)
  }
}

const hasPlans = (predictability: MetricsData['predictability']) =>
  predictability?.some(({ planned: count, lateAndDone }) => count + lateAndDone > 0) === true

const textsOf = (row: readonly ReadCell[]) => row.map(({ text }) => text)

/** All numbers of a line, in order. */
const numbersIn = (line: string) => (line.match(/\d+(?:\.\d+)?/g) ?? []).map(Number)

function lineWith(section: ReadSection, words: string): string {
  const line = section.lines.find(each => each.includes(words))
  if (line === undefined) throw new Error(`"${section.title}" does not say "${words}"`)
  return line
}

function planned(section: ReadSection, data: MetricsData): void {
  if (hasPlans(data.predictability)) predictability(section, data)
  if (data.slippage !== null) slippage(section, data)
}

const plansOf = ({ predictability: plans }: MetricsData, name: string) =>
  plans?.find(each => each.name === name)

function predictability(section: ReadSection, data: MetricsData): void {
  const safe = (plan: { planned: number; kept: number; lateAndDone: number }) =>
    plan.planned < 10 ? '-' : `${((100 * (plan.kept + plan.lateAndDone)) / plan.planned).toFixed(0)} %`
  const over = begunIncrements(data).filter(({ end }) => Date.parse(end) <= Date.parse(data.asOf))
  const last = over.flatMap(({ name }) => plansOf(data, name) ?? []).findLast(plan => plan.planned > 0)
  if (last !== undefined) {
    const line = lineWith(section, 'Kept of what was planned for ')
    expect(line).toContain(`${last.name}: ${shareText(last.kept, last.planned)}`)
    expect(/; (\d+) added later/.exec(line)?.[1] ?? '0').toBe(String(last.lateAndDone))
    if (line.includes('SAFe')) expect(line).toContain(`, ${safe(last)} in the SAFe form`)
  }
  for (const row of tableWith(section, 'Increment').rows.map(textsOf)) {
    const [name = '', ...cells] = row
    const plan = plansOf(data, name.replace(/, running$/, ''))
    if (plan === undefined) throw new Error(`No plan for ${name}`)
    const { planned: count, kept, lateAndDone } = plan
    expect(cells).toEqual([String(count), shareText(kept, count), String(lateAndDone), safe(plan)])
  }
}

function slippage(section: ReadSection, { slippage: ledger }: MetricsData): void {
  if (ledger === null) return
  const { n, later, earlier, dropped, replans, slips, byStage } = ledger
  const line = lineWith(section, 'Now planned later than first')
  expect(line).toContain(`first: ${shareText(later, n)}; earlier: ${earlier}; dropped: ${dropped}.`)
  expect(line).toMatch(new RegExp(`in all: ${replans}\\.$`))
  const sum = (count: (stage: StageSlippageJson) => number) =>
    byStage.reduce((all, each) => all + count(each), 0)
  expect([sum(each => each.n), sum(each => each.later), sum(each => each.replans)]).toEqual([
    n,
    later,
    replans,
  ])
  // What moved is in the ledger, so its re-plans and drops can be counted a second time from there.
  for (const stage of byStage) {
    const here = slips.filter(slip => slip.stage === stage.stage)
    expect(here.reduce((all, { moves: count }) => all + count, 0)).toBe(stage.replans)
    expect(here.filter(({ now }) => now === null).length).toBe(stage.dropped)
  }
  if (byStage.some(({ stage }) => stage !== null)) stageRows(section, byStage)
  moverRows(section, slips)
}

function stageRows(section: ReadSection, byStage: readonly StageSlippageJson[]): void {
  const rows = tableWith(section, 'Stage').rows.map(textsOf)
  expect(rows).toHaveLength(byStage.length)
  rows.forEach((row, i) => {
    const stage = byStage[i]
    if (stage === undefined) return
    const [name, count, later, by = '', earlier, dropped, replans] = row
    expect([name, count, later, earlier, dropped, replans]).toEqual([
      stage.stage ?? 'none named',
      String(stage.n),
      shareText(stage.later, stage.n),
      String(stage.earlier),
      String(stage.dropped),
      String(stage.replans),
    ])
    const moved = stage.laterSteps.n > 0 ? stage.laterSteps : stage.laterReleases
    expect(numbersIn(by)).toEqual(moved.median === null ? moved.values : [moved.median])
  })
}

function moverRows(section: ReadSection, slips: NonNullable<MetricsData['slippage']>['slips']): void {
  if (slips.length === 0) return
  const rows = tableWith(section, 'Proposal').rows.map(textsOf)
  expect(rows).toHaveLength(Math.min(15, slips.length))
  rows.forEach((row, i) => {
    const slip = slips[i]
    if (slip === undefined) return
    const [, , stage, first, now, by = '', replans] = row
    expect([stage, first, now, replans]).toEqual([
      slip.stage ?? '-',
      slip.first,
      slip.now ?? 'dropped',
      String(slip.moves),
    ])
    const far = slip.steps ?? slip.releases
    const unit = slip.steps === null ? 'release' : 'increment'
    const words =
      far === null
        ? '-'
        : `${far < 0 ? 'minus ' : ''}${Math.abs(far)} ${unit}${Math.abs(far) === 1 ? '' : 's'}`
    expect(by).toBe(words)
  })
}

function stageLadder(section: ReadSection, { ladder, proposals }: MetricsData): void {
  if (ladder === null) return
  const { rungs, overdue, offLadder } = ladder
  const open = proposals.filter(each => each.open && each.present)
  const rows = tableWith(section, 'Stage').rows.map(textsOf)
  let standing = 0
  rows.forEach(([stage = '', count, median = '', exits = '', beyond, passed, late], i) => {
    const rung = rungs[i]
    if (rung === undefined) throw new Error(`No rung ${stage}`)
    expect(Number(count)).toBe(rung.openDays.n)
    standing += Number(count)
    expectSample(median, rung.openDays)
    expectExits(exits, rung.exitDays)
    const here = overdue.filter(each => each.stage === stage)
    expect(beyond).toBe(rung.beyond === null ? '-' : String(here.filter(each => each.beyond).length))
    expect(Number(passed)).toBe(here.filter(({ targetPassed }) => targetPassed).length)
    expect(late).toBe(shareText(here.length, Number(count)))
  })
  expect(standing + offLadder).toBe(open.length)
  if (standing === 0) return
  const line = lineWith(section, 'Overdue for their next stage')
  expect(line).toContain(`stage: ${shareText(overdue.length, standing)}`)
  const passed = overdue.filter(({ targetPassed }) => targetPassed).length
  const beyond = overdue.filter(each => each.beyond).length
  if (overdue.length > 0)
    expect(line).toContain(`target passed ${passed}, longer there than usual ${beyond}.`)
  if (offLadder > 0) expect(line).toContain(`. ${offLadder} more are open and on no stage.`)
  if (overdue.length > 0) overdueRows(section, overdue)
}

function overdueRows(section: ReadSection, overdue: NonNullable<MetricsData['ladder']>['overdue']): void {
  tableWith(section, 'What').rows.forEach((row, i) => {
    const each = overdue[i]
    if (each === undefined) throw new Error('More rows than overdue promotions')
    const [, , stage, next, target, on = '', why = ''] = textsOf(row)
    expect([stage, next, target]).toEqual([each.stage, each.next ?? 'done', each.target ?? '-'])
    expectDays(on, each.daysOnStage)
    expect([why.includes('target passed'), why.includes('longer')]).toEqual([each.targetPassed, each.beyond])
  })
}

/** `50.3 weeks (n = 147)`, or `- (n = 3)` while too few have left. */
function expectExits(text: string, exits: { readonly n: number; readonly p85: number | null }): void {
  const [, words = '', n] = /^(.*) \(n = (\d+)\)$/.exec(text) ?? []
  expect(Number(n)).toBe(exits.n)
  if (exits.n < 19) expect(words).toBe('-')
  else expectDays(words, exits.p85 ?? Number.NaN)
}

function ageInState(section: ReadSection, { ageing, proposals, totals }: MetricsData): void {
  let compared = 0
  let late = 0
  for (const row of tableWith(section, 'State').rows.map(textsOf)) {
    const [phase, open, median = '', longest = '', exits = '', beyond, leave] = row
    const days = proposals
      .filter(each => each.open && phaseText(each.phase) === phase)
      .map(each => each.daysInState)
    expect(Number(open)).toBe(days.length)
    expectSample(median, sampleOf(days))
    expectDays(longest, Math.max(...days))
    const left = totals.timeInPhaseDays.find(each => phaseText(each.phase) === phase)
    expectExits(exits, left ?? { n: 0, p85: null })
    const p85 = left?.p85 ?? null
    if (p85 === null) expect(beyond).toBe('-')
    else {
      const over = days.filter(each => each > p85).length
      expect(beyond).toBe(shareText(over, days.length))
      compared += days.length
      late += over
    }
    const { everLeft = null } = ageing.find(each => phaseText(each.phase) === phase) ?? {}
    expect(leave).toBe((left?.n ?? 0) < 10 || everLeft === null ? '-' : percentText(everLeft, 1))
  }
  const line = section.lines[0] ?? ''
  if (compared === 0) expect(line).toMatch(/^Too few/)
  else expect(line).toContain(`: ${shareText(late, compared)} open.`)
}

const approved = ({ proposals }: MetricsData) =>
  proposals.filter(({ open, phase }) => open && phase === 'accepted')

function approvedNow(section: ReadSection, data: MetricsData): void {
  const days = approved(data).map(({ daysInState }) => daysInState)
  const line = section.lines[0] ?? ''
  expect(line).toMatch(new RegExp(`^${days.length} approved and not built, `))
  const age = /(?:half of them for (.*?) or longer|built, for (.*?))(?:;|\.$)/.exec(line)
  if (days.length >= 5) expectDays(age?.[1] ?? '', medianOf(days))
  else expectSample(age?.[2] ?? '', sampleOf(days))
  const p85 = data.totals.timeInPhaseDays.find(({ phase }) => phase === 'accepted')?.p85 ?? null
  if (p85 !== null) {
    const [, usual = '', late] = /took \((.*?)\): (.*)\.$/.exec(line) ?? []
    expectDays(usual, p85)
    expect(late).toBe(shareText(days.filter(each => each > p85).length, days.length))
  }
  const longest = [...days].sort((a, b) => b - a).slice(0, 10)
  const { rows } = tableWith(section, 'What')
  const said = rows.map(row => row.at(-1)?.text ?? '')
  expect(said).toHaveLength(longest.length)
  said.forEach((text, i) => {
    expectDays(text, longest[i] ?? Number.NaN)
  })
  const rest = section.lines.find(each => /^and \d+ more/.test(each))
  expect(rows.length + Number(/\d+/.exec(rest ?? '0')?.[0])).toBe(days.length)
  const stages = section.lines.find(each => each.startsWith('By the stage they name: '))
  const counted = numbersIn(stages?.replace(/^.*?: /, '') ?? '')
  if (stages !== undefined) expect(counted.reduce((sum, each) => sum + each, 0)).toBe(days.length)
}

function moves(section: ReadSection, { totals }: MetricsData): void {
  const { leadTimeDays: lead } = totals
  const kinds = Object.entries(totals.ended).filter(([, count]) => count > 0)
  const ended = kinds.length === 0 ? 'none' : kinds.map(([kind, count]) => `${kind} ${count}`).sort()
  const said = lineWith(section, 'Ended otherwise').split(': ')[1] ?? ''
  expect(kinds.length === 0 ? said : said.split(', ').sort()).toEqual(ended)
  if (totals.reopened !== null)
    expect(lineWith(section, 'Reopened after done')).toBe(`Reopened after done: ${totals.reopened}`)
  if (lead.n === 0) return
  const line = lineWith(section, 'Lead time of the')
  const [, n, words = '', , upper] =
    /^Lead time of the (\d+) completed: (?:median )?(.*?)(, 85th percentile (.*))?$/.exec(line) ?? []
  expect(Number(n)).toBe(lead.n)
  expectSample(words, lead)
  if (lead.p85 === null) expect(upper).toBeUndefined()
  else expectDays(upper ?? '', lead.p85)
  const estimate = lineWith(section, 'Kaplan-Meier')
  expect(estimate).toContain(`the ${lead.open} open ones`)
  const median = estimate.split('median ')[1] ?? ''
  if (lead.kaplanMeierMedian === null) expect(median).toBe('not reached')
  else expectDays(median, lead.kaplanMeierMedian)
}

function cohorts(section: ReadSection, { totals, increments, asOf }: MetricsData): void {
  const latestFirst = [...totals.cohorts].reverse()
  const rows = section.tables.flatMap(table => table.rows.map(textsOf))
  const isOld = (name: string) => {
    const increment = increments.find(each => each.name === name)
    return Date.parse(increment?.end ?? asOf) <= Date.parse(asOf) - 730 * 86_400_000
  }
  expect(rows).toHaveLength(Math.min(latestFirst.length, 40))
  for (const [i, row] of rows.entries()) {
    const cohort = latestFirst[i]
    if (cohort === undefined) continue
    const { name, n, done, ended, open, parked } = cohort
    expect(n).toBe(done + ended + open + parked)
    expect(row).toEqual([
      name,
      String(n),
      ...[done, ended, open, parked].map(count =>
        n < 10 || count === 0 ? `${count}` : `${count} (${percentText(count, n)})`,
      ),
      open <= n / 2 ? 'settled' : isOld(name) ? 'mostly open' : 'too early',
    ])
  }
  const old = latestFirst.filter(({ name }) => isOld(name))
  const told = old.length === 0 ? latestFirst : old
  const sum = (key: 'n' | 'done' | 'ended' | 'open' | 'parked') =>
    told.reduce((all, cohort) => all + cohort[key], 0)
  const parts = (['done', 'ended', 'open', 'parked'] as const).map(key => shareText(sum(key), sum('n')))
  const whose = old.length === 0 ? `all ${sum('n')}` : `the ${sum('n')} created over two years ago`
  expect(section.lines[0]).toContain(
    `Of ${whose}: done ${parts[0]}, ended otherwise ${parts[1]}, open ${parts[2]}, parked ${parts[3]}.`,
  )
}

function processFollowed(
  section: ReadSection,
  { totals: { conformance, moreThanOneStatus } }: MetricsData,
): void {
  const { measured, transitions, allowed, reopenShare, issues } = conformance
  const line = section.lines[0] ?? ''
  if (measured && transitions > 0) expect(line).toContain(`allows: ${shareText(allowed, transitions)}`)
  if (reopenShare.n > 0)
    expect(line.toLowerCase()).toContain(
      `reopened after done: ${shareText(reopenShare.count, reopenShare.n)}`,
    )
  if (moreThanOneStatus !== null && moreThanOneStatus.n > 0)
    expect(line).toContain(`history: ${shareText(moreThanOneStatus.count, moreThanOneStatus.n)}`)
  if (issues.length === 0) return
  let told = 0
  for (const [kind, , count, often = ''] of tableWith(section, 'Step').rows.map(textsOf)) {
    const found = issues.filter(issue => issue.kind === kind)
    expect(Number(count)).toBe(found.length)
    told += found.length
    const pairs = new Map<string, number>()
    for (const { from, to } of found)
      pairs.set(`${from ?? '-'} to ${to ?? '-'}`, (pairs.get(`${from ?? '-'} to ${to ?? '-'}`) ?? 0) + 1)
    const [, pair = '', most] = /^(.*) \((\d+)\)$/.exec(often) ?? []
    expect(pairs.get(pair)).toBe(Number(most))
    expect(Math.max(...pairs.values())).toBe(Number(most))
  }
  expect(told).toBe(issues.length)
  expect(tableWith(section, 'Proposal').rows).toHaveLength(Math.min(40, issues.length))
}

function health(section: ReadSection, { totals, drift }: MetricsData): void {
  expect(tableWith(section, 'Rule').rows.map(row => row[1]?.text)).toEqual(
    totals.health.map(({ passing, n }) => shareText(passing, n)),
  )
  const lag = (words: string, days: { readonly n: number; readonly median: number | null }) => {
    if (days.median === null) return
    expect(lineWith(section, words)).toContain(
      `a median of ${days.median} day${days.median === 1 ? '' : 's'} (n = ${days.n})`,
    )
  }
  lag('Declared creation precedes', drift.createdLagDays)
  lag('Declared last update precedes', drift.updateLagDays)
  const { otherIncrement, updateBehind } = drift
  if (otherIncrement.n > 0)
    expect(lineWith(section, 'another increment')).toContain(
      shareText(otherIncrement.count, otherIncrement.n),
    )
  if (updateBehind.n > 0)
    expect(lineWith(section, 'behind it')).toContain(shareText(updateBehind.count, updateBehind.n))
}
