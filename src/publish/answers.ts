import { type Answer, Halted } from '../github/client.ts'
import { troubleHint } from '../github/permissions.ts'
import { valueAt } from '../github/places.ts'

/**
 * The repository in an answer. Throws `Halted` when it, or any part that was asked for, could not be read: what is
 * unknown must never pass for a branch or a file that is not there.
 */
export function repositoryOf(answer: Answer, mayBeMissing: readonly string[] = []): unknown {
  const trouble = answer.troubles.find(({ path }) => !path.some(step => mayBeMissing.includes(String(step))))
  if (trouble) {
    const hint = troubleHint(trouble)
    const told = `GitHub does not show the repository: ${trouble.message.replace(/\.$/, '')}.`
    throw new Halted('refused', hint === null ? told : `${told} ${hint}`)
  }
  const repository = valueAt(answer.data, ['repository'])
  if (typeof repository !== 'object' || repository === null) {
    throw new Halted('refused', 'GitHub does not show the repository to this token.')
  }
  return repository
}

/** The text at a path; null when there is none. */
export function textAt(value: unknown, ...path: readonly string[]): string | null {
  const found = valueAt(value, path)
  return typeof found === 'string' ? found : null
}

/** The list at a path; empty when there is none. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = valueAt(value, path)
  return Array.isArray(found) ? found : []
}
