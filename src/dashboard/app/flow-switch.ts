import { element } from './dom.ts'
import { FLOW_KINDS, type FlowKind, type Store } from './state.ts'

const WORDS: Readonly<Record<FlowKind, string>> = { stock: 'Open by phase', cumulative: 'Ever reached' }

/** Two buttons that choose the reading of the flow. */
export function flowSwitch(store: Store): HTMLElement {
  const buttons = FLOW_KINDS.map(kind => {
    const button = element('button', { type: 'button' }, WORDS[kind])
    button.addEventListener('click', () => store.set({ flow: kind }))
    return [kind, button] as const
  })
  const mark = () => {
    for (const [kind, button] of buttons)
      button.setAttribute('aria-pressed', String(store.state.flow === kind))
  }
  mark()
  store.listen(mark)
  return element(
    'div',
    { class: 'switch', role: 'group', 'aria-label': 'Reading of the flow' },
    ...buttons.map(([, button]) => button),
  )
}
