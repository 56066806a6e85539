import { describe, expect, it } from 'vitest'
import { publishReport } from '../../src/publish/publish.ts'
import type { AnswerFault } from '../fake-github/faults.ts'
import { aReport, aScene, reportOn, settings, textsOf } from './a-world.ts'

const LOST: readonly AnswerFault[] = [
  { kind: 'bad-gateway-html', applied: true },
  { kind: 'bad-gateway-json', applied: true },
  { kind: 'gateway-timeout', applied: true },
  { kind: 'closed-after' },
]

const NOT_DONE: readonly AnswerFault[] = [
  { kind: 'bad-gateway-html' },
  { kind: 'gateway-timeout' },
  { kind: 'closed-before' },
]

describe.each(['CreateRef', 'CreateCommitOnBranch', 'CreatePullRequest'])('%s', operation => {
  it.each(LOST)('done, but its answer lost ($kind): not repeated', async fault => {
    const { fake, git, run, writes } = await aScene()
    fake.faults.add({ ...fault, when: ({ operationName }) => operationName === operation })
    const published = await publishReport(aReport(), settings({ mode: 'pull-request' }), run().world)
    expect(published).toMatchObject({ outcome: 'written', pullRequest: 1, failures: [] })
    expect(writes.done.map(({ name }) => name)).toEqual([
      'createRef',
      'createCommitOnBranch',
      'createPullRequest',
    ])
    expect(fake.faults.unmet).toEqual([])
    expect(reportOn(git, 'enhancement-report')).toEqual(textsOf(aReport()))
  })

  it.each(NOT_DONE)(
    'not done and no answer ($kind): complete after the next run at the latest',
    async fault => {
      const { fake, git, run, writes } = await aScene()
      fake.faults.add({ ...fault, when: ({ operationName }) => operationName === operation })
      await publishReport(aReport(), settings({ mode: 'pull-request' }), run().world)
      const published = await publishReport(aReport(), settings({ mode: 'pull-request' }), run().world)
      expect(published).toMatchObject({ pullRequest: 1, failures: [] })
      expect(writes.done).toHaveLength(3)
      expect(reportOn(git, 'enhancement-report')).toEqual(textsOf(aReport()))
    },
  )
})

it('stops writing at a limit and says that the rest is kept', async () => {
  const { fake, run, writes } = await aScene()
  fake.faults.add({ kind: 'secondary-403', retryAfterSeconds: 120, when: isCommit })
  const { world } = run()
  const published = await publishReport(aReport(), settings(), world)
  expect(published).toMatchObject({ outcome: 'failed', why: 'limited' })
  expect(world.github?.writer.stopped).toMatchObject({ kind: 'limited' })
  expect(writes.done.map(({ name }) => name)).toEqual(['createRef'])
  expect(await publishReport(aReport(), settings(), run().world)).toMatchObject({ outcome: 'written' })
})

function isCommit({ operationName }: { readonly operationName: string | null }): boolean {
  return operationName === 'CreateCommitOnBranch'
}
