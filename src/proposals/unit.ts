import type { Preset } from '../config/preset.ts'
import { compilePatterns, type PathParts } from './path-pattern.ts'

/** What a path is to the process: the main document of a proposal, or metadata that belongs to one. */
export type FileRole = 'main' | 'sidecar'

/** Where a path belongs. A unit is what is one proposal at one moment: a file, or a folder with a fixed main file. */
export interface UnitPath {
  readonly unit: string
  readonly role: FileRole
  readonly parts: PathParts
}

/** Gives the unit a path belongs to, null for paths that are no proposal. Answers are kept: paths repeat by the thousand. */
export function unitReader(preset: Preset): (path: string) => UnitPath | null {
  const known = new Map<string, UnitPath | null>()
  const excluded = compilePatterns(preset.exclude)
  const rules = [
    ...preset.documents.map(pattern => ({ pattern, role: 'main' as const })),
    ...preset.sidecars.map(pattern => ({ pattern, role: 'sidecar' as const })),
  ].map(({ pattern, role }) => ({
    role,
    read: compilePatterns([pattern]),
    unitOf: unitRule(preset, pattern, role),
  }))

  const read = (path: string): UnitPath | null => {
    for (const { role, read, unitOf } of rules) {
      const parts = read(path)
      if (parts) return excluded(path) ? null : { unit: unitOf(path), role, parts }
    }
    return null
  }
  return path => {
    let answer = known.get(path)
    if (answer === undefined) {
      answer = read(path)
      known.set(path, answer)
    }
    return answer
  }
}

/**
 * `NNNN-name/README.md` makes the folder the proposal; `NNNN-name.md` the file itself, and `NNNN-name.yaml` belongs
 * to the file of that name.
 */
function unitRule({ documents }: Preset, pattern: string, role: FileRole): (path: string) => string {
  if (hasFixedName(pattern)) return folderOf
  if (role === 'main') return path => path
  const ending = endingOf(documents.find(document => !hasFixedName(document)) ?? pattern)
  return path => path.slice(0, path.length - endingOf(path).length) + ending
}

function hasFixedName(pattern: string): boolean {
  const name = pattern.slice(pattern.lastIndexOf('/') + 1)
  return !/[{*]/u.test(name) && pattern.includes('/')
}

function endingOf(path: string): string {
  return /\.\w+$/u.exec(path)?.[0] ?? ''
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
