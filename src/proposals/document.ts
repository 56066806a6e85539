/** What a document says besides its header: title, excerpt, checklist. */
export { readChecklist } from './checklist.ts'
export { readExcerpt } from './excerpt.ts'
export { readTitle } from './title.ts'
