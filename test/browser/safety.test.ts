import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dashboardPage } from '../../src/dashboard/dashboard.ts'
import { cleanText } from '../../src/report/escape.ts'
import { metricsDocument } from '../../src/report/metrics-json.ts'
import { aProposalOf, aReportInput, someMetrics } from '../builders/report-input.ts'
import { HOSTILE } from '../report/hostile.ts'
import { Browsers, CHROMIUM, drawn, inventedPage, texts } from './browser.ts'

const WORST = [
  ...HOSTILE,
  '</script><script>document.title="owned"</script>',
  '<!--<script>',
  ']]>',
  '<img src=http://evil.example/x.png onerror=document.title="owned">',
  '<style>*{display:none}</style>',
  'https://evil.example/'.padEnd(5000, 'x'),
  'Donaudampfschifffahrtsgesellschaft'.repeat(40),
]

const hostile = dashboardPage(
  metricsDocument(
    aReportInput({
      metrics: someMetrics({
        proposals: WORST.map((text, i) =>
          aProposalOf({
            timeline: {
              id: `p${i}${text}`,
              path: text || `p${i}`,
              number: text,
              title: text,
              owner: text,
              authors: [text],
              status: text,
              stage: text,
              target: text,
              successor: text,
              excerpt: text,
            },
          }),
        ),
      }),
    }),
  ),
)

describe.skipIf(CHROMIUM === undefined)('what strangers write into a repository', () => {
  const browsers = new Browsers()
  beforeAll(() => browsers.start())
  afterAll(() => browsers.stop())

  it.each([1280, 400])('is shown as text and does nothing, %i pixels wide', async width => {
    const { page, faults } = await browsers.open(hostile, { width })
    await drawn(page)
    expect(await page.title()).toBe('Proposals of kubernetes/enhancements')
    expect(await page.evaluate('document.scripts.length')).toBe(2)
    expect(
      await page
        .locator('img, iframe, object, embed, form:not(.vega-bindings), base, link, style ~ style, [onerror]')
        .evaluateAll(found => found.map(each => each.outerHTML.slice(0, 200))),
    ).toEqual([])
    const hrefs = await page
      .locator('a')
      .evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''))
    expect(
      hrefs.filter(href => !/^(?:https:\/\/github\.com\/|README\.md$|data\/metrics\.json$)/.test(href)),
    ).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    expect(faults).toEqual([])
  })

  it('stands in the timeline as text too', async () => {
    const { page, faults } = await browsers.open(hostile)
    const script = WORST.findIndex(text => text.startsWith('</script>'))
    await page.evaluate(
      `location.hash = '#' + new URLSearchParams({ proposal: ${JSON.stringify(`p${script}${WORST[script]}`)} })`,
    )
    await page.waitForSelector('dialog[open]')
    expect(await texts(page, 'dialog h2')).toEqual([
      `${cleanText(WORST[script] ?? '').slice(0, 120)} ${cleanText(WORST[script] ?? '')}`,
    ])
    expect(await page.locator('dialog script').count()).toBe(0)
    expect(faults).toEqual([])
  })

  it.each([
    '#q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    '#owner=%3Cscript%3Ealert(1)%3C/script%3E&sort=constructor',
    '#proposal=__proto__&page=99999999999',
    '#%%%&&&===',
  ])('in an address (%s) does nothing either', async fragment => {
    const { page, faults } = await browsers.open(inventedPage(), { fragment })
    expect(await page.locator('.status').innerText()).toMatch(/^\d+ of 146 proposals$/)
    expect(await page.locator('dialog').isVisible()).toBe(false)
    expect(faults).toEqual([])
  })

  it('could not run even if it got into the page: the policy holds', async () => {
    const { page, faults } = await browsers.open(inventedPage())
    await page.evaluate(`
      const script = document.createElement('script')
      try { script.textContent = 'document.title = "owned"' } catch {}
      document.body.append(script)
      const image = new Image(); image.src = 'https://evil.example/x.png'; document.body.append(image)
      const plain = document.createElement('p'); plain.setAttribute('style', 'color: red'); document.body.append(plain)
      fetch('https://evil.example/').catch(() => {})
    `)
    await expect.poll(() => faults.filter(fault => fault.startsWith('policy:')).length).toBeGreaterThan(2)
    expect(faults.filter(fault => fault.startsWith('request:'))).toEqual([])
    expect(await page.title()).not.toBe('owned')
  })

  it('without JavaScript the page says where the report is', async () => {
    const { page } = await browsers.open(hostile, { javaScriptEnabled: false })
    expect(await page.locator('.noscript').innerText()).toContain('README.md')
  })
})
