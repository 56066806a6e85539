import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { dashboardPage } from '../../src/dashboard/dashboard.ts'
import { themeCss } from '../../src/dashboard/theme-css.ts'
import { type MetricsDocument, metricsDocument, metricsText } from '../../src/report/metrics-json.ts'
import { aReportInput, someConfig } from '../builders/report-input.ts'
import { HOSTILE } from '../report/hostile.ts'
import { reportFile, reportFiles } from '../report/report-text.ts'

const document = metricsDocument(aReportInput())
const page = dashboardPage(document)

const between = (text: string, from: string, to: string) =>
  text.slice(text.indexOf(from) + from.length, text.indexOf(to, text.indexOf(from) + from.length))

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** The repository of a document under another name. */
const named = (name: string): MetricsDocument => ({
  ...document,
  repository: { ...document.repository, name },
})

describe('dashboardPage', () => {
  it('gives the same bytes for the same metrics.json, read or not', () => {
    expect(dashboardPage(JSON.parse(metricsText(document)))).toBe(page)
  })

  it('allows its own script and style sheet, and nothing else', () => {
    const policy = between(page, 'Content-Security-Policy" content="', '"')
    const script = between(page.slice(page.indexOf('id="data"')), '<script>', '</script>')
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src '${hashOf(script)}'`,
      `style-src '${hashOf(between(page, '<style>', '</style>'))}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ])
  })

  it('has no place in its markup where a policy would have to allow more', () => {
    const markup = page
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .replace(/<script[^>]*>[\s\S]*?<\/script>/g, '')
      .replace(/<!--[\s\S]*?-->/g, '')
    expect(markup).not.toMatch(/\sstyle=|\son\w+=|\bsrc=|https?:/)
    expect(page.match(/<\/script>/g)).toHaveLength(2)
    expect(page.match(/<!--/g)).toHaveLength(1)
  })

  it('says without JavaScript where the report is', () => {
    expect(between(page, '<noscript>', '</noscript>')).toContain('<a href="README.md">README.md</a>')
  })

  it('carries the licences of what it contains', () => {
    const licences = between(page, '<!--', '-->')
    for (const name of ['vega-view', 'vega-interpreter', 'd3-scale'])
      expect(licences).toMatch(new RegExp(`\\b${name} \\d+\\.\\d+\\.\\d+`))
    expect(licences).toContain('Redistributions in binary form must reproduce')
    expect(licences).toContain('ISC')
  })

  it.each(HOSTILE)('stays whole when the repository is called %j', name => {
    const hostile = dashboardPage(named(name))
    expect(hostile.match(/<\/?script/g)).toEqual(page.match(/<\/?script/g))
    expect(hostile.match(/<!--/g)).toHaveLength(1)
    expect(between(hostile, '<title>', '</title>')).not.toMatch(/[<>]/)
    expect(JSON.parse(between(hostile, 'id="data">', '</script>')).repository.page).toBeNull()
  })
})

describe('index.html of a report', () => {
  it('is there when the report is given what makes it', () => {
    const input = aReportInput({ dashboard: dashboardPage })
    expect(reportFile(input, 'index.html')).toBe(
      dashboardPage(JSON.parse(reportFile(input, 'data/metrics.json'))),
    )
    expect(reportFile(input, 'README.md')).toContain('[Dashboard](index.html)')
  })

  it('is not there when it is switched off', () => {
    const files = reportFiles(aReportInput({ dashboard: null, config: someConfig({ dashboard: false }) }))
    expect(files.has('index.html')).toBe(false)
    expect(files.get('README.md')).not.toContain('index.html')
  })
})

describe('themeCss', () => {
  it('gives both themes the same properties, and paper the light ones', () => {
    const css = themeCss()
    const properties = (part: string) => [...part.matchAll(/--([\w-]+):/g)].map(([, name]) => name)
    const [light = '', dark = ''] = css.split('@media screen')
    expect(properties(light).length).toBeGreaterThan(15)
    expect(properties(between(dark, 'data-theme=dark]{', '}'))).toEqual(properties(light))
    expect(css.split('--canvas:')).toHaveLength(4)
  })
})
