import { option } from './option-entry.ts'
import { fullRecord, listOf, mapOf, oneOf, type Shape, text } from './option-shape.ts'
import { headerName, path, pathPattern, ref } from './option-words.ts'
import { FIELDS, type Field, HEADER_FORMS } from './preset.ts'
import { PRESETS } from './presets/presets.ts'
import { didYouMean } from './suggest.ts'

const FROM_PRESET = 'from the preset'

/** What is wrong with the name of a preset, or null. */
function wrongPresetName(name: string): string | null {
  const names = [...PRESETS.map(preset => preset.name), 'generic']
  return names.includes(name) ? null : `one of ${names.join(', ')}${didYouMean(name, names)}`
}

/** `aliases`: two different paths that are one proposal. */
const aliases = listOf(
  fullRecord<{ readonly from: string; readonly to: string }>('a map with from and to', {
    from: path,
    to: path,
  }),
)

/** Where the proposals are and what they are called. */
export const DOCUMENT_OPTIONS = {
  preset: option({
    shape: text({ label: 'the name of a preset', longest: 60, check: wrongPresetName }),
    default: null,
    defaultLabel: 'detected from the files',
    description: 'Family of proposals to read, such as ep, kep or rust-rfc.',
    example: 'preset: ep',
    input: true,
    flag: '--preset NAME',
  }),
  ref: option({
    shape: ref,
    default: null,
    defaultLabel: 'HEAD',
    description: 'Branch, tag or commit whose first-parent history is measured.',
    example: 'ref: main',
    input: true,
    flag: '--ref REF',
  }),
  title: option({
    shape: text({ label: 'one line of text' }),
    default: null,
    defaultLabel: 'the name of the repository',
    description: 'Title of the report.',
    example: 'title: Platform enhancement proposals',
  }),
  documents: option({
    shape: listOf(pathPattern, 1),
    default: null,
    defaultLabel: FROM_PRESET,
    description:
      'Paths of the proposals, first match wins; `{number}`, `{slug}`, `{owner}`, `{cycle}` and `{state}` name the parts, `*` stays within a folder and `**` crosses folders.',
    example: "documents:\n  - 'eps/{owner}/{number}-{slug}/README.md'\n  - 'eps/{owner}/{slug}.md'",
  }),
  sidecars: option({
    shape: listOf(pathPattern),
    default: null,
    defaultLabel: FROM_PRESET,
    description: 'Paths of metadata files that belong to the proposal in the same folder.',
    example: "sidecars:\n  - 'keps/{owner}/{number}-{slug}/kep.yaml'",
  }),
  exclude: option({
    shape: listOf(pathPattern),
    default: null,
    defaultLabel: FROM_PRESET,
    description: 'Paths that look like proposals and are none, such as templates and indexes.',
    example: "exclude:\n  - 'eps/0000-template/README.md'",
  }),
  forms: option({
    shape: listOf(oneOf(HEADER_FORMS), 1),
    default: null,
    defaultLabel: FROM_PRESET,
    description: 'Header forms to try, in this order.',
    example: 'forms: [front-matter, status-section]',
  }),
  fields: option({
    shape: mapOf(oneOf(FIELDS), listOf(headerName, 1)) as Shape<
      Readonly<Partial<Record<Field, readonly string[]>>>
    >,
    default: null,
    defaultLabel: FROM_PRESET,
    description:
      'Header names that carry a fact, best first; fields that are not named keep those of the preset.',
    example: 'fields:\n  owner: [owning-sig, team]\n  created: [creation-date]',
  }),
  aliases: option({
    shape: aliases,
    default: [],
    defaultLabel: 'none',
    description: 'Paths that are one proposal although git cannot show it.',
    example: 'aliases:\n  - { from: eps/draft-cache.md, to: eps/0042-cache/README.md }',
  }),
} as const
