import { describe, expect, it } from 'vitest'
import { largeHistory } from '../../scripts/large-repository.ts'

describe('largeHistory', () => {
  const stream = [...largeHistory({ proposals: 25, commits: 100 })].join('')

  it('makes the asked number of commits and proposals', () => {
    expect(stream.match(/^commit refs\/heads\/main$/gm)).toHaveLength(100)
    expect(new Set(stream.match(/^M 100644 inline .*$/gm)).size).toBe(25)
  })

  it('spreads them over about as many folders as each holds files', () => {
    const folders = [...stream.matchAll(/inline (teps\/\d+)\//g)].map(([, folder]) => folder)
    expect(new Set(folders).size).toBe(5)
  })

  it('is the same each time', () => {
    expect([...largeHistory({ proposals: 25, commits: 100 })].join('')).toBe(stream)
  })
})
