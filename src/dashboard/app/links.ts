import type { Model, Proposal } from './model.ts'

/** Every address the page links to is made here, from the repository's own page and checked parts. */
export interface Links {
  readonly commit: (oid: string) => string | null
  readonly pull: (number: number) => string | null
  readonly issue: (number: number) => string | null
  /** The document at the measured commit, null where it is gone or unknown. */
  readonly document: (proposal: Proposal) => string | null
}

const OBJECT_ID = /^[0-9a-f]{7,64}$/
const PAGE = /^https?:\/\/[\w.:-]+(?:\/[\w.~-]+)+$/

/** Links into one repository; all null where its page is not known. */
export function linksOf({ page: given, head }: Model['repository']): Links {
  const page = given !== null && PAGE.test(given) ? given : null
  const numbered = (kind: 'issues' | 'pull') => (number: number) =>
    page !== null && Number.isSafeInteger(number) && number > 0 ? `${page}/${kind}/${number}` : null
  return {
    commit: oid => (page !== null && OBJECT_ID.test(oid) ? `${page}/commit/${oid}` : null),
    pull: numbered('pull'),
    issue: numbered('issues'),
    document: ({ path, present }) =>
      page !== null && path !== null && present && OBJECT_ID.test(head) && staysInside(path)
        ? `${page}/blob/${head}/${path.split('/').map(encodeSegment).join('/')}`
        : null,
  }
}

/** Git knows no such paths; an address would lead out of the repository, however the dots are written. */
const staysInside = (path: string) => path.split('/').every(segment => !['', '.', '..'].includes(segment))

/** A lone surrogate has no encoding. */
const encodeSegment = (segment: string) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD'))
