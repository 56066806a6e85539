import type { Preset } from '../config/preset.ts'
import type { Finding } from '../finding.ts'
import type { HeadDocument } from '../proposals/head-document.ts'
import type { ProposalHistory } from '../proposals/history.ts'
import { itemPath } from '../proposals/list-history.ts'
import { type Description, describe, titleFromName } from './describe.ts'
import { type HeadFile, headFile, headItem } from './head-facts.ts'
import type { Timeline } from './timeline.ts'
import { mainPath, type Track } from './track.ts'

/** What the measured commit holds, read in full. */
type HeadHistory = Omit<ProposalHistory, 'heads'> & { readonly heads: ReadonlyMap<string, HeadDocument> }

/** Turns replayed tracks into timelines by adding what the measured commit says about each, with all findings. */
export function finish(
  tracks: readonly Track[],
  history: HeadHistory,
  preset: Preset,
): { readonly timelines: readonly Timeline[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [...listFindings(history, preset), ...tooLargeFindings(history)]
  const heads = headFiles(history, preset)
  const usedIds = new Set<string>()
  const timelines = tracks.map(track => {
    const { description, findings: own } = describeTrack(track, preset, heads, history)
    findings.push(...own)
    return timelineOf(track, idOf(track, usedIds), description, own)
  })
  const doubled = duplicateNumbers(timelines)
  findings.push(...doubled.findings)
  return { timelines: timelines.map(doubled.mark), findings: findings.sort(byPlace) }
}

/** Head files of every path that a proposal may have; items of a list file under their item paths. */
function headFiles({ heads, list }: HeadHistory, preset: Preset): ReadonlyMap<string, HeadFile> {
  const files = new Map([...heads].map(([path, document]) => [path, headFile(path, document)]))
  for (const item of list?.items ?? []) {
    const listPath = preset.list?.path ?? ''
    const named = item.fields.get(preset.list?.documentKey ?? '')?.values[0]
    const document = named === undefined ? undefined : heads.get(named)
    files.set(itemPath(listPath, item.id), headItem(listPath, item, document ?? null))
  }
  return files
}

function describeTrack(
  track: Track,
  preset: Preset,
  heads: ReadonlyMap<string, HeadFile>,
  history: HeadHistory,
): { readonly description: Description; readonly findings: readonly Finding[] } {
  const { unit } = track
  const roles = [...unit.files].sort(([, one], [, other]) => (one.role < other.role ? 1 : -1))
  const files = track.present ? roles.flatMap(([path]) => heads.get(path) ?? []) : []
  if (files.length === 0) {
    return { description: nothingTold(track), findings: [] }
  }
  const described = describe(preset, unit, mainPath(unit), files)
  const missing = missingDocument(track, preset, heads, history)
  return missing ? { ...described, findings: [...described.findings, missing] } : described
}

function nothingTold({ unit }: Track): Description {
  return {
    number: unit.parts.number,
    title: titleFromName(unit),
    owner: unit.parts.owner,
    authors: [],
    declaredAt: null,
    declaredUpdatedAt: null,
    checklist: [],
    successor: null,
    excerpt: null,
  }
}

/** An item that names a document which is not there. */
function missingDocument(
  { unit }: Track,
  { list }: Preset,
  heads: ReadonlyMap<string, HeadFile>,
  { heads: documents }: HeadHistory,
): Finding | null {
  const field = list?.documentKey ? heads.get(mainPath(unit))?.fields.get(list.documentKey) : undefined
  const named = field?.values[0]
  if (!list || !field || named === undefined || documents.has(named)) return null
  return {
    code: 'missing-checklist',
    severity: 'warning',
    path: list.path,
    line: field.line,
    found: `"${named}" does not exist`,
    expected: 'the path of a file in this repository',
  }
}

function timelineOf(
  track: Track,
  id: string,
  description: Description,
  findings: readonly Finding[],
): Timeline {
  const { state, unit, present, events, paths, numbers } = track
  const path = mainPath(unit)
  return {
    id,
    ...description,
    path,
    formerPaths: paths.filter(each => each !== path),
    formerNumbers: numbers.filter(each => each !== description.number),
    present,
    status: state.status,
    phase: state.phase,
    stage: state.stage,
    target: state.target,
    events,
    findings: [...new Set(findings.map(({ code }) => code))].sort(),
  }
}

/** The first path it had; a path that an earlier proposal had before gets the landing's id behind it. */
function idOf({ paths, events }: Track, used: Set<string>): string {
  const [path = ''] = paths
  const id = used.has(path) ? `${path}@${events[0]?.commit.slice(0, 12)}` : path
  used.add(id)
  return id
}

/** Two present proposals with one number are reported, never merged: duplicates are real. */
function duplicateNumbers(timelines: readonly Timeline[]) {
  const byNumber = new Map<string, Timeline[]>()
  for (const timeline of timelines) {
    if (!timeline.present || timeline.number === null) continue
    const key = `${familyOf(timeline.path)} ${Number(timeline.number)}`
    byNumber.set(key, [...(byNumber.get(key) ?? []), timeline])
  }
  const doubled = [...byNumber.values()].filter(same => same.length > 1)
  const marked = new Set(doubled.flat().map(({ id }) => id))
  return {
    findings: doubled.flatMap(same => same.map(timeline => duplicateNumber(timeline, same))),
    mark: (timeline: Timeline): Timeline =>
      marked.has(timeline.id)
        ? { ...timeline, findings: [...timeline.findings, 'duplicate-number'].sort() }
        : timeline,
  }
}

/** Families beside each other (`CIP-0001`, `CPS-0001`) count on their own. */
function familyOf(path: string): string {
  return /(?:^|\/)([A-Za-z]+)-?\d+[^/]*(?:\/[^/]*)?$/u.exec(path)?.[1]?.toLowerCase() ?? ''
}

function duplicateNumber({ number, path }: Timeline, same: readonly Timeline[]): Finding {
  const others = same.flatMap(other => (other.path === path ? [] : [other.path]))
  return {
    code: 'duplicate-number',
    severity: 'warning',
    path,
    line: null,
    found: `number ${number} is also that of ${others.join(', ')}`,
    expected: 'a number of its own',
  }
}

function listFindings({ list }: HeadHistory, preset: Preset): readonly Finding[] {
  return (list?.problems ?? []).map(problem => ({ ...problem, path: preset.list?.path ?? null }))
}

function tooLargeFindings({ tooLarge }: HeadHistory): readonly Finding[] {
  return [...tooLarge].map(([path, size]) => ({
    code: 'blob-too-large',
    severity: 'error' as const,
    path,
    line: null,
    found: `a file of ${size} bytes, which was not read`,
    expected: 'at most 1048576 bytes',
  }))
}

function byPlace(one: Finding, other: Finding): number {
  return (
    order(one.path ?? '', other.path ?? '') ||
    (one.line ?? 0) - (other.line ?? 0) ||
    order(one.code, other.code) ||
    order(one.found, other.found)
  )
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
