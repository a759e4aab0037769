import { OrtoqError } from '../../ground/index.ts'
import { copied, plant, settle, type Bush } from './bush.ts'
import { coreOf, type Core, type Links } from './core.ts'
import { costAt, objectiveOf, type Delays } from './delay.ts'
import type { Trips } from './demand.ts'
import { Labels } from './labels.ts'
import { level, levelAll } from './level.ts'
import { LinkState } from './link-state.ts'
import { ShortestPaths } from './paths.ts'
import { Widening } from './widening.ts'

/** An assignment of trips in which nobody gains by another way, as nearly as the gap says. */
export interface Assigned {
  readonly iterations: number
  /** What all spend over what they would spend on the shortest ways at these costs, less 1. */
  readonly gap: number
  /** Whether the gap asked for was reached; else `iterations` was the most allowed. */
  readonly reached: boolean
  /** Sum over links of the cost added up from no flow to the flow. */
  readonly objective: number
  /** What all spend together. */
  readonly tstt: number
  /** By link of the network. */
  readonly flow: Float64Array
  readonly cost: Float64Array
}

export interface Asked {
  readonly gap: number
  readonly iterations?: number
}

// Measured on road networks of 900 to 1,100 nodes: rounds over the pairs are all but free beside a round over the bushes.
const MOST_ROUNDS = 30
const ENOUGH = 0.01
// A way shorter by less than this share of the gap is left for later; never by more than a thousandth.
// Nearer than this the bushes are looked at all together before some of them are worked on.
const NEAR = 30
// What bushes or pairs may be left to save, all of them together, as a share of what the gap allows.
const LEFT = 0.1
// What a few bushes may be left to save for later, all of them together, as a share of what there is.
const LATER = 0.2
// A bush that misses ways is worked on so often at most, until it misses this share of what it missed at first.
const TURNS = 8
const FEWER = 0.5
const MOST_ITERATIONS = 500
const SLACK = 0.3
const MOST_SLACK = 1e-3
const SETTLE_EVERY = 4
const LAST_DIGITS = 1e-14
const STALLED = 25
/** Cost of a closed link: above any sum of costs of a network, and small enough that they keep their digits beside it. */
const CLOSED = 1e9

/**
 * User equilibrium of fixed trips over links whose cost grows with their flow. Once solved it can be patched and solved
 * again from where it stands. `ways/no-path` names a pair of nodes with trips between which no path leads.
 */
export class Equilibrium {
  readonly #trips: Trips
  readonly #delays: Delays
  readonly #core: Core
  readonly #own: Delays
  readonly #state: LinkState
  readonly #labels: Labels
  readonly #widening: Widening
  readonly #needed: Float64Array
  readonly #place: Int32Array
  #bushes: Bush[] = []

  constructor(net: Links, delays: Delays, trips: Trips) {
    const core = coreOf(net, trips)
    const ownOf = (values: Float64Array) => Float64Array.from(core.link, (link) => values[link]!)
    this.#trips = trips
    this.#core = core
    this.#delays = { fixed: delays.fixed.slice(), slope: delays.slope.slice(), power: delays.power.slice() }
    this.#own = { fixed: ownOf(delays.fixed), slope: ownOf(delays.slope), power: ownOf(delays.power) }
    this.#state = new LinkState(this.#own)
    this.#labels = new Labels(core, this.#state)
    this.#widening = new Widening(core, this.#state, this.#labels)
    this.#needed = new Float64Array(core.nodes)
    this.#place = new Int32Array(core.nodes)
  }

  solve({ gap: wanted, iterations: most = MOST_ITERATIONS }: Asked): Assigned {
    if (this.#core.demand.origin.length === 0) return this.#answer(0, 0, true)
    let before = Infinity
    const isNew = this.#bushes.length === 0
    if (isNew) this.#plant()
    else this.#sweep(wanted)
    let gap = Infinity
    let iterations = 0
    let [best, since] = [Infinity, 0]
    while (iterations < most) {
      iterations++
      if (isNew && before > NEAR * wanted && before > LAST_DIGITS) {
        if (iterations % SETTLE_EVERY === 0) this.#restate()
        before = this.#round(before)
      } else {
        this.#restate()
        gap = before = this.#look()
        if (gap <= wanted) break
        // The last digit of a number is nearer than some gaps that are asked for.
        since = gap < best ? 0 : since + 1
        best = Math.min(best, gap)
        if (since === STALLED) break
        this.#work(wanted, before)
      }
      this.#sweep(wanted)
    }
    return this.#answer(iterations, gap, gap <= wanted)
  }

  /** Gives a link another delay. What was solved before is where the next `solve` begins. */
  patch(link: number, delay: { readonly fixed: number; readonly slope: number; readonly power: number }): void {
    const at = this.#core.place[link]!
    for (const name of ['fixed', 'slope', 'power'] as const) {
      this.#delays[name][link] = delay[name]
      if (at >= 0) this.#own[name][at] = delay[name]
    }
    if (at >= 0) this.#state.refresh(at)
  }

  /** Closes a link to all who have another way; who has none is seen as flow left on it. */
  close(link: number): void {
    this.patch(link, { fixed: CLOSED, slope: 0, power: 0 })
  }

  /** Remembers where it stands, to come back to without solving. */
  saved(): () => void {
    const bushes = this.#bushes.map(copied)
    const flow = this.#state.flow.slice()
    const delays = [this.#delays, this.#own].map(({ fixed, slope, power }) => [
      fixed.slice(),
      slope.slice(),
      power.slice(),
    ])
    return () => {
      this.#bushes = bushes.map(copied)
      this.#state.flow.set(flow)
      ;[this.#delays, this.#own].forEach(({ fixed, slope, power }, at) =>
        [fixed, slope, power].forEach((values, one) => values.set(delays[at]![one]!)),
      )
      this.#state.refreshAll()
    }
  }

  // The first bushes: shortest ways origin by origin, each at the costs that those before it make.
  #plant(): void {
    const { demand } = this.#core
    const paths = new ShortestPaths(this.#core)
    demand.origin.forEach((origin, row) => {
      const [begin, end] = [demand.first[row]!, demand.first[row + 1]!]
      const targets = demand.to.subarray(begin, end)
      paths.from(origin, this.#state.cost)
      const lost = targets.find((target) => !(paths.distance[target]! < CLOSED))
      if (lost !== undefined) throw this.#noPath(origin, lost)
      const trips = demand.amount.subarray(begin, end)
      const bush = plant(this.#core, paths, { origin, targets, trips }, this.#place)
      settle(bush, this.#state.flow, false, this.#needed, this.#place)
      this.#state.refreshUsed(bush)
      this.#bushes.push(bush)
    })
  }

  // One round over all bushes; answers the gap before it, each bush at the costs that those before it left.
  #round(before: number): number {
    const slack = Math.min(MOST_SLACK, SLACK * before)
    let excess = 0
    for (const bush of this.#bushes) {
      this.#see(bush)
      excess += bush.excess
      this.#better(bush, slack, 1)
    }
    return excess / this.#state.total()
  }

  // What the trips of a bush would spend on the shortest ways, and its excess over that.
  #see(bush: Bush): number {
    const labels = this.#labels
    bush.excess = labels.of(bush)
    const within = labels.spend(bush)
    bush.missed = 0
    if (!labels.least(bush.origin)) return within
    const spend = labels.spend(bush)
    bush.missed = within - spend
    bush.excess += within - spend
    return spend
  }

  // Takes better links into a bush that has been seen and shifts its flow: several times where ways go on being missed.
  #better(bush: Bush, slack: number, turns: number): void {
    const labels = this.#labels
    const enough = FEWER * bush.excess
    for (let turn = 1; ; turn++) {
      if (bush.missed > 0 && this.#widening.widen(bush, slack)) labels.of(bush)
      labels.pair(bush)
      level(bush, this.#state, 0)
      if (turn >= turns || !(bush.missed > enough)) return
      this.#see(bush)
    }
  }

  #sweep(wanted: number): void {
    let pairs = 0
    for (const bush of this.#bushes) pairs += bush.pairs.size
    levelAll(this.#bushes, this.#state, (LEFT * wanted * this.#state.total()) / pairs, ENOUGH, MOST_ROUNDS)
  }

  // Adds the flow of links up anew from that of the bushes.
  #restate(): void {
    const { flow } = this.#state
    flow.fill(0)
    for (const bush of this.#bushes) settle(bush, flow, true, this.#needed, this.#place)
    this.#state.refreshAll()
  }

  // The gap at the costs of now.
  #look(): number {
    let least = 0
    for (const bush of this.#bushes) least += this.#see(bush)
    const over = this.#state.total() - least
    return over > 0 ? over / (least + this.#tiedCost()) : 0
  }

  // Works on the bushes that have something to save.
  #work(wanted: number, before: number): void {
    const slack = Math.min(MOST_SLACK, SLACK * before)
    const excess = this.#bushes.reduce((sum, bush) => sum + bush.excess, 0)
    const left = Math.max(LEFT * wanted * this.#state.total(), LATER * excess) / this.#bushes.length
    for (const bush of this.#bushes)
      if (bush.excess > left) {
        this.#see(bush)
        this.#better(bush, slack, TURNS)
      }
  }

  #tiedCost(): number {
    return this.#core.tied.reduce(
      (sum, flow, link) => (flow > 0 ? sum + flow * costAt(this.#delays, link, flow) : sum),
      0,
    )
  }

  #answer(iterations: number, gap: number, reached: boolean): Assigned {
    const flow = this.#core.tied.slice()
    this.#core.link.forEach((link, at) => (flow[link] = this.#state.flow[at]!))
    const cost = Float64Array.from(flow, (amount, link) => costAt(this.#delays, link, amount))
    return {
      iterations,
      gap,
      reached,
      objective: objectiveOf(this.#delays, flow),
      tstt: flow.reduce((sum, amount, link) => sum + amount * cost[link]!, 0),
      flow,
      cost,
    }
  }

  #noPath(origin: number, target: number): OrtoqError {
    const { stands } = this.#core
    const { from, to, amount } = this.#trips
    const trip = from.findIndex((node, at) => amount[at]! > 0 && stands[node] === origin && stands[to[at]!] === target)
    return new OrtoqError('ways/no-path', { from: from[trip]! + 1, to: to[trip]! + 1 })
  }
}
