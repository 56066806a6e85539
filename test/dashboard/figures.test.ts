import { expect, it } from 'vitest'
import { figuresOf } from '../../src/dashboard/app/figures.ts'
import { aModel, someShown } from './a-page.ts'

const shown = someShown({ open: true, stale: true }, { open: true, stale: false })
const noteOf = (completionMeasured: boolean, label: string) =>
  figuresOf(aModel({ completionMeasured }), shown).find(each => each.label === label)

it('counts what is open and stale', () => {
  expect(noteOf(true, 'Open')).toMatchObject({ value: '2', note: 'in work now' })
  expect(noteOf(true, 'Stale')).toMatchObject({ value: '1', note: 'of 2 open' })
})

it.each(['Open', 'Completed', 'Lead time', 'Stale'])(
  'calls nothing %s where no file says how it fares',
  label => {
    expect(noteOf(false, label)).toMatchObject({ value: '-', note: 'not measured' })
  },
)
