import { createHash } from 'node:crypto'

/** 48 bits: among 5,000 proposals two alike are one chance in twenty million. */
const DIGITS = 12

/** Twelve hexadecimal digits that stand for a text, so that no untrusted text is needed where it must be named. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, DIGITS)
}
