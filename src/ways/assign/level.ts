import type { Bush } from './bush.ts'
import type { LinkState } from './link-state.ts'

/**
 * Levels the pairs of a bush: moves flow from the dearer way of each to the other by a step of Newton's, as far as
 * there is flow. A pair with no more than `least` to save is let be, and until the next `whole` round not looked at.
 * Costs are those of straight lines where little moved, until they are mended. Answers what was to be saved.
 */
export function level(bush: Bush, state: LinkState, least: number, whole: boolean): number {
  const { flow, pairs } = bush
  const { cost, growth } = state
  const { size, begin: begins, middle: middles, spot, link, busy } = pairs
  const seen = whole ? size : pairs.busySize
  let [saved, kept] = [0, 0]
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
    // The last link of a way tells of most that there is too little.
    let there = flow[spot[dearer]!]!
    if (!(there * dearness > least)) continue
    for (let at = dearer + 1; at < dearerEnd; at++) if (flow[spot[at]!]! < there) there = flow[spot[at]!]!
    if (!(there * dearness > least)) continue
    busy[kept++] = pair
    let bend = 0
    for (let at = begin; at < end; at++) bend += growth[link[at]!]!
    // Where neither way feels its flow the step has no end, and all flow moves.
    const newton = dearness / bend
    const moved = newton < there ? newton : there
    const toFirst = -Math.sign(gain) * moved
    for (let at = begin; at < middle; at++) {
      flow[spot[at]!] = flow[spot[at]!]! + toFirst
      state.shift(link[at]!, toFirst)
    }
    for (let at = middle; at < end; at++) {
      flow[spot[at]!] = flow[spot[at]!]! - toFirst
      state.shift(link[at]!, -toFirst)
    }
    saved += there * dearness
  }
  pairs.busySize = kept
  if (kept > 0) bush.shifted = true
  return saved
}

// Bushes and pairs that had next to nothing to save are let be until a round over all of them, one in so many.
const WHOLE_EVERY = 8
// What the mean pair saved in the round before, times this, is too little for a pair to be levelled in the next.
const LITTLE = 0.05

/**
 * Levels the pairs of all bushes, in `most` rounds at most, until a round over all of them finds no more than a share of
 * what the first did.
 */
export function levelAll(bushes: readonly Bush[], state: LinkState, least: number, share: number, most: number): void {
  const paired = bushes.filter(({ pairs }) => pairs.size > 0)
  const quiet = new Uint8Array(paired.length)
  const pairs = paired.reduce((sum, bush) => sum + bush.pairs.size, 0)
  let [enough, floor, whole, little] = [0, 0, true, least]
  for (let round = 0; round < most; round++) {
    let saved = 0
    for (let at = 0; at < paired.length; at++) {
      if (!whole && quiet[at] === 1) continue
      const one = level(paired[at]!, state, little, whole)
      quiet[at] = Number(one <= floor)
      saved += one
    }
    if (round === 0) {
      enough = share * saved
      floor = enough / paired.length
    }
    little = Math.max(least, (LITTLE * saved) / pairs)
    const ended = saved <= enough
    if (ended && whole) break
    whole = ended || round % WHOLE_EVERY === 0
    if (whole) state.mend()
  }
  state.mend()
}
