import { describe, expect, it } from 'vitest'
import { linksOf } from '../../src/dashboard/app/links.ts'
import { aShown } from './a-page.ts'

const HEAD = 'a'.repeat(40)
const PAGE = 'https://github.com/o/r'
const links = linksOf({ name: 'o/r', page: PAGE, ref: 'main', head: HEAD })

describe('linksOf', () => {
  it('links into the repository', () => {
    expect(links.commit('0'.repeat(40))).toBe(`${PAGE}/commit/${'0'.repeat(40)}`)
    expect(links.pull(7)).toBe(`${PAGE}/pull/7`)
    expect(links.issue(8)).toBe(`${PAGE}/issues/8`)
    expect(links.document(aShown({ path: 'docs/a b/ü#1?.md', present: true }))).toBe(
      `${PAGE}/blob/${HEAD}/docs/a%20b/%C3%BC%231%3F.md`,
    )
  })

  it('links no document that is gone or has no file', () => {
    expect(links.document(aShown({ present: false }))).toBeNull()
    expect(links.document(aShown({ path: null }))).toBeNull()
  })

  it.each(['../../../evil', 'a/../../../../evil', 'a//b', './a', '/etc/passwd', ''])(
    'links no path %j',
    path => {
      expect(links.document(aShown({ path, present: true }))).toBeNull()
    },
  )

  it.each(['..\\..\\x', 'a/\ud800', '%2e%2e/x', '...', 'a/..b', '?q#f'])(
    'keeps %j below its commit',
    path => {
      const address = links.document(aShown({ path, present: true })) ?? ''
      expect(new URL(address).pathname.startsWith(`/o/r/blob/${HEAD}/`)).toBe(true)
      expect(new URL(address).search + new URL(address).hash).toBe('')
    },
  )

  it.each([
    'javascript:alert(1)',
    'https://github.com',
    'data:text/html,x',
    'https://a/b"c',
    'https://a/b/../c?d',
  ])('links nothing when the page is %s', page => {
    const none = linksOf({ name: 'o/r', page, ref: 'main', head: HEAD })
    expect([none.commit('0'.repeat(40)), none.pull(7), none.issue(8), none.document(aShown())]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it.each([0, -1, 1.5, Number.NaN, 2 ** 60])('links no number %s', number => {
    expect(links.pull(number)).toBeNull()
  })

  it.each(['abc', 'HEAD', '../x', `${HEAD}/..`])('links no commit %s', oid => {
    expect(links.commit(oid)).toBeNull()
  })
})
