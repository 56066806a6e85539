import { type Markdown, md, type Piece } from '../report/markdown.ts'

/** Where proposals are read and changed. Links name the branch and no commit, or every landing would change the text. */
export interface Place {
  /** `owner/name`, null when unknown: then nothing is linked. */
  readonly name: string | null
  readonly serverUrl: string
  /** The branch proposals live on. */
  readonly branch: string
}

const REPOSITORY = /^(?!\.+\/)[\w.-]+\/(?!\.+$)[\w.-]+$/
const SERVER = /^https?:\/\/[\w.:-]+(?:\/[\w.~-]+)*\/?$/

/**
 * On github.com a link to an issue or pull request leaves "mentioned this" in its timeline for everybody there to see.
 * This host leads to the same page and leaves nothing; dependabot and Renovate use it for the same reason.
 */
const WITHOUT_TRACE = 'https://redirect.github.com'

/** A path may have 4,096 bytes, three times as many once encoded: one of them must not fill the digest. */
const LONGEST_ADDRESS = 1_000

/** `encodeURIComponent` leaves these, and a bracket would end a Markdown link. */
const encodeSegment = (segment: string) =>
  encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[!'()*~_]/g,
    character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const encodePath = (path: string) => path.split('/').map(encodeSegment).join('/')

/** The page of a document on its branch; the label alone when the repository is unknown. */
export const documentLink = (place: Place, path: string, label: Piece): Markdown =>
  fileLink(place, 'blob', path, label)

/** The page that opens a document in GitHub's editor. */
export const editLink = (place: Place, path: string, label: Piece): Markdown =>
  fileLink(place, 'edit', path, label)

function fileLink(place: Place, page: 'blob' | 'edit', path: string, label: Piece): Markdown {
  const repository = addressOf(place, place.serverUrl)
  if (repository === null || place.branch === '') return md`${label}`
  const address = `${repository}/${page}/${encodePath(place.branch)}/${encodePath(path)}`
  return address.length > LONGEST_ADDRESS ? md`${label}` : md`[${label}](${{ markdown: address }})`
}

/** An issue or pull request of the repository. */
export function threadLink(place: Place, kind: 'issues' | 'pull', number: number, label: Piece): Markdown {
  const server = place.serverUrl.replace(/\/$/, '')
  const address = addressOf(place, server === 'https://github.com' ? WITHOUT_TRACE : server)
  if (address === null || !Number.isSafeInteger(number) || number < 1) return md`${label}`
  return md`[${label}](${{ markdown: `${address}/${kind}/${number}` }})`
}

function addressOf({ name }: Place, serverUrl: string): string | null {
  if (name === null || !REPOSITORY.test(name) || !SERVER.test(serverUrl)) return null
  return `${serverUrl.replace(/\/$/, '')}/${name}`
}
