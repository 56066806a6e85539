import { describe, expect, it } from 'vitest'
import { readChecklist, readExcerpt, readTitle } from '../../src/proposals/document.ts'

describe('readTitle', () => {
  it.each([
    ['# KEP-1234: Node swap\n', 'Node swap'],
    ['# TEP-0001: Process\n', 'Process'],
    ['# enhancement-123: Name\n', 'Name'],
    ['# enhancement-#40: Name\n', 'Name'],
    ['# [enhancement-103](https://x): Agent\n', 'Agent'],
    ['# [RFC-0001] Name\n', 'Name'],
    ['# [RFC] Name\n', 'Name'],
    ['# Enhancement Proposal-2035: Name\n', 'Name'],
    ['# VEP #26: Name\n', 'Name'],
    ['# SIMD-0001 - Name\n', 'Name'],
    ['# EP-0000: Enhancement Process\n', 'Enhancement Process'],
    ['# Java 11: support\n', 'Java 11: support'],
    ['# OSAC-12: Name\n', 'Name'],
    ['# GEP 713: Policy\n', 'Policy'],
    ['# HTTP 2 support\n', 'HTTP 2 support'],
    ['# `foo` and [bar](x) **baz** ##\n', 'foo and bar baz'],
    ['\ufeff# Meta title\n\n```\n# comment\n```\n', 'Meta title'],
    ['```sh\n# cilium status\n```\n# Real\n', 'Real'],
    ['<!--\n# no\n-->\n# Real\n', 'Real'],
    ['## Section\n\n# Real\n', 'Real'],
    ['Real title\n==========\n\nText\n', 'Real title'],
    ['..\n This work is licensed\n\n=====\nShares\n=====\n', 'Shares'],
    ['-----\n NEP\n-----\n', 'NEP'],
    ['# Your short, descriptive title\n', null],
    ['# enhancement-NNNN: Your short, descriptive title\n', null],
    ['# [RFC Template] Title\n', null],
    ['# CFP-003: Template\n', null],
    ['# Summary\n\n# Motivation\n', null],
    ['Just text\n---\n', null],
    ['', null],
  ])('%j is %j', (text, title) => expect(readTitle(text, 0)?.trim() ?? null).toBe(title))

  it('skips remarks in front matter', () => {
    expect(readTitle('---\n# The target stage\nstage: x\n---\n\n# KEP-1: Real\n', 4)).toBe('Real')
  })

  it('finds a title above a header of another form', () => {
    expect(readTitle('# CFP-1: Real\n\n**Status:** x\n\n## Summary\n', 3)).toBe('Real')
  })
})

describe('readExcerpt', () => {
  it('prefers the summary and drops markup', () => {
    const text =
      '# T\n\nFirst words of the whole document.\n\n## Summary\n[summary]: #summary\n\nAdds **bold** [links](x), `code` and <b>HTML</b>[^1] to\nthe [thing][ref].\n\nMore.\n'
    expect(readExcerpt(text)).toBe('Adds bold links, code and HTML to the thing.')
  })

  it.each([
    [
      'Title\n=====\n\nIntro words before the sections.\n\nProblem description\n===================\n\nAt present ``users`` must `ask <https://x>`_ for it.\n',
      'At present users must ask for it.',
    ],
    [
      '---\ntitle: x\n---\n<!-- toc -->\n- [Summary](#summary)\n<!-- /toc -->\n\n```\n# code that is long enough\n```\n\nThe first real prose is this.\n',
      'The first real prose is this.',
    ],
    [
      '## Summary\n\n<!-- what is it, in a few words -->\n\n## Motivation\n\nPeople want to have this now.\n',
      'People want to have this now.',
    ],
    ['- Start Date: 2020-01-01\n\n| a | b |\n|---|---|\n', null],
    ['', null],
  ])('%j', (text, excerpt) => expect(readExcerpt(text)).toBe(excerpt))

  it('is cut on a word', () => {
    const excerpt = readExcerpt(`## Abstract\n\n${'wonderful '.repeat(100)}\n`) ?? ''
    expect(excerpt.length).toBeLessThanOrEqual(300)
    expect(excerpt).toMatch(/wonderful…$/)
  })
})

describe('readChecklist', () => {
  it('counts boxes of each section, with its sub-headings', () => {
    const text =
      '# F\n\n## Alpha\n\n### Requirements\n- [x] a\n- [X] b\n  * [ ] c\n<!--\n- [x] no\n-->\n```\n- [x] no\n```\n## Beta\n1. [ ] d\n- [link](x)\n'
    expect(readChecklist(text)).toEqual([
      { section: 'Alpha', ticked: 2, total: 3 },
      { section: 'Beta', ticked: 0, total: 1 },
    ])
  })

  it('takes the top heading where there is no second level', () => {
    expect(readChecklist('- [x] z\n# F\n- [x] a\n### G\n- [ ] b\n').map(({ section }) => section)).toEqual([
      '',
      'F',
    ])
    expect(readChecklist('### G\n- [ ] b\n#### H\n- [x] c\n')).toEqual([
      { section: 'G', ticked: 1, total: 2 },
    ])
  })
})
