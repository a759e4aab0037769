import { Comings } from './comings.ts'
import type { Place } from './port-draw.ts'
import type { PortPlan, Stay } from './port.ts'
import type { Spells } from './spells.ts'

const DAY = 1440

/** What waiting for each other costs those who come to a place. */
export interface LaneWaits {
  /** How many came on the days that count and were let in. */
  readonly passed: number
  /** Mean minutes of the wait that is owed to others: beside what a shut gate alone makes wait. */
  readonly queued: number
  /** By way: how many came on those days, and how long they were at the place in them, where nobody is looked at further on. */
  readonly ways: readonly Stay[]
}

/**
 * The wait in front of the lanes of a place in one world when so many vehicles come in a day: what `portWorld` answers,
 * vehicle by vehicle, without its clock. They are let in in the order in which they come, and those who are looked at
 * further on hold no lane, so each takes the lane that is free first and what happens behind the lanes need not be run.
 * @see Kiefer, Wolfowitz, "On the theory of queues with many servers", Transactions of the AMS 78 (1955) 1
 */
export function laneWaits(plan: PortPlan, place: Place, vehicles: number): LaneWaits {
  const line = new Line(plan, place, vehicles)
  // Day by day: a short loop that is run often is compiled once and for all.
  for (let day = 1; day <= plan.warmUp + plan.days; day++) line.run(day * DAY)
  return {
    passed: line.passed,
    queued: line.passed === 0 ? 0 : line.queued / line.passed,
    ways: plan.ways.map((_, way) => ({ came: line.came[way]!, stood: line.stood[way]! })),
  }
}

class Line {
  passed = 0
  /** Minutes waited because of others, all together. */
  queued = 0
  /** Nobody is let in any more within the calendar. */
  private stuck = false
  readonly came: Int32Array
  /** Minutes at the place before the last day ends. */
  readonly stood: Float64Array

  readonly #luck: Place['luck']
  readonly #laneMinutes: number
  readonly #counts: number
  readonly #ends: number
  /** By way: who met nobody would be out so soon. */
  readonly #least: Float64Array
  readonly #clocks: readonly Comings[]
  // Two clocks that each only run forward: that of coming and that of being let in.
  readonly #coming: Spells | null
  readonly #entering: Spells | null
  // By way: when the next one comes, and its number.
  readonly #next: Float64Array
  readonly #number: Int32Array
  /** When each lane is free. */
  readonly #free: Float64Array
  #last = 0

  constructor({ warmUp, days, profile, ways }: PortPlan, { luck, shares, drawn, spells }: Place, vehicles: number) {
    this.#luck = luck
    this.#laneMinutes = drawn.laneMinutes
    this.#counts = warmUp * DAY
    this.#least = Float64Array.from(ways, ({ least }) => least)
    this.#ends = (warmUp + days) * DAY
    this.came = new Int32Array(ways.length)
    this.stood = new Float64Array(ways.length)
    this.#clocks = luck.map((_, way) => new Comings(profile, (vehicles * shares[way]!) / DAY))
    this.#coming = spells && spells.again()
    this.#entering = spells && spells.again()
    this.#next = Float64Array.from(this.#clocks, (clock, way) => clock.next(luck[way]!.gap.at(0)))
    this.#number = new Int32Array(luck.length)
    this.#free = new Float64Array(drawn.lanes)
  }

  /** Lets in everybody who comes before a moment. */
  run(until: number): void {
    const [next, number, free] = [this.#next, this.#number, this.#free]
    const [coming, entering] = [this.#coming, this.#entering]
    for (;;) {
      const way = firstOf(next)
      const came = next[way]!
      if (!(came < until)) return
      const lane = firstOf(free)
      // Nobody is let in before one who came sooner.
      let admitted = came > this.#last ? came : this.#last
      if (free[lane]! > admitted) admitted = free[lane]!
      if (entering) admitted = entering.next(admitted)
      // Who is not let in any more is at the place to the end all the same.
      if (admitted === Infinity) this.stuck = true
      this.#last = admitted
      const luck = this.#luck[way]!
      const who = number[way]!
      free[lane] = admitted + this.#laneMinutes * luck.lane.at(who)
      if (came >= this.#counts) {
        if (!this.stuck) {
          this.passed++
          this.queued += admitted - (coming ? coming.next(came) : came)
        }
        this.came[way]!++
        this.stood[way]! += Math.min(this.#ends, Math.max(free[lane]!, admitted + this.#least[way]!)) - came
      }
      number[way] = who + 1
      next[way] = this.#clocks[way]!.next(luck.gap.at(who + 1))
    }
  }
}

function firstOf(moments: Float64Array): number {
  let first = 0
  for (let at = 1; at < moments.length; at++) if (moments[at]! < moments[first]!) first = at
  return first
}
