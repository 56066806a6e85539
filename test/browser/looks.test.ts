import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browsers, CHROMIUM, drawn, inventedPage } from './browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LARGEST_PAGE = 3_000_000

/** What axe calls serious or worse, one line each. */
async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  // What slides in has other colours beneath it until it has come.
  await page.evaluate('Promise.all(document.getAnimations().map(({ finished }) => finished))')
  return page.evaluate(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target + ' ' + failureSummary)))`)
}

describe.skipIf(CHROMIUM === undefined)('looks of the dashboard', () => {
  const browsers = new Browsers()
  const html = inventedPage()
  beforeAll(() => browsers.start())
  afterAll(() => browsers.stop())

  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [400, 'light'],
    [400, 'dark'],
  ] as const)('has nothing axe calls serious: %i pixels wide, %s', async (width, colorScheme) => {
    const { page } = await browsers.open(html, { width, colorScheme })
    await drawn(page)
    await page.locator('[data-chart="flow"] summary').click()
    expect(await seriousFaults(page)).toEqual([])
    await page.locator('.proposals .open').first().click()
    expect(await seriousFaults(page)).toEqual([])
  })

  it.each([
    [1280, 146],
    [400, 146],
    [320, 1],
    [700, 5],
  ])('fits %i pixels with %i proposals', async (width, proposals) => {
    const { page, faults } = await browsers.open(inventedPage({ proposals }), { width })
    await drawn(page)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    const cut = await page.evaluate(`[...document.querySelectorAll('.plot svg text')].filter(text => {
      const box = text.getBoundingClientRect(), plot = text.closest('.plot').getBoundingClientRect()
      return box.width > 0 && (box.left < plot.left - 1 || box.right > plot.right + 1 || box.bottom > plot.bottom + 1)
    }).map(text => text.textContent)`)
    expect(cut).toEqual([])
    const over = await page.evaluate(`[...document.querySelectorAll('.role-axis-label')].flatMap(axis => {
      const boxes = [...axis.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()])
      return boxes.flatMap(([a, p], i) => boxes.slice(i + 1).filter(([, q]) =>
        p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom).map(([b]) => a + ' over ' + b))
    })`)
    expect(over).toEqual([])
    expect(faults).toEqual([])
  })

  it('follows the system, unless the reader chose', async () => {
    const { page } = await browsers.open(html, { colorScheme: 'dark' })
    const ground = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor')
    expect(await ground()).toBe('rgb(13, 17, 23)')
    await page.getByText('Light', { exact: true }).click()
    expect(await ground()).toBe('rgb(255, 255, 255)')
    await page.reload()
    expect(await ground()).toBe('rgb(255, 255, 255)')
    await page.getByText('System', { exact: true }).click()
    expect(await ground()).toBe('rgb(13, 17, 23)')
  })

  it('prints every row that passes the filters, in light colours, without controls', async () => {
    const { page } = await browsers.open(html, { colorScheme: 'dark' })
    await drawn(page)
    await page.getByLabel('Owner', { exact: true }).selectOption('sig-node')
    const shown = Number((await page.locator('.status').innerText()).split(' ')[0])
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.locator('.proposals tbody tr').count()).toBe(shown)
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    )
    for (const control of ['.fields', '.chips', '.pager', '.page-tools', '.numbers'])
      expect(await page.locator(control).first().isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await expect.poll(() => page.locator('.proposals tbody tr').count()).toBe(Math.min(50, shown))
  })

  it('makes a PDF of a sane number of pages', async () => {
    const { page } = await browsers.open(html)
    await drawn(page)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
    // Two of pictures, then 146 rows of one or two lines, some thirty to a page.
    expect(pages).toBeGreaterThanOrEqual(4)
    expect(pages).toBeLessThanOrEqual(10)
  })

  it.each([1280, 400])('opens 5,000 proposals, %i pixels wide', async width => {
    const large = inventedPage({ proposals: 5000, owners: 60 })
    expect(Buffer.byteLength(large)).toBeLessThan(LARGEST_PAGE)
    const { page, faults } = await browsers.open(large, { width })
    await drawn(page)
    expect(await page.locator('.status').innerText()).toBe('5,000 of 5,000 proposals')
    const ready = await page.evaluate("performance.getEntriesByType('navigation')[0].domComplete")
    console.log(
      `5,000 proposals at ${width} pixels: ready after ${Math.round(Number(ready))} ms, ${Buffer.byteLength(large)} bytes`,
    )
    expect(faults).toEqual([])
  })
})
