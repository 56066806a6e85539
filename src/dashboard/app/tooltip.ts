import { element } from './dom.ts'

const GAP = 14

/** The words of what is under the pointer, in a box of text lines. Readers of the tables need no pointer. */
export class Tooltip {
  readonly element = element('div', { class: 'tooltip', 'aria-hidden': 'true', hidden: true })

  /** Shows words beside the pointer, or hides the box. Line breaks stay. */
  show(words: string | null, event: MouseEvent): void {
    this.element.hidden = words === null
    if (words === null) return
    this.element.textContent = words
    const { width, height } = this.element.getBoundingClientRect()
    const { clientX, clientY } = event
    const right = clientX + GAP + width < window.innerWidth
    const below = clientY + GAP + height < window.innerHeight
    this.element.style.left = `${Math.max(4, right ? clientX + GAP : clientX - GAP - width)}px`
    this.element.style.top = `${Math.max(4, below ? clientY + GAP : clientY - GAP - height)}px`
  }

  hide(): void {
    this.element.hidden = true
  }
}
