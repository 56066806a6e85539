import { LARGEST_NUMBER, LONGEST_TEXT } from './read-values.ts'

/**
 * Reads a value of a snapshot. A snapshot lies in a repository, where anybody may have edited it: whatever does not
 * fit throws {@link Misfit}, and the whole snapshot is set aside.
 */
export type Decode<T> = (value: unknown) => T

/** A value that does not fit; its message says what was expected. */
export class Misfit extends Error {}

/** Most entries of one list: far above any repository, far below what fills a memory. */
const MOST_ENTRIES = 1_000_000

/** A text that was read from GitHub. */
export const text: Decode<string> = value => {
  if (typeof value !== 'string' || value.length > LONGEST_TEXT) throw new Misfit('a text')
  return value
}

/** A whole number from 0 on. */
export const whole: Decode<number> = value => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new Misfit('a whole number')
  return value
}

/** The number of an issue or pull request. */
export const numbered: Decode<number> = value => {
  const number = whole(value)
  if (number === 0 || number > LARGEST_NUMBER) throw new Misfit('a number of an issue or pull request')
  return number
}

/** Seconds on the page, milliseconds in memory. Differences may be negative. */
export const seconds: Decode<number> = value => {
  const at = typeof value === 'number' ? value * 1000 : Number.NaN
  if (!Number.isSafeInteger(value) || !Number.isSafeInteger(at)) throw new Misfit('seconds')
  return at
}

/** An instant in seconds. */
export const instant: Decode<number> = value => {
  const at = seconds(value)
  if (at < 0) throw new Misfit('an instant')
  return at
}

/** 1 or 0. */
export const flag: Decode<boolean> = value => {
  if (value !== 0 && value !== 1) throw new Misfit('0 or 1')
  return value === 1
}

/** An object id. */
export const oid: Decode<string> = value => {
  const id = text(value)
  if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(id)) throw new Misfit('an object id')
  return id
}

/** A value or null. */
export function orNull<T>(decode: Decode<T>): Decode<T | null> {
  return value => (value === null ? null : decode(value))
}

/** One of some words. */
export function oneOf<const T extends string>(words: readonly T[]): Decode<T> {
  return value => {
    const found = words.find(word => word === value)
    if (found === undefined) throw new Misfit(`one of ${words.join(', ')}`)
    return found
  }
}

/** A list. */
export function list<T>(decode: Decode<T>, most = MOST_ENTRIES): Decode<readonly T[]> {
  return value => {
    if (!Array.isArray(value) || value.length > most) throw new Misfit('a list')
    return value.map(entry => decode(entry))
  }
}

/** A list of exactly these. */
export function tuple<T extends readonly unknown[]>(
  ...decoders: { readonly [Key in keyof T]: Decode<T[Key]> }
): Decode<T> {
  return value => {
    if (!Array.isArray(value) || value.length !== decoders.length)
      throw new Misfit(`a list of ${decoders.length}`)
    return decoders.map((decode, index) => decode(value[index])) as unknown as T
  }
}

/** Milliseconds as they stand on the page. */
export function inSeconds(at: number): number {
  return Math.floor(at / 1000)
}
