import { describe, expect, it } from 'vitest'
import { pairUnits, type Similarity } from '../../src/proposals/pairing.ts'
import { aUnit } from '../builders/proposal-history.ts'

const unlike: Similarity = () => null
const alike =
  (share: number): Similarity =>
  () =>
    share

const pairsOf = (...args: Parameters<typeof pairUnits>) =>
  pairUnits(...args).map(({ from, to, rule }) => [from.unit, to.unit, rule])

describe('pairUnits', () => {
  it('tries the same blob before the same number, and that before the same name', () => {
    const died = [
      aUnit('1-a.md', 'blob', { number: '1', slug: 'a' }),
      aUnit('2-b.md', 'x', { number: '2', slug: 'b' }),
      aUnit('0000-c.md', 'y', { slug: 'c' }),
    ]
    const born = [
      aUnit('2-q.md', 'x2', { number: '2', slug: 'q' }),
      aUnit('9-z.md', 'blob', { number: '9', slug: 'z' }),
      aUnit('3-c.md', 'y2', { number: '3', slug: 'c' }),
    ]
    expect(pairsOf(died, born, unlike)).toEqual([
      ['1-a.md', '9-z.md', 'same-blob'],
      ['2-b.md', '2-q.md', 'same-number'],
      ['0000-c.md', '3-c.md', 'same-slug'],
    ])
  })

  it('lets number and name together decide where the number stands twice', () => {
    const twice = (folder: string, version: string) => [
      aUnit(`${folder}/1-a.md`, `${version}a`, { number: '1', slug: 'a' }),
      aUnit(`${folder}/01-b.md`, `${version}b`, { number: '01', slug: 'b' }),
    ]
    expect(pairsOf(twice('old', 'o'), twice('new', 'n'), unlike)).toEqual([
      ['old/1-a.md', 'new/1-a.md', 'same-number'],
      ['old/01-b.md', 'new/01-b.md', 'same-number'],
    ])
  })

  it('passes over a key that stands on several units of a side', () => {
    const died = [
      aUnit('a/1-x.md', 'empty', { number: '1', slug: 'x' }),
      aUnit('b/1-y.md', 'empty', { number: '1', slug: 'y' }),
    ]
    const born = [aUnit('c/1-z.md', 'empty', { number: '1', slug: 'z' })]
    expect(pairsOf(died, born, unlike)).toEqual([])
  })

  it('keeps cycles apart where a name stands in two of them', () => {
    const inBoth = (state: string, version: string) =>
      ['kilo', 'liberty'].map(cycle =>
        aUnit(`${cycle}/${state}/x.rst`, `${version}${cycle}`, { slug: 'x', cycle, state }),
      )
    expect(pairsOf(inBoth('approved', 'old'), inBoth('implemented', 'new'), unlike)).toEqual([
      ['kilo/approved/x.rst', 'kilo/implemented/x.rst', 'same-slug'],
      ['liberty/approved/x.rst', 'liberty/implemented/x.rst', 'same-slug'],
    ])
  })

  it('believes another number and name only when the texts are very alike', () => {
    const died = [aUnit('1-a.md', 'x', { number: '1', slug: 'a' })]
    const renumbered = [aUnit('2-b.md', 'y', { number: '2', slug: 'b' })]
    const unnumbered = [aUnit('b.md', 'y', { slug: 'b' })]
    expect(pairsOf(died, renumbered, alike(0.6))).toEqual([])
    expect(pairsOf(died, renumbered, alike(0.7))).toEqual([['1-a.md', '2-b.md', 'similar']])
    expect(pairsOf(died, unnumbered, alike(0.5))).toEqual([['1-a.md', 'b.md', 'similar']])
    expect(pairsOf(died, unnumbered, alike(0.49))).toEqual([])
  })

  it('pairs the most alike first, each once, and breaks ties by path', () => {
    const died = ['d1', 'd2', 'd3'].map(name => aUnit(name, name, { slug: name }))
    const born = ['b1', 'b2'].map(name => aUnit(name, name, { slug: name }))
    const share: Similarity = (one, other) => (one === 'd3' && other === 'b1' ? 0.9 : 0.6)
    expect(pairsOf(died, born, share)).toEqual([
      ['d3', 'b1', 'similar'],
      ['d1', 'b2', 'similar'],
    ])
  })

  it('compares no contents in a mass move, where every pair would be too many', () => {
    const many = (folder: string) =>
      Array.from({ length: 300 }, (_, i) =>
        aUnit(`${folder}/${i}`, `${folder}${i}`, { slug: `${folder}${i}` }),
      )
    let asked = 0
    pairUnits(many('a'), many('b'), () => {
      asked++
      return 0
    })
    expect(asked).toBe(0)
  })
})
