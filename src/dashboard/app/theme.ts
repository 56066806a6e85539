import { element } from './dom.ts'

const CHOICES = [
  ['system', 'System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const

type Choice = (typeof CHOICES)[number][0]

const KEY = 'proposal-pulse-theme'

/** Three choices of theme; the reader's is remembered where the browser lets a page remember. */
export function themeSwitch(): HTMLElement {
  const chosen = remembered()
  apply(chosen)
  const group = element('fieldset', { class: 'theme' }, element('legend', { class: 'unseen' }, 'Theme'))
  for (const [value, words] of CHOICES) {
    const radio = element('input', { type: 'radio', name: 'theme', value, id: `theme-${value}` })
    radio.checked = value === chosen
    radio.addEventListener('change', () => {
      apply(value)
      remember(value)
    })
    group.append(radio, element('label', { for: radio.id }, words))
  }
  return group
}

function apply(choice: Choice): void {
  const root = document.documentElement
  if (choice === 'system') delete root.dataset.theme
  else root.dataset.theme = choice
}

function remembered(): Choice {
  try {
    const stored = localStorage.getItem(KEY)
    return CHOICES.find(([value]) => value === stored)?.[0] ?? 'system'
  } catch {
    // Some browsers keep no storage for files.
    return 'system'
  }
}

function remember(choice: Choice): void {
  try {
    if (choice === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, choice)
  } catch {
    // It holds until the page is closed.
  }
}
