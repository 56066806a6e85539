import { expect, test } from 'vitest'
import { boxesIn } from '../../src/reminders/marker.ts'
import { planReminders } from '../../src/reminders/plan.ts'
import { sizeOf } from '../../src/report/room.ts'
import { ago, anExisting, aPlanInput, aProposal, aState, DAY, NOW, proposals, Store } from './builders.ts'

const digestOf = (given: Parameters<typeof aPlanInput>[0]) => {
  const { digest } = planReminders(aPlanInput(given))
  return digest.kind === 'none' ? '' : digest.body
}

test('5,000 proposals fit into an issue: whole lines are left out and counted', () => {
  for (const proposal of [
    proposals(5000),
    proposals(5000).map(p => ({
      ...p,
      timeline: {
        ...p.timeline,
        title: '提案 @x '.repeat(60),
        path: `提案/${p.timeline.id}`,
        owner: p.timeline.id,
      },
    })),
  ]) {
    const body = digestOf({ proposals: proposal })
    expect(sizeOf(body)).toBeLessThanOrEqual(65_536)
    const lines = body.split('\n').filter(line => line.startsWith('- ['))
    expect(lines.length).toBeGreaterThan(50)
    for (const line of lines) expect(line).toMatch(/ -->$/)
    expect(boxesIn(body)).toHaveLength(lines.length)
    const left = /^And ([\d,]+) more, for which there is no room here\.$/m.exec(body)?.[1]
    expect(Number(left?.replace(',', ''))).toBe(5000 - lines.length)
  }
})

test('who is asked today stands in it however long it is', () => {
  const body = digestOf({ proposals: proposals(5000) })
  expect(boxesIn(body).filter(({ asked }) => asked === '2026-07-24')).toHaveLength(5)
})

test('lines that were left out are still remembered', () => {
  const store = new Store()
  const all = proposals(3000)
  const reminders = { maxNewReminders: 50, maxNudges: 1 }
  const asked = new Set<string>()
  for (let day = 0; day <= 60; day++) {
    for (const { kind, proposal } of store.run({ proposals: all, reminders, now: NOW + day * DAY }).actions) {
      if (kind !== 'create') continue
      expect(asked).not.toContain(proposal)
      asked.add(String(proposal))
    }
  }
  expect(asked.size).toBe(3000)
})

test('a crowd that cannot be reached is counted', () => {
  const body = digestOf({ proposals: proposals(300, () => 'x@y.org') })
  expect(body).toContain('and 275 more')
  expect(body).toContain('nobody can be reached for 300 more')
})

test('lines are grouped by owner, who has none comes last', () => {
  const owners = ['zeta', null, 'alpha', '@team']
  const all = owners.map((owner, i) => aProposal({ timeline: { id: `${i}.md`, path: `${i}.md`, owner } }))
  const headings = digestOf({ proposals: all }).match(/^### .*$/gm)
  expect(headings).toEqual(['### @<!-- -->team', '### alpha', '### zeta', '### No owner'])
})

test('it is the same on another day without news, and the same for a body with other line ends', () => {
  const store = new Store()
  store.state = aState()
  store.run({})
  const { existing } = store
  const [digest] = existing
  const other = anExisting({ ...digest, body: (digest?.body ?? '').replaceAll('\n', '\r\n') })
  for (const listed of [existing, [other]])
    expect(planReminders(aPlanInput({ existing: listed, now: NOW + 5 * DAY })).digest.kind).toBe('none')
})

test('a path that is too long for a link leaves the name', () => {
  const path = `${'p/'.repeat(700)}a.md`
  const body = digestOf({ proposals: [aProposal({ lastActivityAt: ago(200), timeline: { path } })] })
  expect(body).toContain('- [ ] 0001 A proposal: ')
})
