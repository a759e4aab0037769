/** Values in a row of an array: a change copies one such row and the list of rows. */
const WIDTH = 256
const SHIFT = 8

type Row<V> = readonly (V | undefined)[]

/**
 * A map of which many versions stand side by side, none of which ever changes. The versions share their keys, which are
 * only ever added to, and the values that they have in common, in rows of 256: a change of one value among 100,000
 * copies some five kilobytes and leaves nothing large behind for the collector.
 */
export class PersistentMap<V> {
  readonly #keys: Keys
  /** By the place of their key, a row after another; undefined where this version has none. */
  readonly #rows: readonly Row<V>[]

  private constructor(keys: Keys, rows: readonly Row<V>[]) {
    this.#keys = keys
    this.#rows = rows
  }

  static of<V>(entries: Iterable<readonly [string, V]>): PersistentMap<V> {
    return new PersistentMap<V>({ places: new Map(), inOrder: [] }, []).with(entries)
  }

  get(key: string): V | undefined {
    const place = this.#keys.places.get(key)
    return place === undefined ? undefined : this.#rows[place >>> SHIFT]?.[place % WIDTH]
  }

  /** Where a key stands among all that any version has, in the order in which they were first set. */
  place(key: string): number | undefined {
    return this.#keys.places.get(key)
  }

  /** The keys that any version has, in the order of their places. */
  get keys(): readonly string[] {
    return this.#keys.inOrder
  }

  /** Calls with every value of this version, in the order of the places. */
  forEach(visit: (value: V) => void): void {
    for (const row of this.#rows) for (const value of row) if (value !== undefined) visit(value)
  }

  /** The version in which these keys have these values. */
  with(changes: Iterable<readonly [string, V | undefined]>): PersistentMap<V> {
    const { places, inOrder } = this.#keys
    const rows = this.#rows.slice()
    const own = new Map<number, (V | undefined)[]>()
    const rowAt = (at: number): (V | undefined)[] => {
      let row = own.get(at)
      if (row) return row
      own.set(at, (row = rows[at]?.slice() ?? []))
      // Rows that only other versions know are empty here: an array with holes is slow.
      while (rows.length < at) rows.push([])
      rows[at] = row
      return row
    }
    for (const [key, value] of changes) {
      let place = places.get(key)
      if (place === undefined) {
        places.set(key, (place = inOrder.length))
        inOrder.push(key)
      }
      const row = rowAt(place >>> SHIFT)
      while (row.length < place % WIDTH) row.push(undefined)
      row[place % WIDTH] = value
    }
    return new PersistentMap(this.#keys, rows)
  }

  /** The keys that have other values in another version; null where that is no version of the same map. */
  changedFrom(other: PersistentMap<V>): Set<string> | null {
    if (other.#keys !== this.#keys) return null
    const changed = new Set<string>()
    for (let at = 0; at < Math.max(this.#rows.length, other.#rows.length); at++) {
      const [mine, theirs] = [this.#rows[at] ?? [], other.#rows[at] ?? []]
      if (mine === theirs) continue
      for (let place = 0; place < Math.max(mine.length, theirs.length); place++)
        if (mine[place] !== theirs[place]) changed.add(this.#keys.inOrder[at * WIDTH + place]!)
    }
    return changed
  }
}

interface Keys {
  readonly places: Map<string, number>
  readonly inOrder: string[]
}
