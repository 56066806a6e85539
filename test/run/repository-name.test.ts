import { expect, it } from 'vitest'
import { nameFromRemote } from '../../src/run/repository-name.ts'

const GITHUB = 'https://github.com'

it.each([
  ['https://github.com/owner/name.git', 'owner/name'],
  ['https://github.com/owner/name', 'owner/name'],
  ['https://github.com/owner/name/', 'owner/name'],
  ['https://user:secret@github.com/owner/name.git', 'owner/name'],
  ['git@github.com:owner/na.me.git', 'owner/na.me'],
  ['ssh://git@github.com/owner/name', 'owner/name'],
  ['ssh://git@github.com:22/owner/name.git', 'owner/name'],
  ['https://gitlab.com/owner/name', null],
  ['https://github.com.evil.example/owner/name', null],
  ['https://evil.example/github.com/owner/name', null],
  ['https://github.com/owner', null],
  ['https://github.com/owner/name/more', null],
  ['https://github.com/owner/<b>', null],
  ['/srv/git/owner/name.git', null],
  ['file:///srv/git/owner/name.git', null],
  ['', null],
  [null, null],
])('%s is %s', (remote, name) => {
  expect(nameFromRemote(remote, GITHUB)).toBe(name)
})

it('knows other servers', () => {
  expect(nameFromRemote('git@git.example.com:owner/name', 'https://git.example.com')).toBe('owner/name')
  expect(nameFromRemote('https://github.com/owner/name', 'https://git.example.com')).toBeNull()
  expect(nameFromRemote('https://github.com/owner/name', 'no address')).toBeNull()
})
