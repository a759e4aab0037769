import type { EpochMinutes } from '../../ground/index.ts'
import type { Calendar } from '../calendar.ts'
import type { OpenHours } from './resource.ts'

/**
 * The spells of a calendar over a stretch of time in minutes from its beginning, for a clock that runs forward, and
 * seldom begins anew: the planner's own calendar, laid flat.
 */
export class Spells implements OpenHours {
  readonly #from: Float64Array
  readonly #to: Float64Array
  #at = 0

  private constructor(from: Float64Array, to: Float64Array) {
    this.#from = from
    this.#to = to
  }

  static of(calendar: Calendar, start: EpochMinutes, minutes: number): Spells {
    const [from, to]: [number[], number[]] = [[], []]
    const end = start + minutes
    for (let moment = calendar.next(start, end); moment <= end;) {
      const shuts = calendar.until(moment, end)
      from.push(moment - start)
      to.push(shuts - start)
      moment = calendar.next(shuts + 2 ** -9, end)
    }
    return new Spells(Float64Array.from(from), Float64Array.from(to))
  }

  /** The same spells for another clock. */
  again(): Spells {
    return new Spells(this.#from, this.#to)
  }

  next(at: number): number {
    if (this.#at > 0 && at <= this.#to[this.#at - 1]!) this.#at = 0
    while (this.#at < this.#to.length && this.#to[this.#at]! < at) this.#at++
    return this.#at === this.#to.length ? Infinity : Math.max(at, this.#from[this.#at]!)
  }

  /** Open minutes of the first part of the stretch. */
  minutesBefore(end: number): number {
    return this.#to.reduce((sum, to, at) => sum + Math.max(0, Math.min(to, end) - this.#from[at]!), 0)
  }
}
