import type { TopLevelSpec } from 'vega-lite'
import type { Phase } from '../phase.ts'

/** Colours and text of one mode. A chart names roles, never colours. */
export interface Theme {
  readonly mode: 'light' | 'dark'
  /** The page behind the picture: only for hairlines between touching areas and halos, never as a background. */
  readonly canvas: string
  readonly text: string
  readonly quietText: string
  readonly grid: string
  readonly phase: Readonly<Record<Phase, string>>
  readonly series: {
    /** What came in, and what is still open. */
    readonly inflow: string
    /** What asks to be looked at. */
    readonly alert: string
    /** Measures without a phase: means, counts in cells. */
    readonly measure: string
    /** A second measure beside the first. */
    readonly second: string
  }
}

/** One chart: data in, words and a Vega-Lite spec out. `table` is its text twin; cells are untrusted text. */
export interface Chart {
  /** File stem, kebab-case: `charts/<name>-light.svg`. */
  readonly name: string
  readonly title: string
  /** One line that says what the picture shows, made from the numbers. Plain text; may hold untrusted names. */
  readonly reading: string
  /** Alternative text for who cannot see it. Plain text; may hold untrusted names. */
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
