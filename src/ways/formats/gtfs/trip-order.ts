import type { GrowingInts } from '../growing.ts'

/** The order of rows by trip and sequence; null when the file has them so already, as most have. */
export function inOrder(trips: number, trip: GrowingInts, sequence: GrowingInts): Int32Array | null {
  const [t, s] = [trip.raw, sequence.raw]
  let sorted = true
  for (let at = 1; at < trip.length && sorted; at++)
    sorted = t[at - 1]! < t[at]! || (t[at - 1] === t[at] && s[at - 1]! <= s[at]!)
  if (sorted) return null
  const first = new Int32Array(trips + 1)
  for (let at = 0; at < trip.length; at++) first[t[at]! + 1]!++
  for (let k = 0; k < trips; k++) first[k + 1]! += first[k]!
  const next = first.slice()
  const order = new Int32Array(trip.length)
  for (let at = 0; at < trip.length; at++) order[next[t[at]!]!++] = at
  for (let k = 0; k < trips; k++) {
    const part = order.subarray(first[k]!, first[k + 1]!)
    let rising = true
    for (let at = 1; at < part.length && rising; at++) rising = s[part[at - 1]!]! <= s[part[at]!]!
    if (!rising) part.sort((a, b) => s[a]! - s[b]! || a - b)
  }
  return order
}
