import type { Day } from './day.ts'

const FAR = 0x3fffffff

/**
 * How many seconds at least lie between being at a stop and being at the target, whatever the hour:
 * the fastest trip on each piece of line and no waiting. Answers for the targets asked last are kept.
 */
export class Bounds {
  readonly #day: Day
  // Pieces by the stop they lead to.
  readonly #first: Int32Array
  readonly #from: Int32Array
  readonly #seconds: Int32Array
  readonly #kept = new Map<number, Int32Array>()
  readonly #most: number

  constructor(day: Day) {
    this.#day = day
    const best = new Map<number, number>()
    const take = (from: number, to: number, seconds: number) => {
      const key = to * day.stops + from
      if (from !== to && seconds < (best.get(key) ?? FAR)) best.set(key, seconds)
    }
    for (let line = 0; line < day.lines; line++) eachPiece(day, line, take)
    const { walks } = day
    for (let s = 0; s < day.stops; s++)
      for (let w = walks.first[s]!; w < walks.first[s + 1]!; w++) take(s, walks.to[w]!, walks.seconds[w]!)
    const pieces = [...best].toSorted(([a], [b]) => a - b)
    this.#first = new Int32Array(day.stops + 1)
    for (const [key] of pieces) this.#first[Math.floor(key / day.stops) + 1]!++
    for (let s = 0; s < day.stops; s++) this.#first[s + 1]! += this.#first[s]!
    this.#from = Int32Array.from(pieces, ([key]) => key % day.stops)
    this.#seconds = Int32Array.from(pieces, ([, seconds]) => seconds)
    this.#most = Math.max(1, Math.floor(2 ** 20 / Math.max(1, day.stops)))
  }

  /** Least seconds from every stop to the target; never to be written to. */
  to(target: number): Int32Array {
    const kept = this.#kept.get(target)
    if (kept) return kept
    for (const old of this.#kept.keys()) if (this.#kept.size >= this.#most) this.#kept.delete(old)
    const bound = this.#search(target)
    this.#kept.set(target, bound)
    return bound
  }

  // Label correcting with a queue: the pieces are short and alike, so few stops are taken twice.
  #search(target: number): Int32Array {
    const { stops } = this.#day
    const bound = new Int32Array(stops).fill(FAR)
    bound[target] = 0
    const [queue, waiting] = [new Int32Array(stops + 1), new Uint8Array(stops)]
    let [head, tail] = [0, 1]
    queue[0] = target
    while (head !== tail) {
      const stop = queue[head]!
      head = head === stops ? 0 : head + 1
      waiting[stop] = 0
      for (let k = this.#first[stop]!; k < this.#first[stop + 1]!; k++) {
        const [from, seconds] = [this.#from[k]!, bound[stop]! + this.#seconds[k]!]
        if (seconds >= bound[from]!) continue
        bound[from] = seconds
        if (waiting[from]) continue
        waiting[from] = 1
        queue[tail] = from
        tail = tail === stops ? 0 : tail + 1
      }
    }
    return bound
  }
}

function eachPiece(day: Day, line: number, take: (from: number, to: number, seconds: number) => void): void {
  const { lineFirst, lineStop, lineTrip, lineColumn, tripEvent, arrive, depart } = day
  const [from, trips] = [lineFirst[line]!, lineTrip[line + 1]! - lineTrip[line]!]
  for (let k = from; k + 1 < lineFirst[line + 1]!; k++) {
    let least = FAR
    for (let n = 0; n < trips; n++) {
      const call = k - from
      const left = depart[lineColumn[line]! + call * trips + n]!
      least = Math.min(least, arrive[tripEvent[lineTrip[line]! + n]! + call + 1]! - left)
    }
    take(lineStop[k]!, lineStop[k + 1]!, least)
  }
}
