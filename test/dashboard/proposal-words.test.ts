import { describe, expect, it } from 'vitest'
import { nameOf, turnWords } from '../../src/dashboard/app/proposal-words.ts'

describe('turnWords', () => {
  it.each([
    ['reviewers', 'reviewers have the turn (pull request #7, 1 day)'],
    ['author', 'its author has the turn (pull request #7, 1 day)'],
    ['hold', 'on hold (pull request #7, 1 day)'],
  ])('%s', (side, words) => {
    expect(turnWords({ side, waitingDays: 1, pull: 7 })).toBe(words)
  })
})

describe('nameOf', () => {
  it('puts the number before the title, where there is one', () => {
    expect(nameOf({ number: '0042', title: 'Swap' })).toBe('0042 Swap')
    expect(nameOf({ number: null, title: 'Swap' })).toBe('Swap')
  })
})
