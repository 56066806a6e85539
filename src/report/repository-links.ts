import { type Markdown, md, NOTHING, type Piece } from './markdown.ts'
import type { ReportInput } from './report-input.ts'

/** A name of dots alone would lead out of the repository's own pages. */
const REPOSITORY = /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/
const OBJECT_ID = /^[0-9a-f]{7,64}$/
const SERVER = /^https?:\/\/[\w.:-]+(?:\/[\w.~-]+)*\/?$/

type Repository = Pick<ReportInput['repository'], 'name' | 'serverUrl'>

/** Address of a repository page, null when the repository is unknown or its name is not one. */
export function pageOf({ name, serverUrl }: Repository): string | null {
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

/** An issue. The label is escaped and the address is ours: a bare `#12` would be linked by guessing. */
export function issueLink(repository: Repository, number: number, label: Piece = `#${number}`): Markdown {
  return numberLink(repository, 'issues', number, label)
}

/** A pull request, in the same way. */
export function pullLink(repository: Repository, number: number, label: Piece = `#${number}`): Markdown {
  return numberLink(repository, 'pull', number, label)
}

function numberLink(repository: Repository, kind: 'issues' | 'pull', number: number, label: Piece): Markdown {
  const page = pageOf(repository)
  if (page === null || !Number.isSafeInteger(number) || number < 1) return md`${label}`
  return md`[${label}](${{ markdown: `${page}/${kind}/${number}` }})`
}

/**
 * A commit by its short id, `-` for what happened without one. Code, because GitHub would otherwise link an id by
 * guessing.
 */
export function commitLink(repository: Repository, commit: string | null): Markdown {
  if (commit === null) return NOTHING
  if (!OBJECT_ID.test(commit)) return md`${commit}`
  const label: Markdown = { markdown: `\`${commit.slice(0, 10)}\`` }
  const page = pageOf(repository)
  return page === null ? label : md`[${label}](${{ markdown: `${page}/commit/${commit}` }})`
}
