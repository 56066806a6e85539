import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { Halted, type Trouble } from '../../src/github/client.ts'
import { BAD_GATEWAY, type Canned, failed, ok, stage, stopAll, windowHeaders } from './client-script.ts'

afterEach(stopAll)

const SLOW = { message: 'You have exceeded a secondary rate limit.' }

/** Every fault that may pass. */
const FAULTS: Readonly<Record<string, Canned>> = {
  heavy: BAD_GATEWAY,
  'went wrong': failed([{ message: 'Something went wrong while executing your query.' }]),
  resources: failed([{ type: 'RESOURCE_LIMITS_EXCEEDED', message: 'x' }], { n1: null }),
  pace: { status: 403, headers: { 'retry-after': '3' }, body: SLOW },
  'pace in 200': failed([SLOW]),
  rate: failed([{ type: 'RATE_LIMITED', message: 'x' }], null, windowHeaders(0, 30)),
  dropped: 'drop',
  cut: 'cut',
  unavailable: { status: 503, body: '' },
}

const names = Object.keys(FAULTS)

/** Mostly good answers, with any fault between. */
const scripts = fc.array(fc.option(fc.constantFrom(...names), { freq: 2 }), { maxLength: 60 })

const range = (to: number) => Array.from({ length: to }, (_, index) => index + 1)

describe('any row of faults', () => {
  it('ends, with every item right, a named gap, or left for the next run', async () => {
    await fc.assert(
      fc.asyncProperty(scripts, fc.integer({ min: 1, max: 60 }), async (script, count) => {
        const { client, clock, asked } = await stage(({ query }, index) => {
          const fault = FAULTS[script[index] ?? '']
          return (
            fault ?? ok(Object.fromEntries(query.split(' ').map(number => [`n${number}`, Number(number)])))
          )
        })
        const taken: (readonly [number, unknown, readonly Trouble[]])[] = []
        const halted = await client
          .askInBatches<number>(
            {
              name: 'numbers',
              size: 25,
              document: items => items.join(' '),
              variables: {},
              valueOf: (data, item) => (data as Record<string, unknown>)[`n${item}`],
              pathOf: item => [`n${item}`],
            },
            range(count),
            (item, value, troubles) => taken.push([item, value, troubles]),
          )
          .then(
            () => null,
            error => error,
          )
        await stopAll()
        expect(taken.map(([item]) => item)).toEqual(range(taken.length))
        for (const [item, value, troubles] of taken) {
          if (value === undefined) expect(troubles).toMatchObject([{ kind: 'unread', path: [`n${item}`] }])
          else expect([value, troubles]).toEqual([item, []])
        }
        if (halted === null) expect(taken).toHaveLength(count)
        else expect(halted).toBeInstanceOf(Halted)
        expect(asked.length).toBeLessThanOrEqual(script.length + count)
        expect(clock.sleeps.every(ms => ms <= 5 * 60_000)).toBe(true)
      }),
      { numRuns: 60, seed: 20_260_302 },
    )
  })
})
