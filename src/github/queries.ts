import type { BatchQuery, PageQuery } from './client.ts'
import { FEATURE_QUERIES, type Features } from './features.ts'
import {
  changedIssuesQuery,
  changedPullsQuery,
  filesOfPullQuery,
  issuesInOrderQuery,
  milestonesQuery,
  scanQuery,
} from './queries-lists.ts'
import { PROBE_PARTS, probeDocument } from './queries-probe.ts'
import {
  columnsQuery,
  commitsQuery,
  filesQuery,
  type Home,
  issuesQuery,
  pullsQuery,
  timelinesQuery,
} from './queries-threads.ts'
import {
  KNOWN_REMINDERS_QUERY,
  moreCommentsQuery,
  reminderCommentsQuery,
  remindersQuery,
} from './reminder-queries.ts'

/** A document as it goes out, with its variables. */
export interface Sendable {
  readonly document: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** What a question is built for: the repository, and what the server offers. */
export interface Sample {
  readonly home: Home
  readonly features: Features
}

/** One entry of the registry of all questions this program asks. */
export interface RegisteredQuery {
  readonly name: string
  readonly describes: string
  /** The question at its normal size. */
  readonly build: (sample: Sample) => Sendable
  /** What it costs at that size by the documented formula. */
  readonly points: number
}

/**
 * Every question that is asked of GitHub to read. A test holds each against the public schema, an older one, and the
 * declared price.
 */
export const QUERIES: readonly RegisteredQuery[] = [
  {
    name: 'probe',
    describes: 'the newest issue, pull request and the milestones: all of a day with nothing new',
    build: ({ home }) => ({ document: probeDocument(PROBE_PARTS), variables: home }),
    points: 1,
  },
  {
    name: 'changed-issues',
    describes: 'issues changed since the last run, with labels, 100 a page',
    build: ({ home }) => page(changedIssuesQuery(home, 0)),
    points: 1,
  },
  {
    name: 'all-issues',
    describes: 'all issues, 100 a page',
    build: ({ home }) => page(issuesInOrderQuery(home, null)),
    points: 1,
  },
  {
    name: 'labelled-issues',
    describes: 'issues with a label, 100 a page',
    build: ({ home }) => page(issuesInOrderQuery(home, 'enhancement')),
    points: 1,
  },
  {
    name: 'changed-pulls',
    describes: 'pull requests by change, 100 a page',
    build: ({ home }) => page(changedPullsQuery(home, false)),
    points: 1,
  },
  {
    name: 'change-pulls',
    describes: 'pull requests by change as change management sees them, 100 a page',
    build: ({ home }) => page(changedPullsQuery(home, true)),
    points: 2,
  },
  {
    name: 'open-pulls',
    describes: 'open pull requests with their files, 25 a page',
    build: ({ home }) => page(scanQuery(home, 'OPEN')),
    points: 1,
  },
  {
    name: 'closed-pulls',
    describes: 'pull requests closed unmerged with their files, 25 a page',
    build: ({ home }) => page(scanQuery(home, 'CLOSED')),
    points: 1,
  },
  {
    name: 'milestones',
    describes: 'milestones beyond the hundred of the probe',
    build: ({ home }) => page(milestonesQuery(home)),
    points: 1,
  },
  {
    name: 'files-of-pull',
    describes: 'the files of one pull request, 100 a page',
    build: ({ home }) => page(filesOfPullQuery(home, 1)),
    points: 1,
  },
  {
    name: 'issues',
    describes: 'issues by number with their timelines, 25 at once',
    build: ({ home, features }) => batch(issuesQuery(home, features, true), numbers),
    points: 1,
  },
  {
    name: 'pulls',
    describes: 'pull requests by number with their timelines, 25 at once',
    build: ({ home, features }) => batch(pullsQuery(home, features), numbers),
    points: 1,
  },
  {
    name: 'timelines',
    describes: 'the next hundred events of 25 timelines',
    build: ({ home, features }) => {
      const kinds = ['issue', 'pull'] as const
      return batch(timelinesQuery(home, features), index => ({
        number: numbers(index),
        kind: kinds[index % 2] ?? 'issue',
        cursor: 'Y3Vyc29yOnYyOpE=',
      }))
    },
    points: 1,
  },
  {
    name: 'commits',
    describes: 'the pull requests of 50 commits',
    build: ({ home }) => batch(commitsQuery(home), index => index.toString(16).padStart(40, '0')),
    points: 1,
  },
  {
    name: 'files',
    describes: 'the files of 25 pull requests',
    build: ({ home }) => batch(filesQuery(home), numbers),
    points: 1,
  },
  {
    name: 'columns',
    describes: 'the board columns of 25 issues',
    build: ({ home }) => batch(columnsQuery(home), numbers),
    points: 1,
  },
  {
    name: 'reminders',
    describes: 'our reminders, or what has their label',
    build: ({ home }) => page(remindersQuery(home, { createdBy: 'github-actions[bot]' }, 0)),
    points: 1,
  },
  {
    name: 'known-reminders',
    describes: 'reminders by their ids',
    build: () => batch(KNOWN_REMINDERS_QUERY, index => `I_${index}`),
    points: 1,
  },
  {
    name: 'reminder-comments',
    describes: 'the comments of 25 issues or pull requests',
    build: ({ home }) => batch(reminderCommentsQuery(home, null), numbers),
    points: 1,
  },
  {
    name: 'more-reminder-comments',
    describes: 'further comments of an issue or pull request, 100 a page',
    build: ({ home }) => page(moreCommentsQuery(home, 1, null, 'Y3Vyc29yOnYyOpE=')),
    points: 1,
  },
  {
    name: 'issue-features',
    describes: 'what an Enterprise Server offers of issues',
    build: () => ({ document: FEATURE_QUERIES.issues, variables: {} }),
    points: 1,
  },
  {
    name: 'pull-features',
    describes: 'what an Enterprise Server offers of pull requests',
    build: () => ({ document: FEATURE_QUERIES.pulls, variables: {} }),
    points: 1,
  },
]

const numbers = (index: number) => index + 1

function page(query: PageQuery): Sendable {
  return {
    document: query.document,
    variables: { ...query.variables, first: query.size, cursor: null },
  }
}

function batch<Item>(query: BatchQuery<Item>, itemAt: (index: number) => Item): Sendable {
  const items = Array.from({ length: query.size }, (_, index) => itemAt(index))
  const variables = typeof query.variables === 'function' ? query.variables(items) : query.variables
  return { document: query.document(items), variables }
}
