import { describe, expect, it } from 'vitest'
import { ISTIO } from '../../src/config/presets/istio.ts'
import { KEP } from '../../src/config/presets/kep.ts'
import { TEP } from '../../src/config/presets/tep.ts'
import type { Timeline } from '../../src/timeline/timeline.ts'
import { aRepository } from '../builders/git-repository.ts'
import { historyOf, timelinesOfRepository } from '../builders/measured.ts'

const PATH = 'teps/0012-name.md'
const FOLDER = 'keps/sig-node/1234-name'

const tep = (status: string, body = 'Some words.\n') =>
  `---\ntitle: Name\nstatus: ${status}\n---\n# Name\n\n${body}`

const told = ({ events }: Timeline) =>
  events.map(event =>
    event.kind === 'changed'
      ? event.change
      : event.kind === 'status'
        ? `${event.from} > ${event.to}`
        : event.kind,
  )

describe('a history read from git', () => {
  it('tells changes of words, of metadata and of nothing that counts', async () => {
    const { timelines } = await timelinesOfRepository(
      aRepository()
        .commit('Add', { [PATH]: tep('proposed') })
        .commit('Words', { [PATH]: tep('proposed', 'Other words.\n') })
        .commit('Status', { [PATH]: tep('implementable', 'Other words.\n') })
        .commit('White space', { [PATH]: tep('implementable', 'Other  words.\n\n') })
        .commit('Line ends', { [PATH]: tep('implementable', 'Other  words.\n\n').replaceAll('\n', '\r\n') })
        .commit('Mode', {
          [PATH]: { executable: tep('implementable', 'Other  words.\n\n').replaceAll('\n', '\r\n') },
        })
        .commit('A companion', { 'teps/images/a.png': 'x', 'README.md': 'x' })
        .rename('Name', PATH, 'teps/0012-new-name.md'),
      { preset: TEP },
    )
    expect(timelines.map(told)).toEqual([
      [
        'landed',
        'content',
        'metadata',
        'proposed > implementable',
        'cosmetic',
        'cosmetic',
        'cosmetic',
        'renamed',
        'cosmetic',
      ],
    ])
  })

  it('tells the same where metadata stands in a sidecar', async () => {
    const files = (status: string, body: string) => ({
      [`${FOLDER}/kep.yaml`]: `title: Name\nstatus: ${status}\n`,
      [`${FOLDER}/README.md`]: `# Name\n\n${body}`,
    })
    const { timelines } = await timelinesOfRepository(
      aRepository()
        .commit('Flat', { 'keps/sig-node/1234-name.md': tep('provisional') })
        .commit('Folder', { 'keps/sig-node/1234-name.md': null, ...files('provisional', 'Some words.\n') })
        .commit('Status', files('implementable', 'Some words.\n'))
        .commit('Words', files('implementable', 'Other words.\n'))
        .commit('White space', files('implementable', 'Other\twords.\n\n'))
        .commit('Back', files('implementable', 'Some words.\n'))
        .commit('Both', files('implemented', 'Last words.\n')),
      { preset: KEP },
    )
    expect(timelines.map(told)).toEqual([
      [
        'landed',
        'renamed',
        'metadata',
        'metadata',
        'provisional > implementable',
        'content',
        'cosmetic',
        'content',
        'content',
        'implementable > implemented',
      ],
    ])
  })

  it('counts a merge as one landing, with its pull request', async () => {
    const { timelines } = await timelinesOfRepository(
      aRepository()
        .commit('Add', { [PATH]: tep('proposed') })
        .merge('Merge pull request #7 from a/b', side =>
          side
            .commit('One', { [PATH]: tep('proposed', 'One.\n') })
            .commit('Two', { [PATH]: tep('proposed', 'Two.\n') }),
        ),
      { preset: TEP },
    )
    expect(timelines[0]?.events).toMatchObject([{ kind: 'landed' }, { kind: 'changed', pr: 7 }])
  })

  it('takes a file that becomes a link as removed, and says so', async () => {
    const { timelines, findings } = await timelinesOfRepository(
      aRepository()
        .commit('Add', { [PATH]: tep('proposed') })
        .commit('Link', {
          [PATH]: { symlink: '../elsewhere.md' },
          'teps/0013-other.md': tep('proposed', 'Nothing in common.\n'),
        })
        .commit('More', {
          'teps/0013-other.md': { symlink: '/etc/passwd' },
          'other/link.md': { symlink: 'x' },
        }),
      { preset: TEP },
    )
    expect(timelines.map(({ present }) => present)).toEqual([false, false])
    expect(findings.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ['not-a-file', PATH, 'notice'],
      ['not-a-file', 'teps/0013-other.md', 'notice'],
    ])
  })

  it('names a folder of a proposal that is a submodule', async () => {
    const { findings } = await timelinesOfRepository(
      aRepository().commit('Add', { [FOLDER]: { submodule: '1'.repeat(40) }, 'keps/a': { symlink: 'b' } }),
      { preset: KEP },
    )
    expect(findings.map(({ code, path }) => [code, path])).toEqual([['not-a-file', FOLDER]])
  })

  it('does not read a file that is too large, and names it', async () => {
    const large = tep('proposed', 'word '.repeat(300_000))
    const { timelines, findings } = await timelinesOfRepository(
      aRepository()
        .commit('Add', { [PATH]: tep('proposed') })
        .commit('Grow', { [PATH]: large }),
      { preset: TEP },
    )
    expect(timelines.map(told)).toEqual([['landed', 'content']])
    expect(timelines[0]).toMatchObject({ status: 'proposed', findings: ['blob-too-large'] })
    expect(findings).toEqual([
      {
        code: 'blob-too-large',
        severity: 'error',
        path: PATH,
        line: null,
        found: `a file of ${large.length} bytes, which was not read`,
        expected: 'at most 1048576 bytes',
      },
    ])
  })

  it('reads the items of a list file through its versions', async () => {
    const list = (maturity: string) => `features:\n- id: a\n  name: A\n  level:\n    maturity: ${maturity}\n`
    const { timelines } = await timelinesOfRepository(
      aRepository()
        .commit('Add', { 'features.yaml': list('Alpha') })
        .commit('Break', { 'features.yaml': 'features: none\n' })
        .commit('Mend', { 'features.yaml': list('Beta') }),
      { preset: ISTIO },
    )
    expect(timelines.map(told)).toEqual([['landed', 'stage', 'metadata', 'Alpha > Beta', 'stage']])
  })

  it('keeps landings that touch no proposal, oldest first', async () => {
    const history = await historyOf(
      aRepository()
        .commit('First', { 'a.txt': 'x' })
        .commit('Second', { [PATH]: tep('proposed') }),
      TEP,
    )
    expect(history.landings.map(({ subject, changes }) => [subject, changes.length])).toEqual([
      ['First', 0],
      ['Second', 1],
    ])
    expect([...history.heads.keys()]).toEqual([PATH])
  })
})
