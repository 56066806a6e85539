import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/**
 * What GitHub leaves of HTML in Markdown, after the allow list of its once public filter (html-pipeline,
 * sanitization_filter.rb) with the elements it has let through since: pictures with sources, figures, small words.
 */
const ELEMENTS = new Set(
  (
    'h1 h2 h3 h4 h5 h6 br b i strong em a pre code img tt div ins del sup sub p ol ul table thead tbody tfoot ' +
    'blockquote dl dt dd kbd q samp var hr ruby rt rp li tr td th s strike summary details caption figure ' +
    'figcaption abbr bdo cite dfn mark small span time wbr input picture source'
  ).split(' '),
)

const EVERYWHERE = new Set(
  (
    'abbr align alt aria-describedby aria-hidden aria-label aria-labelledby axis border cellpadding cellspacing ' +
    'char charoff checked clear cols colspan color compact coords datetime dir disabled headers height hreflang ' +
    'hspace ismap label lang maxlength media multiple name nohref noshade nowrap open prompt readonly rel rev rows ' +
    'rowspan rules scope selected shape size span start summary tabindex target title type usemap valign value ' +
    'vspace width itemprop'
  ).split(' '),
)

const OF_ELEMENT: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'srcset', 'longdesc'],
  source: ['srcset'],
  blockquote: ['cite'],
  del: ['cite'],
  ins: ['cite'],
  q: ['cite'],
}

const ADDRESSES = new Set(['href', 'src', 'srcset', 'longdesc', 'cite'])
/** A scheme that is not one of these is taken away with its attribute; what has none is relative. */
const FORBIDDEN_SCHEME = /^[^/?#]*?(?<!^https?|^mailto):/i

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g
const ATTRIBUTE = /([a-zA-Z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/** Markdown as GitHub shows it: its dialect, then its filter. */
export function asOnGithub(markdown: string): string {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
  return sanitised(html)
}

/** HTML without what GitHub takes away; the words inside a forbidden element stay. */
export function sanitised(html: string): string {
  let clean = ''
  let end = 0
  for (const match of html.matchAll(TAG)) {
    clean += html.slice(end, match.index).replace(/</g, '&lt;')
    end = match.index + match[0].length
    clean += tagOf(match[1] ?? '', match[2]?.toLowerCase() ?? '', match[3] ?? '')
  }
  return clean + html.slice(end).replace(/</g, '&lt;')
}

function tagOf(slash: string, name: string, attributes: string): string {
  if (!ELEMENTS.has(name)) return ''
  if (slash !== '') return `</${name}>`
  const kept = [...attributes.matchAll(ATTRIBUTE)].flatMap(
    ([, key = '', double, single, bare]): readonly string[] => {
      const value = double ?? single ?? bare ?? ''
      return isKept(name, key.toLowerCase(), value) ? [` ${key}="${value.replace(/"/g, '&quot;')}"`] : []
    },
  )
  return `<${name}${kept.join('')}>`
}

function isKept(element: string, key: string, value: string): boolean {
  if (!EVERYWHERE.has(key) && OF_ELEMENT[element]?.includes(key) !== true) return false
  return !ADDRESSES.has(key) || !FORBIDDEN_SCHEME.test(value.trim())
}
