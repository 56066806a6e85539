import type { ListFile, Preset } from '../config/preset.ts'
import type { Change } from '../git/landings.ts'
import { fieldValue, headerFacts, NO_FACTS, type VersionFacts } from './facts.ts'
import { fingerprint, sketchOf } from './fingerprint.ts'
import type { UnitChange } from './lineage.ts'
import { type ListItem, type ListReading, readListFile } from './list-file.ts'
import type { PathParts } from './path-pattern.ts'

const EMPTY: ListReading = { items: [], problems: [] }

/**
 * The history of a file that lists many proposals: each item is treated as a file of its own, called
 * `features.yaml#<id>`, so that lineage, changes and states follow the same rules as for documents.
 */
export class ListHistory {
  readonly #preset: Preset
  readonly #list: ListFile
  readonly #expected = new Set<string>()
  readonly #readings = new Map<string, ListReading>()
  /** Items as they were last readable, by id. */
  #items: ReadonlyMap<string, ListItem> = new Map()

  constructor(preset: Preset, list: ListFile) {
    this.#preset = preset
    this.#list = list
  }

  /** Says that a blob is a version of the list file. */
  expect(version: string): void {
    this.#expected.add(version)
  }

  /** Reads a blob if it is a version of the list file; false when it is something else. */
  take(version: string, content: Buffer): boolean {
    if (!this.#expected.has(version)) return false
    this.#readings.set(version, readListFile(content.toString('utf8'), this.#list))
    return true
  }

  /** Items and problems of one version, empty when it could not be read. */
  head(version: string | undefined): ListReading {
    return (version === undefined ? undefined : this.#readings.get(version)) ?? EMPTY
  }

  /**
   * What a change of the file did to its items, told in order, oldest first. A version that cannot be read changes
   * nothing: the next one is compared with the last that could. Facts of the items' versions are put into
   * `versions`.
   */
  changes({ path, after }: Change, versions: Map<string, VersionFacts>): readonly UnitChange[] {
    const now = after === null ? new Map<string, ListItem>() : this.#readable(after)
    if (now === null) return []
    const old = this.#items
    this.#items = now
    const change = (item: ListItem, before: ListItem | undefined, after: ListItem | undefined) =>
      this.#change(
        path,
        item,
        before && this.#version(before, versions),
        after && this.#version(after, versions),
      )
    const removed = [...old.values()].filter(({ id }) => !now.has(id))
    const kept = [...now.values()].filter(({ id, text }) => old.get(id)?.text !== text)
    return [
      ...kept.map(item => change(item, old.get(item.id), item)),
      ...removed.map(item => change(item, item, undefined)),
    ]
  }

  /** Items of a version, null when it was not read or has an error and no item. */
  #readable(version: string): ReadonlyMap<string, ListItem> | null {
    const reading = this.#readings.get(version)
    const isBroken =
      reading?.items.length === 0 && reading.problems.some(({ severity }) => severity === 'error')
    return reading && !isBroken ? new Map(reading.items.map(item => [item.id, item])) : null
  }

  #change(path: string, item: ListItem, before: string | undefined, after: string | undefined): UnitChange {
    const unit = itemPath(path, item.id)
    const parts = this.#partsOf(item)
    return { unit, path: unit, role: 'main', parts, before: before ?? null, after: after ?? null }
  }

  #partsOf(item: ListItem): PathParts {
    const owner = fieldValue(this.#preset, item.fields, 'owner')?.value ?? null
    const slug = (item.name ?? item.id).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
    return { number: null, slug, owner, cycle: null, state: null }
  }

  /** The id of an item's version is its content; equal contents are one version. */
  #version(item: ListItem, versions: Map<string, VersionFacts>): string {
    const id = `item:${item.id}\n${item.text}`
    if (!versions.has(id)) versions.set(id, this.#factsOf(item))
    return id
  }

  #factsOf(item: ListItem): VersionFacts {
    const told = new Set([
      ...(this.#preset.fields.stage ?? []),
      ...(this.#preset.fields.status ?? []),
      ...(this.#preset.fields.target ?? []),
    ])
    const words = Buffer.from(
      [...item.fields]
        .filter(([key]) => !told.has(key))
        .map(([key, { values }]) => `${key}=${values.join(',')}`)
        .sort()
        .join('\n'),
    )
    const all = Buffer.from(item.text)
    return {
      ...NO_FACTS,
      header: headerFacts(this.#preset, item.fields),
      words: fingerprint(words, [[0, words.length]]),
      metadata: fingerprint(all, [[0, all.length]]),
      sketch: sketchOf(words),
    }
  }
}

/** Path of an item: the list file's with the item's id behind `#`. */
export function itemPath(path: string, id: string): string {
  return `${path}#${id}`
}
