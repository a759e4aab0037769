import { Kernel, Stream } from '../simulate/index.ts'
import type { LineWorld } from './capacity.ts'
import { compress, segmentsOf } from './compress.ts'

/** Trains on a line in one world: how many come and for how long. */
export interface Traffic {
  /** Both ways together. */
  readonly trainsPerDay: number
  readonly days: number
  readonly seed: number
  readonly world: number
}

/** Where one train was and when, in minutes: a stop between segments with its arrival and its departure. */
export interface TrainPath {
  readonly way: 'up' | 'down'
  readonly calls: readonly { readonly stop: number; readonly arrives: number; readonly departs: number }[]
}

/** What happened on the line. */
export interface TrainDays {
  /** Trains asked for over those that the compressed timetable takes when nothing is left free; from 1 on no steady state. */
  readonly load: number
  /** Trains by which the queues at the ends grow in a day; 0 in a steady state. */
  readonly growth: number
  readonly through: number
  /** Minutes that trains took longer than alone on the line, from the moment at which they wanted to set out. */
  readonly delay: { readonly mean: number; readonly up: number; readonly down: number; readonly p90: number }
  /** Minutes of a train that meets nobody, work in yards and closed hours apart. */
  readonly alone: { readonly up: number; readonly down: number }
  /** Minutes waited by all trains at each stop for the line ahead. */
  readonly waited: Float64Array
  readonly paths: readonly TrainPath[]
}

const DAY = 1440

interface Train {
  readonly up: boolean
  readonly wants: number
  /** Number of the boundary at which it stands or to which it runs. */
  boundary: number
  since: number
  readonly calls: { stop: number; arrives: number; departs: number }[]
}

/**
 * Runs trains over a line with single track, passing loops and yards. A segment between meeting places holds one train
 * at a time, and an opposite one sets out when the crossing is done; on a double track trains of the same way follow each
 * other at the headway. Where trains of both ways wait they take turns. A train sets out only towards a place that is
 * free: a meeting place keeps one for each way, so that two queues never block each other.
 */
export function runTrains(line: LineWorld, traffic: Traffic): TrainDays {
  return new TrainRun(line, traffic).run()
}

class TrainRun {
  readonly #line: LineWorld
  readonly #traffic: Traffic
  readonly #kernel = new Kernel()
  readonly #trains: Train[] = []
  readonly #segments: Segment[]
  /** By boundary: trains of each way that stand there or run towards it, and how many may. */
  readonly #held: { up: number; down: number }[]
  readonly #room: { up: number; down: number }[]
  readonly #stopOf: readonly number[]
  readonly #yardAt: (Yard | null)[]
  readonly #arrives: number
  readonly #worked: number
  readonly #look: number
  readonly #waited: Float64Array

  constructor(line: LineWorld, traffic: Traffic) {
    this.#line = line
    this.#traffic = traffic
    const { sections, stops, headway, yards } = line
    this.#segments = segmentsOf(sections, stops, headway).map(({ first, last }) => {
      const of = (way: 'up' | 'down') => sections.slice(first, last + 1).reduce((sum, one) => sum + one[way], 0)
      return {
        minutes: { up: of('up'), down: of('down') },
        double: sections[first]!.tracks > 1,
        crossing: { up: stops[last + 1]!.crossing, down: stops[first]!.crossing },
        waiting: { up: [], down: [] },
        busy: false,
        freeFor: { up: 0, down: 0 },
        last: null,
        first,
        end: last + 1,
        asked: Infinity,
      }
    })
    // Boundary b lies before segment b; trains stand there.
    this.#stopOf = [...this.#segments.map(({ first }) => first), sections.length]
    this.#held = this.#stopOf.map(() => ({ up: 0, down: 0 }))
    this.#yardAt = this.#stopOf.map((stop) => {
      const yard = yards.find((one) => one.stop === stop)
      return yard ? { tracks: yard.tracks, minutes: yard.minutes, busy: 0, line: [] } : null
    })
    this.#room = this.#stopOf.map((_, at) => {
      const yard = this.#yardAt[at]
      const end = at === 0 || at === this.#segments.length
      // Before the end of a double track trains stand one behind the other on the line itself.
      const room = (from: Segment | undefined) => (end || from?.double ? Infinity : (yard?.tracks ?? 1))
      return { up: room(this.#segments[at - 1]), down: room(this.#segments[at]) }
    })
    this.#waited = new Float64Array(stops.length)
    this.#arrives = this.#kernel.on((who) => this.#arrive(this.#trains[who]!, who))
    this.#worked = this.#kernel.on((who) => this.#finishWork(who))
    this.#look = this.#kernel.on((at) => {
      this.#segments[at]!.asked = Infinity
      this.#dispatch(at)
    })
  }

  run(): TrainDays {
    const { trainsPerDay, days, seed, world } = this.#traffic
    const interval = (2 * DAY) / trainsPerDay
    const count = Math.floor((days * DAY) / interval)
    const enters = this.#kernel.on((who) => this.#enter(who))
    for (const up of [true, false]) {
      const chance = new Stream(seed, `train ${up ? 'up' : 'down'}`, world)
      for (let number = 0; number < count; number++) {
        // Somewhere in its own stretch of the day: as many as the timetable says, and nobody on time.
        const wants = (number + chance.at(number)) * interval
        const who = this.#trains.push({ up, wants, boundary: up ? 0 : this.#segments.length, since: wants, calls: [] })
        this.#kernel.at(wants, enters, who - 1)
      }
    }
    this.#kernel.run()
    return this.#answer()
  }

  #enter(who: number): void {
    const train = this.#trains[who]!
    this.#held[train.boundary]![wayOf(train)]++
    train.calls.push({ stop: this.#stopOf[train.boundary]!, arrives: this.#kernel.now, departs: this.#kernel.now })
    this.#stand(train, who)
  }

  #arrive(train: Train, who: number): void {
    const way = wayOf(train)
    const segment = this.#segments[train.up ? train.boundary - 1 : train.boundary]!
    const { now } = this.#kernel
    if (!segment.double) {
      segment.busy = false
      segment.freeFor = train.up
        ? { up: now, down: now + segment.crossing.up }
        : { up: now + segment.crossing.down, down: now }
    }
    train.calls.push({ stop: this.#stopOf[train.boundary]!, arrives: now, departs: now })
    this.#dispatch(train.up ? train.boundary - 1 : train.boundary)
    if (train.boundary === (train.up ? this.#segments.length : 0)) {
      this.#held[train.boundary]![way]--
      return
    }
    const yard = this.#yardAt[train.boundary]
    if (!yard) return this.#stand(train, who)
    yard.line.push(who)
    this.#work(yard)
  }

  #work(yard: Yard): void {
    while (yard.busy < yard.tracks && yard.line.length > 0) {
      yard.busy++
      this.#kernel.after(yard.minutes, this.#worked, yard.line.shift()!)
    }
  }

  #finishWork(who: number): void {
    const train = this.#trains[who]!
    const yard = this.#yardAt[train.boundary]!
    yard.busy--
    this.#work(yard)
    this.#stand(train, who)
  }

  #stand(train: Train, who: number): void {
    train.since = this.#kernel.now
    const at = train.up ? train.boundary : train.boundary - 1
    this.#segments[at]!.waiting[wayOf(train)].push(who)
    this.#dispatch(at)
  }

  // Lets whoever may go set out into a segment, and asks again when that may change by the clock alone.
  #dispatch(at: number): void {
    const segment = this.#segments[at]!
    for (;;) {
      const [up, down] = [this.#may(at, 'up'), this.#may(at, 'down')]
      if (!up && !down) return
      const way = up && down ? this.#turn(segment) : up ? 'up' : 'down'
      const soonest = this.#opens(Math.max(this.#kernel.now, segment.freeFor[way]))
      if (soonest > this.#kernel.now) {
        // On a double track the other way need not wait for this one.
        const other = way === 'up' ? 'down' : 'up'
        const free = segment.double && (way === 'up' ? down : up)
        if (free && this.#opens(Math.max(this.#kernel.now, segment.freeFor[other])) === this.#kernel.now)
          this.#setOut(at, other)
        else {
          if (soonest < segment.asked) {
            segment.asked = soonest
            this.#kernel.at(soonest, this.#look, at)
          }
          return
        }
      } else this.#setOut(at, way)
    }
  }

  // Who goes where both ways could: those that did not go last; at the very first who has waited longer.
  #turn({ last, waiting }: Segment): 'up' | 'down' {
    if (last !== null) return last === 'up' ? 'down' : 'up'
    return this.#trains[waiting.up[0]!]!.since <= this.#trains[waiting.down[0]!]!.since ? 'up' : 'down'
  }

  #may(at: number, way: 'up' | 'down'): boolean {
    const { waiting, double, busy } = this.#segments[at]!
    return waiting[way].length > 0 && (double || !busy) && this.#hasRoom(at, way)
  }

  #hasRoom(at: number, way: 'up' | 'down'): boolean {
    const ahead = way === 'up' ? at + 1 : at
    return this.#held[ahead]![way] < this.#room[ahead]![way]
  }

  // Nobody sets out in the hours in which the line is shut, at the end of each day.
  #opens(at: number): number {
    const { window } = this.#line
    return at % DAY < window ? at : (Math.floor(at / DAY) + 1) * DAY
  }

  #setOut(at: number, way: 'up' | 'down'): void {
    const segment = this.#segments[at]!
    const who = segment.waiting[way].shift()!
    const train = this.#trains[who]!
    const { now } = this.#kernel
    const behind = train.boundary
    this.#waited[this.#stopOf[behind]!]! += now - train.since
    train.calls.at(-1)!.departs = now
    this.#held[behind]![way]--
    train.boundary += train.up ? 1 : -1
    this.#held[train.boundary]![way]++
    segment.last = way
    if (segment.double) segment.freeFor[way] = now + this.#line.headway
    else segment.busy = true
    this.#kernel.after(segment.minutes[way], this.#arrives, who)
    // The place that it left is free for the next one of its way.
    const before = way === 'up' ? at - 1 : at + 1
    if (this.#segments[before]) this.#dispatch(before)
  }

  #answer(): TrainDays {
    const { sections, stops, headway, window } = this.#line
    const { trainsPerDay, days } = this.#traffic
    const alone = (way: 'up' | 'down') =>
      sections.reduce((sum, one) => sum + one[way], 0) +
      this.#yardAt.reduce((sum, yard, at) => sum + (at > 0 && at < this.#segments.length ? (yard?.minutes ?? 0) : 0), 0)
    const least = { up: alone('up'), down: alone('down') }
    const delays = this.#trains.map((train) => train.calls.at(-1)!.arrives - train.wants - least[wayOf(train)])
    const of = (up: boolean) => mean(delays.filter((_, who) => this.#trains[who]!.up === up))
    const byYards = Math.min(
      Infinity,
      ...this.#yardAt.flatMap((yard, at) =>
        yard && at > 0 && at < this.#segments.length ? [(yard.tracks * DAY) / yard.minutes] : [],
      ),
    )
    const most = Math.min((2 * window) / compress(sections, stops, headway).cycle, byYards)
    const horizon = days * DAY
    return {
      load: trainsPerDay / most,
      growth: Math.max(0, trainsPerDay - most),
      through: this.#trains.filter(({ calls }) => calls.at(-1)!.arrives <= horizon).length,
      delay: {
        mean: mean(delays),
        up: of(true),
        down: of(false),
        p90: delays.toSorted((a, b) => a - b)[Math.floor(0.9 * delays.length)] ?? 0,
      },
      alone: least,
      waited: this.#waited,
      paths: this.#trains.map((train) => ({ way: wayOf(train), calls: train.calls })),
    }
  }
}

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length)

const wayOf = ({ up }: Train): 'up' | 'down' => (up ? 'up' : 'down')

interface Segment {
  readonly minutes: { readonly up: number; readonly down: number }
  readonly double: boolean
  /** Minutes after a train of a way has left it until an opposite one sets out. */
  readonly crossing: { readonly up: number; readonly down: number }
  readonly waiting: { readonly up: number[]; readonly down: number[] }
  readonly first: number
  readonly end: number
  busy: boolean
  freeFor: { up: number; down: number }
  last: 'up' | 'down' | null
  /** The moment for which a look is planned. */
  asked: number
}

interface Yard {
  readonly tracks: number
  readonly minutes: number
  readonly line: number[]
  busy: number
}
