import { expect } from 'vitest'
import { decisionCounts } from './check-first-screen.ts'
import { begunIncrements, type MetricsData, type ProposalJson } from './metrics-data.ts'
import { type ReadCell, type ReadReport, tableWith } from './read-report.ts'
import { expectDays, phaseText } from './said-numbers.ts'

/** The rows that need a decision, recomputed from the proposals of the data. Without GitHub. */
export function checkDecisions(report: ReadReport, data: MetricsData): void {
  const section = report.section('Needs a decision')
  if (section === null) throw new Error('The report says nothing of decisions')
  const current = begunIncrements(data).at(-1)
  const waiting = waitingIn(data)
  if (data.totals.completed === null) {
    expect(section.lines[0]).toMatch(/^Not measured/)
    return
  }
  if (waiting.length === 0) {
    expect(section.lines[0]).toMatch(/^Nothing is both/)
    return
  }
  if (current !== undefined)
    checkReading(section.lines[0] ?? '', decisionCounts(current, data), waiting, current)
  const { rows } = tableWith(section, 'What')
  expect(rows).toHaveLength(Math.min(5, waiting.length))
  rows.forEach((row, i) => {
    const proposal = waiting[i]
    if (proposal !== undefined) checkRow(row, proposal, data)
  })
  const rest = section.lines.find(line => /^and \d+ more/.test(line))
  expect(rest === undefined ? 0 : Number(/\d+/.exec(rest)?.[0])).toBe(waiting.length - rows.length)
}

/** The latest due first; then the riskiest, the longest in its state, and the id. */
function waitingIn({ proposals }: MetricsData): readonly ProposalJson[] {
  const since = ({ needsDecisionSince }: ProposalJson) => Date.parse(needsDecisionSince ?? '')
  return proposals
    .filter(({ needsDecisionSince }) => needsDecisionSince !== null)
    .sort(
      (a, b) =>
        since(b) - since(a) ||
        (b.ageRisk ?? -1) - (a.ageRisk ?? -1) ||
        b.daysInState - a.daysInState ||
        (a.id < b.id ? -1 : 1),
    )
}

function checkReading(
  line: string,
  [fresh = 0, before = 0]: readonly number[],
  waiting: readonly ProposalJson[],
  { start, name }: { readonly start: string; readonly name: string },
): void {
  expect(line).toContain(name)
  const inside = /(\d+) became due in /.exec(line)?.[1]
  const earlier = /(\d+) (?:before that|became due before )/.exec(line.replace(name, ''))?.[1]
  expect([Number(inside ?? 0), Number(earlier ?? 0)], line).toEqual([fresh, before])
  const counts = new Map<string, number>()
  for (const { owner, needsDecisionSince } of waiting) {
    if (owner === null || Date.parse(needsDecisionSince ?? '') >= Date.parse(start)) continue
    counts.set(owner, (counts.get(owner) ?? 0) + 1)
  }
  const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3)
  for (const [owner, count] of most) expect(line).toContain(`${owner} ${count}`)
}

function checkRow(row: readonly ReadCell[], proposal: ProposalJson, { repository }: MetricsData): void {
  const [what, owner, phase, inPhase, silent, turn] = row
  expect(what?.text).toContain(proposal.title)
  if (proposal.number !== null) expect(what?.text).toContain(proposal.number)
  const { name, head } = repository
  // A link that is no address of the proposal would say nothing.
  expect(what?.urls).toEqual(
    name === null ? [] : [`https://github.com/${name}/blob/${head}/${proposal.path ?? ''}`],
  )
  if (proposal.owner !== null) expect(owner?.text).toBe(proposal.owner)
  expect(phase?.text).toBe(phaseText(proposal.phase))
  expectDays(inPhase?.text ?? '', proposal.daysInState)
  expectDays(silent?.text ?? '', proposal.daysSinceMeaningfulChange)
  expect(turn?.text).toMatch(
    proposal.phase === 'proposed' ? /^approvers: / : /^(?:owner|author|nobody named): /,
  )
}
