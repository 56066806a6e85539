/** Where the snapshot of what GitHub told stands in the report; the next run starts from it. */
export const SNAPSHOT_PATH = 'data/github.ndjson'

/** Where reminders keep what the next run has to know beside what stands on GitHub. */
export const REMINDERS_PATH = 'data/reminders.json'
