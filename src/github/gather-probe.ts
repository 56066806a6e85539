import { type GithubClient, Halted, type Trouble } from './client.ts'
import { denialOf } from './gather-run.ts'
import { troubleHint } from './permissions.ts'
import { CONTENTS_FIELD, PROBE_FIELDS, PROBE_PARTS, type ProbePart, probeDocument } from './queries-probe.ts'
import type { Home } from './queries-threads.ts'
import { type Probe, readProbe } from './read-probe.ts'
import type { Area, Denial } from './snapshot-state.ts'

/** What the first question of a run tells. */
export interface Probed {
  readonly probe: Probe
  /** Parts the token may not see. */
  readonly denied: ReadonlyMap<Area, Denial>
}

const AREA_OF: Readonly<Record<ProbePart, Area>> = {
  issues: 'issues',
  pulls: 'pullRequests',
  milestones: 'milestones',
}

/**
 * Asks what was changed last. GitHub drops the whole repository from its answer when the token may not see one part
 * of it; then the rest is asked for again. Throws `Halted` when there is no such repository.
 */
export async function askProbe(client: GithubClient, home: Home): Promise<Probed> {
  const denied = new Map<Area, Denial>()
  let parts = PROBE_PARTS
  for (;;) {
    const { data, troubles } = await client.ask(probeDocument(parts), home)
    const refused = parts.filter(part => {
      const denial = denialAt(troubles, PROBE_FIELDS[part])
      if (denial !== null) denied.set(AREA_OF[part], denial)
      return denial !== null
    })
    const contents = denialAt(troubles, CONTENTS_FIELD)
    if (contents !== null) denied.set('commits', contents)
    const probe = readProbe(data)
    if (probe !== null) return { probe: checked(probe, denied), denied }
    if (refused.length === 0) throw missing(home, troubles)
    parts = parts.filter(part => !refused.includes(part))
  }
}

function denialAt(troubles: readonly Trouble[], field: string): Denial | null {
  return denialOf(troubles.filter(({ path }) => path[0] === 'repository' && path[1] === field))
}

/** A part that is neither there nor denied is an answer that cannot be understood, not an empty repository. */
function checked(probe: Probe, denied: ReadonlyMap<Area, Denial>): Probe {
  const holes = PROBE_PARTS.filter(part => probe[part] === null && !denied.has(AREA_OF[part]))
  if (holes.length === 0) return probe
  throw new Halted(
    'unavailable',
    "GitHub's answer to the first question cannot be read; the next run tries again.",
  )
}

function missing({ owner, name }: Home, troubles: readonly Trouble[]): Halted {
  const denial = troubles.find(trouble => denialOf([trouble]) !== null)
  if (denial) {
    const hint = troubleHint(denial, 'contents')
    return new Halted('refused', `The token may not read ${owner}/${name} on GitHub. ${hint ?? ''}`.trim())
  }
  if (troubles.some(({ kind }) => kind === 'not-found')) {
    return new Halted(
      'refused',
      `GitHub knows no repository ${owner}/${name}, or does not show it to this token. Check the name, and that the token may read it.`,
    )
  }
  return new Halted(
    'unavailable',
    "GitHub's answer to the first question cannot be read; the next run tries again.",
  )
}
