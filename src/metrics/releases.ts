/** A release by its version, patches apart. */
export interface Release {
  readonly major: number
  readonly minor: number
}

/** `v1.30`, `1.30` or `v1.30.2` as a release; null for anything else. */
export function releaseOf(target: string): Release | null {
  const [, major, minor] = /^v?(\d{1,6})\.(\d{1,6})(?:\.\d+)*$/i.exec(target.trim()) ?? []
  return major === undefined || minor === undefined ? null : { major: Number(major), minor: Number(minor) }
}

/** Minor releases from one target to another, negative when it is earlier; null unless both are of one major version. */
export function releasesBetween(from: string, to: string): number | null {
  const [a, b] = [releaseOf(from), releaseOf(to)]
  return a === null || b === null || a.major !== b.major ? null : b.minor - a.minor
}
