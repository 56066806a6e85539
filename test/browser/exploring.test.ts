import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unpack } from '../../src/dashboard/app/unpack.ts'
import { packMetrics } from '../../src/dashboard/pack.ts'
import { Browsers, CHROMIUM, drawn, inventedDocument, inventedPage, texts } from './browser.ts'

const model = unpack(packMetrics(inventedDocument()))
const all = model.proposals
const html = inventedPage()

const status = (page: Page) => page.locator('.status').innerText()
const rows = (page: Page) => page.locator('.proposals tbody tr').count()
const titles = (page: Page) => texts(page, '.proposals tbody .open')

describe.skipIf(CHROMIUM === undefined)('exploring the dashboard', () => {
  const browsers = new Browsers()
  beforeAll(() => browsers.start())
  afterAll(() => browsers.stop())

  it('shows all proposals, fifty at a time', async () => {
    const { page, faults } = await browsers.open(html)
    expect(await status(page)).toBe(`${all.length} of ${all.length} proposals`)
    expect(await rows(page)).toBe(50)
    expect(await page.locator('.range').innerText()).toBe(`1 to 50 of ${all.length}`)
    const first = await titles(page)
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Next' }).click()
    expect(await rows(page)).toBe(all.length - 100)
    expect(await page.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true)
    expect(await titles(page)).not.toEqual(first)
    await drawn(page)
    expect(faults).toEqual([])
  })

  it('filters by owner, phase, stage and increment, and takes it all back', async () => {
    const { page, faults } = await browsers.open(html)
    const of = (n: number) => `${n} of ${all.length} proposals`
    await page.getByLabel('Owner', { exact: true }).selectOption('sig-node')
    const node = all.filter(({ owner }) => owner === 'sig-node')
    expect(await status(page)).toBe(of(node.length))
    await page.getByRole('group', { name: 'Phases' }).getByRole('button', { name: /^done/ }).click()
    const done = node.filter(({ phase }) => phase === 'done')
    expect(await status(page)).toBe(of(done.length))
    expect(done.length).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Clear filters' }).click()
    expect(await status(page)).toBe(of(all.length))

    const [increment] = model.increments.filter(each =>
      all.some(({ completion }) => completion && completion.at >= each.start && completion.at < each.end),
    )
    await page.getByLabel('Increment', { exact: true }).selectOption(increment?.name ?? '')
    await page.getByLabel('What happened').selectOption('completed')
    const inside = (at: number) => increment && at >= increment.start && at < increment.end
    const completed = all.filter(({ completion }) => completion && inside(completion.at))
    expect(await status(page)).toBe(of(completed.length))
    expect(faults).toEqual([])
  })

  it('searches as one types, accents set aside', async () => {
    const { page } = await browsers.open(html)
    const wanted = all[3]
    await page.getByLabel('Search').fill(`${wanted?.number?.toUpperCase()}`)
    await expect.poll(() => status(page)).not.toContain(`${all.length} of`)
    expect(await titles(page)).toContain(wanted?.title)
    await page.getByLabel('Search').fill('nothing is called this')
    await expect.poll(() => status(page)).toBe(`0 of ${all.length} proposals`)
    expect(await texts(page, '.empty')).toEqual(['No proposal passes these filters.'])
    expect(await texts(page, '[data-chart="lead-time"] .reading')).toEqual([
      'Nothing to show for this selection.',
    ])
  })

  it('sorts by a column and says which way', async () => {
    const { page } = await browsers.open(html)
    const header = page.getByRole('columnheader', { name: 'Age', exact: true })
    const ages = async () =>
      (await texts(page, '.proposals tbody tr td:nth-child(6)')).map(text => Number(text.replace(',', '')))
    await header.getByRole('button').click()
    expect(await header.getAttribute('aria-sort')).toBe('descending')
    const falling = await ages()
    expect(falling).toEqual([...falling].sort((a, b) => b - a))
    expect(falling[0]).toBe(Math.max(...all.map(({ ageDays }) => ageDays)))
    await header.getByRole('button').click()
    expect(await header.getAttribute('aria-sort')).toBe('ascending')
    const rising = await ages()
    expect(rising).toEqual([...rising].sort((a, b) => a - b))
    expect(await page.locator('[aria-sort="ascending"], [aria-sort="descending"]').count()).toBe(1)
  })

  it('keeps the view in the address, and opens on it', async () => {
    const { page } = await browsers.open(html)
    await page.getByLabel('Owner', { exact: true }).selectOption('sig-node')
    await page.getByRole('columnheader', { name: 'Title', exact: true }).getByRole('button').click()
    await page.getByRole('button', { name: 'Ever reached' }).click()
    const fragment = new URL(page.url()).hash
    const [wanted, shown] = [await titles(page), await status(page)]
    const again = await browsers.open(html, { fragment })
    expect(await titles(again.page)).toEqual(wanted)
    expect(await status(again.page)).toBe(shown)
    expect(await again.page.getByLabel('Owner', { exact: true }).inputValue()).toBe('sig-node')
    expect(await again.page.getByRole('button', { name: 'Ever reached' }).getAttribute('aria-pressed')).toBe(
      'true',
    )
  })

  it('applies filters to every picture, its words and its numbers', async () => {
    const { page, faults } = await browsers.open(html)
    await drawn(page)
    const readings = () => texts(page, '.chart .reading')
    const points = () => page.locator('[data-chart="lead-time"] .mark-symbol.role-mark path').count()
    const before = { readings: await readings(), points: await points() }
    expect(before.points).toBe(all.filter(({ completion }) => completion).length)
    await page.getByLabel('Owner', { exact: true }).selectOption('sig-node')
    const done = all.filter(({ owner, completion }) => owner === 'sig-node' && completion).length
    await expect.poll(points).toBe(done)
    const after = await readings()
    for (const [i, reading] of before.readings.entries()) expect(after[i]).not.toBe(reading)
    await page.locator('[data-chart="created-completed"] summary').click()
    const cells = await texts(page, '[data-chart="created-completed"] tbody td:nth-child(2)')
    expect(cells.reduce((sum, cell) => sum + Number(cell), 0)).toBe(
      all.filter(({ owner }) => owner === 'sig-node').length,
    )
    expect(faults).toEqual([])
  })

  it('tells what is under the pointer, and a click on it narrows or opens', async () => {
    const { page, faults } = await browsers.open(html)
    await drawn(page)
    const bar = page.locator('[data-chart="created-completed"] .mark-rect.role-mark path').last()
    await bar.hover()
    await expect.poll(() => page.locator('.tooltip').innerText()).toMatch(/\d+ (?:created|completed)/)
    await bar.click()
    expect(await page.getByLabel('Increment', { exact: true }).inputValue()).not.toBe('')
    await page.getByRole('button', { name: 'Clear filters' }).click()
    const point = page.locator('[data-chart="lead-time"] .mark-symbol.role-mark path').last()
    await point.hover()
    const words = await page.locator('.tooltip').innerText()
    await point.click()
    const title = await page.locator('dialog h2').innerText()
    expect(words.startsWith(title)).toBe(true)
    expect(faults).toEqual([])
  })

  it('narrows to an owner by its bar, and back', async () => {
    const { page } = await browsers.open(html)
    const bar = page.locator('.owners button').first()
    const name = await bar.locator('.name').innerText()
    await bar.click()
    expect(await page.getByLabel('Owner', { exact: true }).inputValue()).toBe(name)
    await page.locator('.owners button[aria-pressed="true"]').click()
    expect(await page.getByLabel('Owner', { exact: true }).inputValue()).toBe('')
  })
})
