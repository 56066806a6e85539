import type { PageData } from './page-data.ts'

/**
 * What would end the script element or open a comment in it, what is a line end to some readers, and what nobody
 * sees or turns the text around it. Paths come as they are; JSON may write any character as an escape.
 */
const UNSAFE =
  /[<>&\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\udb40[\udc00-\udfff]/g

/** The data as JSON that can stand inside a script element, whatever a repository wrote into it. */
export function embeddedJson(data: PageData): string {
  return JSON.stringify(data).replace(UNSAFE, escaped)
}

const escaped = (text: string) =>
  text
    .split('')
    .map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
