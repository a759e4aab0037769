/** Trips by origin: row `r` is node `origin[r]`, its destinations lie at `first[r] … first[r + 1] − 1`. */
export interface Demand {
  readonly origin: Int32Array
  readonly first: Int32Array
  readonly to: Int32Array
  readonly amount: Float64Array
}

/** Trips one by one, in any order. */
export interface Trips {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly amount: Float64Array
}

/** The trips that move: those that end where they begin load no link, and a pair given twice is one pair. */
export function demandOf(nodes: number, { from, to, amount }: Trips): Demand {
  const next = new Int32Array(nodes + 1)
  const moves = (trip: number) => amount[trip]! > 0 && from[trip] !== to[trip]
  for (let trip = 0; trip < from.length; trip++) if (moves(trip)) next[from[trip]! + 1]!++
  for (let node = 0; node < nodes; node++) next[node + 1]! += next[node]!
  const [ends, trips] = [new Int32Array(next[nodes]!), new Float64Array(next[nodes]!)]
  const start = next.slice()
  for (let trip = 0; trip < from.length; trip++) {
    if (!moves(trip)) continue
    const at = next[from[trip]!]!++
    ends[at] = to[trip]!
    trips[at] = amount[trip]!
  }
  const place = new Int32Array(nodes).fill(-1)
  const [origin, first]: [number[], number[]] = [[], [0]]
  let kept = 0
  for (let node = 0; node < nodes; node++) {
    const begin = kept
    for (let at = start[node]!; at < start[node + 1]!; at++) {
      const target = ends[at]!
      if (place[target]! >= begin) {
        trips[place[target]!]! += trips[at]!
        continue
      }
      place[target] = kept
      ends[kept] = target
      trips[kept++] = trips[at]!
    }
    if (kept === begin) continue
    origin.push(node)
    first.push(kept)
  }
  return {
    origin: Int32Array.from(origin),
    first: Int32Array.from(first),
    to: ends.slice(0, kept),
    amount: trips.slice(0, kept),
  }
}
