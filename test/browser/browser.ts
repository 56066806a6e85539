import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { dashboardPage } from '../../src/dashboard/dashboard.ts'
import { type MetricsDocument, metricsDocument } from '../../src/report/metrics-json.ts'
import { aMetrics, type MetricsSettings } from '../builders/metrics.ts'
import { aReportInput } from '../builders/report-input.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Path of a browser: that of the variable CHROMIUM, else the first one found. */
export const CHROMIUM =
  process.env.CHROMIUM ??
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(folder => NAMES.map(name => join(folder, name)))
    .find(path => existsSync(path))

if (CHROMIUM === undefined)
  console.warn('skipped: no Chromium on the path, and CHROMIUM does not say where one is')

/** A page, and everything it did that a page of ours never does. */
export interface Opened {
  readonly page: Page
  /** Console messages, errors, requests that leave the file, and what the policy refused. */
  readonly faults: readonly string[]
}

/** How a page is opened. */
export interface Around {
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  readonly fragment?: string
  readonly javaScriptEnabled?: boolean
}

/** A browser of a test file, and the files it opens. */
export class Browsers {
  readonly #folder = mkdtempSync(join(tmpdir(), 'pulse-browser-'))
  #browser: Browser | null = null
  #files = 0

  async start(): Promise<void> {
    this.#browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] })
  }

  async stop(): Promise<void> {
    await this.#browser?.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /** Opens a document of the dashboard from disk and waits for its table. */
  async open(html: string, around: Around = {}): Promise<Opened> {
    const { width = 1280, height = 900, colorScheme = 'light', fragment = '', ...context } = around
    if (this.#browser === null) throw new Error('the browser was not started')
    this.#files += 1
    const path = join(this.#folder, `${this.#files}.html`)
    writeFileSync(path, html)
    const page = await this.#browser.newPage({ viewport: { width, height }, colorScheme, ...context })
    const faults = await watched(page, pathToFileURL(path).href)
    await page.goto(`${pathToFileURL(path).href}${fragment}`)
    if (around.javaScriptEnabled !== false) await page.waitForSelector('.proposals tbody tr')
    return { page, faults }
  }
}

async function watched(page: Page, address: string): Promise<readonly string[]> {
  const faults: string[] = []
  page.on('console', message => faults.push(`console: ${message.text()}`))
  page.on('pageerror', error => faults.push(`error: ${error.message}`))
  await page.exposeBinding('refused', (_, what: string) => void faults.push(`policy: ${what}`))
  await page.addInitScript(
    "document.addEventListener('securitypolicyviolation', e => refused(e.violatedDirective + ' ' + e.blockedURI))",
  )
  await page.route('**/*', route => {
    const { url } = { url: route.request().url() }
    if (url.split('#')[0] === address) return route.continue()
    faults.push(`request: ${url}`)
    return route.abort()
  })
  return faults
}

/** What `data/metrics.json` holds of an invented process. */
export const inventedDocument = (settings: MetricsSettings = {}): MetricsDocument =>
  metricsDocument(aReportInput({ metrics: aMetrics({}, settings) }))

/** The dashboard of an invented process. */
export const inventedPage = (settings: MetricsSettings = {}): string =>
  dashboardPage(inventedDocument(settings))

/** Texts of all elements. */
export const texts = (page: Page, selector: string): Promise<readonly string[]> =>
  page.locator(selector).allInnerTexts()

/**
 * Waits until every picture of the page stands. The policy of the page forbids what a browser driver would run in it
 * to wait by itself.
 */
export async function drawn(page: Page): Promise<void> {
  await expect
    .poll(() => page.locator('figure.chart:not(.nothing) .plot:not(:has(svg))').count(), { timeout: 20_000 })
    .toBe(0)
  expect(await page.locator('.plot svg').count()).toBeGreaterThan(0)
}
