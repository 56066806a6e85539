import { join } from 'node:path'
import { buildDemoRepository } from '../../src/demo/demo-repository.ts'
import { aFolder, aRepository } from '../builders/git-repository.ts'
import { SettableClock } from '../fake-github/clock.ts'
import { seedFromHistory } from '../fake-github/seed.ts'
import { startFakeGithub } from '../fake-github/server.ts'
import { reportOn } from './github-run.ts'
import type { Program } from './program.ts'

/**
 * The two reports that docs/queries.md speaks of, in `reports/platform` and `reports/storage` of a new folder: the demo
 * with made-up pull requests, and a small repository whose proposals name the release of each stage.
 */
export async function reportsToQuery(program: Program): Promise<string> {
  const folder = aFolder()
  const demo = join(aFolder(), 'platform.git')
  await buildDemoRepository(demo)
  const clock = new SettableClock('2026-02-01T06:00:00Z')
  const github = await startFakeGithub({
    store: seedFromHistory(demo, { repository: 'acme/platform', clock }),
  })
  await reportOn(program, github, demo, { out: join(folder, 'reports/platform') })
  await github.close()
  program.report(storageRepository(), ['--out', join(folder, 'reports/storage')])
  return folder
}

/** What a `kep.yaml` says. */
interface Kep {
  readonly status: string
  readonly stage: string
  readonly milestones: Readonly<Record<string, string>>
}

/** Three proposals: one built as planned, one planned later twice, one given up. */
function storageRepository(): string {
  const at = (day: string) => ({ at: `${day}T09:00:00Z` })
  const path = (name: string) => `keps/sig-storage/${name}`
  const kep = (name: string, { status, stage, milestones }: Kep) => {
    const planned = Object.entries(milestones).map(([each, release]) => `  ${each}: "${release}"\n`)
    const [number, ...words] = name.split('-')
    return {
      [`${path(name)}/kep.yaml`]: `title: ${words.join(' ')}\nkep-number: ${number}\nowning-sig: sig-storage\nstatus: ${status}\nstage: ${stage}\nmilestone:\n${planned.join('')}`,
    }
  }
  const text = (name: string) => ({ [`${path(name)}/README.md`]: `# KEP-${name}\n\nText.\n` })
  return aRepository()
    .commit(
      'Add snapshots (#1)',
      {
        ...text('1001-snapshots'),
        ...kep('1001-snapshots', {
          status: 'provisional',
          stage: 'alpha',
          milestones: { alpha: 'v1.30', beta: 'v1.31' },
        }),
      },
      at('2025-01-15'),
    )
    .commit(
      'Add volume groups (#2)',
      {
        ...text('1002-volume-groups'),
        ...kep('1002-volume-groups', {
          status: 'provisional',
          stage: 'alpha',
          milestones: { alpha: 'v1.30' },
        }),
      },
      at('2025-02-03'),
    )
    .commit(
      'Add tape drives (#3)',
      {
        ...text('1003-tape-drives'),
        ...kep('1003-tape-drives', { status: 'provisional', stage: 'alpha', milestones: { alpha: 'v1.31' } }),
      },
      at('2025-02-20'),
    )
    .commit(
      'Snapshots are implementable (#4)',
      kep('1001-snapshots', {
        status: 'implementable',
        stage: 'alpha',
        milestones: { alpha: 'v1.30', beta: 'v1.31' },
      }),
      at('2025-03-01'),
    )
    .commit(
      'Volume groups move to v1.31 (#5)',
      kep('1002-volume-groups', { status: 'implementable', stage: 'alpha', milestones: { alpha: 'v1.31' } }),
      at('2025-03-10'),
    )
    .commit(
      'Volume groups move to v1.32 (#6)',
      kep('1002-volume-groups', { status: 'implementable', stage: 'alpha', milestones: { alpha: 'v1.32' } }),
      at('2025-06-02'),
    )
    .commit(
      'Tape drives are not wanted (#7)',
      kep('1003-tape-drives', { status: 'rejected', stage: 'alpha', milestones: { alpha: 'v1.31' } }),
      at('2025-06-20'),
    )
    .commit(
      'Snapshots are done (#8)',
      kep('1001-snapshots', {
        status: 'implemented',
        stage: 'beta',
        milestones: { alpha: 'v1.30', beta: 'v1.31' },
      }),
      at('2025-09-01'),
    )
    .write().folder
}
