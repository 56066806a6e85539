/** One element of a drawn chart, in the order of drawing; `at` is where its own coordinates begin. */
export interface Element {
  readonly tag: string
  readonly at: Place
  /** Its own attributes and those it inherits from the elements around it. */
  readonly attributes: ReadonlyMap<string, string>
  /** Text right inside it. */
  readonly text: string
}

export interface Place {
  readonly x: number
  readonly y: number
}

const TOKEN = /<(\/)?([a-zA-Z]+)((?:\s+[a-zA-Z][\w:-]*="[^"<]*")*)\s*(\/)?>|([^<>]+)/g
const ATTRIBUTE = /([a-zA-Z][\w:-]*)="([^"]*)"/g
/** What SVG hands down to the elements inside. */
const INHERITED = ['font-size', 'font-weight', 'text-anchor', 'fill', 'stroke', 'paint-order', 'id']

interface Open {
  readonly element: Element
  text: string
}

/** Walks the document as a parser would; throws where it is not well-formed or holds what the walk does not know. */
export function elementsOf(svg: string): readonly Element[] {
  const elements: Open[] = []
  const stack: Open[] = []
  for (const [, closing, tag = '', attributes = '', empty, text] of svg.matchAll(TOKEN)) {
    const parent = stack.at(-1)
    if (text !== undefined) {
      if (parent) parent.text += unescaped(text)
    } else if (closing) {
      if (stack.pop()?.element.tag !== tag) throw new Error(`</${tag}> closes another element`)
    } else {
      const open = { element: opened(tag, attributes, parent?.element), text: '' }
      elements.push(open)
      if (!empty) stack.push(open)
    }
  }
  if (stack.length > 0) throw new Error(`<${stack.at(-1)?.element.tag}> is not closed`)
  if (svg.replace(TOKEN, '').trim() !== '') throw new Error('text that is neither tag nor content')
  return elements.map(({ element, text }) => ({ ...element, text }))
}

function opened(tag: string, source: string, parent: Element | undefined): Element {
  const own = attributesOf(source)
  const handedDown = INHERITED.flatMap((name): [string, string][] => {
    const value = parent?.attributes.get(name)
    return value === undefined ? [] : [[name, value]]
  })
  const attributes = new Map([...handedDown, ...own])
  return { tag, attributes, at: moved(parent?.at ?? { x: 0, y: 0 }, own), text: '' }
}

function attributesOf(source: string): ReadonlyMap<string, string> {
  const found = [...source.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value] as const)
  const attributes = new Map(found)
  if (attributes.size !== found.length) throw new Error(`repeated attribute:${source}`)
  for (const value of attributes.values()) unescaped(value)
  return attributes
}

function moved(at: Place, own: ReadonlyMap<string, string>): Place {
  const transform = own.get('transform')
  if (transform === undefined) return at
  const [all, x, y] = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/.exec(transform) ?? []
  if (all === undefined) throw new Error(`a move the walk does not know: ${transform}`)
  return { x: at.x + Number(x), y: at.y + Number(y) }
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
