import { option } from './option-entry.ts'
import { flag } from './option-words.ts'

/** Which files beside the pages a report has. No number depends on these. */
export const DATA_OPTIONS = {
  ocel: option({
    shape: flag,
    default: true,
    defaultLabel: 'true',
    description:
      'Write `data/ocel.json`, the event log for process-mining tools: true or false. It is the largest file of a report.',
    example: 'ocel: false',
  }),
  dashboard: option({
    shape: flag,
    default: true,
    defaultLabel: 'true',
    description:
      'Write `index.html`, a page to explore the proposals in a browser, for GitHub Pages or from disk: true or false.',
    example: 'dashboard: false',
  }),
} as const
