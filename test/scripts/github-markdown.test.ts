import { describe, expect, it } from 'vitest'
import { asOnGithub, sanitised } from '../../scripts/github-markdown.ts'

describe('Markdown as GitHub shows it', () => {
  it('keeps what a report is made of', () => {
    const picture = [
      '<picture>',
      '<source media="(prefers-color-scheme: dark)" srcset="charts/a-dark.svg">',
      '<img alt="A &quot;b&quot;" src="charts/a-light.svg" width="760">',
      '</picture>',
    ].join('\n')
    expect(asOnGithub(picture)).toContain(picture)
    const fold = '<details>\n<summary>The numbers</summary>\n'
    expect(asOnGithub(`${fold}\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n</details>`)).toContain(
      '<td align="right">2</td>',
    )
    expect(asOnGithub(fold)).toBe(`<details>\n<summary>The numbers</summary>\n`)
  })

  it('takes away what GitHub takes away', () => {
    expect(sanitised('<p style="color:red" class="x" id="y" onclick="z()" align="left">a</p>')).toBe(
      '<p align="left">a</p>',
    )
    expect(sanitised('<center>a</center><svg><path d="M0"/></svg>b')).toBe('ab')
    expect(sanitised('a<!-- b -->c')).toBe('ac')
    expect(asOnGithub('<script>alert(1)</script>')).not.toContain('<script')
    expect(asOnGithub('<style>p{}</style>')).not.toContain('<style')
  })

  it('keeps addresses of the web and of the repository only', () => {
    const kept = [
      'https://example.org/a:b',
      'http://example.org',
      'mailto:a@example.org',
      'a/b.md#c:d',
      '#x:y',
    ]
    for (const address of kept) expect(sanitised(`<a href="${address}">`)).toBe(`<a href="${address}">`)
    for (const address of ['javascript:alert(1)', 'data:text/html,x', ' vbscript:x', 'JAVASCRIPT:x'])
      expect(sanitised(`<a href="${address}">`)).toBe('<a>')
    expect(sanitised('<img src=data:image/png;base64,x alt=y>')).toBe('<img alt="y">')
  })

  it('leaves no tag half open', () => {
    expect(sanitised('a < b <i')).toBe('a &lt; b &lt;i')
    expect(sanitised('<img alt="a>b" src=\'c"d\'>')).toBe('<img alt="a>b" src="c&quot;d">')
  })
})
