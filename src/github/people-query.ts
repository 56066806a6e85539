/**
 * Asks who so many logins are (`$l0`, `$l1` and so on), and whether they can be assigned here. A login nobody has is
 * answered by null and an error at its path. One point.
 */
export function peopleQuery(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index)
  const variables = numbers.map(each => `$l${each}: String!`).join(', ')
  const people = numbers.map(each => `  u${each}: user(login: $l${each}) { id login }`)
  const assignable = numbers.map(
    each => `    a${each}: assignableUsers(query: $l${each}, first: 20) { nodes { login } }`,
  )
  return `query People($owner: String!, $name: String!, ${variables}) {
${people.join('\n')}
  repository(owner: $owner, name: $name) {
${assignable.join('\n')}
  }
}`
}

/** Asks for the id of a label. One point. */
export const LABEL_QUERY = `query Label($owner: String!, $name: String!, $label: String!) {
  repository(owner: $owner, name: $name) { label(name: $label) { id } }
}`

/** Asks for the id of an issue or pull request. One point. */
export const THREAD_QUERY = `query ThreadId($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    thread: issueOrPullRequest(number: $number) { ... on Issue { id } ... on PullRequest { id } }
  }
}`
