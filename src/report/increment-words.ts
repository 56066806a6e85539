import type { Config, IncrementSpec } from '../config/config.ts'

/** How time is cut, in words. */
export function incrementWords(spec: IncrementSpec): string {
  switch (spec.kind) {
    case 'year':
      return 'calendar years'
    case 'quarter':
      return 'calendar quarters'
    case 'month':
      return 'calendar months'
    case 'weeks':
      return `${spec.weeks} weeks each, counted from ${spec.anchor}`
    case 'list':
      return 'the listed increments'
    case 'tags':
      return `from tag to tag (${spec.pattern})`
    case 'cycles':
      return 'the cycles in the paths'
    case 'milestones':
      return 'from milestone to milestone'
  }
}

/** Where the increments come from, and how to choose when nobody did. */
export function incrementOrigin({ increments, incrementsAreDefault }: Config): string {
  const words = incrementWords(increments)
  return incrementsAreDefault
    ? `${words}, because none are configured; set increments in .github/proposal-pulse.yml`
    : words
}
