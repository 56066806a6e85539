import { it } from 'vitest'
import { execFileSync, execSync } from 'node:child_process'
import { aRepository, ISOLATED_ENV } from '../builders/git-repository.ts'
const PROSE = 'prose '.repeat(4000)
it('x', () => {
  const s = aRepository()
    .commit('1', { 'a/kep.yaml': 'status: draft', 'a/README.md': `old ${PROSE}` })
    .tag('v1')
    .merge('2', side =>
      side.commit('aside', { 'b/kep.yaml': 'passing' }).commit('b', { 'b/kep.yaml': 'status: new' }),
    )
    .commit('3', { 'a/README.md': `new ${PROSE}` })
    .commit('4', { 'a/kep.yaml': 'status: done' }).write().asServer()
  const c = s.clone('--bare', '--filter=tree:0', '--depth=1')
  const sh = (x: string) => console.log(x, execSync(`${x} 2>&1 || echo FAILED`, { cwd: c.folder, env: { ...ISOLATED_ENV, GIT_NO_LAZY_FETCH: '1' } }).toString())
  console.log(s.git('rev-list', '--objects', '--all'))
  sh('git config remote.origin.partialclonefilter blob:none; git cat-file --batch-all-objects --batch-check')
  sh('git fetch --refetch origin')
  sh('git cat-file --batch-all-objects --batch-check; ls objects/pack; cat shallow')
  sh(`git fetch --unshallow --no-write-fetch-head --filter=blob:none origin $(git rev-parse HEAD) 'refs/tags/*:refs/tags/*'`)
  sh('git cat-file --batch-all-objects --batch-check')
})
