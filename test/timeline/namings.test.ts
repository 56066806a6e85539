import { describe, expect, it } from 'vitest'
import { KEP } from '../../src/config/presets/kep.ts'
import { KEYLIME } from '../../src/config/presets/keylime.ts'
import { TEP } from '../../src/config/presets/tep.ts'
import { issueNamings } from '../../src/timeline/issue-namings.ts'
import { aRepository } from '../builders/git-repository.ts'
import { anIssue } from '../builders/github-report.ts'
import { timelinesOfRepository } from '../builders/measured.ts'

const day = (number: number) => ({ at: `2026-01-0${number}T12:00:00Z` })
const at = (number: number) => Date.parse(day(number).at)

const tep = (title: string, words = 'Words.') =>
  `---\ntitle: ${title}\nstatus: proposed\n---\n\n# Heading\n\n${words}\n`

const kep = (title: string, sig: string) =>
  `title: ${title}\nkep-number: 12\nauthors: ["@ada"]\nowning-sig: ${sig}\nstatus: implementable\nstage: alpha\n`

describe('what a proposal was called', () => {
  it('changes with its header and its path, and outlives its deletion', async () => {
    const builder = aRepository()
      .commit('One', { 'teps/0012-one.md': tep('First title') }, day(1))
      .commit('Words', { 'teps/0012-one.md': tep('First title', 'Other words.') }, day(2))
      .commit('Title', { 'teps/0012-one.md': tep('"Second: title"') }, day(3))
      .rename('Number', 'teps/0012-one.md', 'teps/0013-one.md', day(4))
      .commit('Broken', { 'teps/0013-one.md': '---\ntitle: [\n' }, day(5))
      .commit('Gone', { 'teps/0013-one.md': null }, day(6))
    const { timelines } = await timelinesOfRepository(builder, { preset: TEP })
    expect(timelines[0]?.namings).toEqual([
      { at: at(1), number: '0012', title: 'First title', owner: null },
      { at: at(3), number: '0012', title: 'Second: title', owner: null },
      { at: at(4), number: '0013', title: 'Second: title', owner: null },
    ])
  })

  it('is the name in words where the header says no more, and the owner of the header before the folder', async () => {
    const folder = 'keps/sig-node/0012-in-place-resize'
    const builder = aRepository()
      .commit(
        'One',
        { [`${folder}/kep.yaml`]: kep('in-place-resize', 'sig-node'), [`${folder}/README.md`]: 'x' },
        day(1),
      )
      .commit('Two', { [`${folder}/kep.yaml`]: kep('In place resize of pods', 'sig-apps') }, day(2))
    const { timelines } = await timelinesOfRepository(builder, { preset: KEP })
    expect(timelines[0]?.namings).toEqual([
      { at: at(1), number: '0012', title: 'In place resize', owner: 'sig-node' },
      { at: at(2), number: '0012', title: 'In place resize of pods', owner: 'sig-apps' },
    ])
  })

  it('is the first heading where headers have no title', async () => {
    const path = '9_attest.md'
    const builder = aRepository()
      .commit('One', { [path]: '<!-- licence -->\n\n# enhancement-9: Attest it\n\n## Status\n' }, day(1))
      .commit('Words', { [path]: '<!-- licence -->\n\n# enhancement-9: Attest it\n\nWords.\n' }, day(2))
      .commit('Title', { [path]: '# enhancement-9: Attest all of it\n\nWords.\n' }, day(3))
      .commit('None', { [path]: 'Words alone.\n' }, day(4))
    const { timelines } = await timelinesOfRepository(builder, { preset: KEYLIME })
    expect(timelines[0]?.namings).toEqual([
      { at: at(1), number: '9', title: 'Attest it', owner: null },
      { at: at(3), number: '9', title: 'Attest all of it', owner: null },
    ])
  })

  it('follows the titles and the labels of an issue', () => {
    const someone = { login: 'ada', bot: false }
    const issue = anIssue(5, {
      title: 'Last',
      createdAt: at(1),
      labels: ['sig/node'],
      events: [
        { kind: 'renamed', at: at(3), from: 'First', to: 'Second' },
        { kind: 'labeled', at: at(4), by: someone, label: 'sig/node' },
        { kind: 'renamed', at: at(6), from: 'Second', to: 'Last' },
      ],
    })
    expect(issueNamings(issue, ['sig/'])).toEqual([
      { at: at(1), number: '5', title: 'First', owner: null },
      { at: at(3), number: '5', title: 'Second', owner: null },
      { at: at(4), number: '5', title: 'Second', owner: 'node' },
      { at: at(6), number: '5', title: 'Last', owner: 'node' },
    ])
  })
})
