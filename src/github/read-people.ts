import type { Person, Reference } from './facts.ts'
import { fieldsOf, nodesOf, numberOf, readAll, sortedNames, wordOf } from './read-values.ts'

/** An account; null where it was deleted. */
export function readPerson(value: unknown): Person | null {
  const { __typename, login } = fieldsOf(value)
  const name = wordOf(login)
  return name === null ? null : { login: name, bot: __typename === 'Bot' }
}

/** An issue or pull request by where it is. */
export function readReference(value: unknown): Reference | null {
  const { number, repository } = fieldsOf(value)
  const found = numberOf(number)
  const name = wordOf(fieldsOf(repository).nameWithOwner)
  return found === null || name === null ? null : { repository: name, number: found }
}

/** References of a connection, by repository and number. */
export function readReferences(connection: unknown): readonly Reference[] {
  return sortedReferences(readAll(nodesOf(connection), readReference))
}

/** References in the order they are kept in. */
export function sortedReferences(references: readonly Reference[]): readonly Reference[] {
  return references.toSorted((a, b) => compare(a.repository, b.repository) || a.number - b.number)
}

/** Names of the labels of a connection, sorted. */
export function readLabels(connection: unknown): readonly string[] {
  return sortedNames(readAll(nodesOf(connection), label => wordOf(fieldsOf(label).name)))
}

/** Logins of a connection, sorted. */
export function readLogins(connection: unknown): readonly string[] {
  return sortedNames(readAll(nodesOf(connection), account => wordOf(fieldsOf(account).login)))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
