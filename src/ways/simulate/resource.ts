import type { Kernel } from './kernel.ts'
import { WaitingLine } from './line.ts'

/** When something may begin: the first such moment that is not before `at`, Infinity for never. */
export interface OpenHours {
  next(at: number): number
}

export interface ResourceOptions {
  readonly servers: number
  /** Closed outside it: nobody is begun with, whoever was begun with is finished. Always open when left out. */
  readonly opening?: OpenHours
  /** Classes of priority, 0 the most urgent; nobody is broken off for a more urgent one. */
  readonly classes?: number
  /** Somebody got a server: after how long a wait. It is called once for each `seize`. */
  readonly granted: (who: number, waited: number) => void
}

/** Servers with one line in front of them for each class of priority, kept over time. */
export class Resource {
  /** Over all time so far: the sums of waiting and of busy servers times time. Call `settle` before reading. */
  waitingArea = 0
  busyArea = 0
  /** The longest that the line has been. */
  longest = 0
  begun = 0

  readonly #kernel: Kernel
  readonly #opening: OpenHours | null
  readonly #granted: (who: number, waited: number) => void
  readonly #lines: readonly WaitingLine[]
  readonly #wake: number
  #servers: number
  #busy = 0
  #waiting = 0
  #changed = 0
  /** The moment for which an opening is planned; −1 for none. */
  #planned = -1

  constructor(kernel: Kernel, { servers, opening, classes = 1, granted }: ResourceOptions) {
    this.#kernel = kernel
    this.#servers = servers
    this.#opening = opening ?? null
    this.#granted = granted
    this.#lines = Array.from({ length: classes }, () => new WaitingLine())
    this.#wake = kernel.on(() => {
      this.#planned = -1
      this.#begin()
    })
  }

  get waiting(): number {
    return this.#waiting
  }

  get busy(): number {
    return this.#busy
  }

  /** Asks for a server: at once where one is free and it is open, else behind those of the same class. */
  seize(who: number, priority = 0): void {
    const { now } = this.#kernel
    if (
      this.#waiting === 0 &&
      this.#busy < this.#servers &&
      (this.#opening === null || this.#opening.next(now) === now)
    ) {
      this.#count(now)
      this.#busy++
      this.begun++
      this.#granted(who, 0)
      return
    }
    this.#count(now)
    this.#lines[priority]!.push(who, now)
    if (++this.#waiting > this.longest) this.longest = this.#waiting
    if (this.#busy < this.#servers) this.#plan(now)
  }

  /** Gives a server back; the next in line gets it. */
  release(): void {
    this.#count(this.#kernel.now)
    this.#busy--
    if (this.#waiting > 0) this.#begin()
  }

  /** Brings the areas up to the moment. */
  settle(): void {
    this.#count(this.#kernel.now)
  }

  #begin(): void {
    const { now } = this.#kernel
    if (this.#opening !== null && this.#opening.next(now) !== now) return this.#plan(now)
    this.#count(now)
    while (this.#waiting > 0 && this.#busy < this.#servers) {
      let priority = 0
      while (this.#lines[priority]!.length === 0) priority++
      const line = this.#lines[priority]!
      const { since } = line
      const who = line.shift()
      this.#waiting--
      this.#busy++
      this.begun++
      this.#granted(who, now - since)
    }
  }

  #plan(now: number): void {
    if (this.#opening === null || this.#planned >= 0) return
    const next = this.#opening.next(now)
    if (next === Infinity) return
    this.#planned = next
    this.#kernel.at(next, this.#wake)
  }

  #count(now: number): void {
    const passed = now - this.#changed
    this.waitingArea += passed * this.#waiting
    this.busyArea += passed * this.#busy
    this.#changed = now
  }
}
