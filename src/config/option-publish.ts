import { option } from './option-entry.ts'
import { wrongPath } from './option-pattern.ts'
import { oneOf, type Shape, text } from './option-shape.ts'
import { flag } from './option-words.ts'
import { PUBLISH_FALLBACKS, PUBLISH_MODES, RUN_MODES } from './publish-rules.ts'

/** The name of a branch as git allows it (`git check-ref-format`), a little stricter. */
const branchName: Shape<string> = text({
  label: 'the name of a branch',
  longest: 200,
  check: name => (isBranchName(name) ? null : 'the name of a branch, such as enhancement-report'),
})

function isBranchName(name: string): boolean {
  if (!/^[\w./-]+$/.test(name) || /^refs\//.test(name)) return false
  return name.split('/').every(part => /^[^.-]/.test(part) && !/\.\.|\.$|\.lock$/.test(part))
}

/** A folder the program may own. The workflows are out of reach of a job's token, and `.git` is git's own. */
const reportFolder: Shape<string> = text({
  label: 'a folder from the top of the repository',
  longest: 200,
  check: path => {
    if (/^\.github(?:\/workflows)?(?:\/|$)|(?:^|\/)\.git(?:\/|$)/i.test(path)) {
      return 'a folder of its own, not .git or .github'
    }
    return wrongPath(path)
  },
})

/** Where the report goes and what happens when it cannot. */
export const PUBLISH_OPTIONS = {
  publish: option({
    shape: oneOf(PUBLISH_MODES),
    default: 'auto',
    defaultLabel: 'auto',
    description:
      'Where the report goes: `branch` (one of its own), `commit` (the default branch), `pull-request`, `push` (by git alone), `summary`, `folder`; `auto` is a branch of its own where the token may write, else the summary, and in a terminal the folder.',
    example: 'pull-request',
    input: true,
  }),
  publishBranch: option({
    shape: branchName,
    default: 'enhancement-report',
    defaultLabel: 'enhancement-report',
    description: 'Branch of the report, created if missing. It belongs to this program.',
    example: 'enhancement-report',
    input: true,
  }),
  publishFolder: option({
    shape: reportFolder,
    default: 'proposal-report',
    defaultLabel: 'proposal-report',
    description: 'Folder of the report on the branch. Files of others in it are left alone.',
    example: 'docs/pulse',
    input: true,
  }),
  publishFallback: option({
    shape: oneOf(PUBLISH_FALLBACKS),
    default: 'branch',
    defaultLabel: 'branch',
    description: 'What `publish: commit` does when the rules of the default branch forbid it.',
    example: 'pull-request',
    input: true,
  }),
  publishInForks: option({
    shape: flag,
    default: false,
    defaultLabel: 'false',
    description:
      'Write in a fork too: true or false. A fork usually shows the report of somebody else’s work.',
    example: 'true',
    input: true,
  }),
  failOn: option({
    shape: oneOf(['write-errors', 'never']),
    default: 'write-errors',
    defaultLabel: 'write-errors',
    description: 'Whether a write that failed makes the run fail.',
    example: 'never',
    input: true,
  }),
  mode: option({
    shape: oneOf(RUN_MODES),
    default: 'all',
    defaultLabel: 'all',
    description:
      'Part of the work: `all`, or `measure` in a job that only reads, and `publish` and `remind` in jobs that write what it left.',
    example: 'measure',
    input: true,
  }),
  handover: option({
    shape: text({ label: 'a path', longest: 1000 }),
    default: 'proposal-handover',
    defaultLabel: 'proposal-handover',
    description:
      'Folder that `mode: measure` leaves its data in; `mode: publish` and `mode: remind` take it from there.',
    example: 'proposal-handover',
    input: true,
  }),
  dryRun: option({
    shape: flag,
    default: false,
    defaultLabel: 'false',
    description: 'Say what would be written and write nothing: true or false.',
    example: 'true',
    input: true,
  }),
} as const
