import { OrtoqError } from '../../ground/index.ts'
import { copied, plant, uses, type Bush } from './bush.ts'
import { coreOf, type Core, type Links } from './core.ts'
import { costAt, objectiveOf, type Delays } from './delay.ts'
import type { Trips } from './demand.ts'
import { LinkState } from './link-state.ts'
import { ShortestPaths } from './paths.ts'
import { Rounds } from './rounds.ts'

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

// Nearer than this the bushes are looked at all together before some of them are worked on.
const NEAR = 30
const MOST_ITERATIONS = 500
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
  /** Links outside the core that carry flow. */
  readonly #tied: readonly number[]
  readonly #own: Delays
  readonly #state: LinkState
  readonly #rounds: Rounds
  /** Marks the links of the core that were given another delay since the last solution. */
  readonly #patched: Uint8Array
  #bushes: Bush[] = []

  constructor(net: Links, delays: Delays, trips: Trips) {
    const core = coreOf(net, trips)
    const ownOf = (values: Float64Array) => Float64Array.from(core.link, (link) => values[link]!)
    this.#trips = trips
    this.#core = core
    this.#delays = { fixed: delays.fixed.slice(), slope: delays.slope.slice(), power: delays.power.slice() }
    this.#own = { fixed: ownOf(delays.fixed), slope: ownOf(delays.slope), power: ownOf(delays.power) }
    this.#tied = [...core.tied.keys()].filter((link) => core.tied[link]! > 0)
    this.#patched = new Uint8Array(core.link.length)
    this.#state = new LinkState(this.#own)
    this.#rounds = new Rounds(core, this.#state)
  }

  solve({ gap: wanted, iterations: most = MOST_ITERATIONS }: Asked): Assigned {
    if (this.#core.demand.origin.length === 0) return this.#answer(0, 0, true)
    const rounds = this.#rounds
    rounds.strided = this.#bushes.length > 0
    let iterations = 0
    if (this.#bushes.length === 0) {
      this.#plant()
      for (let before = Infinity; iterations < most && before > NEAR * wanted && before > LAST_DIGITS;) {
        if (++iterations % SETTLE_EVERY === 0) rounds.restate(this.#bushes)
        before = rounds.round(this.#bushes, before, wanted)
      }
    } else {
      rounds.sweep(this.#bushes, wanted)
      rounds.work(
        this.#bushes.filter((bush) => uses(bush, this.#patched)),
        this.#bushes,
        wanted,
        1,
        true,
      )
    }
    this.#patched.fill(0)
    let gap = Infinity
    let [best, since] = [Infinity, 0]
    while (iterations < most) {
      iterations++
      if (iterations % SETTLE_EVERY === 0) rounds.restate(this.#bushes)
      gap = this.#look()
      if (gap <= wanted) break
      // The last digit of a number is nearer than some gaps that are asked for.
      since = gap < best ? 0 : since + 1
      best = Math.min(best, gap)
      if (since === STALLED) break
      rounds.work(rounds.withMuch(this.#bushes, wanted), this.#bushes, wanted, gap)
    }
    rounds.restate(this.#bushes)
    return this.#answer(iterations, gap, gap <= wanted)
  }

  /** Gives a link another delay. What was solved before is where the next `solve` begins. */
  patch(link: number, delay: { readonly fixed: number; readonly slope: number; readonly power: number }): void {
    const at = this.#core.place[link]!
    for (const name of ['fixed', 'slope', 'power'] as const) {
      this.#delays[name][link] = delay[name]
      if (at >= 0) this.#own[name][at] = delay[name]
    }
    if (at < 0) return
    this.#state.refresh(at)
    this.#patched[at] = 1
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
      this.#patched.fill(0)
    }
  }

  // The first bushes: shortest ways origin by origin, each at the costs that those before it make.
  #plant(): void {
    const { demand } = this.#core
    const paths = new ShortestPaths(this.#core)
    const place = new Int32Array(this.#core.nodes)
    demand.origin.forEach((origin, row) => {
      const [begin, end] = [demand.first[row]!, demand.first[row + 1]!]
      const targets = demand.to.subarray(begin, end)
      paths.from(origin, this.#state.cost)
      const lost = targets.find((target) => !(paths.distance[target]! < CLOSED))
      if (lost !== undefined) throw this.#noPath(origin, lost)
      const trips = demand.amount.subarray(begin, end)
      const bush = plant(this.#core, paths, { origin, targets, trips }, place)
      this.#rounds.lay(bush)
      this.#bushes.push(bush)
    })
  }

  // The gap at the costs of now.
  #look(): number {
    const over = this.#rounds.look(this.#bushes)
    return over > 0 ? over / (this.#state.total() - over + this.#tiedCost()) : 0
  }

  #tiedCost(): number {
    const { tied } = this.#core
    return this.#tied.reduce((sum, link) => sum + tied[link]! * costAt(this.#delays, link, tied[link]!), 0)
  }

  #answer(iterations: number, gap: number, reached: boolean): Assigned {
    const flow = this.#core.tied.slice()
    this.#core.link.forEach((link, at) => (flow[link] = this.#state.flow[at]!))
    const cost = new Float64Array(flow.length)
    for (let link = 0; link < flow.length; link++) cost[link] = costAt(this.#delays, link, flow[link]!)
    return {
      iterations,
      gap,
      reached,
      objective: objectiveOf(this.#delays, flow, cost),
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
