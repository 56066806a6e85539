import { textWidth } from '../../src/charts/text-width.ts'
import { type Element, elementsOf } from './elements.ts'

/** A rectangle in pixels of the picture. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** One line of text in a drawn chart, with the box it takes in the picture. */
export interface DrawnText extends Box {
  readonly text: string
  readonly fill: string
}

/** Anything drawn that is no text: colours as written, `none` where there is none. */
export interface DrawnMark extends Box {
  readonly tag: string
  readonly fill: string
  readonly stroke: string
  readonly strokeWidth: number
  readonly fillOpacity: number
  readonly path: string
  readonly dashes: string
}

/** Outer size of a drawn chart. */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  return { width: Number(width), height: Number(height) }
}

/** Every text of a well-formed document with its place. */
export function textsOf(svg: string): readonly DrawnText[] {
  const texts: DrawnText[] = []
  let baseline = 0
  for (const element of elementsOf(svg)) {
    if (element.tag === 'text') baseline = element.at.y
    if (element.tag === 'tspan') baseline += Number(element.attributes.get('dy') ?? 0)
    const isLine = element.tag === 'text' || element.tag === 'tspan'
    if (isLine && element.text.trim() !== '') texts.push(textBox(element, baseline))
  }
  return texts
}

function textBox({ text, at, attributes }: Element, baseline: number): DrawnText {
  const size = Number(/^([\d.]+)px$/.exec(attributes.get('font-size') ?? '')?.[1])
  const width = textWidth(text, size, attributes.get('font-weight') === 'bold')
  const anchor = attributes.get('text-anchor') ?? 'start'
  const left = at.x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0)
  const fill = attributes.get('fill') ?? 'black'
  return { text, fill, left, right: left + width, top: baseline - size * 0.72, bottom: baseline + size * 0.2 }
}

/** Every line and path of a document with the box around its points; what only defines a pattern is left out. */
export function marksOf(svg: string): readonly DrawnMark[] {
  return elementsOf(svg)
    .filter(({ tag, attributes }) => ['path', 'line', 'rect'].includes(tag) && !attributes.has('id'))
    .map(markOf)
}

function markOf({ tag, at, attributes }: Element): DrawnMark {
  const number = (name: string, usual: number) => Number(attributes.get(name) ?? usual)
  const path = attributes.get('d') ?? `M0,0l${number('x2', 0)},${number('y2', 0)}`
  const { left, right, top, bottom } = reachOf(path)
  return {
    tag,
    path,
    left: at.x + left,
    right: at.x + right,
    top: at.y + top,
    bottom: at.y + bottom,
    fill: attributes.get('fill') ?? 'none',
    stroke: attributes.get('stroke') ?? 'none',
    strokeWidth: number('stroke-width', 1),
    fillOpacity: number('fill-opacity', 1),
    dashes: attributes.get('stroke-dasharray') ?? '',
  }
}

/** The box around the points of a path; arcs are given by their ends, which for our dots is their width. */
function reachOf(path: string): Box {
  let [x, y] = [0, 0]
  const xs: number[] = []
  const ys: number[] = []
  for (const [, command = '', rest = ''] of path.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = [...rest.matchAll(/-?[\d.]+/g)].map(([text]) => Number(text))
    const size = { M: 2, L: 2, l: 2, h: 1, v: 1, H: 1, V: 1, A: 7, Z: 0 }[command]
    if (size === undefined) throw new Error(`a path the walk does not know: ${path}`)
    for (let i = 0; i + size <= numbers.length && size > 0; i += size) {
      const [a = 0, b = 0] = numbers.slice(i + size - 2 < i ? i : i + size - 2, i + size)
      if (command === 'h') x += a
      else if (command === 'v') y += a
      else if (command === 'H') x = a
      else if (command === 'V') y = a
      else [x, y] = command === 'l' ? [x + a, y + b] : [a, b]
      xs.push(x)
      ys.push(y)
    }
  }
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

/** Texts that reach out of the picture. */
export function clipped(svg: string): readonly string[] {
  const { width, height } = sizeOf(svg)
  const outside = ({ left, right, top, bottom }: Box) =>
    left < 0 || right > width || top < 0 || bottom > height
  return textsOf(svg)
    .filter(outside)
    .map(({ text }) => text)
}

/** Pairs of texts that lie over each other. */
export function overlapping(svg: string): readonly string[] {
  const texts = textsOf(svg)
  return texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter(
        b => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
      )
      .map(b => `${a.text} | ${b.text}`),
  )
}
