import type { Preset } from '../config/preset.ts'
import type { Finding } from '../finding.ts'
import { LARGEST_DOCUMENT_BYTES, type ProposalHistory } from '../proposals/history.ts'
import { unitReader } from '../proposals/unit.ts'
import { at, type HeadFile, type MeasuredCommit } from './head-facts.ts'

/** What was odd about the measured commit itself: its list file, files too large, links in place of files. */
export function commitFindings(
  { skipped }: MeasuredCommit,
  { list, tooLarge }: Pick<ProposalHistory, 'list' | 'tooLarge'>,
  preset: Preset,
): readonly Finding[] {
  return [
    ...(list?.problems ?? []).map(problem => ({ ...problem, path: preset.list?.path ?? null })),
    ...[...tooLarge].map(([path, bytes]) => tooLargeFinding(path, bytes)),
    ...notFollowed(skipped, preset).map(notAFile),
  ]
}

/** An item that names a document which is not there. */
export function missingDocument(
  { fields, findingPath }: HeadFile,
  { documents }: MeasuredCommit,
  { list }: Preset,
): Finding | null {
  const field = list?.documentKey ? fields.get(list.documentKey) : undefined
  const named = field?.values[0]
  if (!field || named === undefined || documents.has(named)) return null
  return at(
    { path: findingPath, line: field.line },
    'missing-checklist',
    'warning',
    `"${named}" does not exist`,
    'the path of a file in this repository',
  )
}

/** Symbolic links and submodules that stand where a proposal, or the folder of one, would be. */
function notFollowed(skipped: readonly string[], preset: Preset): readonly string[] {
  const unitOf = unitReader(preset)
  const names = new Set(preset.documents.map(pattern => pattern.slice(pattern.lastIndexOf('/') + 1)))
  const inside = [...names].filter(name => !/[{*]/u.test(name))
  return skipped.filter(
    path => path === preset.list?.path || unitOf(path) || inside.some(name => unitOf(`${path}/${name}`)),
  )
}

function notAFile(path: string): Finding {
  const found = 'a symbolic link or a submodule, which is not followed'
  return at({ path, line: null }, 'not-a-file', 'notice', found, 'a regular file')
}

function tooLargeFinding(path: string, bytes: number): Finding {
  const found = `a file of ${bytes} bytes, which was not read`
  return at({ path, line: null }, 'blob-too-large', 'error', found, `at most ${LARGEST_DOCUMENT_BYTES} bytes`)
}
