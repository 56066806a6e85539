import { option } from './option-entry.ts'
import { flag } from './option-words.ts'

/** Which data files a report has. No number depends on these. */
export const DATA_OPTIONS = {
  ocel: option({
    shape: flag,
    default: true,
    defaultLabel: 'true',
    description:
      'Write `data/ocel.json`, the event log for process-mining tools: true or false. It is the largest file of a report.',
    example: 'ocel: false',
  }),
} as const
