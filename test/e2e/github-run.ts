import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aFolder } from '../builders/git-repository.ts'
import type { FakeGithub } from '../fake-github/server.ts'
import { type Ended, type Program, Report } from './program.ts'

/** How one run asks the fake. */
export interface Asking {
  readonly words?: readonly string[]
  /** Folder of the report; a new one unless given. */
  readonly out?: string
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** The fake's default token unless given. */
  readonly token?: string
  /** Name of the repository on GitHub; that of the store's first unless given. */
  readonly repository?: string
}

/** Runs the command line against a fake GitHub. */
export async function runOn(
  program: Program,
  github: FakeGithub,
  folder: string,
  asking: Asking = {},
): Promise<Report> {
  const { words = [], out = join(aFolder(), 'report'), token = github.token, env = {}, cwd } = asking
  const repository = asking.repository ?? github.store.repository().nameWithOwner
  const ended = await program.cliBeside(['report', folder, '--out', out, '--github', repository, ...words], {
    env: { GITHUB_TOKEN: token, GITHUB_GRAPHQL_URL: github.url, ...env },
    ...(cwd !== undefined && { cwd }),
  })
  return new Report(out, ended)
}

/** Like `runOn`, of a run that must succeed. Throws what the program said when it does not. */
export async function reportOn(
  program: Program,
  github: FakeGithub,
  folder: string,
  asking: Asking = {},
): Promise<Report> {
  const report = await runOn(program, github, folder, asking)
  if (report.ended.code !== 0) throw new Error(`exit ${report.ended.code}: ${report.ended.stderr}`)
  return report
}

/** The numbers of a report. The file is held to its schema elsewhere. */
// biome-ignore lint/suspicious/noExplicitAny: every test looks at other parts of it
export const metricsOf = (report: Report): any => report.metrics

/** One increment of a report by its name. */
export const incrementOf = (report: Report, name: string) =>
  metricsOf(report).increments.find((each: { name: string }) => each.name === name)

/** The gaps of a report, `measure: reason` each. */
export const gapsOf = (report: Report): readonly string[] =>
  report.metrics.gaps.map(({ measure, reason }) => `${measure}: ${reason}`)

/** Runs the Action with the fake's token; `inputs` are those of a workflow. */
export async function actionOn(
  program: Program,
  github: FakeGithub,
  workspace: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<{ readonly ended: Ended; readonly summary: string; readonly report: Report }> {
  const files = aFolder()
  const [output, summary] = [join(files, 'output'), join(files, 'summary')]
  for (const file of [output, summary]) writeFileSync(file, '')
  const given = { out: 'proposal-report', token: github.token, publish: 'folder', ...inputs }
  const variables = Object.entries(given).map(
    ([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const,
  )
  const ended = await program.actionBeside(
    {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: github.store.repository().nameWithOwner,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_GRAPHQL_URL: github.url,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      ...Object.fromEntries(variables),
    },
    workspace,
  )
  return {
    ended,
    summary: readFileSync(summary, 'utf8'),
    report: new Report(join(workspace, given.out), ended),
  }
}

/** The token is in nothing that a run left behind. */
export function leaksOf(report: Report, token: string): readonly string[] {
  const files = [...report.files].filter(([, bytes]) => bytes.includes(token)).map(([path]) => path)
  const said = report.ended.stdout + report.ended.stderr
  return said.includes(token) ? [...files, 'output'] : files
}

const FROM_GIT = [
  'created',
  'createdBulk',
  'completed',
  'completedBulk',
  'ended',
  'reopened',
  'changesPerProposal',
] as const

const only = (of: Readonly<Record<string, unknown>>, names: readonly string[]) =>
  Object.fromEntries(names.map(name => [name, of[name]]))

/** What git alone tells: it must be the same whatever GitHub says. */
export function gitPartOf(report: Report) {
  const { totals, increments, proposals } = metricsOf(report)
  return {
    totals: only(totals, FROM_GIT),
    // biome-ignore lint/suspicious/noExplicitAny: see metricsOf
    increments: increments.map((each: any) => only(each, ['name', ...FROM_GIT])),
    // biome-ignore lint/suspicious/noExplicitAny: see metricsOf
    proposals: proposals.map((each: any) => ({
      ...only(each, ['path', 'number', 'title', 'status', 'phase', 'landedAt', 'completedAt', 'changes']),
      // biome-ignore lint/suspicious/noExplicitAny: see metricsOf
      history: each.history.filter(({ commit }: any) => commit !== null),
    })),
  }
}
