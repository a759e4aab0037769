import type { Ways } from './choice-model.ts'

const ROUNDS = 60
const CLOSE = 1e-9
/** Further than that nothing is drawn in one step: far from the answer the slope says little. */
const LONGEST = 2

/** The ways of each pair gathered by the gate they pass, with the shares that they have where no gate is liked. */
export class Bundles {
  /** Those of pair p are `first[p] … first[p + 1] − 1`. */
  readonly first: Int32Array
  /** The slot of the gate that each passes; −1 for none. */
  readonly slot: Int32Array
  readonly share: Float64Array

  constructor({ first, gate }: Ways, neutral: Float64Array) {
    const [begins, slots, shares] = [new Int32Array(first.length), [] as number[], [] as number[]]
    for (let pair = 0; pair < first.length - 1; pair++) {
      const begin = slots.length
      for (let way = first[pair]!; way < first[pair + 1]!; way++) {
        const known = slots.indexOf(gate[way]!, begin)
        if (known >= 0) shares[known]! += neutral[way]!
        else {
          slots.push(gate[way]!)
          shares.push(neutral[way]!)
        }
      }
      begins[pair + 1] = slots.length
    }
    this.first = begins
    this.slot = Int32Array.from(slots)
    this.share = Float64Array.from(shares)
  }

  uses(slot: number): boolean {
    return this.slot.includes(slot)
  }
}

/**
 * Finds the likings at which the gates share what passes them as they share what is counted, and returns by how much all
 * trips are to be multiplied so that as much passes as is counted. Counts say nothing of how gates as a whole are liked
 * beside ways that pass none: the likings add up to nothing. Newton's method, its steps kept short.
 */
export function fitLikings(
  ways: Bundles,
  trips: Float64Array,
  counted: Float64Array,
  slots: readonly number[],
  liking: Float64Array,
): number {
  const count = slots.length
  if (count === 0) return 0
  const place = new Int32Array(liking.length + 1).fill(-1)
  slots.forEach((slot, at) => (place[slot + 1] = at))
  const all = slots.reduce((sum, slot) => sum + counted[slot]!, 0)
  for (let round = 0; ; round++) {
    const { through, slopes } = passing(ways, trips, liking, place, count)
    const sum = through.reduce((total, one) => total + one, 0)
    const off = slots.map((slot, at) => counted[slot]! / all - through[at]! / sum)
    if (round === ROUNDS || off.every((one) => Math.abs(one) < CLOSE)) return all / sum
    // How the share of each gate moves with each liking; and all likings together do not move.
    const whole = Array.from({ length: count }, (_, j) => slopes.reduce((total, row) => total + row[j]!, 0))
    const rows = slopes.map((row, i) =>
      row.map((slope, j) => (slope - (through[i]! / sum) * whole[j]!) / sum + 1 / count),
    )
    const steps = solved(rows, off)
    const longest = Math.max(...steps.map(Math.abs))
    const part = longest > LONGEST ? LONGEST / longest : 1
    steps.forEach((step, at) => (liking[slots[at]!]! += part * step))
  }
}

// What passes each gate, and how much more of it passes for each liking.
function passing(
  { first, slot, share }: Bundles,
  trips: Float64Array,
  liking: Float64Array,
  place: Int32Array,
  count: number,
) {
  const drawn = liking.map(Math.exp)
  const through = new Float64Array(count)
  const slopes = Array.from({ length: count }, () => Array.from({ length: count }, () => 0))
  const parts = new Float64Array(count)
  for (let pair = 0; pair < trips.length; pair++) {
    const amount = trips[pair]!
    if (amount === 0) continue
    parts.fill(0)
    let all = 0
    for (let at = first[pair]!; at < first[pair + 1]!; at++) {
      const g = slot[at]!
      const weight = share[at]! * (g < 0 ? 1 : drawn[g]!)
      all += weight
      if (place[g + 1]! >= 0) parts[place[g + 1]!] = weight
    }
    for (let i = 0; i < count; i++) {
      const part = parts[i]! / all
      if (part === 0) continue
      through[i]! += amount * part
      const row = slopes[i]!
      row[i]! += amount * part
      for (let j = 0; j < count; j++) row[j]! -= (amount * part * parts[j]!) / all
    }
  }
  return { through, slopes }
}

// A few equations by elimination, the largest of each column first.
function solved(rows: number[][], right: readonly number[]): number[] {
  const left = rows.map((row, at) => [...row, right[at]!])
  const count = left.length
  for (let column = 0; column < count; column++) {
    let best = column
    for (let row = column + 1; row < count; row++)
      if (Math.abs(left[row]![column]!) > Math.abs(left[best]![column]!)) best = row
    ;[left[column], left[best]] = [left[best]!, left[column]!]
    const pivot = left[column]!
    // A liking that moves nothing is left where it is.
    if (Math.abs(pivot[column]!) < 1e-14) continue
    for (let row = 0; row < count; row++) {
      if (row === column) continue
      const factor = left[row]![column]! / pivot[column]!
      for (let at = column; at <= count; at++) left[row]![at]! -= factor * pivot[at]!
    }
  }
  return left.map((row, at) => (Math.abs(row[at]!) < 1e-14 ? 0 : row[count]! / row[at]!))
}
