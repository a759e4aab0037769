import { EventQueue } from './event-queue.ts'

/**
 * A clock and what is still to happen. A model registers what each kind of event does and plans events by their number;
 * it knows nothing of queues, ports or trains.
 */
export class Kernel {
  /** The moment of the event that is being handled, in the model's own unit. */
  now = 0
  /** How many events were handled. */
  events = 0

  readonly #queue = new EventQueue()
  readonly #handlers: ((who: number) => void)[] = []

  /** A new kind of event and what happens at it; the number it is planned by. */
  on(handler: (who: number) => void): number {
    return this.#handlers.push(handler) - 1
  }

  /** Plans an event at a moment that has not passed. */
  at(time: number, code: number, who = 0): void {
    this.#queue.push(time, code, who)
  }

  after(delay: number, code: number, who = 0): void {
    this.#queue.push(this.now + delay, code, who)
  }

  get pending(): number {
    return this.#queue.size
  }

  /** Handles events in their order up to a moment, itself included, and leaves the clock there; or until none is left. */
  run(until = Infinity): void {
    const [queue, handlers] = [this.#queue, this.#handlers]
    while (queue.pop(until)) {
      this.now = queue.time
      this.events++
      handlers[queue.code]!(queue.who)
    }
    if (until < Infinity) this.now = until
  }
}
