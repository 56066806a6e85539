import { expect, it } from 'vitest'
import { progressLine } from '../../src/run/progress-line.ts'

/** A stream that keeps what it is given. */
function aStream(isTTY: boolean) {
  const written: string[] = []
  return {
    isTTY,
    write: (text: string | Uint8Array) => {
      written.push(String(text))
      return true
    },
    written,
  }
}

it('shows one step at a time on a terminal and leaves nothing', () => {
  const stream = aStream(true)
  const { show, clear } = progressLine(stream)
  show('Reading')
  show('Drawing')
  clear()
  clear()
  expect(stream.written).toEqual(['Reading …', '\r\u001b[K', 'Drawing …', '\r\u001b[K'])
})

it('is silent in a pipe', () => {
  const stream = aStream(false)
  const { show, clear } = progressLine(stream)
  show('Reading')
  clear()
  expect(stream.written).toEqual([])
})
