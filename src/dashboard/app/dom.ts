type Child = Node | string | null

type Attributes = Readonly<Record<string, string | number | boolean>>

/**
 * An element with attributes and children. Strings become text nodes, so nothing a repository holds is ever read as
 * markup. `true` sets an attribute without a value, `false` leaves it out.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? '' : String(value))
  }
  append(made, children)
  return made
}

/** Adds children; null is nothing. */
export function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child !== null) parent.appendChild(typeof child === 'string' ? document.createTextNode(child) : child)
  }
}

/** Empties an element and fills it anew. */
export function refill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren(...children.filter(child => child !== null))
}

/** Text of a stranger: its direction is its own and does not turn what is around it. */
export function strange(text: string): HTMLElement {
  return element('bdi', {}, text)
}

/** A link out of the page, or the words alone where there is no address. */
export function outside(address: string | null, words: Child, label?: string): Node {
  if (address === null) return element('span', {}, words)
  return element(
    'a',
    {
      href: address,
      rel: 'noopener noreferrer',
      target: '_blank',
      ...(label ? { 'aria-label': label } : {}),
    },
    words,
  )
}

/** A dot in the colour of a role, such as `phase-done`: always beside a word that says the same. */
export function dot(role: string): HTMLElement {
  const made = element('span', { class: 'dot', 'aria-hidden': 'true' })
  made.style.setProperty('--dot', `var(--${role})`)
  return made
}
