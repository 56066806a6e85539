import { COUNTING_OPTIONS } from './option-counting.ts'
import { DATA_OPTIONS } from './option-data.ts'
import { DOCUMENT_OPTIONS } from './option-documents.ts'
import type { Option } from './option-entry.ts'
import { GITHUB_OPTIONS } from './option-github.ts'
import { INCREMENT_OPTIONS } from './option-increments.ts'
import { PUBLISH_OPTIONS } from './option-publish.ts'
import { REMINDER_OPTIONS } from './option-reminders.ts'
import { RUN_OPTIONS } from './option-run.ts'
import { kebab } from './option-shape.ts'
import type { Settings } from './settings.ts'

export { OUTPUTS } from './option-run.ts'

/** Every key of the settings file; the type makes the compiler refuse a setting without an entry. */
export const FILE_OPTIONS: { readonly [Key in keyof Settings]-?: Option<Exclude<Settings[Key], undefined>> } =
  {
    ...DOCUMENT_OPTIONS,
    ...INCREMENT_OPTIONS,
    ...COUNTING_OPTIONS,
    ...GITHUB_OPTIONS,
    ...REMINDER_OPTIONS,
    ...DATA_OPTIONS,
  }

/** One row of the table of options. */
export interface OptionRow extends Option<unknown> {
  /** Kebab-case name: the key in the file, the input of the Action. */
  readonly name: string
  /** Camel-case name in `Settings`, null for options that stand in no file. */
  readonly setting: keyof Settings | null
}

/** Where the report goes. Inputs only: a job that may write does not read the settings of the repository. */
export const PUBLISH_ROWS: readonly OptionRow[] = Object.entries(PUBLISH_OPTIONS).map(([key, option]) =>
  row(key, option, false),
)

/**
 * The one table of options, in the order documentation shows them. It makes the option sections of README.md and
 * docs/configuration.md, the JSON Schema, and the check against action.yml.
 */
export const OPTIONS: readonly OptionRow[] = [
  ...Object.entries(RUN_OPTIONS).map(([key, option]) => row(key, option, false)),
  ...PUBLISH_ROWS,
  ...Object.entries(FILE_OPTIONS).map(([key, option]) => row(key, option, true)),
]

/** The rows that are keys of the settings file. */
export const FILE_ROWS: readonly OptionRow[] = OPTIONS.filter(option => option.setting !== null)

function row(key: string, option: Option<unknown>, inFile: boolean): OptionRow {
  return { ...option, name: kebab(key), setting: inFile ? (key as keyof Settings) : null }
}
