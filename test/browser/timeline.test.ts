import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dashboardPage } from '../../src/dashboard/dashboard.ts'
import { metricsDocument } from '../../src/report/metrics-json.ts'
import { aReportInput, HEAD } from '../builders/report-input.ts'
import { aTimeline, at, landed, stage, status } from '../builders/timeline.ts'
import { measured } from '../metrics/a-config.ts'
import { Browsers, CHROMIUM, inventedPage, texts } from './browser.ts'

const oid = (digit: string) => digit.repeat(40)

const html = dashboardPage(
  metricsDocument(
    aReportInput({
      metrics: measured({
        timelines: [
          aTimeline({
            id: 'docs/0001.md',
            path: 'docs/0001 swap.md',
            title: 'Swap for nodes',
            openedAt: at('2025-12-20'),
            excerpt: 'Lets workloads use swap.',
            events: [
              landed('2026-01-01', 'proposed', { commit: oid('1'), pr: 4 }),
              stage('2026-01-20', null, 'alpha', { commit: oid('2'), pr: 5 }),
              status('2026-02-01', 'proposed', 'accepted', { commit: oid('3'), pr: null }),
            ],
          }),
        ],
      }),
    }),
  ),
)

const focused = (page: Page) =>
  page.evaluate("(document.activeElement?.dataset.proposal ?? document.activeElement?.id ?? '')")

describe.skipIf(CHROMIUM === undefined)('the timeline of a proposal', () => {
  const browsers = new Browsers()
  beforeAll(() => browsers.start())
  afterAll(() => browsers.stop())

  it('tells it from first landing to today, with links to commits and pull requests', async () => {
    const { page, faults } = await browsers.open(html)
    await page.getByRole('button', { name: 'Swap for nodes', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '0001 Swap for nodes' })
    expect(await dialog.isVisible()).toBe(true)
    expect(await texts(page, '.events time')).toEqual([
      '2025-12-20',
      '2026-01-01',
      '2026-01-20',
      '2026-02-01',
      '2026-03-11',
    ])
    expect(await texts(page, '.events .lines')).toEqual([
      'Its pull request was up for review',
      'Landed as proposed',
      'Stage set to alpha',
      'Status proposed → accepted',
      'Today: in this phase for 38 days, last meaningful change 38 days ago',
    ])
    const page_ = 'https://github.com/kubernetes/enhancements'
    expect(
      await dialog.getByRole('link').evaluateAll(links => links.map(link => link.getAttribute('href'))),
    ).toEqual([
      `${page_}/pull/4`,
      `${page_}/commit/${oid('1')}`,
      `${page_}/pull/5`,
      `${page_}/commit/${oid('2')}`,
      `${page_}/commit/${oid('3')}`,
      `${page_}/blob/${HEAD}/docs/0001%20swap.md`,
      `${page_}/issues/1`,
      `${page_}/pull/4`,
      `${page_}/pull/5`,
    ])
    for (const rel of await dialog
      .getByRole('link')
      .evaluateAll(links => links.map(link => link.getAttribute('rel'))))
      expect(rel).toBe('noopener noreferrer')
    expect(faults).toEqual([])
  })

  it('opens, closes and is read by keyboard alone', async () => {
    const { page, faults } = await browsers.open(inventedPage())
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('table-title')
    // Region of the table, then nine column titles, then the first row.
    for (let i = 0; i < 11; i += 1) await page.keyboard.press('Tab')
    const id = await focused(page)
    expect(id).not.toBe('')
    await page.keyboard.press('Enter')
    expect(await page.locator('dialog').isVisible()).toBe(true)
    expect(await page.evaluate('document.querySelector("dialog").contains(document.activeElement)')).toBe(
      true,
    )
    await page.keyboard.press('Escape')
    expect(await page.locator('dialog').isVisible()).toBe(false)
    expect(await focused(page)).toBe(id)
    expect(faults).toEqual([])
  })

  it('filters by keyboard alone, and the count is told', async () => {
    const { page } = await browsers.open(inventedPage())
    await page.getByLabel('Search').focus()
    await page.keyboard.type('node')
    await expect.poll(() => page.locator('.status').innerText()).not.toMatch(/^146 of/)
    expect(await page.locator('.status').getAttribute('role')).toBe('status')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    expect(await page.getByLabel('Owner', { exact: true }).inputValue()).not.toBe('')
    const chip = page.getByRole('group', { name: 'Phases' }).getByRole('button').first()
    await chip.focus()
    await page.keyboard.press('Space')
    expect(await chip.getAttribute('aria-pressed')).toBe('true')
  })

  it('opens from an address and leaves it when it closes', async () => {
    const { page } = await browsers.open(html, { fragment: '#proposal=docs%2F0001.md' })
    expect(await page.locator('dialog').isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Close' }).click()
    expect(new URL(page.url()).hash).toBe('')
    expect(await page.locator('dialog').isVisible()).toBe(false)
  })

  it('closes by a click beside it', async () => {
    const { page } = await browsers.open(html, { fragment: '#proposal=docs%2F0001.md' })
    await page.mouse.click(40, 400)
    expect(await page.locator('dialog').isVisible()).toBe(false)
  })
})
