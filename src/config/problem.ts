/** One mistake in the settings: where it is, what stands there, what could stand there, and a line that works. */
export interface ConfigProblem {
  /** The file, or the words that name another source (`the flag --increments`). */
  readonly file: string
  /** 1-based line, null when no line can be named. */
  readonly line: number | null
  /** The setting as a path, such as `increments[2].start`; null when the whole file is meant. */
  readonly setting: string | null
  readonly found: string
  readonly expected: string
  /** Text that is right, ready to be copied; may have several lines. */
  readonly example: string
}

/** Longer lists help nobody; the rest is counted. A hostile file can hold tens of thousands of mistakes. */
const MOST_SHOWN = 30

/** Longest piece of the user's text repeated in a message. */
const LONGEST_QUOTE = 80

/**
 * The user's text in quotes, short, with line ends, control and bidirectional characters escaped, so that a
 * settings file from a fork cannot draw on the log of whoever measures it.
 */
export function quote(text: string): string {
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
  return JSON.stringify(short).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped)
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}

/** The message of the `ConfigurationError` for these problems: one block each, in the order of the lines. */
export function formatProblems(problems: readonly ConfigProblem[]): string {
  const shown = [...problems].sort(byPlace).slice(0, MOST_SHOWN)
  const heading =
    problems.length === 1
      ? 'The settings have one problem.'
      : `The settings have ${problems.length} problems.`
  const rest = problems.length - shown.length
  const more = rest > 0 ? [`And ${rest} more, which are shown once these are fixed.`] : []
  return [heading, ...shown.map(formatProblem), ...more].join('\n\n')
}

/** Files keep the order they came in, as a sort is stable. */
function byPlace(a: ConfigProblem, b: ConfigProblem): number {
  return a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : 0
}

function formatProblem({ file, line, setting, found, expected, example }: ConfigProblem): string {
  const where = line === null ? file : `${file}, line ${line}`
  const what = setting === null ? found : `"${setting}" is ${found}`
  const lines = [`${where}: ${what}.`, `  Expected: ${expected}.`]
  if (example !== '') lines.push('  Example:', ...example.split('\n').map(text => `    ${text}`))
  return lines.join('\n')
}
