/**
 * Why the reading stopped. `budget`: this run's points or minutes are used up; `rate-limit` and `secondary-limit`:
 * GitHub asks to wait longer than is sensible; `unavailable`: GitHub cannot be reached or answers nothing;
 * `unauthorized`: the token is wrong or expired; `refused`: GitHub will never answer this question.
 */
export type HaltKind =
  | 'budget'
  | 'rate-limit'
  | 'secondary-limit'
  | 'unavailable'
  | 'unauthorized'
  | 'refused'

/**
 * No further question to GitHub makes sense in this run. Its message is a plain sentence with what happens next or
 * the fix. It never has a `cause`: Octokit's errors carry the request, and the request carries the token.
 */
export class Halted extends Error {
  override readonly name = 'Halted'
  readonly kind: HaltKind

  constructor(kind: HaltKind, message: string) {
    super(message)
    this.kind = kind
  }
}
