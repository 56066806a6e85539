import { PHASES, type Phase } from '../../phase.ts'
import type { PageData } from '../page-data.ts'
import type { Model, Proposal } from './model.ts'
import { byText } from './sort.ts'
import { unpackHistories } from './unpack-history.ts'
import { unpackProposal } from './unpack-proposal.ts'

const SECOND = 1000

/** The packed data of the page as proposals and increments. */
export function unpack(data: PageData): Model {
  const histories = unpackHistories(data)
  const proposals = data.proposals.phase.map((phase, index) =>
    unpackProposal(data, index, phaseAt(phase), histories[index] ?? []),
  )
  const { increments, exits } = data
  return {
    repository: data.repository,
    generator: data.generator,
    asOf: data.asOf * SECOND,
    completionMeasured: data.completionMeasured,
    increments: increments.map(each => ({ ...each, start: each.start * SECOND, end: each.end * SECOND })),
    exits: new Map(exits.map(each => [phaseAt(each.phase), each])),
    owners: occurring(proposals, ({ owner }) => owner),
    phases: PHASES.filter(phase => proposals.some(proposal => proposal.phase === phase)),
    stages: ladder(
      data.stages,
      occurring(proposals, ({ stage }) => stage),
    ),
    proposals,
  }
}

const phaseAt = (position: number): Phase => PHASES[position] ?? 'unknown'

function occurring(
  proposals: readonly Proposal[],
  value: (proposal: Proposal) => string | null,
): readonly string[] {
  const found = new Set<string>()
  for (const proposal of proposals) found.add(value(proposal) ?? '')
  found.delete('')
  return [...found].sort(byText)
}

/** Steps of the ladder first, in its order, then whatever else stands in a header. */
function ladder(steps: readonly string[], found: readonly string[]): readonly string[] {
  return [...steps.filter(step => found.includes(step)), ...found.filter(stage => !steps.includes(stage))]
}
