import type { AnswerPath, Reply, Trouble } from './answers.ts'
import { Halted } from './halted.ts'
import { cleanMessage } from './message.ts'

/** One entry of an answer's `errors`. */
export interface GraphqlFault {
  /** GitHub's `type`, or the `code` of a query that does not fit the schema; empty when it names none. */
  readonly type: string
  readonly message: string
  readonly path: AnswerPath
  /** The kind of trouble it is when the rest of the answer can be used; null when it cannot. */
  readonly hole: Trouble['kind'] | null
}

/** GitHub's docs name the second, its servers send both (octokit/plugin-throttling.js#824). */
const RATE_TYPES = ['RATE_LIMIT', 'RATE_LIMITED']

/** Types that say the question was too much at once, or failed inside GitHub. */
const HEAVY_TYPES = ['RESOURCE_LIMITS_EXCEEDED', 'SERVICE_UNAVAILABLE', 'INTERNAL']

/** The words GitHub uses where a question took too much of its time. */
export function isTimeout(words: string): boolean {
  return /something went wrong|respond to your request in time|time(?:d)? ?out/i.test(words)
}

/** The words GitHub uses for its limits on pace, with or without a status that says so. */
export function isPace(words: string): boolean {
  return /secondary rate limit|abuse detection|submitted too quickly/i.test(words)
}

/** Reads `errors` of an answer's body; none when there are none. */
export function readFaults(body: unknown, token: string): readonly GraphqlFault[] {
  const errors = fieldOf(body, 'errors')
  return Array.isArray(errors) ? errors.map(error => readFault(error, token)) : []
}

/** What the faults mean for the whole answer; null when they only leave holes in it. The strictest one decides. */
export function judgeFaults(faults: readonly GraphqlFault[], host: string): Reply | null {
  if (faults.some(({ type }) => RATE_TYPES.includes(type))) return { kind: 'rate-limited' }
  if (faults.some(({ message }) => isPace(message))) return { kind: 'slow-down' }
  const refused = faults.find(fault => fault.hole === null && !isHeavy(fault))
  if (refused) return { kind: 'halt', halted: new Halted('refused', refusal(refused, host)) }
  if (faults.some(isHeavy)) return { kind: 'heavy', why: `${host} did not finish a question` }
  return null
}

function isHeavy({ type, message, hole }: GraphqlFault): boolean {
  return hole === null && (HEAVY_TYPES.includes(type) || isTimeout(message))
}

function readFault(error: unknown, token: string): GraphqlFault {
  const extensions = fieldOf(error, 'extensions')
  const type = [fieldOf(error, 'type'), fieldOf(extensions, 'code')].find(each => typeof each === 'string')
  const word = typeof type === 'string' ? cleanMessage(type, token) : ''
  const message = cleanMessage(fieldOf(error, 'message'), token)
  const path = fieldOf(error, 'path')
  return {
    type: word,
    message: message === '' ? 'GitHub gives no reason' : message,
    path: Array.isArray(path) ? path.filter(isStep) : [],
    hole: holeOf(word, message, fieldOf(extensions, 'saml_failure') === true),
  }
}

/** Only a hole leaves the rest usable. "Resource not accessible by integration" comes with and without a type. */
function holeOf(type: string, message: string, saml: boolean): Trouble['kind'] | null {
  if (type === 'NOT_FOUND') return 'not-found'
  if (saml || /\bSAML\b/.test(message)) return 'saml'
  return type === 'FORBIDDEN' || /^Resource not accessible by/i.test(message) ? 'forbidden' : null
}

function refusal({ type, message }: GraphqlFault, host: string): string {
  if (type === 'INSUFFICIENT_SCOPES') {
    return `The token lacks a scope that ${host} asks for: ${message}. Give a token that has it.`
  }
  if (type === 'undefinedField') {
    return `${host} does not know a part of a question: ${message}. Its version may be too old for this program; please report it.`
  }
  const named = type === '' ? '' : ` (${type})`
  return `${host} refused a question${named}: ${message}. This is a mistake of this program; please report it.`
}

const isStep = (step: unknown): step is string | number =>
  typeof step === 'string' || typeof step === 'number'

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
