import { describe, expect, it } from 'vitest'
import { readListFile } from '../../src/proposals/list-file.ts'

const LIST = {
  path: 'features.yaml',
  itemsKey: 'features',
  idKeys: ['id', 'name'],
  documentKey: 'level.checklist',
} as const

const levels = (text: string) =>
  readListFile(text, LIST).items.map(({ id, fields }) => [id, fields.get('level.maturity')?.values ?? null])

describe('readListFile', () => {
  it.each([
    'features:\n  - name: "A: b"\n    level:\n      maturity: Stable\n',
    'features:\n  - name: "A: b"\n    level:\n     - checklist:\n       maturity: Stable\n       nextExpectedPromotion:\n',
    'features:\n  - name: "A: b"\n    maturity:\n      - level: Stable\n        promotedDate:\n',
    'features:\n  - name: "A: b"\n    level:\n      - maturity: Beta\n      - maturity: Stable\n',
    'features:\n  - name: "A: b"\n    maturityLevel: Stable\n    state: active\n',
    'features:\r\n  - name: "A: b"\r\n    level: {maturity: Stable}\r\n',
  ])('reads every historical shape alike: %j', text => expect(levels(text)).toEqual([['A: b', ['Stable']]]))

  it('prefers ids, names the items and their lines', () => {
    const [item] = readListFile('# x\nfeatures:\n- id: a.b\n  name: Name\n  area: Core\n', LIST).items
    expect(item).toMatchObject({ id: 'a.b', name: 'Name', line: 3 })
    expect(item?.fields.get('area')).toMatchObject({ values: ['Core'], line: 5 })
  })

  it('tells repeated ids apart and reports them', () => {
    const { items, problems } = readListFile('features:\n- id: a\n- id: a\n- id: a\n', LIST)
    expect(items.map(({ id }) => id)).toEqual(['a', 'a#2', 'a#3'])
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['duplicate-id', 3],
      ['duplicate-id', 4],
    ])
  })

  it('gives equal texts for equal content, whatever the order of keys', () => {
    const text = (yaml: string) => readListFile(yaml, LIST).items[0]?.text
    expect(text('features:\n- id: a\n  area: b\n')).toBe(text('features:\n  - area: "b" # x\n    id: a\n'))
    expect(text('features:\n- id: a\n')).not.toBe(text('features:\n- id: a\n  area: b\n'))
  })

  it('recovers items of broken YAML', () => {
    const { items, problems } = readListFile(
      'features:\n  - id: a\n    owner: @x\n    level:\n      maturity: Beta\n  - id: b\n',
      LIST,
    )
    expect(items.map(({ id, line, fields }) => [id, line, fields.get('level.maturity')?.values])).toEqual([
      ['a', 2, ['Beta']],
      ['b', 6, undefined],
    ])
    expect(problems[0]?.code).toBe('invalid-yaml')
  })

  it.each(['', 'features:\n', 'other: 1\n', '- id: a\n'])('reports a missing list in %j', text => {
    expect(readListFile(text, LIST)).toMatchObject({ items: [], problems: [{ code: 'no-list' }] })
  })

  it('reads a document that is the list', () => {
    expect(readListFile('- id: a\n', { ...LIST, itemsKey: null }).items.map(({ id }) => id)).toEqual(['a'])
  })

  it('survives aliases and depth', () => {
    expect(
      readListFile('features:\n- &a\n  id: x\n  y: &b [*b, *b]\n', LIST).problems.map(({ code }) => code),
    ).toContain('yaml-alias-bomb')
    expect(readListFile(`features: ${'['.repeat(20_000)}`, LIST).problems[0]?.code).toBe('yaml-too-deep')
  })
})
