/**
 * A map of which many versions stand side by side, none of which ever changes. The versions share their keys, which are
 * only ever added to, and each has a plain array of values: a change copies that array, a tenth of a millisecond for
 * 100,000 values, where a copied `Map` would take a hundred times as long.
 */
export class PersistentMap<V> {
  readonly #keys: Keys
  /** By the place of their key; undefined where this version has none. */
  readonly #values: readonly (V | undefined)[]

  private constructor(keys: Keys, values: readonly (V | undefined)[]) {
    this.#keys = keys
    this.#values = values
  }

  static of<V>(entries: Iterable<readonly [string, V]>): PersistentMap<V> {
    return new PersistentMap<V>({ places: new Map(), inOrder: [] }, []).with(entries)
  }

  get(key: string): V | undefined {
    const place = this.#keys.places.get(key)
    return place === undefined ? undefined : this.#values[place]
  }

  /** Where a key stands among all that any version has, in the order in which they were first set. */
  place(key: string): number | undefined {
    return this.#keys.places.get(key)
  }

  /** The keys that any version has, in the order of their places. */
  get keys(): readonly string[] {
    return this.#keys.inOrder
  }

  /** In the order of the places; undefined where this version has none. */
  get values(): readonly (V | undefined)[] {
    return this.#values
  }

  /** The version in which these keys have these values. */
  with(changes: Iterable<readonly [string, V | undefined]>): PersistentMap<V> {
    const { places, inOrder } = this.#keys
    const values = this.#values.slice()
    for (const [key, value] of changes) {
      let place = places.get(key)
      if (place === undefined) {
        places.set(key, (place = inOrder.length))
        inOrder.push(key)
      }
      // Places that only other versions know are filled: an array with holes is slow.
      while (values.length < place) values.push(undefined)
      values[place] = value
    }
    return new PersistentMap(this.#keys, values)
  }

  /** The keys that have other values in another version; null where that is no version of the same map. */
  changedFrom(other: PersistentMap<V>): Set<string> | null {
    if (other.#keys !== this.#keys) return null
    const [mine, theirs] = [this.#values, other.#values]
    const changed = new Set<string>()
    for (let place = 0; place < Math.max(mine.length, theirs.length); place++)
      if (mine[place] !== theirs[place]) changed.add(this.#keys.inOrder[place]!)
    return changed
  }
}

interface Keys {
  readonly places: Map<string, number>
  readonly inOrder: string[]
}
