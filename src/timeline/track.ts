import type { Touch, UnitState } from '../proposals/lineage.ts'
import { titleFromName } from './describe.ts'
import type { State, States } from './state.ts'
import type { EventBase, Naming, TimelineEvent } from './timeline.ts'

/** What all events of one landing share. */
export interface LandingBase extends EventBase {
  readonly commit: string
}

/** An event that a landing brought. */
export type FileEvent = TimelineEvent & LandingBase

/** One proposal while its history is being replayed. */
export class Track {
  readonly events: FileEvent[] = []
  /** Paths it had, oldest first, each once. */
  readonly paths: string[] = []
  readonly numbers: string[] = []
  readonly namings: Naming[] = []
  /** Landings that changed metadata and hardly any words, by commit: what a clean-up is made of. */
  readonly quiet = new Set<string>()
  unit: UnitState
  state: State
  present = true

  /** Starts with the touch of the first landing, whose `after` is there by definition. */
  constructor(born: UnitState, base: LandingBase, states: States) {
    this.unit = born
    this.state = states.of(born, null)
    this.#notePath(born)
    const { status, phase } = this.state
    this.events.push({ ...base, kind: 'landed', path: mainPath(born), status, phase })
    this.#plan(base, { ...this.state, stage: null, target: null, targets: new Map() })
    this.#noteNaming(base.at)
  }

  /** Adds what one later landing did. */
  touch({ after, rule, restored }: Touch, base: LandingBase, states: States): void {
    if (after === null) {
      this.present = false
      this.events.push({ ...base, kind: 'removed' })
      return
    }
    const before = this.unit
    const former = this.state
    this.unit = after
    this.state = states.of(after, former)
    this.present = true
    if (mainPath(before) !== mainPath(after)) this.#renamed(before, after, base, rule)
    const change = states.changeOf(before, after)
    this.events.push({ ...base, kind: 'changed', change })
    if (change !== 'content' || states.isSmallEdit(before, after)) this.quiet.add(base.commit)
    if (restored) this.events.push({ ...base, kind: 'restored', phase: this.state.phase })
    if (!states.isSameStatus(former, this.state)) this.#status(base, former)
    this.#plan(base, former)
    this.#noteNaming(base.at)
  }

  #renamed(before: UnitState, after: UnitState, base: LandingBase, rule: Touch['rule']) {
    this.#notePath(after)
    this.events.push({
      ...base,
      kind: 'renamed',
      from: mainPath(before),
      to: mainPath(after),
      rule: rule ?? 'same-path',
    })
  }

  #status(base: LandingBase, former: State) {
    const { status, phase } = this.state
    this.events.push({
      ...base,
      kind: 'status',
      from: former.status,
      to: status,
      fromPhase: former.phase,
      phase,
      catchUp: false,
    })
  }

  /** Stage and targets, compared with what was stated before. */
  #plan(base: LandingBase, former: State) {
    const { stage, target, targets } = this.state
    if (stage !== former.stage) this.events.push({ ...base, kind: 'stage', from: former.stage, to: stage })
    if (target !== former.target) {
      this.events.push({ ...base, kind: 'target', stage: null, from: former.target, to: target })
    }
    for (const key of new Set([...former.targets.keys(), ...targets.keys()])) {
      const from = former.targets.get(key) ?? null
      const to = targets.get(key) ?? null
      if (from !== to) this.events.push({ ...base, kind: 'target', stage: key, from, to })
    }
  }

  #noteNaming(at: number) {
    const { unit, state } = this
    const title = state.title ?? titleFromName(unit)
    const { number } = unit.parts
    const owner = state.owner ?? unit.parts.owner
    const last = this.namings.at(-1)
    if (last && last.title === title && last.number === number && last.owner === owner) return
    this.namings.push({ at, number, title, owner })
  }

  #notePath(unit: UnitState) {
    const path = mainPath(unit)
    if (!this.paths.includes(path)) this.paths.push(path)
    const { number } = unit.parts
    if (number !== null && !this.numbers.includes(number)) this.numbers.push(number)
  }
}

/** Path of the main document, else of the first file there is. */
export function mainPath({ files, unit }: UnitState): string {
  let any: string | null = null
  for (const [path, { role }] of files) {
    if (role === 'main') return path
    any ??= path
  }
  return any ?? unit
}
