/** How much of each part is shown. The data files hold everything. */
export interface Room {
  /** Rows of a chart's own numbers. */
  readonly chartRows: number
  /** Rows of any other long table. */
  readonly rows: number
  /** Proposals told with an excerpt. */
  readonly stories: number
  /** Findings listed per code. */
  readonly findings: number
}

/** Tried in turn until the report fits its budget: whole rows are dropped, never half a table. */
export const ROOMS: readonly Room[] = [
  { chartRows: 40, rows: 40, stories: 10, findings: 10 },
  { chartRows: 20, rows: 20, stories: 5, findings: 5 },
  { chartRows: 8, rows: 8, stories: 3, findings: 2 },
  { chartRows: 0, rows: 5, stories: 1, findings: 0 },
]

const bytes = new TextEncoder()

/** Size as stored and counted by GitHub's limits. */
export const sizeOf = (text: string) => bytes.encode(text).length

/** The first rendering that fits in `limit` bytes, or the smallest there is. */
export function fitted(limit: number, render: (room: Room) => string): string {
  let text = ''
  for (const room of ROOMS) {
    text = render(room)
    if (sizeOf(text) <= limit) break
  }
  return text
}
