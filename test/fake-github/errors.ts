/** Kinds of error GitHub names in `type`, at the top of an error. */
export type ErrorType =
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'RATE_LIMIT'
  | 'RATE_LIMITED'
  | 'RESOURCE_LIMITS_EXCEEDED'
  | 'MAX_NODE_LIMIT_EXCEEDED'
  | 'ARGUMENT_LIMIT'
  | 'EXCESSIVE_PAGINATION'
  | 'MISSING_PAGINATION_BOUNDARIES'
  | 'INVALID_CURSOR_ARGUMENTS'
  | 'STALE_DATA'
  | 'UNPROCESSABLE'

/** An error that GitHub would answer, thrown by a resolver. */
export class GithubError extends Error {
  readonly type: ErrorType
  readonly extensions: Readonly<Record<string, unknown>> | null

  constructor(type: ErrorType, message: string, extensions: Readonly<Record<string, unknown>> | null = null) {
    super(message)
    this.type = type
    this.extensions = extensions
  }
}

/** Something was asked for that the fake does not know. Never an answer: the test has to see it. */
export class NotModelled extends Error {
  constructor(what: string) {
    super(`fake: ${what} is not modelled`)
  }
}

/** What GitHub answers for a number, name or id that leads nowhere. */
export function notFound(what: string): GithubError {
  return new GithubError('NOT_FOUND', `Could not resolve to ${what}.`)
}

/** What GitHub answers where the token may not look. */
export function notAccessible(): GithubError {
  return new GithubError('FORBIDDEN', 'Resource not accessible by integration', { saml_failure: false })
}
