import { BlobReader } from '../git/blobs.ts'
import type { Milestone } from '../github/facts.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { briefOf, type ReminderBrief } from '../reminders/brief.ts'
import type { Place } from '../reminders/links.ts'
import { ownerFilePaths, ownersFrom } from '../reminders/owner-files.ts'
import type { Source } from './source.ts'

/** Files of owners are small; a larger one is something else. */
const LARGEST_BYTES = 1024 * 1024

/** What reminders have to know of a run; null where they are off. */
export async function reminderBrief(
  { repository, tree, config }: Source,
  metrics: Metrics,
  place: Place,
  milestones: readonly Milestone[],
): Promise<ReminderBrief | null> {
  if (config.reminders.mode === 'off') return null
  const paths = metrics.proposals.flatMap(({ timeline }) => timeline.path ?? [])
  const texts = await ownerTexts(repository.git, tree.files, ownerFilePaths(paths))
  return briefOf({
    ...{ metrics, config, reminders: config.reminders, repository: place },
    owners: ownersFrom(texts, paths),
    targets: targetsOf(milestones),
  })
}

/** When each milestone is over: it was closed, or its day has come. */
function targetsOf(milestones: readonly Milestone[]): ReadonlyMap<string, number> {
  return new Map(
    milestones.flatMap(({ title, closedAt, dueOn }) => {
      const end = closedAt ?? dueOn
      return end === null ? [] : [[title, end] as const]
    }),
  )
}

async function ownerTexts(
  git: ConstructorParameters<typeof BlobReader>[0],
  files: ReadonlyMap<string, string>,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = paths.flatMap(path => {
    const oid = files.get(path)
    return oid === undefined ? [] : [[path, oid] as const]
  })
  if (wanted.length === 0) return new Map()
  const reader = new BlobReader(git, LARGEST_BYTES)
  const texts = new Map<string, string>()
  for (const [path, oid] of wanted) {
    reader.request(oid, content => {
      if (content !== null) texts.set(path, content.toString('utf8'))
    })
  }
  await reader.end()
  return texts
}
