import { AREAS } from './catalogue.ts'
import { templateText } from './document.ts'

/** One file of a commit; `text` null removes it. */
export interface FileChange {
  readonly path: string
  readonly text: string | null
}

const CONFIG = `# Twelve-week planning increments, named by their year and their place in it.
increments: weeks:12@2024-01-08
increment-name: 'PI {yy}.{n}'

# Six old proposals were marked as completed on one day; that was tidying up, not delivery.
catch-up-burst: { min-completions: 5, days: 7 }
`

const README = `# Enhancement proposals

A proposal begins as \`eps/AREA/draft-yyyy-mm-dd-name.md\` and moves to \`eps/AREA/NNNN-name/README.md\` once it has a
number. Start from the [template](eps/template/README.md).
`

/** What the sample process starts with: its settings, a read-me, an empty folder for each area, the template. */
export const FIRST_FILES: readonly FileChange[] = [
  { path: '.github/proposal-pulse.yml', text: CONFIG },
  { path: 'README.md', text: README },
  ...AREAS.map(area => ({ path: `eps/${area}/.hold`, text: '' })),
  { path: 'eps/template/README.md', text: templateText() },
]
