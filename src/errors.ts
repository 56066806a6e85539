/**
 * A mistake on the user's side: a wrong setting, a missing ref, a shallow clone. Its message is a plain
 * sentence that says what was wrong, where, and the fix; it is shown without a stack and ends with exit code 2.
 */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}
