import { type GithubClient, Halted } from './client.ts'
import type { FactGap } from './facts.ts'
import { followChanges, listChangePulls } from './gather-changes.ts'
import { factsOf } from './gather-facts.ts'
import { readPendingFiles, scanPulls } from './gather-files.ts'
import { gapsOf, unreachedGap } from './gather-gaps.ts'
import { Learned } from './gather-learned.ts'
import { listIssues } from './gather-lists.ts'
import { keepMilestones, readColumns, readCommits } from './gather-others.ts'
import type { Gathered, GatherPlan } from './gather-plan.ts'
import { askProbe, type Probed } from './gather-probe.ts'
import { homeOf, type Run, startRun } from './gather-run.ts'
import { rename, settleScope } from './gather-scope.ts'
import { readIssues, readPulls } from './gather-threads.ts'
import { prune } from './gather-wanted.ts'
import { emptySnapshot, type Snapshot } from './snapshot-state.ts'

export type { Gathered, GatherPlan } from './gather-plan.ts'

/**
 * Learns from GitHub what a plan asks for and the snapshot of the last run does not know, in the order of what the
 * report needs most, and says what is still missing. A day on which nothing changed costs one request. Never throws
 * for what GitHub or the token does.
 */
export async function gather(
  client: GithubClient,
  plan: GatherPlan,
  previous: Snapshot | null,
  boards: GithubClient = client,
): Promise<Gathered> {
  const probed = await untilHalted(() => askProbe(client, homeOf(plan.repository)))
  if (!probed.value) return unreached(client, plan, previous, probed.halted)
  const { learned, notes } = begin(plan, previous, probed.value)
  const run = startRun({ client, boards }, plan, learned, probed.value.denied)
  const { halted } = await untilHalted(() => readAll(run, probed.value))
  prune(learned, plan)
  const gaps = gapsOf(learned, plan)
  return {
    facts: factsOf(learned, plan, asOfRun(client, learned), gaps),
    snapshot: learned.snapshot(client.learnedSizes),
    notes,
    halted: halted === '' ? null : halted,
  }
}

/** What is missing decides what is asked, step by step: a run that was stopped is gone on with in the same way. */
async function readAll(run: Run, { probe }: Probed): Promise<void> {
  const { plan } = run
  if (probe.milestones !== null) await keepMilestones(run, probe.milestones)
  await followChanges(run, probe)
  await listIssues(run, 'tracking')
  await readIssues(run)
  await readPulls(run, 'full')
  await readCommits(run)
  await readPendingFiles(run)
  if (plan.unmerged !== 'none') await scanPulls(run, 'open')
  await readPendingFiles(run)
  await readPulls(run, 'all')
  await readColumns(run)
  if (plan.unmerged === 'all') {
    await scanPulls(run, 'closed')
    await readPendingFiles(run)
    await readPulls(run, 'all')
  }
  await listChangePulls(run)
  await listIssues(run, 'changes')
  // Numbers that turned out to be the other kind, and what changed while lists were read.
  await readPendingFiles(run)
  await readIssues(run)
  await readPulls(run, 'all')
}

/** What earlier runs know of this repository, made ready for this plan. */
function begin(plan: GatherPlan, previous: Snapshot | null, { probe, denied }: Probed) {
  const notes: string[] = []
  const isOther = previous !== null && previous.repositoryId !== '' && previous.repositoryId !== probe.id
  if (isOther) {
    notes.push(
      `What earlier runs learned belongs to another repository, then called ${previous.repository}, and was set aside.`,
    )
  }
  const learned = new Learned(previous === null || isOther ? emptySnapshot(probe.repository) : previous)
  if (learned.repository !== probe.repository) rename(learned, probe.repository)
  learned.repositoryId = probe.id
  settleScope(learned, plan)
  readAgainWhereAllowed(learned, denied)
  return { learned, notes }
}

/** A permission that was given since the last run shows parts of threads that were hidden. */
function readAgainWhereAllowed(learned: Learned, denied: Probed['denied']): void {
  const isGiven = (['issues', 'pullRequests', 'commits'] as const).some(
    area => learned.denied.has(area) && !denied.has(area),
  )
  if (isGiven) {
    for (const number of learned.partial.keys()) {
      learned.pending[learned.issues.has(number) ? 'issues' : 'pulls'].add(number)
    }
  }
  learned.denied.clear()
  for (const [area, denial] of denied) learned.denied.set(area, denial)
}

/** What was known before, and that it is all: GitHub did not even answer the first question. */
function unreached(
  client: GithubClient,
  plan: GatherPlan,
  previous: Snapshot | null,
  halted: string,
): Gathered {
  const isOurs = previous?.repository.toLowerCase() === plan.repository.toLowerCase()
  const learned = new Learned(isOurs && previous !== null ? previous : emptySnapshot(plan.repository))
  const gap: FactGap = unreachedGap(
    'GitHub could not be asked in this run, or does not show this repository to the token.',
    learned.repositoryId !== '',
  )
  prune(learned, plan)
  return {
    facts: factsOf(learned, plan, asOfRun(client, learned), [gap]),
    snapshot: previous ?? emptySnapshot(plan.repository),
    notes: [],
    halted,
  }
}

/** GitHub's clock; without it, the last time at which anything is known to have changed. */
function asOfRun({ serverTime }: GithubClient, { marks }: Learned): number {
  return serverTime ?? Math.max(marks.issues?.at ?? 0, marks.pulls?.at ?? 0)
}

async function untilHalted<T>(
  read: () => Promise<T>,
): Promise<{ readonly value: T; readonly halted: '' } | { readonly value: null; readonly halted: string }> {
  try {
    return { value: await read(), halted: '' }
  } catch (error) {
    if (error instanceof Halted) return { value: null, halted: error.message }
    throw error
  }
}
