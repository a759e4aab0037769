import { gateCalendar, type Gate } from '../gate.ts'
import type { Calendar } from '../calendar.ts'
import { drawn } from '../chance.ts'
import { normal } from './interval.ts'
import { Lives } from './port-lives.ts'
import type { PortPlan, PortWorld, Range } from './port.ts'
import { Spells } from './spells.ts'
import { Stream } from './stream.ts'

const DAY = 1440

/**
 * One world of a plan without its flow: when the place is open, and the luck of everybody who comes. Kept as it is drawn,
 * so that runs of one world with other flows share it.
 */
export class Place {
  readonly world: number
  readonly drawn: ReturnType<typeof drawnPlan>
  readonly shares: readonly number[]
  /** Null for a place that never closes. */
  readonly spells: Spells | null
  /** By way. */
  readonly luck: readonly WayLuck[]
  /** Room that one run after the other writes to. */
  readonly lives = new Lives()

  constructor(plan: PortPlan, world: number) {
    this.world = world
    this.drawn = drawnPlan(plan, world)
    this.shares = sharesOf(plan, world)
    // Two months more than asked, for those who still wait at the end.
    this.spells = openingOf(plan, world, (plan.warmUp + plan.days + 60) * DAY)
    const service = lognormal(this.drawn.variation)
    this.luck = plan.ways.map(({ id }) => new WayLuck(plan.seed, id, world, service))
  }
}

/** The luck of the vehicles of one way in one world, each its own whoever comes between. */
class WayLuck {
  /** Waits of mean 1 until the next one comes. */
  readonly gap: Kept
  /** Of mean 1: what the time in the lane is multiplied by. */
  readonly lane: Kept
  /** Even in (0, 1): who is picked out. */
  readonly pick: Kept
  readonly #look: Stream
  readonly #service: (luck: number) => number

  constructor(seed: number, way: string, world: number, service: (luck: number) => number) {
    const stream = (of: string) => new Stream(seed, `${way} ${of}`, world)
    const [arrival, lane, pick] = [stream('arrival'), stream('lane'), stream('picked')]
    this.gap = new Kept(() => arrival.exponential())
    this.lane = new Kept(() => service(lane.next()))
    this.pick = new Kept(() => pick.next())
    this.#look = stream('inspection')
    this.#service = service
  }

  /** Of mean 1: what the time of the inspection of vehicle `n` is multiplied by. */
  look(n: number): number {
    return this.#service(this.#look.at(n))
  }
}

const AHEAD = 64

/** Draws by number, made in order when first asked for. */
class Kept {
  readonly #draw: () => number
  #values = new Float64Array(1024)
  #filled = 0

  constructor(draw: () => number) {
    this.#draw = draw
  }

  at(n: number): number {
    if (n >= this.#filled) this.#fill(n)
    return this.#values[n]!
  }

  #fill(n: number): void {
    // Some more than asked for, since the next ones are asked for next.
    const until = n - (n % AHEAD) + AHEAD
    if (until > this.#values.length) {
      const wider = new Float64Array(Math.max(until, this.#values.length * 2))
      wider.set(this.#values)
      this.#values = wider
    }
    const values = this.#values
    for (let at = this.#filled; at < until; at++) values[at] = this.#draw()
    this.#filled = until
  }
}

/** Vehicles a day that a place can pass in one world, with its hours, lanes and times there: what `portWorld` has too. */
export const portCapacity = (plan: PortPlan, world: number): number => passesOf(plan, world).capacity

const within = ({ low, high }: Range, world: number, name: string) => low + (high - low) * drawn(world, name)
// Times have long tails and only their bounds are said: evenly in the logarithm, as the planner draws them.
const withinLog = ({ low, high }: Range, world: number, name: string) =>
  low > 0 ? low * (high / low) ** drawn(world, name) : within({ low, high }, world, name)
const whole = ({ low, high }: Range, world: number, name: string) =>
  Math.min(high, Math.floor(low + (high - low + 1) * drawn(world, name)))

/** How many come in a day in one world. */
export const flowIn = ({ flow, place }: PortPlan, world: number): number => within(flow, world, `${place} flow`)

// What is not known of a place, each at one value.
function drawnPlan(plan: PortPlan, world: number) {
  const { place, inspection } = plan
  const lanes = whole(plan.lanes, world, `${place} lanes`)
  return {
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

export function passesOf(
  plan: PortPlan,
  world: number,
  { lanes, laneMinutes, look } = drawnPlan(plan, world),
): Pick<PortWorld, 'capacity' | 'narrowest'> {
  const days = plan.warmUp + plan.days
  const byLanes = (lanes * (openMinutes(plan, world, days * DAY) / days)) / laneMinutes
  const byLooks = look && look.share > 0 ? (look.servers * DAY) / look.minutes / look.share : Infinity
  return { capacity: Math.min(byLanes, byLooks), narrowest: byLooks < byLanes ? 'inspection' : 'lanes' }
}

function sharesOf({ ways, place }: PortPlan, world: number): number[] {
  const drawnShares = ways.map(({ share, id }) => within(share, world, `${place} share ${id}`))
  const sum = drawnShares.reduce((total, one) => total + one, 0)
  return drawnShares.map((one) => one / sum)
}

const openings = new WeakMap<Calendar, Map<string, number>>()

// Worlds share few calendars.
function openMinutes(plan: PortPlan, world: number, minutes: number): number {
  const calendar = calendarOf(plan, world)
  if (!calendar) return minutes
  let known = openings.get(calendar)
  if (!known) openings.set(calendar, (known = new Map()))
  const key = `${plan.start} ${minutes}`
  let open = known.get(key)
  if (open === undefined) known.set(key, (open = Spells.of(calendar, plan.start, minutes).minutesBefore(minutes)))
  return open
}

function openingOf(plan: PortPlan, world: number, minutes: number): Spells | null {
  const calendar = calendarOf(plan, world)
  return calendar && Spells.of(calendar, plan.start, minutes)
}

// Rival claims about hours are believed in turn, and hours known by their length lie somewhere in the day, both by the
// planner's own luck. The clock goes by half hours, so that a gate has few calendars.
function calendarOf({ gate }: PortPlan, world: number): Calendar | null {
  if (!gate) return null
  const taken = gate.sides.map(({ state, hours }) =>
    hours.length < 2 ? 0 : Math.floor(drawn(world, `${gate.port} ${state}`) * hours.length),
  )
  const closes = gate.sides.map(({ state }) => Math.floor(drawn(world, `${gate.port} ${state} clock`) * 48) * 30)
  return calendarFor(gate, taken, closes)
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
