import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { PUBLISH_OPTIONS } from '../../src/config/option-publish.ts'
import { RUN_OPTIONS } from '../../src/config/option-run.ts'
import { kebab } from '../../src/config/option-shape.ts'

const EXAMPLES = join(import.meta.dirname, '../../examples')
const INPUTS = Object.entries({ ...RUN_OPTIONS, ...PUBLISH_OPTIONS }).map(([name]) => kebab(name))

interface Step {
  readonly uses: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly permissions: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
  readonly 'timeout-minutes': number
}

interface Workflow {
  readonly on: { readonly schedule: readonly { readonly cron: string }[] } & Readonly<Record<string, unknown>>
  readonly permissions: unknown
  readonly concurrency: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

const workflows = ['one-job.yml', 'two-jobs.yml'].map(
  name => [name, parse(readFileSync(join(EXAMPLES, name), 'utf8')) as Workflow] as const,
)

describe.each(workflows)('%s', (_, workflow) => {
  const jobs = Object.values(workflow.jobs)

  it('gives permissions to jobs only, and a time to end', () => {
    expect(workflow.permissions).toEqual({})
    for (const job of jobs) {
      expect(Object.keys(job.permissions)).toContain('contents')
      expect(job['timeout-minutes']).toBeGreaterThan(0)
    }
  })

  it('never cancels a run, and starts at a minute of its own', () => {
    expect(workflow.concurrency).toEqual({ group: 'proposal-pulse', 'cancel-in-progress': false })
    expect(Number(workflow.on.schedule[0]?.cron.split(' ')[0]) % 5).not.toBe(0)
    expect(workflow.on).toMatchObject({ workflow_dispatch: { inputs: { 'dry-run': { default: true } } } })
  })

  it('knows only inputs that there are', () => {
    const given = jobs.flatMap(({ steps }) =>
      steps.flatMap(step => (step.uses.startsWith('OWNER/') ? Object.keys(step.with ?? {}) : [])),
    )
    expect(given.filter(name => !INPUTS.includes(name))).toEqual([])
  })
})

it('lets the job that reads proposals write nothing, and the one that writes read none', () => {
  const { measure, write } = workflows[1]?.[1].jobs ?? {}
  expect(Object.values(measure?.permissions ?? {})).toEqual(['read', 'read', 'read'])
  expect(write?.steps.some(({ uses }) => uses.includes('checkout'))).toBe(false)
})
