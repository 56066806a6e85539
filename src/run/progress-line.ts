import type { WriteStream } from 'node:tty'

/** One line that is written over, for a person who waits; silent where nobody watches (a pipe, a log). */
export function progressLine(stream: Pick<WriteStream, 'isTTY' | 'write'>): {
  readonly show: (step: string) => void
  readonly clear: () => void
} {
  let shown = false
  const clear = () => {
    if (shown) stream.write('\r\u001b[K')
    shown = false
  }
  const show = (step: string) => {
    if (!stream.isTTY) return
    clear()
    stream.write(`${step} …`)
    shown = true
  }
  return { show, clear }
}
