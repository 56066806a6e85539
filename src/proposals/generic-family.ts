import { type Entry, numberedEntries } from './generic-entries.ts'
import {
  folderOf,
  isProposalFolder,
  isStateFolder,
  isTemplateName,
  nameOf,
  splitName,
} from './generic-names.ts'
import { compilePatterns } from './path-pattern.ts'

/** A family of documents found by looking, not yet read. */
export interface Family {
  /** The folder everything is in, empty for the top of the repository. */
  readonly root: string
  /** Patterns of main documents, the most used first. */
  readonly documents: readonly string[]
  /** Patterns of YAML files that lie beside the main documents. */
  readonly sidecars: readonly string[]
  readonly exclude: readonly string[]
  /** Main documents, in path order. */
  readonly members: readonly string[]
  /** Prefix of the numbers without its separator, lower case (`pep`), empty when there is none. */
  readonly prefix: string
  readonly numbered: boolean
  /** The settings say which documents these are. */
  readonly named: boolean
}

/** Fewer numbered documents than this are a coincidence. */
const LEAST = 3

/** Forms of one family; more are noise. */
const MOST_PATTERNS = 12

/** Entries of one folder, and the forms they have. */
interface Home {
  readonly folder: string
  readonly entries: readonly Entry[]
  readonly forms: ReadonlySet<string>
}

/** Documents that belong together, before patterns are made of them. */
interface Group {
  readonly root: string
  readonly members: readonly Entry[]
}

/**
 * Families of numbered documents: the `most` largest whose folder or prefix is named for proposals, then the
 * `most` largest others.
 */
export function numberedFamilies(paths: readonly string[], most: number): readonly Family[] {
  const groups = groupsOf(numberedEntries(paths)).sort((a, b) => b.members.length - a.members.length)
  const named = groups.filter(isNamedGroup)
  const others = groups.filter(group => !isNamedGroup(group))
  return [...named.slice(0, most), ...others.slice(0, most)].map(group => familyOf(group, paths))
}

/** True when the folder or the prefix says that these are proposals. */
export function isNamedFamily(root: string, prefix: string): boolean {
  return root.split('/').some(isProposalFolder) || isProposalFolder(prefix)
}

const isNamedGroup = ({ root, members }: Group) => isNamedFamily(root, prefixOf(members))

function groupsOf(entries: readonly Entry[]): Group[] {
  const homes = homesOf(entries)
  const covered = new Set<string>()
  const groups: Group[] = []
  for (const home of homes) {
    if (covered.has(home.folder)) continue
    const alike = homes.filter(({ forms }) => [...forms].some(form => home.forms.has(form)))
    const root = rootOf(home.folder, alike)
    const inside = alike.filter(({ folder }) => within(folder, root))
    for (const { folder } of inside) covered.add(folder)
    const members = inside.flatMap(each => each.entries)
    if (members.length >= LEAST) groups.push({ root, members })
  }
  return groups
}

/** Folders named for proposals first: they are roots, and what lies beside them must not draw them in. */
function homesOf(entries: readonly Entry[]): readonly Home[] {
  const byFolder = new Map<string, Entry[]>()
  for (const entry of entries) {
    const others = byFolder.get(entry.home)
    if (others) others.push(entry)
    else byFolder.set(entry.home, [entry])
  }
  const rank = ({ folder }: Home) => (isProposalFolder(nameOf(folder)) ? 1 : 0)
  return [...byFolder]
    .map(([folder, own]) => ({ folder, entries: own, forms: new Set(own.map(formOf)) }))
    .sort((a, b) => rank(b) - rank(a) || b.entries.length - a.entries.length)
}

const formOf = ({ kind, name }: Entry) => `${kind} ${name.prefix.toLowerCase()}`

const within = (folder: string, root: string) =>
  root === '' || folder === root || folder.startsWith(`${root}/`)

/** Climbs while the folder above brings more of the same, and never out of a folder named for proposals. */
function rootOf(folder: string, alike: readonly Home[]): string {
  const countIn = (root: string) =>
    alike.reduce((sum, home) => sum + (within(home.folder, root) ? home.entries.length : 0), 0)
  let root = folder
  while (root !== '' && !isProposalFolder(nameOf(root))) {
    const above = folderOf(root)
    const belongs = isStateFolder(nameOf(root)) || isProposalFolder(nameOf(above))
    if (countIn(above) - countIn(root) < (belongs ? 1 : LEAST)) break
    root = above
  }
  return root
}

function familyOf({ root, members }: Group, paths: readonly string[]): Family {
  const level = levelOf(root, members)
  const dated = members.every(({ name }) => name.year !== null)
  const documents = byUse(
    members.map(entry => {
      const name = namePattern(entry)
      return folderPattern(root, level, entry) + (dated ? name.replace(/^\d{4}-/u, '') : name)
    }),
  ).slice(0, MOST_PATTERNS)
  return {
    root,
    documents,
    sidecars: sidecarsOf(root, level, members, paths),
    exclude: excluded(documents, members, paths),
    members: members.map(({ path }) => path).sort(),
    prefix: prefixOf(members),
    numbered: true,
    named: false,
  }
}

function prefixOf(members: readonly Entry[]): string {
  const [prefix = ''] = byUse(members.map(({ name }) => name.prefix))
  return prefix.replace(/[-_ ]$/u, '').toLowerCase()
}

/** What the folders right under the root stand for: states, years, or else owners. */
function levelOf(root: string, members: readonly Entry[]): string {
  const names = [...new Set(members.flatMap(({ home }) => relative(root, home)[0] ?? []))]
  if (names.filter(isStateFolder).length * 2 >= names.length) return '{state}'
  return names.every(name => /^\d+$/u.test(name)) ? '*' : '{owner}'
}

function relative(root: string, folder: string): readonly string[] {
  const rest = root === '' ? folder : folder.slice(root.length + 1)
  return rest === '' ? [] : rest.split('/')
}

/** Pattern of the folders above the numbered name, with a slash at its end. */
function folderPattern(root: string, level: string, { home }: Entry): string {
  const top = root === '' ? '' : `${root}/`
  const depth = relative(root, home).length
  return `${top}${depth === 0 ? '' : depth === 1 ? `${level}/` : `${level}/**/`}`
}

function namePattern({ kind, name, ending }: Entry): string {
  if (kind === 'file') return `${stemPattern(name)}${ending}`
  const [stem, extension] = splitName(ending)
  return stem === name.slug
    ? `${name.prefix}{number}${name.separator}*/{slug}${extension}`
    : `${stemPattern(name)}/${ending}`
}

/** The year of a dated name stays as written: as `{number}` it would be the number of all of that year. */
function stemPattern({ prefix, separator, slug, year }: Entry['name']): string {
  if (year !== null) return `${year}-{slug}`
  return `${prefix}{number}${slug === null ? '' : `${separator}{slug}`}`
}

/** Distinct texts, the most frequent first; dated ones before all, since `{number}` would take their year. */
function byUse(texts: readonly string[]): readonly string[] {
  const uses = new Map<string, number>()
  for (const text of texts) uses.set(text, (uses.get(text) ?? 0) + 1)
  const isDated = (text: string) => (/(?:^|\/)\d{4}-\{slug\}/u.test(text) ? 1 : 0)
  return [...uses].sort((a, b) => isDated(b[0]) - isDated(a[0]) || b[1] - a[1]).map(([text]) => text)
}

/** YAML files that most numbered folders have (`metadata.yaml`). */
function sidecarsOf(
  root: string,
  level: string,
  members: readonly Entry[],
  paths: readonly string[],
): readonly string[] {
  const folders = new Map(
    members.filter(({ kind }) => kind === 'folder').map(entry => [folderOf(entry.path), entry]),
  )
  const beside = paths.filter(path => /\.ya?ml$/u.test(path) && folders.has(folderOf(path)))
  return byUse(beside.map(nameOf))
    .filter(name => beside.filter(path => nameOf(path) === name).length * 3 >= folders.size)
    .flatMap(name => {
      const having = beside.filter(path => nameOf(path) === name)
      const entries = having.flatMap(path => folders.get(folderOf(path)) ?? [])
      return byUse(
        entries.map(entry => `${folderPattern(root, level, entry)}${stemPattern(entry.name)}/${name}`),
      )
    })
}

/**
 * Paths the patterns match and that are no proposals: the usual templates under the names this family would give
 * them, and what lies there now, each by its exact name.
 */
function excluded(
  documents: readonly string[],
  members: readonly Entry[],
  paths: readonly string[],
): readonly string[] {
  const templates = documents
    .filter(pattern => pattern.includes('{number}') && pattern.includes('{slug}'))
    .slice(0, 4)
    .flatMap(pattern => ['0000', 'NNNN', 'XXXX'].map(number => templatePattern(pattern, number)))
  const own = new Set(members.map(({ path }) => path))
  const matches = compilePatterns(documents)
  const strangers = paths.filter(path => !own.has(path) && matches(path)).map(wholeFolder)
  const usual = compilePatterns(templates)
  return [...templates, ...new Set(strangers.filter(path => !usual(path)))]
}

function templatePattern(pattern: string, number: string): string {
  const path = pattern.replace('{number}', number).replace('{slug}', 'template')
  return /\{slug\}\/[^/]*$/u.test(pattern) ? `${folderOf(path)}/**` : path
}

/** A template that is a folder brings its metadata file along. */
function wholeFolder(path: string): string {
  return isTemplateName(nameOf(folderOf(path))) ? `${folderOf(path)}/**` : path
}
