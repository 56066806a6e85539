import { textWidth } from '../../src/charts/text-width.ts'

/** One line of text in a drawn chart, with the box it takes in the picture. */
export interface DrawnText {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Place {
  readonly x: number
  readonly y: number
}

/** Outer size of a drawn chart. */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  return { width: Number(width), height: Number(height) }
}

/** Walks the document as a parser would; throws where it is not well-formed. Gives every text with its place. */
export function textsOf(svg: string): readonly DrawnText[] {
  const texts: DrawnText[] = []
  const stack: { tag: string; at: Place; attributes: string }[] = []
  let line = 0
  for (const [, closing, tag = '', attributes = '', empty, text] of svg.matchAll(TOKEN)) {
    if (text !== undefined) {
      const owner = stack.findLast(element => element.tag === 'text')
      if (owner && text.trim() !== '') texts.push(boxOf(unescaped(text), owner.at, owner.attributes, line++))
    } else if (closing) {
      if (stack.pop()?.tag !== tag) throw new Error(`</${tag}> closes another element`)
    } else {
      checkAttributes(attributes)
      if (tag === 'text') line = 0
      if (!empty) stack.push({ tag, attributes, at: moved(stack.at(-1)?.at ?? { x: 0, y: 0 }, attributes) })
    }
  }
  if (stack.length > 0) throw new Error(`<${stack.at(-1)?.tag}> is not closed`)
  if (svg.replace(TOKEN, '').trim() !== '') throw new Error('text that is neither tag nor content')
  return texts
}

const TOKEN = /<(\/)?([a-zA-Z]+)((?:\s+[a-zA-Z][\w:-]*="[^"<]*")*)\s*(\/)?>|([^<>]+)/g

function checkAttributes(attributes: string): void {
  const names = [...attributes.matchAll(/([a-zA-Z][\w:-]*)="([^"]*)"/g)]
  if (new Set(names.map(([, name]) => name)).size !== names.length)
    throw new Error(`repeated attribute:${attributes}`)
  for (const [, , value = ''] of names) unescaped(value)
}

function moved(at: Place, attributes: string): Place {
  const [, x, y] = /transform="translate\((-?[\d.]+),(-?[\d.]+)\)/.exec(attributes) ?? []
  return { x: at.x + Number(x ?? 0), y: at.y + Number(y ?? 0) }
}

function boxOf(text: string, { x, y }: Place, attributes: string, line: number): DrawnText {
  const size = Number(/font-size="([\d.]+)px"/.exec(attributes)?.[1] ?? 11)
  const width = textWidth(text, size, attributes.includes('font-weight="bold"'))
  const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start'
  const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0)
  const baseline = y + line * (size + 2)
  return { text, left, right: left + width, top: baseline - size * 0.72, bottom: baseline + size * 0.2 }
}

function unescaped(text: string): string {
  // A bare ampersand is an error in XML.
  if (/&(?!(?:amp|lt|gt|quot|#x?[0-9A-Fa-f]+);)/.test(text)) throw new Error(`bare ampersand: ${text}`)
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
}

/** Texts that reach out of the picture. */
export function clipped(svg: string): readonly string[] {
  const { width, height } = sizeOf(svg)
  const outside = ({ left, right, top, bottom }: DrawnText) =>
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
