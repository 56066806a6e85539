import type { UnitState } from './lineage.ts'

/** Why two paths are one proposal, in the order the rules are tried. */
export type LineageRule = 'same-blob' | 'same-number' | 'same-slug' | 'similar' | 'alias' | 'same-path'

/** Two units of one landing that are one proposal: `from` went away, `to` came. */
export interface Pair {
  readonly from: UnitState
  readonly to: UnitState
  readonly rule: LineageRule
}

/** How alike two versions are, 0 to 1; null when their contents were not kept. */
export type Similarity = (one: string, other: string) => number | null

/** Git's own threshold for a rename. Below it half of the document is new. */
const ALIKE = 0.5

/**
 * Two different numbers must be alike beyond the shared template. Kubernetes' move to folders gave new numbers and
 * names at once: its 26 true pairs measure 0.67 to 0.98, documents that only share the template 0.18 to 0.36.
 */
const ALIKE_RENUMBERED = 0.65

/** Above this many candidates on a side a landing is a mass move, and comparing every pair would be quadratic. */
const MOST_COMPARED = 200

/**
 * Pairs the units that one landing took away with those it brought, by the first rule that fits: same blob, same
 * number, same slug, and for what is left the most alike. A key that stands on several units of a side proves
 * nothing and is passed over.
 */
export function pairUnits(
  died: readonly UnitState[],
  born: readonly UnitState[],
  similarity: Similarity,
): readonly Pair[] {
  if (died.length === 0 || born.length === 0) return []
  const pairs: Pair[] = []
  const rules: readonly [LineageRule, (state: UnitState) => string | null][] = [
    ['same-blob', mainVersion],
    ['same-number', ({ parts }) => numberAndSlug(parts)],
    ['same-number', ({ parts }) => (parts.number === null ? null : String(Number(parts.number)))],
    ['same-slug', ({ parts }) => cycleAndSlug(parts)],
    ['same-slug', ({ parts }) => parts.slug],
  ]
  for (const [rule, key] of rules)
    pairs.push(...pairByKey(rule, key, left(died, pairs, 'from'), left(born, pairs, 'to')))
  pairs.push(...pairByLikeness(left(died, pairs, 'from'), left(born, pairs, 'to'), similarity))
  return pairs
}

/** What the pairs leave over on both sides. */
export function closedBy<Died extends { readonly state: UnitState }>(
  pairs: readonly Pair[],
  born: readonly UnitState[],
  died: readonly Died[],
): { readonly bornLeft: readonly UnitState[]; readonly diedLeft: readonly Died[] } {
  const from = new Set(pairs.map(pair => pair.from.unit))
  const to = new Set(pairs.map(pair => pair.to.unit))
  return {
    bornLeft: born.filter(({ unit }) => !to.has(unit)),
    diedLeft: died.filter(({ state }) => !from.has(state.unit)),
  }
}

/** Version of the main document, else of the first file there is. */
export function mainVersion({ files }: UnitState): string | null {
  let any: string | null = null
  for (const { role, version } of files.values()) {
    if (role === 'main') return version
    any ??= version
  }
  return any
}

function numberAndSlug({ number, slug }: UnitState['parts']): string | null {
  return number === null || slug === null ? null : `${Number(number)}-${slug}`
}

function cycleAndSlug({ cycle, slug }: UnitState['parts']): string | null {
  return cycle === null || slug === null ? null : `${cycle}/${slug}`
}

function left(
  units: readonly UnitState[],
  pairs: readonly Pair[],
  side: 'from' | 'to',
): readonly UnitState[] {
  const taken = new Set(pairs.map(pair => pair[side].unit))
  return units.filter(({ unit }) => !taken.has(unit))
}

function pairByKey(
  rule: LineageRule,
  key: (state: UnitState) => string | null,
  died: readonly UnitState[],
  born: readonly UnitState[],
): readonly Pair[] {
  const coming = uniqueByKey(born, key)
  const pairs: Pair[] = []
  for (const [name, from] of uniqueByKey(died, key)) {
    const to = coming.get(name)
    if (to) pairs.push({ from, to, rule })
  }
  return pairs
}

function uniqueByKey(units: readonly UnitState[], key: (state: UnitState) => string | null) {
  const found = new Map<string, UnitState>()
  const repeated = new Set<string>()
  for (const unit of units) {
    const name = key(unit)
    if (name === null) continue
    if (found.has(name)) repeated.add(name)
    found.set(name, unit)
  }
  for (const name of repeated) found.delete(name)
  return found
}

/** One to one, the most alike first; ties fall in path order. */
function pairByLikeness(
  died: readonly UnitState[],
  born: readonly UnitState[],
  similarity: Similarity,
): readonly Pair[] {
  if (died.length > MOST_COMPARED || born.length > MOST_COMPARED) return []
  const candidates = died
    .flatMap(from => born.map(to => ({ from, to, score: likeness(from, to, similarity) })))
    .filter(({ from, to, score }) => score >= (isRenumbered(from, to) ? ALIKE_RENUMBERED : ALIKE))
    .sort(
      (one, other) =>
        other.score - one.score || order(one.from.unit, other.from.unit) || order(one.to.unit, other.to.unit),
    )
  const taken = new Set<UnitState>()
  return candidates.flatMap(({ from, to }) => {
    if (taken.has(from) || taken.has(to)) return []
    taken.add(from).add(to)
    return [{ from, to, rule: 'similar' as const }]
  })
}

function isRenumbered(from: UnitState, to: UnitState): boolean {
  return from.parts.number !== null && to.parts.number !== null
}

function likeness(from: UnitState, to: UnitState, similarity: Similarity): number {
  const before = mainVersion(from)
  const after = mainVersion(to)
  return before === null || after === null ? 0 : (similarity(before, after) ?? 0)
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
