import type { Bush } from './bush.ts'
import type { LinkState } from './link-state.ts'

/**
 * Levels the pairs of a bush: moves flow from the dearer way of each to the other by a step of Newton's, as far as
 * there is flow. A pair with no more than `least` to save is let be. A round that is not `whole` looks at the busy pairs
 * alone, those levelled in the last round, or where they are `kept` in the last whole one. Costs are those of straight
 * lines where little moved, until they are mended. Answers what was to be saved.
 */
export function level(bush: Bush, state: LinkState, least: number, whole: boolean, kept = false): number {
  const { flow, pairs } = bush
  const { cost, growth } = state
  const { size, begin: begins, middle: middles, spot, link, busy, moved } = pairs
  const seen = whole ? size : pairs.busySize
  const choose = whole || !kept
  let [saved, chosen] = [0, 0]
  for (let one = 0; one < seen; one++) {
    const pair = whole ? one : busy[one]!
    const begin = begins[pair]!
    const middle = middles[pair]!
    const end = begins[pair + 1]!
    let gain = 0
    for (let at = begin; at < middle; at++) gain += cost[link[at]!]!
    for (let at = middle; at < end; at++) gain -= cost[link[at]!]!
    const dearer = gain > 0 ? begin : middle
    const dearerEnd = gain > 0 ? middle : end
    const dearness = Math.abs(gain)
    moved[pair] = 0
    // The last link of a way tells of most that there is too little.
    let there = flow[spot[dearer]!]!
    if (!(there * dearness > least)) continue
    for (let at = dearer + 1; at < dearerEnd; at++) if (flow[spot[at]!]! < there) there = flow[spot[at]!]!
    if (!(there * dearness > least)) continue
    if (choose) busy[chosen++] = pair
    let bend = 0
    for (let at = begin; at < end; at++) bend += growth[link[at]!]!
    // Where neither way feels its flow the step has no end, and all flow moves.
    const newton = dearness / bend
    const step = newton < there ? newton : there
    moved[pair] = -Math.sign(gain) * step
    move(bush, state, pair, moved[pair]!)
    saved += there * dearness
  }
  if (choose) pairs.busySize = chosen
  if (saved > 0) bush.shifted = true
  return saved
}

// Moves flow from the second way of a pair to the first, or back where it is less than nothing.
function move({ flow, pairs }: Bush, state: LinkState, pair: number, toFirst: number): void {
  const { spot, link } = pairs
  const middle = pairs.middle[pair]!
  const end = pairs.begin[pair + 1]!
  for (let at = pairs.begin[pair]!; at < end; at++) {
    const change = at < middle ? toFirst : -toFirst
    flow[spot[at]!] = flow[spot[at]!]! + change
    state.shift(link[at]!, change)
  }
}

// Moves so many times what was last moved in each of the busy pairs, as far as there is flow.
function stride(bush: Bush, state: LinkState, times: number): void {
  const { flow, pairs } = bush
  const { begin: begins, middle: middles, spot, busy, moved } = pairs
  for (let one = 0; one < pairs.busySize; one++) {
    const pair = busy[one]!
    const toFirst = times * moved[pair]!
    const begin = toFirst > 0 ? middles[pair]! : begins[pair]!
    const end = toFirst > 0 ? begins[pair + 1]! : middles[pair]!
    let there = Math.abs(toFirst)
    for (let at = begin; at < end; at++) if (flow[spot[at]!]! < there) there = flow[spot[at]!]!
    if (there > 0) move(bush, state, pair, toFirst > 0 ? there : -there)
  }
}

// Bushes and pairs that had next to nothing to save are let be until a round over all of them, one in so many.
const WHOLE_EVERY = 8
// What the mean pair saved in the round before, times this, is too little for a pair to be levelled in the next; more
// where rounds are strided, which need the same pairs a while.
const LITTLE = 0.05
const LITTLE_STRIDED = 0.2
// Where each round has some constant share of what the one before had to save, and no less than this, the moves of all
// rounds to come add up to a multiple of the last ones: they are made at once, but for too large a multiple.
const SLOW = 0.6
const CONSTANT = 0.2
const MOST_TIMES = 10

/**
 * Levels the pairs of all bushes, in `most` rounds at most, until a round over all of them finds no more than a share of
 * what the first did. Where they are `strided`, what slow rounds to come would move is moved at once, and rounds end when
 * no more is to be saved than may be `left`.
 * @see A. C. Aitken, "On Bernoulli's numerical solution of algebraic equations", Proc. R. Soc. Edinburgh 46 (1926)
 */
export function levelAll(
  bushes: readonly Bush[],
  state: LinkState,
  left: number,
  share: number,
  most: number,
  strided: boolean,
): void {
  const paired = bushes.filter(({ pairs }) => pairs.size > 0)
  const quiet = new Uint8Array(paired.length)
  const pairs = paired.reduce((sum, bush) => sum + bush.pairs.size, 0)
  const least = left / pairs
  let [enough, floor, whole, little] = [0, 0, true, least]
  let [before, ratio] = [0, 0]
  for (let round = 0; round < most; round++) {
    let saved = 0
    for (let at = 0; at < paired.length; at++) {
      if (!whole && quiet[at] === 1) continue
      const one = level(paired[at]!, state, little, whole, strided)
      if (whole || !strided) quiet[at] = Number(one <= floor)
      saved += one
    }
    if (round === 0) {
      enough = strided ? Math.max(left, share * saved) : share * saved
      floor = enough / paired.length
    }
    little = Math.max(least, ((strided ? LITTLE_STRIDED : LITTLE) * saved) / pairs)
    const ended = saved <= enough
    if (ended && whole) break
    // Only rounds over the same pairs can be compared.
    const now = whole ? 0 : saved / before
    before = whole ? 0 : saved
    if (strided && now > SLOW && now < 1 && ratio > SLOW && ratio < 1 && Math.abs(now - ratio) < CONSTANT) {
      const times = Math.min(MOST_TIMES, now / (1 - now))
      for (let at = 0; at < paired.length; at++) if (quiet[at] === 0) stride(paired[at]!, state, times)
      before = 0
    }
    ratio = before === 0 ? 0 : now
    whole = ended || round % WHOLE_EVERY === 0
    if (whole) state.mend()
  }
  state.mend()
}
