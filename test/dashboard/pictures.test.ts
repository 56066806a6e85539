import * as vega from 'vega'
import { expressionInterpreter } from 'vega-interpreter'
import { describe, expect, it } from 'vitest'
import { AGEING } from '../../src/dashboard/app/charts/ageing.ts'
import { CREATED_COMPLETED } from '../../src/dashboard/app/charts/created-completed.ts'
import { FLOW } from '../../src/dashboard/app/charts/flow.ts'
import { LEAD_TIME } from '../../src/dashboard/app/charts/lead-time.ts'
import type { Drawing, Picture, Selection } from '../../src/dashboard/app/charts/picture.ts'
import { USED } from '../../src/dashboard/app/charts/steps.ts'
import { NO_FILTER } from '../../src/dashboard/app/filter.ts'
import { FLOW_KINDS } from '../../src/dashboard/app/state.ts'
import { aMetrics } from '../builders/metrics.ts'
import { aReportInput } from '../builders/report-input.ts'
import { modelOf } from './a-page.ts'

const PICTURES: readonly Picture[] = [CREATED_COMPLETED, FLOW, LEAD_TIME, AGEING]
const WIDTH = 500

const model = modelOf(aReportInput({ metrics: aMetrics() }))

const selection = (given: Partial<Selection> = {}): Selection => ({
  model,
  shown: model.proposals,
  filter: NO_FILTER,
  flow: 'stock',
  ...given,
})

function drawn(picture: Picture, given: Partial<Selection> = {}, width = WIDTH): Drawing {
  const drawing = picture.draw(selection(given), width)
  if (drawing === null) throw new Error(`${picture.name} has nothing to show`)
  return drawing
}

/** Names of all steps a parsed spec is made of. */
function stepsOf(node: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(node)) for (const each of node) stepsOf(each, found)
  else if (typeof node === 'object' && node !== null) {
    const type: unknown = Reflect.get(node, 'type')
    if ('id' in node && typeof type === 'string') found.add(type.toLowerCase())
    for (const each of Object.values(node)) stepsOf(each, found)
  }
  return found
}

/** The picture as Vega draws it, with everything it warns of. */
async function svgOf(picture: Picture, { data, signals }: Drawing) {
  const warnings: string[] = []
  const view = new vega.View(vega.parse(picture.spec, {}, { ast: true }), {
    renderer: 'none',
    ...{ expr: expressionInterpreter },
  })
  view.logger().warn = (...words: readonly unknown[]) => {
    warnings.push(words.join(' '))
    return view.logger()
  }
  view.width(WIDTH)
  for (const [name, value] of Object.entries(signals)) view.signal(name, value)
  for (const [name, rows] of Object.entries(data)) view.data(name, [...rows])
  const svg = await view.toSVG()
  view.finalize()
  return { svg, warnings }
}

describe.each(PICTURES)('$name', picture => {
  it('needs no step of Vega that the page does not carry', () => {
    const steps = stepsOf(vega.parse(picture.spec, {}, { ast: true }))
    const needed = [...steps].filter(step => step in vega.transforms)
    expect(needed.filter(step => !(step in USED))).toEqual([])
    expect(needed).toContain('axisticks')
  })

  it('is drawn without a warning, every number finite', async () => {
    const { svg, warnings } = await svgOf(picture, drawn(picture))
    expect(warnings).toEqual([])
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    expect(svg).toContain('role-axis')
  })

  it('names no colour: themes and paper choose them', async () => {
    const { svg } = await svgOf(picture, drawn(picture))
    const painted = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour ?? '')
    const ours = painted.filter(colour => colour.startsWith('var(--'))
    expect(ours.length).toBeGreaterThan(3)
    expect([...new Set(painted.filter(colour => /^(?:rgb|hsl)/.test(colour)))]).toEqual([])
  })

  it('takes only names of data and signals that its spec has', () => {
    const { data, signals } = drawn(picture)
    const names = (list: readonly { name?: string }[] | undefined) => (list ?? []).map(({ name }) => name)
    expect(Object.keys(data).sort()).toEqual(names(picture.spec.data).sort())
    expect(Object.keys(signals).sort()).toEqual(names(picture.spec.signals).sort())
  })

  it('has a line to read and a table of the same numbers', () => {
    const { reading, twin } = drawn(picture)
    const { columns, rows } = twin()
    expect(reading).toMatch(/\d.*\.$/)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toHaveLength(columns.length)
  })

  it('shows nothing for nothing', () => {
    expect(picture.draw(selection({ shown: [] }), WIDTH)).toBeNull()
  })

  it.each([1, 200, 2000])('can be %i pixels wide', width => {
    expect(drawn(picture, {}, width).reading).not.toBe('')
  })
})

describe('created and completed', () => {
  it('draws bars as high as its table says', () => {
    const { data, twin } = drawn(CREATED_COMPLETED)
    const heights = new Map<string, number>()
    for (const bar of data.bars ?? []) {
      const { increment, happening, from, to } = bar as Record<string, string & number>
      const key = `${increment} ${happening}`
      heights.set(key, (heights.get(key) ?? 0) + Number(to) - Number(from))
    }
    expect(heights.size).toBeGreaterThan(10)
    for (const [name = '', created = '', , completed = ''] of twin().rows) {
      expect(heights.get(`${name} created`) ?? 0).toBe(Number(created))
      expect(heights.get(`${name} completed`) ?? 0).toBe(Number(completed))
    }
  })

  it('draws the latest increments where there is no room for all, and says so', () => {
    const { signals, reading, twin } = drawn(CREATED_COMPLETED, {}, 120)
    expect(signals.columns).toHaveLength(5)
    expect(twin().rows.length).toBeGreaterThan(5)
    expect(reading).toContain(`Drawn: the latest 5 of ${twin().rows.length}.`)
  })
})

describe('flow', () => {
  it.each(FLOW_KINDS)('ends with what is true today (%s)', flow => {
    const { twin } = drawn(FLOW, { flow })
    const { columns, rows } = twin()
    const today = Object.fromEntries(columns.map((column, i) => [column, rows[0]?.[i]]))
    const standing = (phase: string) => model.proposals.filter(each => each.phase === phase).length
    if (flow === 'stock') expect(today.building).toBe(String(standing('building')))
    else expect(today.done).toBe(String(model.proposals.filter(each => each.completion).length))
  })
})

describe('ageing', () => {
  it('marks who stays longer than 85 % of those that left', () => {
    const { data } = drawn(AGEING)
    for (const dot of data.dots ?? []) {
      const { index, days, shape } = dot as { index: number; days: number; shape: string }
      const phase = model.proposals[index]?.phase ?? 'unknown'
      const limit = model.exits.get(phase)?.p85 ?? Number.POSITIVE_INFINITY
      expect(shape).toBe(days > limit ? 'diamond' : 'circle')
    }
    expect(data.dots?.length).toBe(model.proposals.filter(({ open }) => open).length)
  })
})
