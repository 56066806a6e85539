import { type Markdown, md, type Piece } from './markdown.ts'
import type { ReportInput } from './report-input.ts'

const REPOSITORY = /^[\w.-]+\/[\w.-]+$/
const OBJECT_ID = /^[0-9a-f]{7,64}$/
const SERVER = /^https?:\/\/[\w.:-]+(?:\/[\w.~-]+)*\/?$/

type Repository = ReportInput['repository']

/** Address of a repository page, null when the repository is unknown or its name is not one. */
function pageOf({ name, serverUrl }: Repository): string | null {
  if (name === null || !REPOSITORY.test(name) || !SERVER.test(serverUrl)) return null
  return `${serverUrl.replace(/\/$/, '')}/${name}`
}

/** `encodeURIComponent` leaves these, and a bracket would end a Markdown link. */
const encodeSegment = (segment: string) =>
  encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[!'()*~_]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** A file at a commit: a link when the repository is known, else the label alone. */
export function fileLink(repository: Repository, commit: string, path: string, label: Piece): Markdown {
  const page = pageOf(repository)
  if (page === null || !OBJECT_ID.test(commit)) return md`${label}`
  return md`[${label}](${{ markdown: `${page}/blob/${commit}/${path.split('/').map(encodeSegment).join('/')}` }})`
}

/** A commit by its short id. Code, because GitHub would otherwise link an id by guessing. */
export function commitLink(repository: Repository, commit: string): Markdown {
  if (!OBJECT_ID.test(commit)) return md`${commit}`
  const label: Markdown = { markdown: `\`${commit.slice(0, 10)}\`` }
  const page = pageOf(repository)
  return page === null ? label : md`[${label}](${{ markdown: `${page}/commit/${commit}` }})`
}
