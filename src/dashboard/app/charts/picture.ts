import type { Spec } from 'vega'
import type { Filter } from '../filter.ts'
import type { Model, Proposal } from '../model.ts'
import type { FlowKind } from '../state.ts'

/** What a picture is made of: the proposals shown, and everything they are taken from. */
export interface Selection {
  readonly model: Model
  readonly shown: readonly Proposal[]
  readonly filter: Filter
  readonly flow: FlowKind
}

/** A picture of the page: the marks once, and what they show for any selection. */
export interface Picture {
  readonly name: string
  readonly title: string
  readonly margins: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly spec: Spec
  /** False where no selection can show anything: the picture is left out then. */
  readonly applies: (model: Model) => boolean
  /** Null when there is nothing to show. `width` is that of the plot, in pixels. */
  readonly draw: (selection: Selection, width: number) => Drawing | null
}

/** One state of a picture. Texts may hold a stranger's words. */
export interface Drawing {
  /** What the picture shows in one line, made from the numbers. */
  readonly reading: string
  readonly legend: readonly LegendEntry[]
  readonly data: Readonly<Record<string, readonly object[]>>
  readonly signals: Readonly<Record<string, unknown>>
  readonly twin: () => Twin
}

export interface LegendEntry {
  readonly label: string
  /** Custom property of the colour, such as `phase-done`. */
  readonly role: string
  readonly shape?: 'pale' | 'hollow' | 'diamond' | 'line'
}

/** The numbers of a picture as a table. */
export interface Twin {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
