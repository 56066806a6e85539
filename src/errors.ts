/**
 * A mistake on the user's side: a wrong setting, a missing ref, a shallow clone. Its message is a plain
 * sentence that says what was wrong, where, and the fix; it is shown without a stack and ends with exit code 2.
 */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}

/** Makes the compiler prove that every case of a union was handled. Throws when data lied to the compiler. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
