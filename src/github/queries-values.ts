/** An instant as GitHub reads it. */
export function instantText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}
