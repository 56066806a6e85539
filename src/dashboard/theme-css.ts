import type { Theme } from '../charts/chart.ts'
import { DARK, LIGHT } from '../charts/theme.ts'

/**
 * The colours of the charts as custom properties: the system's choice, the reader's choice over it, and always the
 * light ones on paper.
 */
export function themeCss(): string {
  const light = declarations(LIGHT)
  const dark = declarations(DARK)
  return [
    `:root{${light}}`,
    `@media screen{@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${dark}}}:root[data-theme=dark]{${dark}}}`,
  ].join('')
}

function declarations({ mode, canvas, text, quietText, grid, phase, series }: Theme): string {
  const colours = {
    canvas,
    text,
    quiet: quietText,
    grid,
    ...prefixed('phase', phase),
    ...prefixed('series', series),
  }
  const properties = Object.entries(colours).map(([name, colour]) => `--${name}:${colour}`)
  return [`color-scheme:${mode}`, ...properties].join(';')
}

function prefixed(group: string, colours: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(colours).map(([role, colour]) => [`${group}-${role}`, colour]))
}
