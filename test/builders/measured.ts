import type { Preset } from '../../src/config/preset.ts'
import { Git } from '../../src/git/process.ts'
import { readTree } from '../../src/git/tree.ts'
import { HistoryReading, type ProposalHistory } from '../../src/proposals/history.ts'
import { buildTimelines, type ReplayConfig, type Timelines } from '../../src/timeline/build.ts'
import { ISOLATED_ENV, type RepositoryBuilder } from './git-repository.ts'
import { replayConfig } from './proposal-history.ts'

/** What git tells of a repository that is written for it, read as the program does. */
export async function historyOf(builder: RepositoryBuilder, preset: Preset): Promise<ProposalHistory> {
  return (await reading(builder, preset)).history
}

/** Timelines of a repository that is written for it; `now` is its last landing. */
export async function timelinesOfRepository(
  builder: RepositoryBuilder,
  given: Partial<ReplayConfig> & { readonly preset: Preset },
): Promise<Timelines> {
  const { history, skipped } = await reading(builder, given.preset)
  const now = Math.max(...history.landings.map(({ committedAt }) => committedAt))
  return buildTimelines(history, { documents: history.heads, skipped }, replayConfig(given), now)
}

async function reading(builder: RepositoryBuilder, preset: Preset) {
  const repository = builder.write()
  const git = new Git(repository.folder, ISOLATED_ENV)
  const head = repository.oid('main')
  const tree = await readTree(git, head)
  const reading = new HistoryReading({ git, head, tree, preset, obtain: null })
  await reading.readLandings()
  await reading.readContents()
  return { history: reading.result(), skipped: tree.skipped }
}
