// Takes pictures of reports as GitHub would show them, light and dark, wide and narrow, for a person to look at.
//
//   node scripts/with-node24.mjs scripts/pictures.ts [--out pictures] [--widths 1280,400] [--page README.md]... [--unfold] FOLDER...
//
// Writes <out>/<folder>-<page>-<mode>-<width>.png and says what a look at the picture may miss: pictures that do not
// load, requests that leave the folder, a page wider than the window. Needs Chromium (CHROMIUM or chromium on the PATH).
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { basename, extname, join, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import { asOnGithub } from './github-markdown.ts'
import { githubPage } from './github-page.ts'

const ORIGIN = 'http://report.invalid/'
const MODES = ['light', 'dark'] as const
const BINARIES = [process.env.CHROMIUM ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome']

interface Shot {
  readonly folder: string
  readonly page: string
  readonly mode: (typeof MODES)[number]
  readonly width: number
  readonly unfold: boolean
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'pictures' },
    widths: { type: 'string', default: '1280,400' },
    page: { type: 'string', multiple: true, default: ['README.md'] },
    unfold: { type: 'boolean', default: false },
  },
})

const binary = BINARIES.find(path => path !== '' && existsSync(path))
if (binary === undefined || positionals.length === 0) {
  console.error(binary ? 'Name at least one report folder.' : 'No Chromium found: set CHROMIUM to its path.')
  process.exit(2)
}
mkdirSync(values.out, { recursive: true })
const browser = await chromium.launch({ executablePath: binary, args: ['--no-sandbox'] })
for (const shot of shots()) console.log(await take(browser, shot))
await browser.close()

function shots(): readonly Shot[] {
  const widths = values.widths.split(',').map(Number)
  return positionals.flatMap(folder =>
    values.page
      .filter(page => existsSync(join(folder, page)))
      .flatMap(page =>
        MODES.flatMap(mode => widths.map(width => ({ folder, page, mode, width, unfold: values.unfold }))),
      ),
  )
}

/** One picture; gives its path and the faults found on the way. */
async function take(browser: Browser, shot: Shot): Promise<string> {
  const { folder, page: name, mode, width } = shot
  const page = await browser.newPage({ colorScheme: mode, viewport: { width, height: 900 } })
  const faults: string[] = []
  await page.route('**', async route => {
    const answer = answerTo(route.request().url(), shot)
    if (typeof answer !== 'string') return route.fulfill(answer)
    faults.push(answer)
    return route.abort()
  })
  await page.goto(ORIGIN + name)
  faults.push(...(await overflowOf(page, width)))
  const stem = `${basename(resolve(folder))}-${name.replace(/\.md$/, '').replace(/[^\w-]+/g, '-')}`
  const path = join(values.out, `${stem}-${mode}-${width}.png`)
  await page.screenshot({ path, fullPage: true })
  await page.close()
  return [path, ...new Set(faults)].join('\n  ')
}

/** The file behind an address, Markdown rendered; or why there is none. */
function answerTo(url: string, { folder, unfold }: Shot) {
  if (!url.startsWith(ORIGIN)) return `leaves the folder: ${url}`
  const root = resolve(folder)
  const path = resolve(root, decodeURIComponent(new URL(url).pathname).slice(1))
  if (!path.startsWith(root + sep) || !existsSync(path)) return `not there: ${url.slice(ORIGIN.length)}`
  if (extname(path) !== '.md')
    return { path, contentType: extname(path) === '.svg' ? 'image/svg+xml' : 'text/plain' }
  const html = asOnGithub(readFileSync(path, 'utf8'))
  const body = githubPage(basename(path), unfold ? html.replaceAll('<details>', '<details open>') : html)
  return { body, contentType: 'text/html; charset=utf-8' }
}

async function overflowOf(page: Page, width: number): Promise<readonly string[]> {
  const wide = Number(await page.evaluate('document.documentElement.scrollWidth'))
  return wide > width ? [`the page is ${wide} pixels wide`] : []
}
