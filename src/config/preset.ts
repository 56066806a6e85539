import type { Phase } from '../phase.ts'
import type { GithubRules } from './github-rules.ts'

/** The header forms the reader knows; `reference` documents call them by these names too. */
export const HEADER_FORMS = [
  'front-matter',
  'rfc822',
  'rfc822-pre',
  'rfc822-fence',
  'bullets',
  'bold-lines',
  'rst-fields',
  'rst-directives',
  'table',
  'status-section',
] as const

export type HeaderForm = (typeof HEADER_FORMS)[number]

/** Facts a header can state. Each maps to the header names that carry it, folded (see `foldKey`), best first. */
export const FIELDS = [
  'title',
  'status',
  'stage',
  'number',
  'owner',
  'authors',
  'created',
  'updated',
  'target',
  'successor',
  'links',
] as const

export type Field = (typeof FIELDS)[number]

/**
 * Where the status of a proposal comes from: a header field, a folder of its path, its landing alone (merged
 * means accepted, nothing later is recorded), or nowhere in the files.
 */
export type StatusSource = 'header' | 'path' | 'landing' | 'none'

/** A file that lists many proposals as items of one YAML sequence (Istio's `features.yaml`). */
export interface ListFile {
  readonly path: string
  /** Key that holds the sequence, null when the document itself is the sequence. */
  readonly itemsKey: string | null
  /** Keys tried for the identity of an item, best first. */
  readonly idKeys: readonly string[]
  /** Key of the path to a document that belongs to an item (a checklist), null when there is none. */
  readonly documentKey: string | null
}

/** How a family is told from others by looking. All parts must hold. */
export interface Detection {
  /** At least one path matches each of these patterns (same syntax as `documents`). */
  readonly paths: readonly string[]
  /** Most sampled documents have all of these header names (folded); empty when the family has no header. */
  readonly headers: readonly string[]
}

/**
 * One family of proposal repositories, as data. Path patterns use `{number}`, `{slug}`, `{owner}`, `{cycle}`
 * and `{state}` for the parts that mean something, `*` within a folder name and `**` across folders.
 */
export interface Preset {
  readonly name: string
  /** What a repository of this family looks like; null for a preset that is only chosen by name or as the last resort. */
  readonly detect: Detection | null
  /** One sentence for humans: which process this is. */
  readonly describes: string
  /** Patterns of main documents, first match wins. */
  readonly documents: readonly string[]
  /** Patterns of metadata files that belong to the document in the same folder (KEP's `kep.yaml`). */
  readonly sidecars: readonly string[]
  /** Patterns of paths that look like proposals and are none: templates, indexes. Exact names, never `*template*`. */
  readonly exclude: readonly string[]
  readonly list: ListFile | null
  /** Forms to try, in order. */
  readonly forms: readonly HeaderForm[]
  readonly fields: Readonly<Partial<Record<Field, readonly string[]>>>
  readonly statusFrom: StatusSource
  /** Phase of a proposal whose files name no status. */
  readonly phaseWithoutStatus: Phase
  /** Folded status word (see `foldWord`) to phase. */
  readonly phases: Readonly<Record<string, Phase>>
  /** Happy path of status words, for skips and steps back; each word must be in `phases`. */
  readonly order: readonly string[]
  /** Allowed transitions, word to words. Empty: conformance is not measured. */
  readonly transitions: Readonly<Record<string, readonly string[]>>
  /** Stage ladder, lowest first; empty when the family has none. */
  readonly stages: readonly string[]
  /** Other spellings of a stage, folded, to the ladder's word. */
  readonly stageSynonyms: Readonly<Record<string, string>>
  /** Map field with a target per stage (KEP's `milestone`), null when there is none. */
  readonly stageTargets: string | null
  /** Checklists are read and their ticked share reported. */
  readonly checklists: boolean
  /** Increments taken from the `{cycle}` part of the path. */
  readonly incrementsFromCycle: boolean
  /** What the number of a proposal is, for humans and for linking. */
  readonly numberIs: 'issue' | 'pull-request' | 'sequence' | 'none'
  /** What issues and pull requests add. */
  readonly github: GithubRules
}
