import { describe, expect, it } from 'vitest'
import { EP } from '../../src/config/presets/ep.ts'
import { KEP } from '../../src/config/presets/kep.ts'
import { TEP } from '../../src/config/presets/tep.ts'
import { NO_HEADER } from '../../src/proposals/facts.ts'
import { scanVersion } from '../../src/proposals/scan.ts'

const tep = (text: string) => scanVersion(TEP, 'main', Buffer.from(text))
const document = (header: string, body = '# A name\n\nText.\n') => `---\n${header}\n---\n${body}`

describe('scanVersion', () => {
  it('reads status and tells header bytes from words', () => {
    const text = document('title: A\nstatus: implementable')
    const { header, headerRange } = tep(text)
    expect(header.status).toBe('implementable')
    expect(text.slice(...headerRange)).toBe('---\ntitle: A\nstatus: implementable\n---\n')
  })

  it.each([
    ['\n', 'line feeds'],
    ['\r\n', 'CRLF'],
    ['\r', 'lone carriage returns'],
  ])('finds the same header with %j', lineEnd => {
    const text = document('title: A\nstatus: implementable')
    const other = tep(text.replaceAll('\n', lineEnd))
    expect(other.header.status).toBe('implementable')
    expect(other.metadata).toBe(tep(text).metadata)
  })

  it('tells a change of metadata from none', () => {
    const one = tep(document('status: proposed'))
    expect(tep(document('status:   proposed')).metadata).toBe(one.metadata)
    expect(tep(document('status: rejected')).metadata).not.toBe(one.metadata)
  })

  it('reads headers longer than its first look', () => {
    const authors = Array.from({ length: 900 }, (_, i) => `  - "@author${i}"`).join('\n')
    expect(tep(document(`authors:\n${authors}\nstatus: withdrawn`)).header.status).toBe('withdrawn')
  })

  it('tells a header without a status from no header at all', () => {
    expect(tep(document('title: A')).header).not.toBe(NO_HEADER)
    expect(tep(document('title: A\nstatus: a|b|c')).header).toMatchObject({ status: null })
    expect(tep('# A name\n\nText.\n').header).toBe(NO_HEADER)
    expect(tep('').header).toBe(NO_HEADER)
  })

  it('lets a broken header say nothing unless its status can be read', () => {
    expect(tep(document('title: [A\n{{{')).header).toBe(NO_HEADER)
    expect(tep(document('title: [A\nstatus: rejected')).header.status).toBe('rejected')
  })

  it('reads names, stage, target and targets of each stage from a sidecar, and no words', () => {
    const yaml =
      'title: Node swap\nowning-sig: sig-node\nstatus: implementable\nstage: GA\nlatest-milestone: "v1.30"\nmilestone:\n  alpha: v1.28\n  beta: TBD\n'
    const facts = scanVersion(KEP, 'sidecar', Buffer.from(yaml))
    expect(facts.words).toBe(0)
    expect(facts.header).toEqual({
      status: 'implementable',
      stage: 'stable',
      target: 'v1.30',
      title: 'Node swap',
      owner: 'sig-node',
      targets: [['alpha', 'v1.28']],
    })
  })

  it('lets an empty sidecar say nothing', () => {
    expect(scanVersion(KEP, 'sidecar', Buffer.from('')).header).toBe(NO_HEADER)
  })

  it('finds a status section far down a document', () => {
    const text = `# A name\n\n${'Text of a line.\n'.repeat(600)}\n## Status\n\ncompleted\n`
    expect(scanVersion(EP, 'main', Buffer.from(text)).header.status).toBe('completed')
  })

  it('never throws', () => {
    for (const text of [
      '---',
      '---\n',
      '\0\0',
      '---js\n{}\n---\n',
      '\ufeff---\nstatus: x\n---',
      '---\n&a *a\n---',
    ]) {
      for (const role of ['main', 'sidecar'] as const) {
        expect(() => scanVersion(KEP, role, Buffer.from(text))).not.toThrow()
      }
    }
    expect(() => scanVersion(KEP, 'main', Buffer.from([0xff, 0xfe, 0x2d]))).not.toThrow()
  })
})
