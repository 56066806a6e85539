/** A file or folder name that carries a number, taken apart. */
export interface NumberedName {
  /** What stands before the number, as written: `pep-`, `CFP-`, or nothing. */
  readonly prefix: string
  readonly number: string
  /** What stands between number and slug, as written; empty without a slug. */
  readonly separator: string
  readonly slug: string | null
  /** Year of a name that begins with a date such as `2020-05-31`; the rest of the name is the slug then. */
  readonly year: string | null
}

const NUMBERED =
  /^(?<prefix>[A-Za-z]{2,12}[-_ ]?)?(?<number>\d{1,8}|N{2,}|n{4,}|X{2,}|x{4,}|\?+|TODO|TBD)(?:(?<separator>[-_ ]{1,3})(?<slug>[^-_ ].*))?$/u

const DATED = /^(?<year>(?:19|20)\d\d)-(?<slug>(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[-_ ].+)$/u

/** Takes a name without extension apart; null when it carries no number. */
export function numberedName(stem: string): NumberedName | null {
  const dated = DATED.exec(stem)?.groups
  if (dated?.year !== undefined && dated.slug !== undefined)
    return { prefix: '', number: dated.year, separator: '-', slug: dated.slug, year: dated.year }
  const parts = NUMBERED.exec(stem)?.groups
  if (parts?.number === undefined) return null
  const { prefix = '', number, separator = '', slug = null } = parts
  return { prefix, number, separator, slug, year: null }
}

/** Texts people write proposals in. */
const DOCUMENT = /\.(?:md|mdx|markdown|rst|adoc|asciidoc|mediawiki|txt)$/u

/** True for a path that can be a document. */
export function isDocument(path: string): boolean {
  return DOCUMENT.test(path)
}

/** Folders that say: what is in here are proposals. Singular and plural, case ignored. */
const PROPOSAL_FOLDER =
  /^(?:(?:enhancement|improvement|design|feature)[-_ ])?proposals?$|^(?:enhancement|rfc|adr|decision|design|design[-_ ]doc|cfp|improvement|oteps?|sleps?|[bgjknptv]?ep|[abchsz]ip|eip|erc|dep|mep|rep|xep|pip|kip|flip|fip|tip)s?$|^(?:active-rfcs|text|decision-log|decision-records|architecture-decisions|architecture-decision-records)$/iu

/** Names that say so only when the documents do, too: many a repository has designs that are no proposals. */
const WEAK_FOLDER = /^(?:designs?|text|design[-_ ]docs?|features?|improvements?|deps?|reps?|tips?)$/iu

/** True for the name of a folder that holds proposals. */
export function isProposalFolder(name: string): boolean {
  return PROPOSAL_FOLDER.test(name)
}

/** True for such a name that leaves no doubt. */
export function isSureProposalFolder(name: string): boolean {
  return PROPOSAL_FOLDER.test(name) && !WEAK_FOLDER.test(name)
}

/** Folders whose documents are something else, however they are numbered. */
const OTHER_FOLDER =
  /^(?:\..*|_?posts|blogs?|news|change-?logs?|changes|releases?|release[-_]notes|meetings?|minutes|notes|migrations?|tutorials?|examples?|exercises?|lessons?|chapters?|locales?|i18n|translations?|tests?|test-?data|__tests__|fixtures|vendor|third[-_]party|node_modules|templates?|assets|archive-of-meetings|newsletters?|reports?|standups?)$/iu

/** True for a path with a folder that holds no proposals. */
export function isElsewhere(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some(folder => OTHER_FOLDER.test(folder))
}

const INDEX =
  /^(?:readme|index|_index|_sidebar|toc|contents|summary|contributing|changelog|license|code_of_conduct|owners|faq)$/iu

/** True for the name (without extension) of a file that tells of the others. */
export function isIndexName(stem: string): boolean {
  return INDEX.test(stem)
}

const TEMPLATE =
  /^_?(?:(?:[a-z]{0,4}ep|[a-z]{1,3}ip|rfc|adr|enhancement|proposal|design|design[-_ ]doc|doc|document|spec|one[-_ ]pager)[-_ ])?template$/iu

const UNNUMBERED = /^(?:0+|[NnXx]+|\?+|TODO|TBD)$/u

/** True for names that are a template and nothing else; `0101-env-in-pod-template` is a proposal. */
export function isTemplateName(stem: string): boolean {
  const name = numberedName(stem)
  if (!name) return TEMPLATE.test(stem)
  if (name.slug === null) return /^0+$/u.test(name.number)
  return (
    TEMPLATE.test(name.slug) ||
    (UNNUMBERED.test(name.number) && /(?:^|[-_ ])(?:template|example)$/iu.test(name.slug))
  )
}

const STATE_FOLDER =
  /^(?:drafts?|proposed|provisional|in-?review|accepted|approved|implementable|implemented|in-progress|active|inactive|final|finished|done|completed?|rejected|declined|withdrawn|abandoned|superseded|replaced|obsolete|deprecated|deferred|defunct|archived?|stalled|stagnant|postponed|backlog)$/iu

/** True for a folder name that is a status. */
export function isStateFolder(name: string): boolean {
  return STATE_FOLDER.test(name)
}

/** The folder of a path, empty for the top. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** A name in front of its extension, and the extension with its dot. */
export function splitName(name: string): readonly [stem: string, extension: string] {
  const dot = name.lastIndexOf('.')
  return dot <= 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)]
}
