import type { CatalogueEntry } from './catalogue.ts'
import { DETAILS } from './phrases.ts'
import { randomFor } from './random.ts'

/** State of one proposal document at one landing. */
export interface DemoDocument {
  readonly entry: CatalogueEntry
  /** `yyyy-mm-dd` of its first landing, part of a draft's name. */
  readonly draftedOn: string
  /** Null while it is a draft. */
  readonly number: number | null
  /** Null for a document without a status section. */
  readonly status: string | null
  /** A line below the status word, such as the link to a successor; empty when there is none. */
  readonly statusNote: string
  /** Number of times its text was worked on. */
  readonly revision: number
  /** True after the headings were changed in all proposals at once. */
  readonly newHeadings: boolean
  /** Dated lines of its last section. */
  readonly history: readonly string[]
}

const WORDS = [
  'provisional',
  'implementable',
  'implemented',
  'staged',
  'deferred',
  'rejected',
  'withdrawn',
  'replaced',
  'completed',
]

const ALLOWED = `<!--\nThe first bold line below is the status. Allowed are:\n${WORDS.map(word => `- \`${word}\``).join('\n')}\n-->`

/** Where the document lies: a flat draft, or a numbered folder once it has a number. */
export function documentPath({ entry, number, draftedOn }: DemoDocument): string {
  const folder = `eps/${entry.area}`
  return number === null
    ? `${folder}/draft-${draftedOn}-${entry.slug}.md`
    : `${folder}/${paddedNumber(number)}-${entry.slug}/README.md`
}

/** Short name in subjects: `EP-0007`, or the slug of a draft. */
export function documentName({ entry, number }: DemoDocument): string {
  return number === null ? entry.slug : `EP-${paddedNumber(number)}`
}

/** Markdown of the document. */
export function documentText(document: DemoDocument): string {
  const { entry, number, newHeadings } = document
  const heading = number === null ? entry.title : `${documentName(document)}: ${entry.title}`
  const parts = [
    `# ${heading}`,
    ...statusSection(document),
    `## Summary\n\n${entry.summary}`,
    ...workedSections(document),
    newHeadings ? '## Testing\n\n### Before the roll-out' : '## Test Plan',
    'Unit tests cover the new rules; one end-to-end test covers the path a user takes.',
    `${newHeadings ? '## History' : '## Implementation History'}\n\n${document.history.map(line => `- ${line}`).join('\n')}`,
  ]
  return `${parts.join('\n\n')}\n`
}

/** The template proposals start from; not a proposal itself. */
export function templateText(): string {
  const sections = [
    'Summary',
    ...DETAILS.map(({ heading }) => heading),
    'Test Plan',
    'Implementation History',
  ]
  const empty = sections.map(section => `## ${section}`).join('\n\n')
  return `# EP-NNNN: Title\n\n## Status\n\n${ALLOWED}\n\n**status here**\n\n### Jira\n\n- Link of the epic or story\n\n${empty}\n`
}

function statusSection({ entry, status, statusNote }: DemoDocument): string[] {
  if (status === null) return []
  const note = statusNote === '' ? [] : [statusNote]
  const ticket = randomFor(entry.slug).between(100, 999)
  return ['## Status', ALLOWED, `**${status}**`, ...note, '### Jira', `- PULSE-${ticket}`]
}

/** Each revision adds the next sentence to one of the sections in turn; a new document has one in the first. */
function workedSections({ entry, revision }: DemoDocument): string[] {
  const random = randomFor(entry.slug)
  return DETAILS.flatMap(({ heading, sentences }, index) => {
    const count = Math.floor((revision + DETAILS.length - index) / DETAILS.length)
    const first = random.between(0, sentences.length - 1)
    const chosen = Array.from({ length: count }, (_, at) => sentences[(first + at) % sentences.length])
    return count === 0 ? [] : [`## ${heading}`, ...chosen.map(sentence => `- ${sentence}`)]
  })
}

function paddedNumber(number: number): string {
  return String(number).padStart(4, '0')
}
