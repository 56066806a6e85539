import { FILE_ROWS, OPTIONS, type OptionRow, OUTPUTS } from './options.ts'

/** Comments between which the generated part of a page stands. */
export const SECTION_START = '<!-- options:start -->'
export const SECTION_END = '<!-- options:end -->'

/**
 * The page with the text between its two markers replaced. Null when a marker is missing, stands twice, or the
 * end comes first.
 */
export function withSection(page: string, section: string): string | null {
  const [before, rest, ...more] = page.split(SECTION_START)
  const [, after, ...evenMore] = (rest ?? '').split(SECTION_END)
  if (before === undefined || after === undefined || more.length + evenMore.length > 0) return null
  return `${before}${SECTION_START}\n\n${section.trim()}\n\n${SECTION_END}${after}`
}

/** The options section of README.md: inputs, outputs, flags, and the settings of the file in one line each. */
export function readmeSection(): string {
  const inputs = OPTIONS.filter(({ input }) => input)
  const flags = OPTIONS.filter(({ flag }) => flag !== null)
  return [
    '### Inputs of the Action',
    optionTable('Input', inputs, ({ name }) => code(name)),
    '### Outputs of the Action',
    table(
      ['Output', 'Meaning'],
      Object.entries(OUTPUTS).map(([name, meaning]) => [code(name), meaning]),
    ),
    '### In a terminal',
    optionTable('`report` takes', flags, ({ flag }) => code(flag ?? '')),
    '### The settings file',
    'Optional, `.github/proposal-pulse.yml`. Inputs and flags win over the file. Each setting with an example: [docs/configuration.md](docs/configuration.md).',
    optionTable('Setting', FILE_ROWS, ({ name }) => `[${code(name)}](docs/configuration.md#${name})`),
  ].join('\n\n')
}

/** The inputs and outputs of action.yml. */
export function actionSection(): string {
  const inputs = OPTIONS.filter(({ input }) => input).map(({ name, description, default: value, setting }) =>
    [
      `  ${name}:`,
      `    description: ${quoted(description)}`,
      '    required: false',
      // A setting without a word in the workflow is for the settings file to decide.
      ...(typeof value === 'string' && setting === null ? [`    default: ${defaultInAction(value)}`] : []),
    ].join('\n'),
  )
  const outputs = Object.entries(OUTPUTS).map(
    ([name, meaning]) => `  ${name}:\n    description: ${quoted(meaning)}`,
  )
  return ['inputs:', ...inputs, '', 'outputs:', ...outputs].join('\n')
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** An expression is none inside quotes. */
const defaultInAction = (value: string) => (value.startsWith('${{') ? value : quoted(value))

/** The reference of docs/configuration.md: one part per setting. */
export function configurationSection(): string {
  return FILE_ROWS.map(settingPart).join('\n\n')
}

function settingPart(option: OptionRow): string {
  const { name, description, shape, defaultLabel, example, input, flag } = option
  const elsewhere = [...(input ? ['an input of the Action'] : []), ...(flag === null ? [] : [code(flag)])]
  return [
    `### ${name}`,
    description,
    [
      `- Type: ${shape.label}`,
      `- Default: ${defaultLabel}`,
      ...(elsewhere.length > 0 ? [`- Also: ${elsewhere.join(', ')}`] : []),
    ].join('\n'),
    `\`\`\`yaml\n${example}\n\`\`\``,
  ].join('\n\n')
}

function optionTable(
  heading: string,
  options: readonly OptionRow[],
  first: (option: OptionRow) => string,
): string {
  const rows = options.map(option => [first(option), option.description, option.defaultLabel])
  return table([heading, 'Meaning', 'Default'], rows)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function code(text: string): string {
  return `\`${text}\``
}
