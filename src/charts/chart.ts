import type { TopLevelSpec } from 'vega-lite'

/** Colours and text of one mode. A chart names roles, never colours. */
export interface Theme {
  readonly mode: 'light' | 'dark'
  readonly text: string
  readonly quietText: string
  readonly grid: string
  readonly phase: Readonly<Record<string, string>>
  readonly series: readonly string[]
}

/** One chart: data in, words and a Vega-Lite spec out. `table` is its text twin; cells are untrusted text. */
export interface Chart {
  /** File stem, kebab-case: `charts/<name>-light.svg`. */
  readonly name: string
  readonly title: string
  /** One line that says what the picture shows, made from the numbers. Plain text. */
  readonly reading: string
  /** Alternative text for who cannot see it. Plain text. */
  readonly alt: string
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  readonly spec: (theme: Theme) => TopLevelSpec
}

/** A drawn chart: two SVG documents of the same geometry. */
export interface DrawnChart {
  readonly name: string
  readonly light: string
  readonly dark: string
}
