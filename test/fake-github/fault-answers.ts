import { type Answer, graphqlAnswer, HUNG_UP, json } from './answer.ts'
import type { AnswerFault } from './faults.ts'

/** What a fault leaves of the hourly points: remaining points, and seconds until they return. */
export interface Exhausted {
  readonly resetInSeconds: number
}

/** Seconds to the next window when a fault does not say. */
const RESET_SECONDS = 1800

const SECONDARY_TEXT =
  'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'
const TIMEOUT_TEXT =
  'Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include `FA4E:1234` when reporting this issue.'
const GATEWAY_PAGE = (title: string) =>
  `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`

/** The answer that stands in place of the real one; texts as seen in public threads. */
export function faultAnswer(fault: AnswerFault): Answer {
  switch (fault.kind) {
    case 'bad-gateway-html':
      return html(502, GATEWAY_PAGE('502 Bad Gateway'))
    case 'bad-gateway-json':
      return json(502, { data: null, errors: [{ message: TIMEOUT_TEXT }] })
    case 'gateway-timeout':
      return html(504, GATEWAY_PAGE('504 Gateway Time-out'))
    case 'secondary-403':
      return json(
        403,
        { documentation_url: 'https://docs.github.com/graphql', message: SECONDARY_TEXT },
        retry(fault),
      )
    case 'secondary-200': {
      const answer = graphqlAnswer({ errors: [{ message: SECONDARY_TEXT }] })
      return { ...answer, headers: { ...answer.headers, ...retry(fault) } }
    }
    case 'rate-limit':
      return graphqlAnswer({
        errors: [{ type: 'RATE_LIMIT', message: 'API rate limit already exceeded for installation ID 1.' }],
      })
    case 'rate-limited':
      return graphqlAnswer({
        errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for installation ID 1.' }],
      })
    case 'closed-before':
    case 'closed-after':
      return HUNG_UP
  }
}

/** True when the request takes effect although its answer is another. */
export function isApplied(fault: AnswerFault): boolean {
  return fault.kind === 'closed-after' || ('applied' in fault && fault.applied === true)
}

/** For faults that say the hourly points are spent. */
export function exhaustedBy(fault: AnswerFault): Exhausted | null {
  if (fault.kind !== 'rate-limit' && fault.kind !== 'rate-limited') return null
  return { resetInSeconds: fault.resetInSeconds ?? RESET_SECONDS }
}

function retry({
  retryAfterSeconds,
}: {
  readonly retryAfterSeconds?: number
}): Readonly<Record<string, string>> {
  return retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) }
}

function html(status: number, body: string): Answer {
  return { status, headers: { 'content-type': 'text/html' }, body }
}
