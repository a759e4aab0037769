import type { EpochMinutes, Id, StateId } from '../../ground/index.ts'
import type { Gate } from '../gate.ts'
import { Comings } from './comings.ts'
import { Histogram } from './histogram.ts'
import { Kernel } from './kernel.ts'
import { flowIn, passesOf, Place } from './port-draw.ts'
import { Resource } from './resource.ts'

/** What is not known better than between two bounds. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** A port, yard or terminal with all that its queue depends on: plain data, so that any thread can run it. */
export interface PortPlan {
  readonly place: Id
  /** Null for a place that never closes. */
  readonly gate: Gate | null
  /** The first moment, a midnight of the place. */
  readonly start: EpochMinutes
  readonly days: number
  /** Days at the start that do not count. */
  readonly warmUp: number
  readonly seed: number
  /** Vehicles (people, trains) a day, all ways together. */
  readonly flow: Range
  readonly ways: readonly {
    readonly id: Id
    readonly from: StateId
    readonly to: StateId
    /** Share of the flow that goes this way. */
    readonly share: Range
    /** The least that somebody takes who meets no queue, from being let in to being out, in minutes. */
    readonly least: number
  }[]
  readonly lanes: Range
  /** Minutes in which one vehicle holds a lane; null where only what all lanes pass in a day is known. */
  readonly laneMinutes: Range | null
  /** Vehicles a day round the clock; null where the time in a lane is known. */
  readonly capacity: Range | null
  /** Deviation over mean of both service times. */
  readonly variation: Range
  /** Some are taken out and looked at more closely; null where nobody is. */
  readonly inspection: { readonly share: Range; readonly minutes: Range; readonly servers: Range } | null
  /** Weight of each hour of the horizon, 1 on average. */
  readonly profile: Float64Array
}

/** Who came one way on the days that count, and the minutes that they were at the place in them, all together. */
export interface Stay {
  readonly came: number
  readonly stood: number
}

/** One world: what happened at the place while all that is unknown stood at one value each. */
export interface PortWorld {
  readonly flow: number
  /** What can pass in a day with these hours, lanes and times. */
  readonly capacity: number
  /** Asked over possible at the narrowest step; from 1 on the queue grows without end. */
  readonly load: number
  readonly narrowest: 'lanes' | 'inspection'
  readonly ways: readonly (Stay & {
    readonly passed: number
    /** Mean minutes until being let in, and until being out. */
    readonly wait: number
    readonly dwell: number
    readonly dwells: Float64Array
    /** Mean minutes of the wait that is owed to others: beside what a shut gate alone makes wait. */
    readonly queued: number
  })[]
  /** Vehicles waiting: the mean over time, the most, and how many more wait at the end of the days that count. */
  readonly queue: { readonly mean: number; readonly most: number; readonly grown: number }
  /** Mean wait of those who came on each day of the whole run. */
  readonly daily: Float64Array
}

const DAY = 1440

/** What a vehicle lived through, for who wants to watch: minutes from the start of the horizon. */
export interface Passage {
  readonly way: number
  readonly arrives: number
  readonly admitted: number
  readonly leavesLane: number
  readonly inspected: boolean
  readonly out: number
}

/** Runs the worlds of a plan from one number up to another: the job that threads share. */
export const portWorlds = ({ plan, from, to }: { plan: PortPlan; from: number; to: number }): PortWorld[] =>
  Array.from({ length: to - from }, (_, at) => portWorld(plan, from + at))

/** Runs one world of a plan; the same world of a plan with other hours or lanes has the same luck, vehicle by vehicle. */
export function portWorld(
  plan: PortPlan,
  world: number,
  watch?: (passage: Passage) => void,
  place = new Place(plan, world),
): PortWorld {
  const { days, warmUp, ways } = plan
  const horizon = (warmUp + days) * DAY
  const counts = warmUp * DAY
  const { spells, luck, shares, lives } = place
  const { lanes, laneMinutes, look } = place.drawn
  const flow = flowIn(plan, world)
  const kernel = new Kernel()

  // Vehicle number n of way w is n · ways + w, so that its luck is its own whoever comes between.
  const count = ways.length
  const stats = ways.map(() => ({
    came: 0,
    stood: 0,
    passed: 0,
    wait: 0,
    dwell: 0,
    queued: 0,
    dwells: new Histogram(),
  }))
  const daily = new Float64Array(warmUp + days)
  const cameDaily = new Float64Array(warmUp + days)

  const numberOf = (who: number) => (who / count) | 0
  const clocks = ways.map((_, way) => new Comings(plan.profile, (flow * shares[way]!) / DAY))
  const arrives = kernel.on((who) => {
    const way = who % count
    const next = clocks[way]!.next(luck[way]!.gap.at(numberOf(who) + 1))
    if (next < horizon) kernel.at(next, arrives, who + count)
    lives.begin(who, kernel.now, spells ? spells.next(kernel.now) : kernel.now)
    if (kernel.now >= counts) {
      stats[way]!.came++
      // At the place until the days are over, unless it is out before.
      stats[way]!.stood += horizon - kernel.now
    }
    gateLanes.seize(who)
  })
  const gateLanes = new Resource(kernel, {
    servers: lanes,
    ...(spells && { opening: spells }),
    granted: (who, waited) => {
      const day = Math.min(daily.length - 1, Math.floor(lives.arrived(who) / DAY))
      daily[day]! += waited
      cameDaily[day]!++
      lives.admit(who, kernel.now)
      kernel.after(laneMinutes * luck[who % count]!.lane.at(numberOf(who)), leavesLane, who)
    },
  })
  const leavesLane = kernel.on((who) => {
    lives.leaveLane(who, kernel.now)
    gateLanes.release()
    if (look && luck[who % count]!.pick.at(numberOf(who)) < look.share) looks!.seize(who)
    else out(who, false)
  })
  const looks =
    look &&
    new Resource(kernel, {
      servers: look.servers,
      granted: (who) => kernel.after(look.minutes * luck[who % count]!.look(numberOf(who)), looked, who),
    })
  const looked = kernel.on((who) => {
    looks!.release()
    out(who, true)
  })
  const out = (who: number, inspected: boolean) => {
    const way = who % count
    const [came, admitted] = [lives.arrived(who), lives.admitted(who)]
    // Papers run while the vehicle stands in the lane: the longer of both counts.
    const leaves = Math.max(kernel.now, admitted + ways[way]!.least)
    watch?.({ way, arrives: came, admitted, leavesLane: lives.leftLane(who), inspected, out: leaves })
    if (came < counts) return
    const one = stats[way]!
    one.stood -= Math.max(0, horizon - leaves)
    one.passed++
    one.wait += admitted - came
    one.dwell += leaves - came
    one.queued += admitted - lives.alone(who)
    one.dwells.add(leaves - came)
  }
  ways.forEach((_, way) => {
    const first = clocks[way]!.next(luck[way]!.gap.at(0))
    if (first < horizon) kernel.at(first, arrives, way)
  })

  kernel.run(counts)
  gateLanes.settle()
  const before = { area: gateLanes.waitingArea, waiting: gateLanes.waiting + (looks?.waiting ?? 0) }
  gateLanes.longest = gateLanes.waiting
  kernel.run(horizon)
  gateLanes.settle()
  const queue = {
    mean: (gateLanes.waitingArea - before.area) / (days * DAY),
    most: gateLanes.longest,
    grown: gateLanes.waiting + (looks?.waiting ?? 0) - before.waiting,
  }
  // Who is still there is followed to the end, or the longest waits would be missing.
  kernel.run()

  const { capacity, narrowest } = passesOf(plan, world, place.drawn)
  return {
    flow,
    capacity,
    load: flow / capacity,
    narrowest,
    ways: stats.map(({ came, stood, passed, wait, dwell, dwells, queued }) => ({
      came,
      stood,
      passed,
      queued: passed === 0 ? 0 : queued / passed,
      wait: passed === 0 ? 0 : wait / passed,
      dwell: passed === 0 ? 0 : dwell / passed,
      dwells: dwells.bins,
    })),
    queue,
    daily: daily.map((sum, day) => (cameDaily[day] === 0 ? 0 : sum / cameDaily[day]!)),
  }
}
