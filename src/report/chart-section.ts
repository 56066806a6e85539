import type { Chart } from '../charts/chart.ts'
import { CHART_WIDTH } from '../charts/frame.ts'
import { cutText, escapeAttribute } from './escape.ts'
import { blocks, details, EMPTY, firstOf, joined, type Markdown, md, right, table } from './markdown.ts'
import type { ReportInput } from './report-input.ts'
import type { Room } from './room.ts'

/** Longer cells would widen a table beyond the page. */
const LONGEST_CELL = 80

/** Every chart: heading, what it says in one line, the picture, and its numbers behind a fold. */
export function chartSections({ charts }: ReportInput, room: Room): Markdown {
  const parts = charts.map(chart => chartPart(chart, room))
  return parts.length === 0 ? EMPTY : md`## Charts\n\n${joined(parts, '\n\n')}`
}

function chartPart(chart: Chart, room: Room): Markdown {
  const numbers = numbersOf(chart, room.chartRows)
  return blocks(md`### ${chart.title}`, md`${chart.reading}`, pictureOf(chart), numbers)
}

/** File names of a drawing, inside the output folder. */
export function chartFiles({ name }: { readonly name: string }) {
  return { light: `charts/${name}-light.svg`, dark: `charts/${name}-dark.svg` }
}

function pictureOf(chart: Chart): Markdown {
  const { light, dark } = chartFiles(chart)
  return {
    markdown: [
      '<picture>',
      `<source media="(prefers-color-scheme: dark)" srcset="${escapeAttribute(dark)}">`,
      `<img alt="${escapeAttribute(chart.alt)}" src="${escapeAttribute(light)}" width="${CHART_WIDTH}">`,
      '</picture>',
    ].join('\n'),
  }
}

/** The text twin of a chart. The latest rows are kept when there are too many: they are what is asked for. */
function numbersOf({ table: { columns, rows } }: Chart, most: number): Markdown {
  const { shown, left } = firstOf([...rows].reverse(), most)
  const more =
    left === 0 ? EMPTY : md`${left} rows before these are in [data/metrics.json](data/metrics.json).`
  const cells = [...shown].reverse().map(row => row.map(cell => cutText(cell, LONGEST_CELL) || '-'))
  const isNumber = (_: string, i: number) =>
    cells.length > 0 && cells.every(row => /^[-+]?[\d.]*$/.test(row[i] ?? ''))
  const heads = columns.map((title, i) => (isNumber(title, i) ? right(title) : title))
  return details('The numbers', blocks(table(heads, cells), more))
}
