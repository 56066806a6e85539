import { unauthorized } from './answers.ts'
import type { Clock } from './budget.ts'
import { MUTATIONS, type MutationName } from './mutations.ts'
import { type Post, transport } from './transport.ts'
import { outcomeOf, type WriteOutcome } from './write-outcome.ts'
import { Pace, type PaceOptions } from './write-pace.ts'

export type { MutationName, WriteNeed } from './mutations.ts'
export type { WriteOutcome } from './write-outcome.ts'
export { Pace } from './write-pace.ts'
export { type RefusalKind, writePermissionHint } from './write-refusals.ts'

/** What the writer needs from the outside. */
export interface WriterOptions extends PaceOptions {
  readonly token: string
  readonly graphqlUrl: string
  readonly fetch: typeof fetch
  readonly clock: Clock
  /** The pace of all writers of a run; one of its own unless given. */
  readonly pace?: Pace
  /** Longest time one write may take, milliseconds. Default: 30 seconds. */
  readonly timeoutMs?: number
}

/**
 * Changes things on GitHub, one at a time and never twice: a write is sent once, and what is unclear is for the
 * caller to look up. Throws nothing for what GitHub or the network does.
 */
export interface Writer {
  /** Sends one mutation when all earlier ones are answered and its turn has come. */
  write(name: MutationName, input: Readonly<Record<string, unknown>>): Promise<WriteOutcome>
  /** Counts writes of earlier runs into the pace of this one. Milliseconds. */
  remember(earlier: readonly number[]): void
  /** Why nothing more is written in this run; null while writing goes on. */
  readonly stopped: WriteOutcome | null
  /** Writes sent so far. */
  readonly sent: number
}

/** GitHub ends a request after 10 seconds by itself; three times that is a connection that hangs. */
const TIMEOUT_MS = 30_000

/** Opens a writer. Sends nothing yet. Throws `ConfigurationError` when the address is not a GraphQL address. */
export function openWriter(options: WriterOptions): Writer {
  const token = options.token.trim()
  const { graphqlUrl, fetch, clock, timeoutMs = TIMEOUT_MS } = options
  const post = transport({ token, graphqlUrl, fetch, timeoutMs })
  const { pace = new Pace(options) } = options
  return new PacedWriter(post, pace, clock, { host: new URL(graphqlUrl).host, token })
}

class PacedWriter implements Writer {
  readonly #post: Post
  readonly #pace: Pace
  readonly #clock: Clock
  readonly #judge: { readonly host: string; readonly token: string }
  #turn: Promise<unknown> = Promise.resolve()
  #stopped: WriteOutcome | null = null
  #sent = 0

  constructor(
    post: Post,
    pace: Pace,
    clock: Clock,
    judge: { readonly host: string; readonly token: string },
  ) {
    this.#post = post
    this.#pace = pace
    this.#clock = clock
    this.#judge = judge
  }

  get stopped(): WriteOutcome | null {
    return this.#stopped
  }

  get sent(): number {
    return this.#sent
  }

  write(name: MutationName, input: Readonly<Record<string, unknown>>): Promise<WriteOutcome> {
    const written = this.#turn.then(() => this.#writeNow(name, input))
    this.#turn = written.catch(() => {})
    return written
  }

  remember(earlier: readonly number[]): void {
    this.#pace.remember(earlier)
  }

  async #writeNow(name: MutationName, input: Readonly<Record<string, unknown>>): Promise<WriteOutcome> {
    if (this.#stopped) return this.#stopped
    const mutation = MUTATIONS[name]
    // Anything else cannot stand in a header, and the error of `fetch` would quote it.
    if (!/^[\x21-\x7e]+$/.test(this.#judge.token)) {
      return this.#stop({ kind: 'refused', why: 'unauthorized', sentence: unauthorized(this.#judge.host) })
    }
    const until = await this.#pace.turn(mutation.notifies)
    if (until !== null) return this.#stop(tooMany(until))
    this.#sent++
    const delivery = await this.#post(mutation.document, { input })
    this.#pace.wrote()
    const outcome = outcomeOf(delivery, name, mutation, this.#judge, this.#clock.now())
    return endsWriting(outcome) ? this.#stop(outcome) : outcome
  }

  #stop(outcome: WriteOutcome): WriteOutcome {
    this.#stopped = outcome
    return outcome
  }
}

/** After these, trying on would only make it worse: GitHub may ban who carries on against its limits. */
function endsWriting(outcome: WriteOutcome): boolean {
  if (outcome.kind === 'limited') return true
  return outcome.kind === 'refused' && ['too-quickly', 'unauthorized', 'archived'].includes(outcome.why)
}

function tooMany(until: number): WriteOutcome {
  const sentence =
    'As many writes as this program allows itself in an hour are done. The rest is kept for the next run.'
  return { kind: 'limited', until, sentence }
}
