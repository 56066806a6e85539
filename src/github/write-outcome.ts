import { type Judge, unauthorized } from './answers.ts'
import { type GraphqlFault, isPace, isTimeout, readFaults } from './graphql-faults.ts'
import type { Mutation } from './mutations.ts'
import type { Delivery } from './transport.ts'
import { limitOf } from './write-limits.ts'
import { type RefusalKind, refusalOf, writePermissionHint } from './write-refusals.ts'

/**
 * What became of one write. `applied`: done, with the mutation's payload. `refused`: certainly not done; the sentence
 * has the fix. `unclear`: it may have been done, so whoever asked looks before deciding. `limited`: not done, and no
 * write should be tried before `until` (milliseconds). Sentences may quote GitHub: escape them where they are printed.
 */
export type WriteOutcome =
  | { readonly kind: 'applied'; readonly data: unknown }
  | { readonly kind: 'refused'; readonly why: RefusalKind; readonly sentence: string }
  | { readonly kind: 'unclear'; readonly sentence: string }
  | { readonly kind: 'limited'; readonly until: number; readonly sentence: string }

/** Codes of connections that were never made: nothing can have arrived. */
const NEVER_SENT =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$|CERT|^UNABLE_TO_/

/** Types by which GitHub says that it broke off in the middle. */
const BROKE_OFF = ['RESOURCE_LIMITS_EXCEEDED', 'SERVICE_UNAVAILABLE', 'INTERNAL']

/** Judges what came of one mutation. `name` is its field; `now` is our clock, for limits that name a time. */
export function outcomeOf(
  delivery: Delivery,
  name: string,
  mutation: Mutation,
  judge: Judge,
  now: number,
): WriteOutcome {
  const { host, token } = judge
  if (delivery.kind === 'timed-out') return unclear(`${host} took too long`, mutation)
  if (delivery.kind === 'failed') return noAnswer(delivery.code, host, mutation)
  const { status, body } = delivery
  const faults = readFaults(body, token)
  if (status === 401) return { kind: 'refused', why: 'unauthorized', sentence: unauthorized(host) }
  const limited = limitOf(delivery, faults, token, now)
  if (limited) return limited
  if (status >= 500 || status === 408) return unclear(`${host} answered ${status}`, mutation)
  if (status >= 300) return refusedByStatus(status, host, mutation)
  return judged(body, faults, name, mutation, host)
}

function judged(
  body: unknown,
  faults: readonly GraphqlFault[],
  name: string,
  mutation: Mutation,
  host: string,
): WriteOutcome {
  const payload = fieldOf(fieldOf(body, 'data'), name)
  // With a payload the write was done, and only part of what was asked back is missing.
  if (payload !== null && payload !== undefined) return { kind: 'applied', data: payload }
  const [fault] = faults
  if (fault === undefined) return unclear(`${host} answered with something that is not GraphQL`, mutation)
  const inside = faults.some(({ path }) => path[0] === name && path.length > 1)
  if (inside || faults.some(brokeOff)) return unclear(`${host} did not finish`, mutation)
  const { why, sentence } = refusalOf(fault, mutation, host)
  return { kind: 'refused', why, sentence }
}

function brokeOff({ type, message, hole }: GraphqlFault): boolean {
  return hole === null && (BROKE_OFF.includes(type) || (isTimeout(message) && !isPace(message)))
}

function noAnswer(code: string | null, host: string, mutation: Mutation): WriteOutcome {
  const told = code === null ? '' : ` (${code})`
  if (code === null || !NEVER_SENT.test(code)) {
    return unclear(`The connection to ${host} broke off${told}`, mutation)
  }
  const sentence = `${host} could not be reached${told} to ${mutation.does}. Nothing was changed; the next run tries again.`
  return { kind: 'refused', why: 'unreachable', sentence }
}

function refusedByStatus(status: number, host: string, mutation: Mutation): WriteOutcome {
  const refused = (why: RefusalKind, fix: string): WriteOutcome => ({
    kind: 'refused',
    why,
    sentence: `${host} refused to ${mutation.does} (status ${status}). ${fix}`,
  })
  if (status === 403) return refused('permission', writePermissionHint(mutation.need))
  if (status === 413) return refused('too-large', 'What was sent is too large for it.')
  if (status === 404 || status < 400) {
    return refused('address', 'Set GITHUB_GRAPHQL_URL to the address of its GraphQL.')
  }
  return refused('validation', 'This may be a mistake of this program; please report it.')
}

function unclear(what: string, { does }: Mutation): WriteOutcome {
  return { kind: 'unclear', sentence: `${what} when asked to ${does}, so it may or may not have been done.` }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
