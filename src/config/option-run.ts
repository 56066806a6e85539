import { isDate } from './increment-spec.ts'
import { option } from './option-entry.ts'
import { oneOf, text } from './option-shape.ts'

const pathOnDisk = text({ label: 'a path', longest: 1000 })

/** How a run is started: these stand in no file, because they say where the file and the repository are. */
export const RUN_OPTIONS = {
  repositoryPath: option({
    shape: pathOnDisk,
    default: '.',
    defaultLabel: '.',
    description: 'Folder of the repository to measure, bare repositories included.',
    example: 'proposals',
    input: true,
    flag: 'REPOSITORY',
  }),
  config: option({
    shape: pathOnDisk,
    default: null,
    defaultLabel: '.github/proposal-pulse.yml when it exists',
    description: 'Path of the settings file.',
    example: '.github/proposal-pulse.yml',
    input: true,
    flag: '--config PATH',
  }),
  asOf: option({
    shape: text({
      label: 'a day written yyyy-mm-dd',
      check: day => (isDate(day) ? null : 'a day written yyyy-mm-dd'),
    }),
    default: null,
    defaultLabel: 'the last landing',
    description: 'Last day to measure, written yyyy-mm-dd; the report is the one that day would have given.',
    example: '2026-06-30',
    input: true,
    flag: '--as-of DATE',
  }),
  out: option({
    shape: pathOnDisk,
    default: 'proposal-report',
    defaultLabel: 'proposal-report',
    description: 'Folder the report is written to.',
    example: 'docs/pulse',
    input: true,
    flag: '--out DIR',
  }),
  annotations: option({
    shape: oneOf(['true', 'false']),
    default: 'true',
    defaultLabel: 'true',
    description: 'Whether findings are shown as annotations on the files of the run: true or false.',
    example: 'false',
    input: true,
  }),
  github: option({
    shape: text({
      label: 'owner/name',
      check: name => (/^[\w.-]+\/[\w.-]+$/.test(name) ? null : 'owner/name'),
    }),
    default: null,
    defaultLabel: 'from the remote',
    description: 'Name of the repository on GitHub, for links and for what issues and pull requests tell.',
    example: 'kubernetes/enhancements',
    flag: '--github OWNER/NAME',
  }),
  token: option({
    shape: text({ label: 'a token', longest: 1000 }),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own syntax
    default: '${{ github.token }}',
    defaultLabel: 'the token of the job; in a terminal GITHUB_TOKEN or GH_TOKEN of the environment',
    description:
      'Token that reads issues and pull requests. Without one the report is made from git alone; an empty text switches GitHub off.',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own syntax
    example: '${{ github.token }}',
    input: true,
  }),
  projectToken: option({
    shape: text({ label: 'a token', longest: 1000 }),
    default: null,
    defaultLabel: 'none: project boards are not read',
    description:
      'Second token for reading project boards, which the token of a job cannot; in a terminal PROJECT_TOKEN of the environment.',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own syntax
    example: '${{ secrets.PROJECT_TOKEN }}',
    input: true,
  }),
  gitOnly: option({
    shape: oneOf(['true', 'false']),
    default: 'false',
    defaultLabel: 'false',
    description: 'Ask GitHub nothing, token or not.',
    example: 'true',
    flag: '--git-only',
  }),
  json: option({
    shape: oneOf(['true', 'false']),
    default: 'false',
    defaultLabel: 'false',
    description: 'Print metrics.json instead of the summary; a report is written only with --out.',
    example: 'true',
    flag: '--json',
  }),
} as const

/** Outputs of the Action: counts and paths only, never text from the repository (a title can hold anything). */
export const OUTPUTS = {
  'report-path': 'Path of the report, README.md in the output folder.',
  'metrics-path': 'Path of metrics.json.',
  proposals: 'Number of proposals in the repository.',
  created: 'Number created in the current increment.',
  completed: 'Number completed in the current increment.',
  open: 'Number in work now.',
  stale: 'Number of open proposals that are stale.',
  findings: 'Number of surprises met while reading.',
  'report-commit': 'Commit that holds the report on its branch; empty when it was not published.',
  'pull-request': 'Number of the pull request with the report; empty without one.',
  'reminders-created': 'Number of reminders given; empty where reminders are off.',
  'reminders-updated': 'Number of reminders whose text was brought up to date, the digest included.',
  'reminders-cleared': 'Number of reminders that were closed because something happened.',
  'reminders-deferred': 'Number of reminders left for a later run.',
  'reminders-failed': 'Number of reminders that could not be written.',
  increment:
    'Name of the current increment as in the file name of its page: letters, digits, dots and dashes.',
} as const
