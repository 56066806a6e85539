import type { Finding } from '../finding.ts'
import type { Timeline } from './timeline.ts'

/** Others named in one finding: a placeholder such as 0001 may stand in a thousand documents. */
const MOST_NAMED = 3

/**
 * Finds present proposals that share a number: reported on all sides, never merged, because duplicates are real
 * (kpis.md, "Identity"). `mark` adds the code to the timelines concerned.
 */
export function duplicateNumbers(timelines: readonly Timeline[]): {
  readonly findings: readonly Finding[]
  readonly mark: (timeline: Timeline) => Timeline
} {
  const doubled = [...byNumber(timelines).values()].filter(same => same.length > 1)
  const marked = new Set(doubled.flat().map(({ id }) => id))
  return {
    findings: doubled.flatMap(same => same.map(timeline => duplicateNumber(timeline, same))),
    mark: timeline =>
      marked.has(timeline.id)
        ? { ...timeline, findings: [...timeline.findings, 'duplicate-number'].sort() }
        : timeline,
  }
}

function byNumber(timelines: readonly Timeline[]): ReadonlyMap<string, readonly Timeline[]> {
  const groups = new Map<string, Timeline[]>()
  for (const timeline of timelines) {
    const { present, number, path } = timeline
    if (!present || number === null || path === null) continue
    const key = `${familyOf(path, number)} ${Number(number)}`
    const same = groups.get(key)
    if (same) same.push(timeline)
    else groups.set(key, [timeline])
  }
  return groups
}

/** A file or folder that begins with letters and a number. */
const NAMED = /(?:^|\/)([A-Za-z]+)[-_]?(\d+)/gu

/** Families beside each other (`CIP-0001`, `CPS-0001`) count on their own. */
function familyOf(path: string, number: string): string {
  const named = [...path.matchAll(NAMED)].find(([, , digits]) => digits === number)
  return named?.[1]?.toLowerCase() ?? ''
}

function duplicateNumber({ id, number, path }: Timeline, same: readonly Timeline[]): Finding {
  const others = same.filter(other => other.id !== id).map(other => other.path)
  const more = others.length > MOST_NAMED ? ` and ${others.length - MOST_NAMED} more` : ''
  return {
    code: 'duplicate-number',
    severity: 'warning',
    path,
    line: null,
    found: `number ${number} is also that of ${others.slice(0, MOST_NAMED).join(', ')}${more}`,
    expected: 'a number of its own',
  }
}
