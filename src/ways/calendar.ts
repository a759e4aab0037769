import type { EpochMinutes } from '../ground/index.ts'

/** Spells in epoch minutes, sorted, not touching, from the first to the last moment inside. */
export type Opens = readonly (readonly [from: EpochMinutes, to: EpochMinutes])[]

/** The least step of the planner's clock: sums of its multiples are exact in doubles. */
export const TICK = 2 ** -10

// Four weeks: most journeys look into one piece.
const PIECE = 28 * 1440

/**
 * When something can begin, as sorted spells that are made piece by piece when first looked at and kept.
 * Both directions ask the same spells, so that a search backward undoes a search forward exactly.
 */
export class Calendar {
  readonly #make: (from: EpochMinutes, until: EpochMinutes) => Opens
  readonly #pieces = new Map<number, Opens>()
  /** How many minutes ahead an opening is waited for where nothing else is said. */
  readonly horizon: number

  /** `make` gives the spells that lie in a stretch of time. */
  constructor(make: (from: EpochMinutes, until: EpochMinutes) => Opens, horizon: number) {
    this.#make = make
    this.horizon = horizon
  }

  /**
   * The first moment from `at` to `limit` inside a spell; Infinity when there is none. A search gives one limit for all
   * it asks: were it counted from `at`, who comes sooner could be refused what who comes later is given.
   */
  next(at: EpochMinutes, limit: EpochMinutes = at + this.horizon): EpochMinutes {
    if (!Number.isFinite(at)) return Infinity
    const first = Math.floor(at / PIECE)
    const last = Math.floor(limit / PIECE)
    for (let piece = first; piece <= last; piece++) {
      const spells = this.#piece(piece)
      let [low, high] = [0, spells.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (spells[middle]![1] < at) low = middle + 1
        else high = middle
      }
      if (low < spells.length) {
        const found = Math.max(at, spells[low]![0])
        return found > limit ? Infinity : found
      }
    }
    return Infinity
  }

  /** The last moment from `limit` to `at` inside a spell; −Infinity when there is none. */
  last(at: EpochMinutes, limit: EpochMinutes = at - this.horizon): EpochMinutes {
    if (!Number.isFinite(at)) return -Infinity
    const first = Math.floor(at / PIECE)
    const end = Math.floor(limit / PIECE)
    for (let piece = first; piece >= end; piece--) {
      const spells = this.#piece(piece)
      let [low, high] = [0, spells.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (spells[middle]![0] <= at) low = middle + 1
        else high = middle
      }
      if (low > 0) {
        const found = Math.min(at, spells[low - 1]![1])
        return found < limit ? -Infinity : found
      }
    }
    return -Infinity
  }

  /** The last moment of the spell that `at` lies in, as far as `limit`; `at` has to lie in one. */
  until(at: EpochMinutes, limit: EpochMinutes): EpochMinutes {
    for (let end = at; ;) {
      const spell = this.#piece(Math.floor(end / PIECE)).find(([from, to]) => from <= end && end <= to)!
      // A spell that fills a piece to its last moment goes on in the next one.
      const next = spell[1] + TICK
      if (spell[1] >= limit) return limit
      if (next % PIECE !== 0 || this.#piece(next / PIECE)[0]?.[0] !== next) return spell[1]
      end = next
    }
  }

  #piece(piece: number): Opens {
    let spells = this.#pieces.get(piece)
    if (!spells) {
      const [from, until] = [piece * PIECE, (piece + 1) * PIECE]
      spells = this.#make(from, until)
        .map(([start, end]) => [Math.max(start, from), Math.min(end, until - TICK)] as const)
        .filter(([start, end]) => start <= end)
      this.#pieces.set(piece, spells)
    }
    return spells
  }
}

/** The spells of both. */
export function meet(a: Opens, b: Opens): Opens {
  const found: (readonly [number, number])[] = []
  for (let [i, j] = [0, 0]; i < a.length && j < b.length;) {
    const [from, to] = [Math.max(a[i]![0], b[j]![0]), Math.min(a[i]![1], b[j]![1])]
    if (from <= to) found.push([from, to])
    if (a[i]![1] < b[j]![1]) i++
    else j++
  }
  return found
}

/** The spells of either, joined where they touch. */
export function join(a: Opens, b: Opens): Opens {
  const joined: [number, number][] = []
  for (const [from, to] of [...a, ...b].toSorted((x, y) => x[0] - y[0])) {
    const last = joined.at(-1)
    if (last && from <= last[1] + TICK) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}
