/** Where the snapshot of what GitHub told stands in the report; the next run starts from it. */
export const SNAPSHOT_PATH = 'data/github.ndjson'
