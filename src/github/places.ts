import type { Answer, AnswerPath, Trouble } from './answers.ts'

/** The value at a path; undefined when the path leads nowhere. */
export function valueAt(data: unknown, path: AnswerPath): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    data,
  )
}

/** The shortest part of a path, shorter than it, where the data ends in null; null when the data goes on. */
export function endOf(data: unknown, path: AnswerPath): AnswerPath | null {
  for (let length = 0; length < path.length; length++) {
    const above = path.slice(0, length)
    if (valueAt(data, above) == null) return above
  }
  return null
}

/** True when `path` is `above` or lies below it. */
export function isWithin(path: AnswerPath, above: AnswerPath): boolean {
  return above.length <= path.length && above.every((step, index) => step === path[index])
}

/** The troubles that touch a path: at it, above it or below it. */
export function troublesAt({ troubles }: Answer, path: AnswerPath): readonly Trouble[] {
  return troubles.filter(trouble => isWithin(path, trouble.path) || isWithin(trouble.path, path))
}
