/** Object ids are most of what the page weighs: two characters here stand for three hexadecimal digits. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** An object id in fewer characters; null for what is none. */
export function shortOid(oid: string): string | null {
  if (!OBJECT_ID.test(oid)) return null
  let short = ''
  for (let i = 0; i + 3 <= oid.length; i += 3) {
    const value = (digitAt(oid, i) << 8) | (digitAt(oid, i + 1) << 4) | digitAt(oid, i + 2)
    short += ALPHABET.charAt(value >> 6) + ALPHABET.charAt(value & 63)
  }
  // 40 and 64 both leave one digit.
  return short + ALPHABET.charAt(digitAt(oid, oid.length - 1))
}

/** Value of a checked digit: `0` is character 48, `a` is 97. */
function digitAt(oid: string, at: number): number {
  const code = oid.charCodeAt(at)
  return code < 58 ? code - 48 : code - 87
}

/** The object id that `shortOid` made shorter. */
export function fullOid(short: string): string {
  let oid = ''
  for (let i = 0; i + 2 <= short.length; i += 2) {
    const value = ALPHABET.indexOf(short.charAt(i)) * 64 + ALPHABET.indexOf(short.charAt(i + 1))
    oid += value.toString(16).padStart(3, '0')
  }
  return oid + ALPHABET.indexOf(short.slice(-1)).toString(16)
}
