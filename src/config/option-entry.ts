import type { Shape } from './option-shape.ts'

/** One option as the documentation, the schema, `action.yml` and the readers see it. */
export interface Option<Value, Default extends Value | null = Value | null> {
  readonly shape: Shape<Value>
  /** The value used when nobody sets it; null when there is none, or when the preset decides. */
  readonly default: Default
  /** The default in words, for documentation; `none` is the absence of one. */
  readonly defaultLabel: string
  /** One sentence for people. Also the description of the Action input. */
  readonly description: string
  /** Lines for the settings file, or the value alone for options that stand in no file. */
  readonly example: string
  /** True when the Action has an input of this name. */
  readonly input: boolean
  /** How the terminal spells it (`--ref REF`), null when it does not. */
  readonly flag: string | null
}

/** An option that is neither an input nor a flag unless it says so. The type keeps whether it has a default. */
export function option<Value, const Default extends Value | null>(
  entry: Omit<Option<Value, Default>, 'input' | 'flag'> & Partial<Pick<Option<Value>, 'input' | 'flag'>>,
): Option<Value, Default> {
  return { input: false, flag: null, ...entry }
}
