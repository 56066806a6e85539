import type { Preset } from '../config/preset.ts'
import type { Finding } from '../finding.ts'
import type { ProposalHistory } from '../proposals/history.ts'
import { commitFindings, missingDocument } from './commit-findings.ts'
import { type Description, describe, titleFromName } from './describe.ts'
import { duplicateNumbers } from './duplicate-numbers.ts'
import { type HeadFile, headFilesOf, type MeasuredCommit } from './head-facts.ts'
import { sidecarsFirst } from './state.ts'
import type { Timeline } from './timeline.ts'
import { mainPath, type Track } from './track.ts'

/** Turns replayed tracks into timelines by adding what the measured commit says about each, with all findings. */
export function finish(
  tracks: readonly Track[],
  commit: MeasuredCommit,
  history: Pick<ProposalHistory, 'list' | 'tooLarge'>,
  { preset, now }: { readonly preset: Preset; readonly now: number },
): { readonly timelines: readonly Timeline[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [...commitFindings(commit, history, preset)]
  const heads = headFilesOf(commit, history.list, preset)
  const usedIds = new Set<string>()
  const timelines = tracks.map(track => {
    const { description, findings: own } = describeTrack(track, heads, commit, { preset, now })
    findings.push(...own)
    const unread = track.present && [...track.unit.files.keys()].some(path => history.tooLarge.has(path))
    const codes = [...own.map(({ code }) => code), ...(unread ? ['blob-too-large'] : [])]
    return timelineOf(track, idOf(track, usedIds), description, codes)
  })
  const doubled = duplicateNumbers(timelines)
  findings.push(...doubled.findings)
  return { timelines: timelines.map(doubled.mark), findings: findings.sort(byPlace) }
}

/** What the files of a proposal say about it, which is nothing once it is removed. */
function describeTrack(
  { unit, present }: Track,
  heads: ReadonlyMap<string, HeadFile>,
  commit: MeasuredCommit,
  { preset, now }: { readonly preset: Preset; readonly now: number },
): { readonly description: Description; readonly findings: readonly Finding[] } {
  const paths = [...unit.files].sort(([, one], [, other]) => sidecarsFirst(one.role, other.role))
  const files = present ? paths.flatMap(([path]) => heads.get(path) ?? []) : []
  const [first] = files
  if (first === undefined) return { description: nothingTold(unit), findings: [] }
  const { description, findings } = describe(preset, unit, files, now)
  const missing = missingDocument(first, commit, preset)
  return { description, findings: missing ? [...findings, missing] : findings }
}

function nothingTold(unit: Track['unit']): Description {
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
    references: [],
  }
}

function timelineOf(track: Track, id: string, description: Description, codes: readonly string[]): Timeline {
  const { state, unit, present, events, paths, numbers, namings } = track
  const path = mainPath(unit)
  return {
    id,
    ...description,
    origin: 'file',
    path,
    formerPaths: paths.filter(each => each !== path),
    formerNumbers: numbers.filter(each => Number(each) !== Number(description.number)),
    namings,
    present,
    status: state.status,
    phase: state.phase,
    stage: state.stage,
    target: state.target,
    events,
    links: [],
    threads: [],
    openedAt: null,
    findings: [...new Set(codes)].sort(),
  }
}

/** The first path it had; a path that an earlier proposal had before gets the landing's id behind it. */
function idOf({ paths, events }: Track, used: Set<string>): string {
  const [path = ''] = paths
  const id = used.has(path) ? `${path}@${events[0]?.commit.slice(0, 12)}` : path
  used.add(id)
  return id
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
