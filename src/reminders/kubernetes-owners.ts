import { LOGIN } from '../config/reminder-rules.ts'
import { readYaml } from '../proposals/header/yaml-full.ts'

/** What an `OWNERS` file says of its folder. */
export interface FolderOwners {
  /** Logins and names of groups, as written. */
  readonly approvers: readonly string[]
  readonly reviewers: readonly string[]
  /** The folders above have no say. */
  readonly alone: boolean
}

/** Where a file is divided by patterns, what counts for every file. Other patterns are of files, not of proposals. */
const FOR_ALL = 'filters..*.'

/** Reads an `OWNERS` file of the kind Kubernetes uses; null when it is none. */
export function readOwners(text: string): FolderOwners | null {
  const fields = fieldsOf(text)
  if (fields === null) return null
  const listed = (key: string) => [...(fields.get(key) ?? []), ...(fields.get(`${FOR_ALL}${key}`) ?? [])]
  return {
    approvers: listed('approvers'),
    reviewers: listed('reviewers'),
    alone: fields.get('options.no_parent_owners')?.[0]?.toLowerCase() === 'true',
  }
}

/** Groups of an `OWNERS_ALIASES` file by folded name. */
export function readAliases(text: string): ReadonlyMap<string, readonly string[]> {
  const begin = 'aliases.'
  const groups = [...(fieldsOf(text) ?? [])].filter(([key]) => key.startsWith(begin))
  return new Map(groups.map(([key, members]) => [key.slice(begin.length).toLowerCase(), members]))
}

/** Logins of names that may be groups; a group in a group is none. */
export function withoutAliases(
  names: readonly string[],
  groups: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const people = names.flatMap(name => groups.get(name.toLowerCase()) ?? [name])
  return [...new Set(people.map(name => name.replace(/^@/, '')).filter(name => LOGIN.test(name)))]
}

function fieldsOf(text: string): ReadonlyMap<string, readonly string[]> | null {
  const { fields } = readYaml(text, 1)
  return fields === null ? null : new Map(fields.map(({ key, values }) => [key, values]))
}
