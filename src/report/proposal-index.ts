import type { Timeline } from '../timeline/timeline.ts'
import { cutText } from './escape.ts'
import type { Piece } from './markdown.ts'
import { NOTHING } from './markdown.ts'
import { proposalLink } from './proposal-link.ts'
import type { ReportInput } from './report-input.ts'

/** Finds proposals by the id that measures name them with. */
export interface ProposalIndex {
  readonly link: (id: string) => Piece
  readonly owner: (id: string) => Piece
  readonly timeline: (id: string) => Timeline | undefined
}

/** What is not among the proposals is shown as its id. */
export function proposalIndex(input: ReportInput): ProposalIndex {
  const timelines = new Map(input.metrics.proposals.map(({ timeline }) => [timeline.id, timeline]))
  return {
    timeline: id => timelines.get(id),
    link: id => {
      const timeline = timelines.get(id)
      return timeline === undefined ? cutText(id, 90) || NOTHING : proposalLink(timeline, input)
    },
    owner: id => cutText(timelines.get(id)?.owner ?? '', 60) || NOTHING,
  }
}
