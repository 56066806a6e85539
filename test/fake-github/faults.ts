import type { ErrorType } from './errors.ts'
import type { Store } from './store.ts'

/** A request as rules and the log see it. */
export interface FakeRequest {
  readonly document: string
  readonly operationName: string | null
  readonly variables: Readonly<Record<string, unknown>>
  readonly points: number
  /** Nodes it could return. */
  readonly nodes: number
  /** Counted from 1, only requests that were understood. */
  readonly ordinal: number
}

/** Which requests a fault meets: without a word the next one. */
export interface When {
  readonly when?: (request: FakeRequest) => boolean
  /** How many of the requests it fits are met; 1 unless given, `Infinity` for all. */
  readonly times?: number
  /** How many that fit are let through first. */
  readonly skip?: number
}

/** Answers in place of the real one. With `applied` the request takes effect and only the answer is lost. */
export type AnswerFault =
  | { readonly kind: 'bad-gateway-html' | 'bad-gateway-json' | 'gateway-timeout'; readonly applied?: boolean }
  | { readonly kind: 'secondary-403'; readonly retryAfterSeconds?: number }
  | { readonly kind: 'secondary-200'; readonly retryAfterSeconds?: number }
  | { readonly kind: 'rate-limit' | 'rate-limited'; readonly resetInSeconds?: number }
  | { readonly kind: 'closed-before' | 'closed-after' }

/** An error at a place of an otherwise good answer; null stands there, or further up where null is not allowed. */
export interface PathFault {
  readonly kind: 'error-at'
  /** Aliases and positions from the top, `repository.n2` or `nodes.3.timelineItems.nodes.21`; `*` is any one. */
  readonly path: string
  readonly type: Extract<ErrorType, 'NOT_FOUND' | 'FORBIDDEN' | 'RESOURCE_LIMITS_EXCEEDED'>
  readonly message?: string
  /** Says that single sign-on is missing, for FORBIDDEN. */
  readonly saml?: boolean
}

/** All that can go wrong. */
export type Fault =
  | AnswerFault
  | PathFault
  /** Errors from the connection after so many, half of all unless given; what came before is there. */
  | { readonly kind: 'resource-limits'; readonly afterConnections?: number }
  /** No fault: a change of the store before the request is answered, as by somebody else. */
  | { readonly kind: 'before'; readonly change: (store: Store) => void }

type Planned = Fault & When & { met: number; seen: number }

/** A rule that never ends: requests above a number of nodes get an answer that stands for the time limit. */
interface HeavyRule {
  readonly nodes: number
  readonly kind: 'bad-gateway-html' | 'bad-gateway-json' | 'gateway-timeout'
}

/** The script of what goes wrong. */
export class Faults {
  #planned: Planned[] = []
  #heavy: HeavyRule | null = null

  /** Plans faults. Of several answers that fit a request the first planned is taken; the others wait. */
  add(...faults: readonly (Fault & When)[]): this {
    this.#planned.push(...faults.map(fault => ({ ...fault, met: 0, seen: 0 })))
    return this
  }

  /** From now on, requests for more nodes than this fail, until `clear`. */
  tooHeavyAbove(nodes: number, kind: HeavyRule['kind'] = 'bad-gateway-json'): this {
    this.#heavy = { nodes, kind }
    return this
  }

  /** Takes everything back. */
  clear(): void {
    this.#planned = []
    this.#heavy = null
  }

  /** Faults planned a number of times and not met as often: a script that did not happen. */
  get unmet(): readonly Fault[] {
    return this.#planned.filter(
      fault => fault.times !== Number.POSITIVE_INFINITY && fault.met < (fault.times ?? 1),
    )
  }

  /** What meets this request, counted as met. */
  meet(request: FakeRequest): readonly Fault[] {
    const met: Fault[] = []
    for (const fault of this.#planned) {
      if (fault.met >= (fault.times ?? 1) || fault.when?.(request) === false) continue
      if (isAnswer(fault) && met.some(isAnswer)) continue
      fault.seen += 1
      if (fault.seen <= (fault.skip ?? 0)) continue
      fault.met += 1
      met.push(fault)
    }
    const heavy = this.#heavy && request.nodes > this.#heavy.nodes ? [{ kind: this.#heavy.kind }] : []
    return [...met, ...heavy]
  }
}

/** Tells faults that replace the answer. */
export function isAnswer(fault: Fault): fault is AnswerFault {
  return !['error-at', 'resource-limits', 'before'].includes(fault.kind)
}

/** True when the pattern of a path fault means this path. */
export function isMeant(pattern: string, path: readonly (string | number)[]): boolean {
  const steps = pattern.split('.')
  return (
    steps.length === path.length && steps.every((step, index) => step === '*' || step === String(path[index]))
  )
}
