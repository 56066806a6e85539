import { foldKey } from '../words.ts'

/** Words that make a `Key: value` line metadata. Prose lists have such lines too, so one of these must occur. */
const NAME_WORDS = new Set([
  'title',
  'name',
  'status',
  'stage',
  'state',
  'maturity',
  'author',
  'authors',
  'author(s)',
  'owner',
  'owners',
  'owner(s)',
  'editor',
  'champion',
  'champions',
  'sponsor',
  'sponsors',
  'shepherd',
  'shepherds',
  'reviewer',
  'reviewers',
  'approvers',
  'manager',
  'lead',
  'lead(s)',
  'leads',
  'date',
  'created',
  'updated',
  'modified',
  'issue',
  'issues',
  'pr',
  'prs',
  'rfc',
  'pep',
  'bip',
  'eip',
  'cip',
  'hip',
  'dep',
  'nep',
  'kep',
  'proposal',
  'number',
  'sig',
  'type',
  'category',
  'release',
  'milestone',
  'target',
  'targets',
  'version',
  'replaces',
  'replaced',
  'supersedes',
  'superseded',
  'successor',
  'feature',
  'implementation',
  'implemented',
  'accepted',
  'date-accepted',
  'bug',
  'bugs',
  'tracking',
  'resolution',
  'since',
  'area',
  'team',
  'teams',
  'group',
])

/** True for a header name whose words mark it as metadata of a proposal. */
export function isKnownName(key: string): boolean {
  return foldKey(key)
    .split('-')
    .some(word => NAME_WORDS.has(word))
}

/** A name as headers write it: a few words that start with a letter, no link, no sentence. */
const NAME = /^[\p{L}_][\p{L}\p{N} _./()&'+-]{0,59}$/u

/** True for text that can be the name of a field. */
export function isName(key: string): boolean {
  return NAME.test(key) && key.split(' ').length <= 7
}
