import { CATALOGUE, SUCCESSOR } from './catalogue.ts'
import { type DemoDocument, documentName, documentPath, documentText } from './document.ts'
import { FIRST_FILES, type FileChange } from './first-files.ts'
import { LAST_DAY, planOf, type Step } from './plan.ts'
import { randomFor } from './random.ts'

/** A commit as it is written: `person` is an index into the people of the sample. */
export interface DemoCommit {
  /** Seconds since the epoch. */
  readonly at: number
  readonly person: number
  readonly message: string
  readonly changes: readonly FileChange[]
}

/** One step of the first-parent line: a plain commit, or a merge of the branch it came from. */
export interface DemoLanding extends DemoCommit {
  readonly pull: number | null
  /** Commits of the branch, oldest first; empty for a plain commit. */
  readonly branch: readonly DemoCommit[]
}

/** How many people take part in the sample. */
export const PEOPLE_COUNT = 6

const FIRST_DAY = Date.UTC(2024, 0, 8) / 1000
const DAY = 86_400
const HOUR = 3_600

/** Day on which headings were renamed in many proposals by one commit, and in how many. */
const RENAMED_HEADINGS_DAY = 435.5
const RENAMED_HEADINGS_COUNT = 20

/** State while the plan is played: what each document looks like, and the next free numbers. */
interface Stage {
  readonly documents: Map<string, DemoDocument>
  nextNumber: number
  nextPull: number
}

/** The two years of the sample as landings, oldest first. Always the same. */
export function demoLandings(): DemoLanding[] {
  const stage: Stage = { documents: new Map(), nextNumber: 1, nextPull: 1 }
  const steps = CATALOGUE.flatMap(planOf).sort((a, b) => a.day - b.day)
  const before = steps.filter(({ day }) => day < RENAMED_HEADINGS_DAY)
  const after = steps.slice(before.length)
  const landings = [
    firstLanding(),
    ...before.map(step => play(stage, step)),
    renameHeadings(stage),
    ...after.map(step => play(stage, step)),
    play(stage, { day: LAST_DAY + 0.4, slug: 'route-preview', act: { kind: 'revise' } }),
  ]
  return oneAfterTheOther(landings)
}

function firstLanding(): DemoLanding {
  const message = 'Begin the enhancement proposal process'
  return { at: FIRST_DAY + 8 * HOUR, person: 0, message, changes: FIRST_FILES, pull: null, branch: [] }
}

/** Plays one step: the document changes, and with it the tree. */
function play(stage: Stage, step: Step): DemoLanding {
  const at = Math.round(FIRST_DAY + step.day * DAY)
  const before = stage.documents.get(step.slug)
  if (step.act.kind === 'delete' && before !== undefined) {
    stage.documents.delete(step.slug)
    const change = { path: documentPath(before), text: null }
    return landed(stage, step, at, `Remove ${documentName(before)}, the law decided it`, [change])
  }
  const now = next(stage, step, at, before)
  stage.documents.set(step.slug, now)
  const moved = before !== undefined && documentPath(before) !== documentPath(now)
  const removal = moved ? [{ path: documentPath(before), text: null }] : []
  return landed(stage, step, at, subject(step, now), [
    ...removal,
    { path: documentPath(now), text: documentText(now) },
  ])
}

function next(stage: Stage, { slug, act }: Step, at: number, before: DemoDocument | undefined): DemoDocument {
  const date = isoDate(at)
  const document = before ?? draft(slug, date)
  switch (act.kind) {
    case 'number':
      return { ...document, number: stage.nextNumber++ }
    case 'revise':
      return { ...document, revision: document.revision + 1 }
    case 'status': {
      const statusNote = act.to === 'replaced' ? successorLink(stage) : ''
      const changed = { ...document, status: act.to, statusNote }
      if (!act.worded) return changed
      return {
        ...changed,
        history: [...document.history, `${date}: ${act.to}`],
        revision: document.revision + 1,
      }
    }
    default:
      return document
  }
}

function draft(slug: string, date: string): DemoDocument {
  const entry = CATALOGUE.find(candidate => candidate.slug === slug)
  if (entry === undefined) throw new Error(`the catalogue has no proposal ${slug}`)
  const status = entry.fate === 'without-status' ? null : 'provisional'
  return {
    entry,
    draftedOn: date,
    number: null,
    status,
    statusNote: '',
    revision: 0,
    newHeadings: false,
    history: [`${date}: written`],
  }
}

function successorLink(stage: Stage): string {
  const successor = stage.documents.get(SUCCESSOR)
  return successor === undefined
    ? ''
    : `Replaced by [${documentName(successor)}](/${documentPath(successor)}).`
}

function subject({ act, slug }: Step, document: DemoDocument): string {
  const name = documentName(document)
  switch (act.kind) {
    case 'draft':
      return `Propose: ${document.entry.title}`
    case 'number':
      return `${name}: give ${slug} its number`
    case 'status':
      return `${name}: mark as ${act.to}`
    default:
      return `${name}: work on ${slug}`
  }
}

/** Puts changes on the line: half as merged pull requests, most others squashed, the clean-up pushed directly. */
function landed(
  stage: Stage,
  step: Step,
  at: number,
  title: string,
  changes: readonly FileChange[],
): DemoLanding {
  const random = randomFor(`${step.slug} ${step.day}`)
  const person = random.between(0, PEOPLE_COUNT - 1)
  if (step.act.kind === 'status' && step.act.to === 'completed' && !step.act.worded) {
    return { at, person, message: title, changes, pull: null, branch: [] }
  }
  stage.nextPull += random.between(1, 3)
  const pull = stage.nextPull
  if (random.chance(45)) return { at, person, message: `${title} (#${pull})`, changes, pull, branch: [] }
  const written = at - random.between(3, 40) * HOUR
  const branch = [{ at: written, person, message: title, changes }]
  const merger = (person + 1) % PEOPLE_COUNT
  const message = `Merge pull request #${pull} from example/${step.slug}\n\n${title}`
  return { at, person: merger, message, changes, pull, branch }
}

/** One commit that touches many proposals and says nothing about any of them. */
function renameHeadings(stage: Stage): DemoLanding {
  const chosen = [...stage.documents.values()]
    .filter(({ number }) => number !== null)
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))
    .slice(0, RENAMED_HEADINGS_COUNT)
    .map(document => ({ ...document, newHeadings: true }))
  for (const document of chosen) stage.documents.set(document.entry.slug, document)
  const changes = chosen.map(document => ({ path: documentPath(document), text: documentText(document) }))
  const message = 'Use the new headings in the first twenty proposals'
  const at = FIRST_DAY + RENAMED_HEADINGS_DAY * DAY
  return { at, person: 0, message, changes, pull: null, branch: [] }
}

/** No two landings share a second, so that their order never depends on how they were sorted. */
function oneAfterTheOther(landings: readonly DemoLanding[]): DemoLanding[] {
  let last = 0
  return landings.map(landing => {
    last = Math.max(landing.at, last + 60)
    return { ...landing, at: last }
  })
}

function isoDate(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}
