import type { GitError } from '../git/process.ts'
import { writePermissionHint } from '../github/writer.ts'
import type { Failure, FailureWhy } from './commit.ts'

interface Rule {
  readonly why: FailureWhy
  readonly words: RegExp
  readonly sentence: string
}

/** What git says. Its own words are never passed on: an address in them may hold a password. */
const RULES: readonly Rule[] = [
  {
    why: 'protected',
    words: /protected branch|rule violations|GH006|GH013|hook declined|not allowed to push/i,
    sentence:
      'The server does not take the report on this branch: its rules or hooks forbid it. Set "publish-branch" to another one.',
  },
  {
    why: 'stale-head',
    words: /non-fast-forward|fetch first|stale info|cannot lock ref|failed to update ref|already exists/i,
    sentence:
      'The branch moved while the report was being pushed. The next run tries again; nothing was forced.',
  },
  {
    why: 'permission',
    words:
      /\b40[13]\b|permission|denied|could not read (?:Username|Password)|authentication failed|not authorized/i,
    sentence: `git may not push: keep the credentials of the checkout ("persist-credentials: true"). ${writePermissionHint('contents')}`,
  },
  {
    why: 'archived',
    words: /archived|read-only/i,
    sentence: 'The repository is archived or read-only, so nothing can be pushed to it.',
  },
  {
    why: 'unreachable',
    words: /could not resolve host|connection refused|does not appear to be a git repository|not found/i,
    sentence:
      'The remote cannot be reached. Check its address with "git remote -v"; the next run tries again.',
  },
]

/** What a git command that failed means. Anything unknown may have been done, and the remote is looked at. */
export function pushFailure({ stderr }: GitError): Failure {
  const rule = RULES.find(({ words }) => words.test(stderr))
  if (rule) return { why: rule.why, sentence: rule.sentence }
  return {
    why: 'unclear',
    sentence:
      'git could not push the report and does not say why in words this program knows. Run "git push" by hand to see them.',
  }
}
