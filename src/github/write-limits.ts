import { type GraphqlFault, isPace } from './graphql-faults.ts'

import { cleanMessage } from './message.ts'
import type { Delivery } from './transport.ts'
import type { WriteOutcome } from './write-outcome.ts'

type Answered = Extract<Delivery, { readonly kind: 'answered' }>

/** GitHub's word: at least a minute after a limit that names no time. */
const LEAST_WAIT_MS = 60_000

/** "was submitted too quickly" blocks for up to an hour (cli/cli#4801). */
const TOO_QUICKLY_MS = 60 * 60_000

const RATE_TYPES = ['RATE_LIMIT', 'RATE_LIMITED']

/** What an answer says about limits; null when it says nothing. */
export function limitOf(
  delivery: Answered,
  faults: readonly GraphqlFault[],
  token: string,
  now: number,
): WriteOutcome | null {
  const words = [...faults.map(({ message }) => message), messageOf(delivery.body, token)].join(' ')
  if (/submitted too quickly/i.test(words)) {
    return refusedUntil(now + TOO_QUICKLY_MS, 'GitHub says that issues or pull requests come too quickly')
  }
  if (isPace(words)) {
    return limitedUntil(waitOf(delivery, now), 'GitHub asks for a slower pace (its secondary rate limit)')
  }
  const { status, headers } = delivery
  const spent = (status === 403 || status === 429) && headers.get('x-ratelimit-remaining') === '0'
  if (spent || faults.some(({ type }) => RATE_TYPES.includes(type))) {
    return limitedUntil(waitOf(delivery, now), "GitHub's hourly points of this token are used up")
  }
  if (status === 429 || (status === 403 && headers.has('retry-after'))) {
    return limitedUntil(waitOf(delivery, now), 'GitHub asks for a slower pace')
  }
  return null
}

/** When to go on, by our own clock: the server's may differ, so its times are taken as distances from its `date`. */
function waitOf({ headers }: Answered, now: number): number {
  const there = Date.parse(headers.get('date') ?? '')
  const base = Number.isNaN(there) ? now : there
  const after = headers.get('retry-after')
  if (after !== null) {
    const ms = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - base
    if (!Number.isNaN(ms)) return now + Math.max(1000, ms)
  }
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN) * 1000
  const spent = headers.get('x-ratelimit-remaining') === '0'
  return now + Math.max(LEAST_WAIT_MS, spent && !Number.isNaN(reset) ? reset - base + 1000 : 0)
}

const KEPT = 'Nothing more is written in this run; the rest is kept for the next one.'

function limitedUntil(until: number, why: string): WriteOutcome {
  return { kind: 'limited', until, sentence: `${why}. ${KEPT}` }
}

/** Told apart from the other limits because it is about one kind of thing; it stops all writing just the same. */
function refusedUntil(until: number, why: string): WriteOutcome {
  const hour = new Date(until).toISOString().slice(0, 16).replace('T', ' ')
  return { kind: 'refused', why: 'too-quickly', sentence: `${why}; not before ${hour} UTC again. ${KEPT}` }
}

function messageOf(body: unknown, token: string): string {
  if (typeof body === 'string') return cleanMessage(body, token)
  return typeof body === 'object' && body !== null && 'message' in body
    ? cleanMessage(body.message, token)
    : ''
}
