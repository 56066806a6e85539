import { DAY_MS } from './days.ts'
import type { Increment, Predictability } from './metrics.ts'
import { type IncrementNames, isPlannable, type TargetLine, targetAt } from './targets.ts'

/** What predictability is measured against. `graceDays`: so late a plan still counts as made at the start. */
export interface PlanRules {
  readonly increments: readonly Increment[]
  readonly names: IncrementNames
  readonly graceDays: number
  readonly now: number
}

/**
 * Predictability (kpis.md measure 13) of every increment begun by `now`: `planned` are the targets that named it at
 * its start plus the grace, of proposals that were not ended or set aside by then; `kept` those done (or on the
 * stage they were for) before its end; `lateAndDone` those that named it only later and were done in it. Nothing
 * after its end counts. Null when no target ever named an increment.
 */
export function predictability(lines: readonly TargetLine[], rules: PlanRules): Predictability[] | null {
  const counts = rules.increments.map(() => ({ planned: 0, kept: 0, lateAndDone: 0 }))
  let anyNamed = false
  for (const line of lines) {
    for (const place of placesNamed(line, rules.names)) {
      anyNamed = true
      const [increment, count] = [rules.increments[place], counts[place]]
      if (!increment || !count || increment.start > rules.now) continue
      const { planned, kept, late } = promiseOf(line, place, increment, rules)
      if (planned) count.planned++
      if (planned && kept) count.kept++
      if (late && kept) count.lateAndDone++
    }
  }
  if (!anyNamed) return null
  return rules.increments.flatMap(({ name, start }, place) => {
    const count = counts[place]
    return count && start <= rules.now ? [{ name, ...count }] : []
  })
}

function placesNamed({ values }: TargetLine, { placeOf }: IncrementNames): Set<number> {
  return new Set(values.flatMap(({ to }) => placeOf(to) ?? []))
}

function promiseOf(
  line: TargetLine,
  place: number,
  { start, end }: Increment,
  { names, graceDays, now }: PlanRules,
) {
  const seenUntil = Math.min(end - 1, now)
  const deadline = Math.min(start + graceDays * DAY_MS, seenUntil)
  const planned = names.placeOf(targetAt(line, deadline)) === place && isPlannable(line.history, deadline)
  const added = line.values.some(
    ({ at, to }) => at > deadline && at <= seenUntil && names.placeOf(to) === place,
  )
  return {
    planned,
    kept: line.reachedAt <= seenUntil,
    late: !planned && added && line.reachedAt >= start,
  }
}
