import { describe, expect, it } from 'vitest'
import { HEADER_FORMS, type HeaderForm } from '../../../src/config/preset.ts'
import { readHeader } from '../../../src/proposals/header/header.ts'

/** Values by folded key, in both modes, which must agree. */
function read(text: string, ...forms: HeaderForm[]) {
  const full = readHeader(text, forms, 'full')
  const scan = readHeader(text, forms, 'scan')
  const values = Object.fromEntries([...full.fields].map(([key, field]) => [key, field.values]))
  expect(Object.fromEntries([...scan.fields].map(([key, field]) => [key, field.values]))).toEqual(values)
  return { ...full, values }
}

describe('front-matter', () => {
  it('reads text, lists and one level of maps, never typed', () => {
    const { values, startLine, endLine, form } = read(
      '---\ntitle: "A: b"\nkep-number: 0752\nauthors:\n  - "@a"\n  - b # who\nlist: [x, "y, z"]\nmilestone:\n  alpha: 1.20\n  beta: TBD\ndate: 2020-01-02\nempty:\n---\nbody: no\n',
      'front-matter',
    )
    expect(values).toEqual({
      title: ['A: b'],
      'kep-number': ['0752'],
      authors: ['@a', 'b'],
      list: ['x', 'y, z'],
      'milestone.alpha': ['1.20'],
      'milestone.beta': [],
      date: ['2020-01-02'],
      empty: [],
    })
    expect([form, startLine, endLine]).toEqual(['front-matter', 0, 13])
  })

  it.each([
    '\ufeff---\nstatus: x\n---\n',
    '\n\n---\nstatus: x\n---',
    '<!-- licence -->\n---\nstatus: x\n---\n',
    '---\r\nstatus: x\r\n---\r\n',
    '---  \rstatus: x\r---\r',
    '---\nsta\0tus: x\n---\n',
  ])('is found in %j', text => expect(read(text, 'front-matter').values).toEqual({ status: ['x'] }))

  it.each([
    '# T\n\n---\nstatus: x\n---\n',
    '----\nstatus: x\n----\n',
    'text\n---\na: b\n---\n',
    '<!-- open\n---\na: b\n---\n',
  ])('is none in %j', text => expect(read(text, 'front-matter').form).toBeNull())

  it('ignores comments inside, also as a key', () => {
    const { values, fields } = read(
      '---\n<!-- status: draft -->\n<!-- status\nx: y -->\nstatus: final\n---\n',
      'front-matter',
    )
    expect(values).toEqual({ status: ['final'] })
    expect(fields.get('status')?.line).toBe(5)
  })

  it('reads folded and multi-line text', () => {
    expect(read('---\ntitle: >\n  a\n  b\nname: c\n  d\n---\n', 'front-matter').values).toEqual({
      title: ['a b'],
      name: ['c d'],
    })
  })
})

describe('rfc822', () => {
  it('reads continuation lines and repeats', () => {
    const text =
      'PEP: 1\nTitle: Purpose\nAuthor: A <a@x>,\n        B <b@x>\nStatus: Active\nRequires: 1\nRequires: 2\n\nAbstract: no\n'
    const { values, startLine, endLine } = read(text, 'rfc822')
    expect(values).toEqual({
      pep: ['1'],
      title: ['Purpose'],
      author: ['A <a@x>,', 'B <b@x>'],
      status: ['Active'],
      requires: ['1', '2'],
    })
    expect([startLine, endLine]).toEqual([0, 7])
  })

  it('is read below a title, lines apart (Go)', () => {
    expect(
      read(
        '# Proposal: x\n\nAuthor(s): A, B\n\nLast updated: 2018-01-02\n\nDiscussion at y.\n\n## Abstract\n',
        'rfc822',
      ).values,
    ).toEqual({
      'author(s)': ['A, B'],
      'last-updated': ['2018-01-02'],
    })
  })

  it('is not prose', () => expect(read('Remember: this is\njust text\n', 'rfc822').form).toBeNull())

  it('is read in <pre> below a list of changes', () => {
    const text =
      'RECENT CHANGES:\n* (16 Apr 2013) Added x\n\n<pre>\n  BIP: 32\n  Title: HD Wallets\n  Authors: A <a@x>\n           B <b@x>\n  Status: Deployed\n</pre>\n== Abstract ==\n'
    const { values, startLine, endLine } = read(text, 'rfc822-pre')
    expect(values).toEqual({
      bip: ['32'],
      title: ['HD Wallets'],
      authors: ['A <a@x>', 'B <b@x>'],
      status: ['Deployed'],
    })
    expect([startLine, endLine]).toEqual([4, 9])
  })

  it('is read in a fence only when it names title, status or author', () => {
    expect(read('```\n  BIP: 3\n  Title: X\n  Status: Draft\n```\n', 'rfc822-fence').values).toEqual({
      bip: ['3'],
      title: ['X'],
      status: ['Draft'],
    })
    expect(read('```rust\nname: String,\nversion: u32,\n```\n', 'rfc822-fence').form).toBeNull()
    expect(
      read('```rust\nstruct X {\n  status: String,\n  title: u32,\n}\n```\n', 'rfc822-fence').form,
    ).toBeNull()
  })
})

describe('bullets', () => {
  it('reads Rust and Swift spellings, nested lists and continuation', () => {
    const text =
      '# SE\n\n* Proposal: [SE-0001](x)\n* **Status:** **Implemented**\n* Status date: **2020-01-01**\n* **Owners:**\n  * `@a`\n  * `@b`\n* Review: ([a](b))\n  ([c](d))\n\n## Summary\n- Status: no\n'
    const { values, startLine, endLine } = read(text, 'bullets')
    expect(values).toEqual({
      proposal: ['[SE-0001](x)'],
      status: ['Implemented'],
      'status-date': ['2020-01-01'],
      owners: ['@a', '@b'],
      review: ['([a](b)) ([c](d))'],
    })
    expect([startLine, endLine]).toEqual([2, 10])
  })

  it('is below a comment with a list in it', () => {
    expect(
      read(
        '<!--\n- Status: no\n-->\n\n- Start Date: 2021-01-01\n- RFC PR: (leave this empty)\n\n# Summary\n',
        'bullets',
      ).values,
    ).toEqual({
      'start-date': ['2021-01-01'],
      'rfc-pr': [],
    })
  })

  it.each([
    '# A\n\n## B\n\n- Status: no\n',
    '```\n- Status: no\n```\n',
    '- [Status](#status)\n- [x](#y)\n',
    '# A\n- Note: this\n',
    `# A\n${'text\n'.repeat(80)}- Status: no\n`,
  ])('is none in %j', text => expect(read(text, 'bullets').form).toBeNull())
})

describe('bold-lines', () => {
  it('reads values outside and inside the bold, lists below, footnotes', () => {
    const text =
      '# CFP-1: X\n\n**SIG: SIG-Datapath**\n\n**Begin Design Discussion:** 2024-01-02\n\n**Status**: Dormant[^a]\\\n**Authors:**\n\n- @a\n- @b\n\n## Summary\n\n**Status:** no\n'
    expect(read(text, 'bold-lines').values).toEqual({
      sig: ['SIG-Datapath'],
      'begin-design-discussion': ['2024-01-02'],
      status: ['Dormant[^a]'],
      authors: ['@a', '@b'],
    })
  })

  it('stops at prose', () => {
    expect(read('**Status:** a\n\nSome text.\n\n**Owner:** b\n', 'bold-lines').values).toEqual({
      status: ['a'],
    })
  })
})

describe('reStructuredText', () => {
  it('reads field lists with repeats and continuation', () => {
    const text =
      '=====\nNEP 1\n=====\n\n:Author: A\n:Author: B\n:Status: Final\n:Created: 2020-01-01\n:Resolution: x\n   y\n\nAbstract\n--------\n:Status: no\n'
    expect(read(text, 'rst-fields').values).toEqual({
      author: ['A', 'B'],
      status: ['Final'],
      created: ['2020-01-01'],
      resolution: ['x', 'y'],
    })
  })

  it('is no role', () => expect(read(':ref:`status`\n:doc:`x`\n', 'rst-fields').form).toBeNull())

  it('reads directives and leaves layout out', () => {
    const text =
      'Title\n=====\n\n.. author:: A\n.. date-accepted:: 2018-01-02\n.. implemented::\n.. highlight:: haskell\n.. contents::\n\nText\n'
    expect(read(text, 'rst-directives').values).toEqual({
      author: ['A'],
      'date-accepted': ['2018-01-02'],
      implemented: [],
    })
  })
})

describe('table', () => {
  it('reads two columns, head row included', () => {
    const { values, startLine, endLine } = read(
      '| feature | paths |\n| --- | --- |\n| start-date | 2022-09-02 |\n| shepherd-leader | - |\n\n# S\n',
      'table',
    )
    expect(values).toEqual({ feature: ['paths'], 'start-date': ['2022-09-02'], 'shepherd-leader': [] })
    expect([startLine, endLine]).toEqual([0, 4])
  })

  it('drops column names and template values', () => {
    expect(
      read(
        '# T\n\n| Field | Value |\n|---|---|\n| **Status** | _Draft / In Review / Final_ |\n| Author | A |\n',
        'table',
      ).values,
    ).toEqual({ status: [], author: ['A'] })
  })

  it('is no other table', () => expect(read('| a | b |\n|---|---|\n| c | d |\n', 'table').form).toBeNull())
})

describe('status-section', () => {
  it.each([
    ['## Status\n\n<!--\n- `provisional`\n-->\n\n**implementable**\n\n### Jira\n', ['implementable']],
    ['## Status\n\n<!-- x -->\n\n**status here**\n', []],
    ['## Status\n\n<!-- x -->\n\n### Jira\n\n- link\n', []],
    ['# T\n\nStatus\n======\n\nimplemented\n', ['implemented']],
    ['## Status: \n[Implemented](https://x)\n', ['[Implemented](https://x)']],
    ['## 1. Status\n* Accepted\n', ['Accepted']],
    ['- [Status](#status)\n\n```\n## Status\nno\n```\n## Status ##\nOne of: implementable\n', []],
  ])('%j', (text, status) => expect(read(text, 'status-section').values).toEqual({ status }))

  it('is absent without the heading', () =>
    expect(read('# T\n\n## Summary\nstatus\n', 'status-section').form).toBeNull())
})

describe('several forms', () => {
  it('joins a thin front matter with bullets (rust 3327)', () => {
    const header = read(
      '---\ntitle: Advisors\n---\n\n- Feature Name: N/A\n- Start Date: 2022-09-21\n- RFC PR: x\n',
      'front-matter',
      'bullets',
    )
    expect(header.values).toEqual({
      title: ['Advisors'],
      'feature-name': [],
      'start-date': ['2022-09-21'],
      'rfc-pr': ['x'],
    })
    expect([header.form, header.startLine, header.endLine]).toEqual(['bullets', 0, 7])
  })

  it('does not look on after a full header, nor into YAML lists', () => {
    expect(read('---\nstatus: a\n---\n- Owner: b\n', 'front-matter', 'bullets').values).toEqual({
      status: ['a'],
    })
    expect(read('---\nx:\n- Status: b\n---\n', 'front-matter', 'bullets').values).toEqual({
      'x.status': ['b'],
    })
  })

  it('finds nothing in prose', () => {
    const header = readHeader(
      '# Title\n\nJust words: many of them.\n\n- and\n- lists\n',
      HEADER_FORMS,
      'full',
    )
    expect(header).toEqual({ form: null, fields: new Map(), startLine: 0, endLine: 0, problems: [] })
  })
})
