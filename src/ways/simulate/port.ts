import type { EpochMinutes, Id, StateId } from '../../ground/index.ts'
import type { Calendar } from '../calendar.ts'
import { gateCalendar, type Gate } from '../gate.ts'
import { drawn } from '../chance.ts'
import { Histogram } from './histogram.ts'
import { normal } from './interval.ts'
import { Kernel } from './kernel.ts'
import { Resource } from './resource.ts'
import { Spells } from './spells.ts'
import { Stream } from './stream.ts'

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

/** One world: what happened at the place while all that is unknown stood at one value each. */
export interface PortWorld {
  readonly flow: number
  /** What can pass in a day with these hours, lanes and times. */
  readonly capacity: number
  /** Asked over possible at the narrowest step; from 1 on the queue grows without end. */
  readonly load: number
  readonly narrowest: 'lanes' | 'inspection'
  readonly ways: readonly {
    readonly passed: number
    /** Mean minutes until being let in, and until being out. */
    readonly wait: number
    readonly dwell: number
    readonly dwells: Float64Array
    /** Mean minutes of the wait that is owed to others: beside what a shut gate alone makes wait. */
    readonly queued: number
  }[]
  /** Vehicles waiting: the mean over time, the most, and how many more wait at the end of the days that count. */
  readonly queue: { readonly mean: number; readonly most: number; readonly grown: number }
  /** Mean wait of those who came on each day of the whole run. */
  readonly daily: Float64Array
}

const DAY = 1440
const HOUR = 60

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
export function portWorld(plan: PortPlan, world: number, watch?: (passage: Passage) => void): PortWorld {
  const { days, warmUp, seed, ways } = plan
  const horizon = (warmUp + days) * DAY
  const counts = warmUp * DAY
  const { flow, lanes, laneMinutes, variation, look } = drawnPlan(plan, world)
  const shares = sharesOf(plan, world)
  // Two months more than asked, for those who still wait at the end.
  const spells = openingOf(plan, world, horizon + 60 * DAY)

  const kernel = new Kernel()
  const arrivals = ways.map((way) => new Stream(seed, `${way.id} arrival`, world))
  const laneLuck = ways.map((way) => new Stream(seed, `${way.id} lane`, world))
  const lookLuck = ways.map((way) => new Stream(seed, `${way.id} inspection`, world))
  const pickLuck = ways.map((way) => new Stream(seed, `${way.id} picked`, world))
  const service = lognormal(variation)

  // Vehicle number n of way w is 2n + w, so that its luck is its own whoever comes between.
  const count = ways.length
  const arrivedAt = new Grown()
  const admittedAt = new Grown()
  const leftLaneAt = new Grown()
  const aloneAt = new Grown()
  const stats = ways.map(() => ({ passed: 0, wait: 0, dwell: 0, queued: 0, dwells: new Histogram() }))
  const daily = new Float64Array(warmUp + days)
  const cameDaily = new Float64Array(warmUp + days)

  const clocks = ways.map((_, way) => new Comings(plan.profile, (flow * shares[way]!) / DAY))
  const arrives = kernel.on((who) => {
    const way = who % count
    const next = clocks[way]!.next(arrivals[way]!.exponential())
    if (next < horizon) kernel.at(next, arrives, who + count)
    arrivedAt.set(who, kernel.now)
    aloneAt.set(who, spells ? spells.next(kernel.now) : kernel.now)
    gateLanes.seize(who)
  })
  const gateLanes = new Resource(kernel, {
    servers: lanes,
    ...(spells && { opening: spells }),
    granted: (who, waited) => {
      const day = Math.min(daily.length - 1, Math.floor(arrivedAt.get(who) / DAY))
      daily[day]! += waited
      cameDaily[day]!++
      admittedAt.set(who, kernel.now)
      kernel.after(laneMinutes * service(laneLuck[who % count]!.at(Math.floor(who / count))), leavesLane, who)
    },
  })
  const leavesLane = kernel.on((who) => {
    leftLaneAt.set(who, kernel.now)
    gateLanes.release()
    const [way, number] = [who % count, Math.floor(who / count)]
    if (look && pickLuck[way]!.at(number) < look.share) looks!.seize(who)
    else out(who, false)
  })
  const looks =
    look &&
    new Resource(kernel, {
      servers: look.servers,
      granted: (who) =>
        kernel.after(look.minutes * service(lookLuck[who % count]!.at(Math.floor(who / count))), looked, who),
    })
  const looked = kernel.on((who) => {
    looks!.release()
    out(who, true)
  })
  const out = (who: number, inspected: boolean) => {
    const [way, came, admitted] = [who % count, arrivedAt.get(who), admittedAt.get(who)]
    // Papers run while the vehicle stands in the lane: the longer of both counts.
    const leaves = Math.max(kernel.now, admitted + ways[way]!.least)
    watch?.({ way, arrives: came, admitted, leavesLane: leftLaneAt.get(who), inspected, out: leaves })
    if (came < counts) return
    const one = stats[way]!
    one.passed++
    one.wait += admitted - came
    one.dwell += leaves - came
    one.queued += admitted - aloneAt.get(who)
    one.dwells.add(leaves - came)
  }
  ways.forEach((_, way) => {
    const first = clocks[way]!.next(arrivals[way]!.exponential())
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

  const { capacity, narrowest } = passesOf(plan, world, spells)
  return {
    flow,
    capacity,
    load: flow / capacity,
    narrowest,
    ways: stats.map(({ passed, wait, dwell, dwells, queued }) => ({
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

/** Vehicles a day that a place can pass in one world, with its hours, lanes and times there: what `portWorld` has too. */
export const portCapacity = (plan: PortPlan, world: number): number =>
  passesOf(plan, world, openingOf(plan, world, (plan.warmUp + plan.days) * DAY)).capacity

const within = ({ low, high }: Range, world: number, name: string) => low + (high - low) * drawn(world, name)
// Times have long tails and only their bounds are said: evenly in the logarithm, as the planner draws them.
const withinLog = ({ low, high }: Range, world: number, name: string) =>
  low > 0 ? low * (high / low) ** drawn(world, name) : within({ low, high }, world, name)
const whole = ({ low, high }: Range, world: number, name: string) =>
  Math.min(high, Math.floor(low + (high - low + 1) * drawn(world, name)))

// What is not known of a place, each at one value.
function drawnPlan(plan: PortPlan, world: number) {
  const { place, inspection } = plan
  const lanes = whole(plan.lanes, world, `${place} lanes`)
  return {
    flow: within(plan.flow, world, `${place} flow`),
    lanes,
    laneMinutes: plan.laneMinutes
      ? withinLog(plan.laneMinutes, world, `${place} lane-time`)
      : (lanes * DAY) / within(plan.capacity!, world, `${place} capacity`),
    variation: within(plan.variation, world, `${place} variation`),
    look: inspection && {
      share: within(inspection.share, world, `${place} inspection-share`),
      minutes: withinLog(inspection.minutes, world, `${place} inspection-time`),
      servers: whole(inspection.servers, world, `${place} inspection servers`),
    },
  }
}

function passesOf(plan: PortPlan, world: number, spells: Spells | null): Pick<PortWorld, 'capacity' | 'narrowest'> {
  const { lanes, laneMinutes, look } = drawnPlan(plan, world)
  const days = plan.warmUp + plan.days
  const openMinutes = spells ? spells.minutesBefore(days * DAY) / days : DAY
  const byLanes = (lanes * openMinutes) / laneMinutes
  const byLooks = look && look.share > 0 ? (look.servers * DAY) / look.minutes / look.share : Infinity
  return { capacity: Math.min(byLanes, byLooks), narrowest: byLooks < byLanes ? 'inspection' : 'lanes' }
}

function sharesOf({ ways, place }: PortPlan, world: number): number[] {
  const drawnShares = ways.map(({ share, id }) => within(share, world, `${place} share ${id}`))
  const sum = drawnShares.reduce((total, one) => total + one, 0)
  return drawnShares.map((one) => one / sum)
}

// Rival claims about hours are believed in turn, and hours known by their length lie somewhere in the day, both by the
// planner's own luck. The clock goes by half hours, so that a gate has few calendars.
function openingOf({ gate, start }: PortPlan, world: number, minutes: number): Spells | null {
  if (!gate) return null
  const taken = gate.sides.map(({ state, hours }) =>
    hours.length < 2 ? 0 : Math.floor(drawn(world, `${gate.port} ${state}`) * hours.length),
  )
  const closes = gate.sides.map(({ state }) => Math.floor(drawn(world, `${gate.port} ${state} clock`) * 48) * 30)
  return new Spells(calendarFor(gate, taken, closes), start, minutes)
}

const calendars = new WeakMap<Gate, Map<string, Calendar>>()

function calendarFor(gate: Gate, taken: readonly number[], closes: readonly number[]): Calendar {
  let known = calendars.get(gate)
  if (!known) calendars.set(gate, (known = new Map()))
  const key = gate.sides
    .map(({ hours }, side) => `${taken[side]} ${hours.some((claim) => claim.hours === null) ? closes[side] : ''}`)
    .join(' ')
  let calendar = known.get(key)
  if (!calendar) known.set(key, (calendar = gateCalendar(gate, taken, closes)))
  return calendar
}

/** Service times of mean 1 with a given deviation over mean, from one even draw each. */
function lognormal(variation: number): (luck: number) => number {
  const square = Math.log1p(variation ** 2)
  const sigma = Math.sqrt(square)
  return (luck) => Math.exp(sigma * normal(luck) - square / 2)
}

/** When the next one comes, where the rate changes from hour to hour: unit waits stretched over the hours. */
class Comings {
  readonly #profile: Float64Array
  readonly #perMinute: number
  #at = 0

  constructor(profile: Float64Array, perMinute: number) {
    this.#profile = profile
    this.#perMinute = perMinute
  }

  next(wait: number): number {
    let left = wait
    for (;;) {
      const hour = Math.floor(this.#at / HOUR)
      if (hour >= this.#profile.length) return Infinity
      const rate = this.#perMinute * this.#profile[hour]!
      const end = (hour + 1) * HOUR
      if (rate * (end - this.#at) > left) return (this.#at += left / rate)
      left -= rate * (end - this.#at)
      this.#at = end
    }
  }
}

/** Numbers by index, as many as come. */
class Grown {
  #values = new Float64Array(1024)

  set(at: number, value: number): void {
    if (at >= this.#values.length) {
      const wider = new Float64Array(Math.max(at + 1, this.#values.length * 2))
      wider.set(this.#values)
      this.#values = wider
    }
    this.#values[at] = value
  }

  get(at: number): number {
    return this.#values[at]!
  }
}
