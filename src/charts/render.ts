import * as vega from 'vega'
import { compile } from 'vega-lite'
import type { Chart, DrawnChart, Theme } from './chart.ts'
import { finished, recolour } from './svg.ts'
import { textWidth } from './text-width.ts'
import { DARK, LIGHT } from './theme.ts'

declare module 'vega' {
  /** Vega's replaceable text measure; missing in its typings. */
  export const textMetrics: {
    width: (item: { fontSize?: number; fontWeight?: string }, text: string) => number
  }
}

/** Draws every chart once and gives it in both modes. `warn` hears what Vega-Lite has to say against a spec. */
export async function drawCharts(
  charts: readonly Chart[],
  warn: (message: string) => void = () => {},
): Promise<readonly DrawnChart[]> {
  vega.textMetrics.width = (item, text) =>
    textWidth(String(text ?? ''), item.fontSize ?? 11, item.fontWeight === 'bold')
  const drawn: DrawnChart[] = []
  // One after the other: the counter behind the ids is shared by the process.
  for (const chart of charts) {
    const light = await drawOne(chart, LIGHT, warn)
    drawn.push({ name: chart.name, light, dark: recolour(light, LIGHT, DARK) })
  }
  return drawn
}

/** One chart in one theme, as a whole SVG document. */
export async function drawOne(chart: Chart, theme: Theme, warn: (message: string) => void): Promise<string> {
  const { spec } = compile(chart.spec(theme), { logger: loggerTo(warn) })
  // The ids of clip paths count up through the process: the same chart drawn twice would differ.
  vega.resetSVGDefIds()
  const view = new vega.View(vega.parse(spec), { renderer: 'none', logger: loggerTo(warn) })
  const svg = await view.toSVG()
  view.finalize()
  return finished(svg, chart, theme)
}

function loggerTo(warn: (message: string) => void): vega.LoggerInterface {
  const say = (...messages: readonly unknown[]) => {
    warn(messages.map(String).join(' '))
    return logger
  }
  const level = ((value?: number) =>
    value === undefined ? vega.Warn : logger) as vega.LoggerInterface['level']
  const logger: vega.LoggerInterface = {
    level,
    error: say,
    warn: say,
    info: () => logger,
    debug: () => logger,
  }
  return logger
}
