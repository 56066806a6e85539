import { describe, expect, it } from 'vitest'
import { readDate } from '../../src/proposals/dates.ts'

describe('readDate', () => {
  it.each([
    ['2024-01-02', '2024-01-02'],
    ['2025-10-9', '2025-10-09'],
    ['2020/05/18', '2020-05-18'],
    ['2020.02.01', '2020-02-01'],
    ['2021-02-03T23:30:00-05:00', '2021-02-03'],
    ['2021-02-03T00:00:00.000Z', '2021-02-03'],
    ['2021-02-03 10:11', '2021-02-03'],
    ['(2016-06-17)', '2016-06-17'],
    ['`2019-03-04`', '2019-03-04'],
    ['2021‑03‑04', '2021-03-04'],
    ['18-Feb-2001', '2001-02-18'],
    ['18 September 2021', '2021-09-18'],
    ['Feb 26, 2021', '2021-02-26'],
    ['February 26th 2021', '2021-02-26'],
    ['23-07-2014', '2014-07-23'],
    ['19.04.2020', '2020-04-19'],
    ['07/23/2014', '2014-07-23'],
    ['05-05-2020', '2020-05-05'],
    ['20210304', '2021-03-04'],
    ['2024-02-29', '2024-02-29'],
    ['[2021-01-02](https://x)', '2021-01-02'],
    ['`13-Apr-2020 <https://x>`__', '2020-04-13'],
  ])('%j is %j', (raw, date) => expect(readDate(raw)).toEqual({ date, certain: true, problem: null }))

  it.each([
    ['2023-14-05', /no month 14/],
    ['2025-30-01', /no month 30/],
    ['2023-02-29', /no day 29/],
    ['22019-10-07', /too many digits/],
    ['20204-26', /too many digits/],
    ['03-07-2022', /told apart/],
    ['2019-04', /day is missing/],
    ['2019', /month and day/],
    ['v1.27', /not a date/],
    ['yyyy-mm-dd', /template/],
    ['0202-01-01', /implausible/],
    ['2101-01-01', /implausible/],
    ['31-Foo-2020', /not a date/],
    ['Marchy 3, 2020', /not a date/],
    ['someday', /not a date/],
  ])('%j is no date', (raw, problem) => {
    expect(readDate(raw)).toEqual({ date: null, certain: false, problem: expect.stringMatching(problem) })
  })

  it('is not certain when words follow', () => {
    expect(readDate('2018-05-21, amended 2019-01-01')).toMatchObject({ date: '2018-05-21', certain: false })
  })

  it('takes an empty text as unset', () =>
    expect(readDate(' ')).toEqual({ date: null, certain: false, problem: null }))
})
