import { FILE_RULES } from '../config/github-rules.ts'
import { HEADER_FORMS, type Preset, type StatusSource } from '../config/preset.ts'
import { type Family, isNamedFamily, numberedFamilies } from './generic-family.ts'
import { looseFamilies } from './generic-loose.ts'
import { folderOf, isDocument, isSureProposalFolder, nameOf } from './generic-names.ts'
import { readSample, type Sample } from './generic-sample.ts'
import { wordsOf } from './generic-words.ts'
import { compilePatterns } from './path-pattern.ts'

/** Reads the texts of some files of the measured commit; a file that cannot be read is left out. */
export type ReadFiles = (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>

/** A preset made for one repository, or why none could be made; `reason` is a plain sentence. */
export type Detected =
  | { readonly preset: Preset; readonly reason: string }
  | { readonly preset: null; readonly reason: string }

/** Documents read per family: enough to see five forms in one repository, few enough for one batch. */
const SAMPLE = 24

/** Families of each kind (numbered in a folder for proposals, numbered elsewhere, unnumbered) that are read. */
const MOST_FAMILIES = 2

/** A family of fewer numbered documents gives way to an unnumbered one around it that is this many times larger. */
const OUTWEIGHED = 4

interface ReadFamily {
  readonly family: Family
  readonly sample: Sample
}

/**
 * Makes a preset by looking: the densest family of numbered documents, else documents in a folder that is named
 * for proposals, with the header forms, names and words a sample of them uses. Where `documents` names their
 * patterns, those are the family, whatever they look like. Asks `read` once at most.
 */
export async function genericPreset(
  paths: readonly string[],
  read: ReadFiles,
  documents?: readonly string[],
): Promise<Detected> {
  const families = documents ? [familyNamed(documents, paths)] : candidates(paths)
  const texts = families.length === 0 ? new Map<string, string>() : await read(sampleOf(families, paths))
  const readFamilies = families.map(family => ({ family, sample: readFamily(family, paths, texts) }))
  const chosen = documents ? readFamilies[0] : best(readFamilies)
  if (!chosen) return { preset: null, reason: nothingFound(paths.length) }
  return { preset: presetOf(chosen), reason: reasonFor(chosen) }
}

function familyNamed(documents: readonly string[], paths: readonly string[]): Family {
  const matches = compilePatterns(documents)
  const members = paths.filter(path => matches(path) && isDocument(path))
  const numbered = documents.some(pattern => pattern.includes('{number}'))
  return { root: '', documents, sidecars: [], exclude: [], members, prefix: '', numbered, named: true }
}

function candidates(paths: readonly string[]): readonly Family[] {
  return [...numberedFamilies(paths, MOST_FAMILIES), ...looseFamilies(paths).slice(0, MOST_FAMILIES)]
}

const isNamed = ({ root, prefix }: Family) => isNamedFamily(root, prefix)

function sampleOf(families: readonly Family[], paths: readonly string[]): readonly string[] {
  return [
    ...new Set(
      families.flatMap(family =>
        spread(family.members).flatMap(path => [path, ...beside(family, path, paths)]),
      ),
    ),
  ]
}

/** Up to `SAMPLE` members, evenly over all of them: the oldest and the newest differ most. */
function spread(members: readonly string[]): readonly string[] {
  if (members.length <= SAMPLE) return members
  const step = (members.length - 1) / (SAMPLE - 1)
  return Array.from({ length: SAMPLE }, (_, i) => members[Math.round(i * step)] ?? '')
}

function beside(family: Family, path: string, paths: readonly string[]): readonly string[] {
  if (family.sidecars.length === 0) return []
  const isSidecar = compilePatterns(family.sidecars)
  const folder = folderOf(path)
  return paths.filter(
    other => other.startsWith(`${folder}/`) && folderOf(other) === folder && isSidecar(other),
  )
}

function readFamily(family: Family, paths: readonly string[], texts: ReadonlyMap<string, string>): Sample {
  const documents = spread(family.members).flatMap(path => {
    const main = texts.get(path)
    if (main === undefined) return []
    return { main, beside: beside(family, path, paths).flatMap(other => texts.get(other) ?? []) }
  })
  return readSample(documents)
}

function best(families: readonly ReadFamily[]): ReadFamily | null {
  const fit = families.filter(isConvincing)
  const numbered = fit.filter(({ family }) => family.numbered).sort((a, b) => weight(b) - weight(a))[0]
  const loose = fit.filter(({ family }) => !family.numbered).sort((a, b) => weight(b) - weight(a))[0]
  if (!numbered || !loose) return numbered ?? loose ?? null
  return weight(loose) > OUTWEIGHED * weight(numbered) ? loose : numbered
}

/** A name that says so is enough for numbered documents; others have to look like proposals inside. */
function isConvincing({ family, sample }: ReadFamily): boolean {
  const { read, withHeader, withTitle } = sample
  if (family.numbered)
    return isNamed(family) ? sureOrRead(family, sample) : withHeader * 2 >= read && read > 0
  const stating = family.root.split('/').some(isSureProposalFolder)
    ? Math.max(withHeader, withTitle)
    : withHeader
  return stating >= 2 && stating * 10 >= read * 3
}

function sureOrRead({ root, prefix }: Family, { read, withHeader, withTitle }: Sample): boolean {
  const sure =
    root.split('/').some(isSureProposalFolder) || isSureProposalFolder(prefix) || /(?:^|\/)text$/u.test(root)
  return sure || (read > 0 && Math.max(withHeader, withTitle) * 10 >= read * 3)
}

/** Documents, counting those of a family that states something about them three times. */
function weight({ family, sample }: ReadFamily): number {
  const stating = sample.withHeader * 2 >= sample.read && sample.read > 0
  return family.members.length * (stating ? 3 : 1) * (isNamed(family) ? 3 : 1)
}

/** With a status in at least three of ten documents, the others forgot theirs; with fewer, those few are strays. */
function statusSource({ family, sample }: ReadFamily): StatusSource {
  if (sample.statuses.length * 10 >= sample.read * 3 && sample.statuses.length > 0) return 'header'
  return family.documents.some(pattern => pattern.includes('{state}')) ? 'path' : 'landing'
}

function presetOf(found: ReadFamily): Preset {
  const { family, sample } = found
  const statusFrom = statusSource(found)
  const { status, ...fields } = sample.fields
  return {
    name: 'generic',
    describes: `Proposals found by looking at the repository: ${family.documents[0] ?? family.root}`,
    detect: null,
    documents: family.documents,
    sidecars: family.sidecars,
    exclude: family.exclude,
    list: null,
    forms: sample.forms.length > 0 || !family.named ? sample.forms : HEADER_FORMS,
    fields: statusFrom === 'header' && status ? { ...fields, status } : fields,
    statusFrom,
    phaseWithoutStatus: statusFrom === 'landing' ? 'accepted' : 'unknown',
    phases: wordsOf(family.prefix, nameOf(family.root), sample.statuses),
    order: [],
    transitions: {},
    ...ladderOf(sample),
    checklists: false,
    incrementsFromCycle: false,
    numberIs: family.numbered ? 'sequence' : 'none',
    github: statusFrom === 'landing' ? { ...FILE_RULES, unmerged: 'all' } : FILE_RULES,
  }
}

const LADDER = ['alpha', 'beta', 'stable'] as const

/** Most families that name stages use those of Kubernetes; others would need to say in which order theirs come. */
function ladderOf({
  stages,
  stageTargets,
}: Sample): Pick<Preset, 'stages' | 'stageSynonyms' | 'stageTargets'> {
  const known = stages.filter(stage => /^\W*(?:alpha|beta|stable|ga)\b/iu.test(stage))
  const isLadder = known.length > 0 && known.length * 2 >= stages.length
  return {
    stages: isLadder ? LADDER : [],
    stageSynonyms: isLadder ? { ga: 'stable' } : {},
    stageTargets: isLadder ? stageTargets : null,
  }
}

function reasonFor(found: ReadFamily): string {
  const { family, sample } = found
  const [first = '', ...more] = family.documents
  const why = family.named ? 'the settings name the documents:' : 'found by looking:'
  const others = more.length === 0 ? '' : ` or ${more.length === 1 ? more[0] : `${more.length} like it`}`
  const states = {
    header: `${sample.statuses.length} of ${sample.read} read state a status`,
    path: 'their folders tell the status',
    landing: 'they state no status, so merged counts as accepted',
    none: '',
  }[statusSource(found)]
  return `${why} ${family.members.length} files match ${first}${others}, and ${states}`
}

function nothingFound(files: number): string {
  return (
    `none of the known families fits, and among ${files} files there are neither three numbered documents ` +
    'that look like proposals nor a folder such as proposals/, enhancements/, rfcs/ or adr/ with documents that state a status, an author or a date'
  )
}
