import { type Answer, type Judge, judge, unauthorized } from './answers.ts'
import type { Meter } from './budget.ts'
import { Halted } from './halted.ts'
import type { Delivery, Post } from './transport.ts'

/** What is left to decide for whoever asked: an answer, or that the question was too heavy. */
export type Sent =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'heavy'; readonly why: string }

/** How often and how long, in milliseconds, a failed connection is tried again. */
const CONNECTION_WAITS = [1000, 5000, 20_000]

/** How often and how long a question that cannot be made smaller is tried again. */
const HEAVY_WAITS = [2000, 10_000, 30_000]

/** How often a limit is waited for before one request is given up. */
const LIMIT_TRIES = 2

/** GitHub's word: at least a minute after a secondary limit that names no time, then longer. */
const PACE_WAIT_MS = 60_000

/** Failures of one request so far, by kind. */
interface Failures {
  connection: number
  pace: number
  rate: number
}

/** Sends questions one after the other, waits for limits and tries again what may pass. */
export class Sender {
  readonly #post: Post
  readonly #meter: Meter
  readonly #judge: Judge
  #turn: Promise<unknown> = Promise.resolve()

  constructor(post: Post, meter: Meter, judge: Judge) {
    this.#post = post
    this.#meter = meter
    this.#judge = judge
  }

  /**
   * Sends a question when all earlier ones are answered: GitHub's limits are made for one stream, and nobody else
   * should send while a limit is waited for. Throws {@link Halted}.
   */
  send(document: string, variables: Record<string, unknown>): Promise<Sent> {
    const sent = this.#turn.then(() => this.#sendNow(document, variables))
    this.#turn = sent.catch(() => {})
    return sent
  }

  /** Sends a question that cannot be made smaller: waits and tries again while it is too heavy. */
  async sendPatiently(document: string, variables: Record<string, unknown>): Promise<Sent> {
    for (const ms of HEAVY_WAITS) {
      const sent = await this.send(document, variables)
      if (sent.kind === 'answer') return sent
      await this.#meter.wait(ms, 'unavailable', `GitHub does not finish a question (${sent.why})`)
    }
    return this.send(document, variables)
  }

  async #sendNow(document: string, variables: Record<string, unknown>): Promise<Sent> {
    if (/^\s*mutation\b/m.test(document)) throw new Error('this client is for queries, not for mutations')
    // Anything else cannot stand in a header, and the error of `fetch` would quote it.
    if (!/^[\x21-\x7e]+$/.test(this.#judge.token)) {
      throw new Halted('unauthorized', unauthorized(this.#judge.host))
    }
    const failures = { connection: 0, pace: 0, rate: 0 }
    for (;;) {
      await this.#meter.admit()
      const delivery = await this.#post(document, variables)
      const headers = delivery.kind === 'answered' ? delivery.headers : null
      this.#meter.heard(headers)
      const reply = judge(delivery, this.#judge)
      if (reply.kind === 'answer' || reply.kind === 'heavy') return reply
      if (reply.kind === 'halt') throw reply.halted
      if (reply.kind === 'unreachable') await this.#waitForConnection(failures, reply.why)
      else if (reply.kind === 'slow-down') await this.#waitForPace(failures, delivery)
      else await this.#waitForPoints(failures, delivery)
    }
  }

  async #waitForConnection(failures: Failures, why: string): Promise<void> {
    const ms = CONNECTION_WAITS[failures.connection++]
    if (ms === undefined) {
      throw new Halted(
        'unavailable',
        `${why}, ${failures.connection} times in a row. What was read is kept; the next run tries again.`,
      )
    }
    await this.#meter.wait(ms, 'unavailable', why)
  }

  async #waitForPace(failures: Failures, delivery: Delivery): Promise<void> {
    const ms = retryAfterMs(delivery) ?? this.#meter.untilResetMs() ?? PACE_WAIT_MS * 2 ** failures.pace
    const reason = 'GitHub asks for a slower pace (its secondary rate limit)'
    if (failures.pace++ === LIMIT_TRIES) throw stillLimited('secondary-limit', reason)
    await this.#meter.wait(ms, 'secondary-limit', reason)
  }

  async #waitForPoints(failures: Failures, delivery: Delivery): Promise<void> {
    const ms = this.#meter.untilResetMs() ?? retryAfterMs(delivery) ?? PACE_WAIT_MS
    const reason = "GitHub's hourly points of this token are used up"
    if (failures.rate++ === LIMIT_TRIES) throw stillLimited('rate-limit', reason)
    await this.#meter.wait(ms, 'rate-limit', reason)
  }
}

function stillLimited(kind: 'rate-limit' | 'secondary-limit', reason: string): Halted {
  return new Halted(
    kind,
    `${reason}, also after waiting ${LIMIT_TRIES} times. What was read is kept; the next run goes on from there.`,
  )
}

/** `retry-after` in milliseconds, at least a second; it is seconds or a date. Null when it is neither. */
function retryAfterMs(delivery: Delivery): number | null {
  if (delivery.kind !== 'answered') return null
  const text = delivery.headers.get('retry-after')
  if (text === null) return null
  const date = Date.parse(delivery.headers.get('date') ?? '')
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - date
  return Number.isNaN(ms) ? null : Math.max(1000, ms)
}
