import type { Config } from '../config/config.ts'
import type { Git } from '../git/process.ts'
import { readTags } from '../git/tags.ts'
import { incrementsFor } from '../metrics/increments.ts'
import type { Increment } from '../metrics/metrics.ts'
import type { Timelines } from '../timeline/build.ts'
import type { Milestone } from '../timeline/timeline.ts'

/**
 * The increments from the first proposal to `now`. Tags are only listed when they cut the increments; milestones are
 * null where GitHub was not read.
 */
export async function planOf(
  config: Config,
  git: Git,
  built: Pick<Timelines, 'timelines' | 'cycles'>,
  now: number,
  milestones: readonly Milestone[] | null,
): Promise<readonly Increment[]> {
  return incrementsFor({
    spec: config.increments,
    timeZone: config.timeZone,
    name: config.incrementName,
    from: Math.min(now, ...built.timelines.flatMap(({ events }) => events[0]?.at ?? [])),
    now,
    tags: config.increments.kind === 'tags' ? await readTags(git) : [],
    cycles: built.cycles,
    milestones,
  })
}
