import type { ListFile, Preset } from '../config/preset.ts'
import type { Change } from '../git/landings.ts'
import { fieldValue, headerFacts, type VersionFacts } from './facts.ts'
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

  /** What a change of the file did to its items. Facts of the items' versions are put into `versions`. */
  changes({ path, before, after }: Change, versions: Map<string, VersionFacts>): readonly UnitChange[] {
    const old = new Map(this.#itemsOf(before).map(item => [item.id, item]))
    const changes: UnitChange[] = []
    for (const item of this.#itemsOf(after)) {
      const former = old.get(item.id)
      old.delete(item.id)
      if (former?.text === item.text) continue
      changes.push(
        this.#change(
          path,
          item,
          former ? this.#version(former, versions) : null,
          this.#version(item, versions),
        ),
      )
    }
    for (const item of old.values())
      changes.push(this.#change(path, item, this.#version(item, versions), null))
    return changes
  }

  #itemsOf(version: string | null): readonly ListItem[] {
    return version === null ? [] : this.head(version).items
  }

  #change(path: string, item: ListItem, before: string | null, after: string | null): UnitChange {
    const unit = itemPath(path, item.id)
    return { unit, path: unit, role: 'main', parts: this.#partsOf(item), before, after }
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
