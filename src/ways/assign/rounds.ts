import { add, settle, type Bush } from './bush.ts'
import type { Core } from './core.ts'
import { Labels } from './labels.ts'
import { level, levelAll } from './level.ts'
import type { LinkState } from './link-state.ts'
import { Widening } from './widening.ts'

// Measured on road networks of 900 to 1,100 nodes: rounds over the pairs are all but free beside a round over the bushes.
const MOST_ROUNDS = 30
const ENOUGH = 0.01
// What bushes or pairs may be left to save, all of them together, as a share of what the gap allows.
const LEFT = 0.1
// What a few bushes may be left to save for later, all of them together, as a share of what there is.
const LATER = 0.2
// Passes over a few bushes end when they have this share left of what they had to save at first, or after so many.
const DONE = 0.05
const MOST_PASSES = 8
// After a pass that found no more to save than so many times what the gap allows, a look at all is likely to be the last.
const NEARLY = 4
// A way shorter by less than this share of the gap is left for later; never by more than a thousandth.
const SLACK = 0.3
const MOST_SLACK = 1e-3

interface Pass {
  readonly anew?: boolean
  /** Whether the bushes were looked at just before. */
  readonly seen?: boolean
  readonly little?: number
}

/** Rounds over the bushes of one network: looking at what they have to save, and saving it. */
export class Rounds {
  /** Whether pairs are levelled in strides: it pays where few are far from level. */
  strided = false
  readonly #state: LinkState
  readonly #labels: Labels
  readonly #widening: Widening
  readonly #needed: Float64Array
  readonly #place: Int32Array

  constructor(core: Core, state: LinkState) {
    this.#state = state
    this.#labels = new Labels(core, state)
    this.#widening = new Widening(core, state, this.#labels)
    this.#needed = new Float64Array(core.nodes)
    this.#place = new Int32Array(core.nodes)
  }

  /** Lays the trips of a new bush on the network. */
  lay(bush: Bush): void {
    settle(bush, this.#state, false, this.#needed, this.#place)
    bush.shifted = false
  }

  /** Adds the flow of links up anew from that of the bushes. */
  restate(bushes: readonly Bush[]): void {
    const { flow } = this.#state
    flow.fill(0)
    for (const bush of bushes) {
      if (bush.shifted) settle(bush, this.#state, true, this.#needed, this.#place)
      else add(bush, flow)
      bush.shifted = false
    }
    this.#state.refreshAll()
  }

  /** One round over all bushes, and over all pairs; answers the gap before it, each bush at the costs that those before it left. */
  round(bushes: readonly Bush[], before: number, wanted: number): number {
    const gap = this.#pass(bushes, before, {}) / this.#state.total()
    this.sweep(bushes, wanted)
    return gap
  }

  /** Sees all bushes at the costs of now; answers what their trips spend beyond the shortest ways of the network. */
  look(bushes: readonly Bush[]): number {
    let over = 0
    for (const bush of bushes) {
      this.#see(bush, this.#labels.glance(bush))
      over += bush.excess
    }
    return over
  }

  /** Those of the bushes that have something to save, when last seen. */
  withMuch(bushes: readonly Bush[], wanted: number): Bush[] {
    const excess = bushes.reduce((sum, bush) => sum + bush.excess, 0)
    const left = Math.max(LEFT * wanted * this.#state.total(), LATER * excess) / bushes.length
    return bushes.filter((bush) => bush.excess > left)
  }

  /**
   * Works on some of the bushes in passes until they have little left to save; all share what that does to the costs. With
   * `anew` those that miss shorter ways are planted anew by them first.
   */
  work(some: readonly Bush[], bushes: readonly Bush[], wanted: number, before: number, anew = false): void {
    const allowed = wanted * this.#state.total()
    let [enough, little, rest] = [0, 0, some]
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const excess = this.#pass(rest, before, { anew: anew && pass === 0, seen: !anew && pass === 0, little })
      this.sweep(bushes, wanted)
      if (pass === 0) {
        enough = Math.max(LEFT * allowed, DONE * excess)
        little = enough / some.length
      }
      // Most of it lies with a few: the others are seen again in the next look at all.
      rest = rest.filter((bush) => bush.excess > little)
      if (excess <= Math.max(enough, NEARLY * allowed) || rest.length === 0) return
      before = excess / this.#state.total()
    }
  }

  /** Levels the pairs of all bushes. */
  sweep(bushes: readonly Bush[], wanted: number): void {
    levelAll(bushes, this.#state, LEFT * wanted * this.#state.total(), ENOUGH, MOST_ROUNDS, this.strided)
  }

  // Takes better links into each bush and shifts its flow; answers what there was to save. Bushes with no more than a
  // `little` are let be.
  #pass(bushes: readonly Bush[], before: number, { anew, seen, little = 0 }: Pass): number {
    const labels = this.#labels
    const slack = Math.min(MOST_SLACK, SLACK * before)
    let excess = 0
    for (const bush of bushes) {
      // Of many bushes that were worked on before the shortest ways alone tell that nothing is left to do.
      if (little > 0) {
        this.#see(bush, labels.glance(bush))
        excess += bush.excess
        if (bush.excess <= little) continue
      }
      const spent = labels.of(bush)
      if (!seen && little === 0) this.#see(bush, spent)
      if (little === 0) excess += bush.excess
      if (anew && bush.missed > 0) {
        this.#widening.replant(bush)
        this.lay(bush)
        labels.of(bush)
      } else if (bush.missed > 0) {
        const changed = this.#widening.widen(bush, slack)
        if (changed < bush.order.length) labels.of(bush, changed)
      }
      labels.pair(bush)
      level(bush, this.#state, 0, true)
      this.#state.mend()
    }
    return excess
  }

  // The excess of a bush over what its trips would spend on the shortest ways of the network, and how much of it is of ways
  // that the bush has not, from what is `spent` beyond its own shortest ways.
  #see(bush: Bush, spent: number): void {
    const labels = this.#labels
    bush.excess = spent
    bush.missed = 0
    const within = labels.spend(bush)
    if (!labels.nearest.least(bush.origin)) return
    bush.missed = within - labels.spend(bush)
    bush.excess += bush.missed
  }
}
