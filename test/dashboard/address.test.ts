import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAddress, writeAddress } from '../../src/dashboard/app/address.ts'
import { HAPPENINGS, NONE_OF_THEM } from '../../src/dashboard/app/filter.ts'
import { SORT_KEYS } from '../../src/dashboard/app/sort.ts'
import { FLOW_KINDS, START, type State } from '../../src/dashboard/app/state.ts'
import { HOSTILE } from '../report/hostile.ts'
import { aModel, someShown } from './a-page.ts'

const model = aModel({
  owners: ['sig-node', 'a & b=c#d', 'Größe'],
  stages: ['alpha', 'beta'],
  phases: ['proposed', 'accepted', 'done'],
  proposals: someShown({ id: 'keps/1 & 2.md' }, { id: 'keps/ü#.md' }),
})

const names = model.increments.map(({ name }) => name)

const state: fc.Arbitrary<State> = fc.record({
  filter: fc.record({
    query: fc.string({ maxLength: 40 }),
    owner: fc.constantFrom('', NONE_OF_THEM, ...model.owners),
    stage: fc.constantFrom('', NONE_OF_THEM, ...model.stages),
    phases: fc.subarray([...model.phases]),
    increment: fc.constantFrom('', ...names),
    happening: fc.constantFrom(...HAPPENINGS),
    staleOnly: fc.boolean(),
  }),
  sort: fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() }),
  page: fc.integer({ min: 0, max: 99 }),
  opened: fc.constantFrom(null, ...model.proposals.map(({ id }) => id)),
  flow: fc.constantFrom(...FLOW_KINDS),
})

describe('the address of a view', () => {
  it('brings back every view', () => {
    fc.assert(
      fc.property(state, given => {
        const { increment, happening } = given.filter
        // What happened means nothing without an increment, and is not written then.
        const filter = { ...given.filter, happening: increment === '' ? 'anything' : happening }
        expect(readAddress(`#${writeAddress(given)}`, model)).toEqual({ ...given, filter })
      }),
    )
  })

  it('is empty for the view everybody starts with', () => {
    expect(writeAddress(START)).toBe('')
    expect(readAddress('', model)).toEqual(START)
  })

  it.each([
    '#owner=somebody-else',
    '#phase=rejected&stage=gone&increment=never&what=exploded',
    '#sort=__proto__&page=-1&flow=toString',
    '#page=1e9&proposal=javascript:alert(1)',
    '#%E0%A4%A&q',
    `#q=${'x'.repeat(5000)}`,
    '#__proto__[owner]=sig-node&constructor=x',
  ])('%s changes nothing', fragment => {
    expect(readAddress(fragment, model)).toEqual(START)
  })

  it.each(HOSTILE)('takes %j for words to search and nothing else', text => {
    const fragment = `#${new URLSearchParams({ q: text, owner: text, sort: text, proposal: text })}`
    expect(readAddress(fragment, model)).toEqual({
      ...START,
      filter: { ...START.filter, query: new URLSearchParams(fragment.slice(1)).get('q') ?? '' },
    })
  })
})
