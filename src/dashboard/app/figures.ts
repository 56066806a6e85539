import { number } from '../../charts/wording.ts'
import { incrementCounts } from './counts.ts'
import type { Model, Proposal } from './model.ts'
import { type Sample, sampleOf } from './sample.ts'

/** One of the six numbers. */
export interface Figure {
  readonly label: string
  readonly value: string
  readonly note: string
}

/** What the six numbers say of the proposals shown. */
export function figuresOf(model: Model, shown: readonly Proposal[]): readonly Figure[] {
  const current = incrementCounts(model, shown).at(-1)
  const inside = current ? `in ${current.increment.name}` : ''
  const open = shown.filter(proposal => proposal.open)
  const done = shown.flatMap(({ completion }) => completion ?? [])
  const lead = sampleOf(done.map(({ leadDays }) => leadDays))
  const stale = shown.filter(proposal => proposal.stale)
  const measured = model.completionMeasured
  return [
    { label: 'Proposals', value: number(shown.length), note: `of ${number(model.proposals.length)}` },
    measured
      ? { label: 'Open', value: number(open.length), note: 'in work now' }
      : { label: 'Open', value: '-', note: 'not measured' },
    { label: 'Created', value: current ? number(current.created) : '-', note: inside },
    {
      label: 'Completed',
      value: measured && current ? number(current.completed) : '-',
      note: measured ? `${inside}; ${number(done.length)} in all` : 'not measured',
    },
    {
      label: 'Lead time',
      value: lead.median === null ? '-' : number(lead.median),
      note: measured ? leadNote(lead) : 'not measured',
    },
    {
      label: 'Stale',
      value: measured ? number(stale.length) : '-',
      note: !measured ? 'not measured' : open.length > 0 ? `of ${number(open.length)} open` : '',
    },
  ]
}

const leadNote = ({ n, median }: Sample) =>
  median === null ? `${number(n)} completed: too few` : `days, median of ${number(n)}`
