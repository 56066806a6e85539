import { parseArgs } from 'node:util'
import { isDate } from '../config/increment-spec.ts'
import { didYouMean } from '../config/suggest.ts'
import { ConfigurationError } from '../errors.ts'

/** A command line, checked. */
export interface Arguments {
  readonly command: (typeof COMMANDS)[number] | 'help' | 'version'
  readonly repository: string
  /** Settings by option name, as written. */
  readonly words: Readonly<Record<string, string | undefined>>
  readonly config: string | null
  readonly asOf: string | null
  readonly out: string | null
  readonly github: string | null
  readonly json: boolean
  /** GitHub is not asked, whatever token there is. */
  readonly gitOnly: boolean
}

/** What `--help` prints. */
export const HELP = `Measures an enhancement-proposal process from its git history.

Usage
  proposal-pulse report [REPOSITORY] [flags]   measure a repository (default: the current folder)
  proposal-pulse remind --dry-run [REPOSITORY] show who would be reminded of what, and why
  proposal-pulse demo [--out DIR]              build a sample repository and report on it

Flags
  --ref REF             branch, tag or commit to measure (default: what is checked out)
  --preset NAME         family of proposals (default: detected)
  --config PATH         settings file (default: .github/proposal-pulse.yml of the measured ref)
  --increments SPEC     year, quarter, month, weeks:12@2020-01-06, tags:v*,
                        milestones or cycles (default: quarter)
  --track-issues LABELS issues that are enhancements themselves: labels, all or none
  --as-of DATE          the report of a past day, yyyy-mm-dd (default: the last landing)
  --out DIR             folder of the report (default: proposal-report)
  --github OWNER/NAME   name on GitHub, for links and issues (default: from the remote)
  --git-only            ask GitHub nothing, even with a token
  --json                print metrics.json instead of the summary; a report is written only with --out
  --version, --help

Environment
  GITHUB_TOKEN, GH_TOKEN   token for issues and pull requests; without one, git alone is measured
  PROJECT_TOKEN            token for project boards
  GITHUB_GRAPHQL_URL       address of another server (default: https://api.github.com/graphql)

Exit codes
  0  the report is written
  1  the program failed
  2  something on your side: a setting, a missing ref, no proposals, a shallow clone
`

/** What the first word may be. */
const COMMANDS = ['report', 'remind', 'demo'] as const

/** Only a scheduled run writes reminders: two places that remind would both be right, and people asked twice. */
const ONLY_DRY =
  'In a terminal reminders are planned and not written; the Action writes them. Write: proposal-pulse remind --dry-run [REPOSITORY].'

const FLAGS = {
  ref: { type: 'string' },
  preset: { type: 'string' },
  config: { type: 'string' },
  increments: { type: 'string' },
  'as-of': { type: 'string' },
  out: { type: 'string' },
  github: { type: 'string' },
  json: { type: 'boolean' },
  'track-issues': { type: 'string' },
  'git-only': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const

/** Reads a command line. Throws ConfigurationError with the fix for words it does not know. */
export function parseArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parsed(words)
  const [command, repository = '.', ...more] = positionals
  if (values.help || command === 'help' || (command === undefined && !values.version)) return plain('help')
  if (values.version) return plain('version')
  const known = COMMANDS.find(name => name === command)
  if (known === undefined) throw unknownCommand(command ?? '')
  if (known === 'remind' && !values['dry-run']) throw new ConfigurationError(ONLY_DRY)
  if (more.length > 0 || (known === 'demo' && positionals.length > 1)) {
    throw new ConfigurationError(
      `One repository at a time: ${JSON.stringify(more[0] ?? repository)} is one too many.`,
    )
  }
  const { ref, preset, increments, config, out, github, json } = values
  return {
    command: known,
    repository,
    words: { ref, preset, increments, 'track-issues': values['track-issues'] },
    config: config ?? null,
    asOf: day(values['as-of']),
    out: folder(out),
    github: repositoryName(github),
    json: json ?? false,
    gitOnly: values['git-only'] ?? false,
  }
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: FLAGS, allowPositionals: true, strict: true })
  } catch (cause) {
    const flag = words.find(
      word => word.startsWith('--') && !Object.hasOwn(FLAGS, word.slice(2).split('=')[0] ?? ''),
    )
    const name = flag?.slice(2).split('=')[0]
    const told = cause instanceof Error ? (cause.message.split('\n')[0] ?? '').split('. To specify')[0] : ''
    const hint = name === undefined ? '' : didYouMean(name, Object.keys(FLAGS))
    throw new ConfigurationError(`${told}${hint}. See proposal-pulse --help.`, { cause })
  }
}

function unknownCommand(command: string): ConfigurationError {
  return new ConfigurationError(
    `There is no command ${JSON.stringify(command)}${didYouMean(command, COMMANDS)}. Write: proposal-pulse report [REPOSITORY].`,
  )
}

function plain(command: 'help' | 'version'): Arguments {
  return {
    command,
    repository: '.',
    words: {},
    config: null,
    asOf: null,
    out: null,
    github: null,
    json: false,
    gitOnly: false,
  }
}

/** A day `yyyy-mm-dd`, null when not given. Throws ConfigurationError for anything else. */
export function day(word: string | undefined): string | null {
  if (word === undefined || word === '') return null
  if (isDate(word)) return word
  throw new ConfigurationError(
    `The day ${JSON.stringify(word)} is none. Write it as yyyy-mm-dd, for example 2026-06-30.`,
  )
}

function folder(word: string | undefined): string | null {
  if (word === '')
    throw new ConfigurationError('--out needs the name of a folder, for example --out proposal-report.')
  return word ?? null
}

function repositoryName(word: string | undefined): string | null {
  if (word === undefined || /^[\w.-]+\/[\w.-]+$/u.test(word)) return word ?? null
  throw new ConfigurationError(
    `--github takes owner/name, such as kubernetes/enhancements, not ${JSON.stringify(word)}.`,
  )
}
