import type { GithubClient } from '../github/client.ts'
import { LABEL_QUERY, peopleQuery, THREAD_QUERY } from '../github/people-query.ts'
import { valueAt } from '../github/places.ts'
import { wordOf } from '../github/read-values.ts'
import type { Writer } from '../github/writer.ts'

/** A login as GitHub knows it. */
export interface Account {
  /** Node id; null for a login nobody has, or that the token may not see. */
  readonly id: string | null
  /** True only when GitHub said that nobody has it: whoever cannot be looked up is not called absent. */
  readonly absent: boolean
  /** True for one that issues of this repository can be assigned to. */
  readonly assignable: boolean
}

/** The repository, as what is looked up needs it. */
export interface LookupPlace {
  /** `owner/name`. */
  readonly repository: string
  readonly github: Pick<GithubClient, 'ask'>
}

/** More people than a run can ask; a question is never larger. */
const MOST_AT_ONCE = 50

/** Looks up logins, by folded login. One request for fifty. Throws `Halted`. */
export async function lookUpPeople(
  { repository, github }: LookupPlace,
  logins: readonly string[],
): Promise<ReadonlyMap<string, Account>> {
  const found = new Map<string, Account>()
  for (let from = 0; from < logins.length; from += MOST_AT_ONCE) {
    const some = logins.slice(from, from + MOST_AT_ONCE)
    const named = Object.fromEntries(some.map((login, index) => [`l${index}`, login]))
    const { data, troubles } = await github.ask(peopleQuery(some.length), {
      ...placeVariables(repository),
      ...named,
    })
    for (const [index, login] of some.entries()) {
      const missing = troubles.some(({ path, kind }) => path[0] === `u${index}` && kind === 'not-found')
      const nodes = valueAt(data, ['repository', `a${index}`, 'nodes'])
      const names = (Array.isArray(nodes) ? nodes : []).map(node => wordOf(valueAt(node, ['login'])))
      found.set(login.toLowerCase(), {
        id: wordOf(valueAt(data, [`u${index}`, 'id'])),
        absent: missing,
        assignable: names.some(name => name?.toLowerCase() === login.toLowerCase()),
      })
    }
  }
  return found
}

/** Id of a label, which is made where it is missing; null when it cannot be, and then we do without. Throws `Halted`. */
export async function labelId(
  { repository, github }: LookupPlace,
  repositoryId: string,
  label: string,
  writer: Writer,
): Promise<string | null> {
  const read = async () => {
    const { data } = await github.ask(LABEL_QUERY, { ...placeVariables(repository), label })
    return wordOf(valueAt(data, ['repository', 'label', 'id']))
  }
  const known = await read()
  if (known !== null) return known
  const made = await writer.write('createLabel', { repositoryId, name: label, ...LOOKS })
  if (made.kind === 'applied') return wordOf(valueAt(made.data, ['label', 'id']))
  // Another run may have been faster, or the answer was lost.
  return made.kind === 'unclear' || (made.kind === 'refused' && made.why === 'exists') ? read() : null
}

/** Node id of an issue or pull request; null when there is none. Throws `Halted`. */
export async function threadId({ repository, github }: LookupPlace, number: number): Promise<string | null> {
  const { data } = await github.ask(THREAD_QUERY, { ...placeVariables(repository), number })
  return wordOf(valueAt(data, ['repository', 'thread', 'id']))
}

const LOOKS = { color: 'c5def5', description: 'Reminders about quiet proposals' }

function placeVariables(repository: string): { owner: string; name: string } {
  const [owner = '', name = ''] = repository.split('/')
  return { owner, name }
}
