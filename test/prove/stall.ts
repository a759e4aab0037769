import { readdirSync, readFileSync } from 'node:fs'

const EVERY_MS = 4

/** How long the main loop was kept from its next task, in milliseconds. */
export interface Stall {
  /** By the clock, whatever the reason. */
  readonly clock: number
  /** Without what the machine did meanwhile: the program's own doing. */
  readonly own: number
  /** The processor time of the main thread within it. */
  readonly worked: number
}

const NONE: Stall = { clock: 0, own: 0, worked: 0 }

/**
 * Measures how long the main loop of this process was kept from its next task: the longest by the clock, and the
 * longest that was the program's own doing. Two things are taken off that are the machine's: time in which the main
 * thread was ready and others ran, and time in which it waited for another thread of this process (V8's collector, a
 * lock of the system's memory) that was itself ready and not let run. A main thread that computes, waits for a disk or
 * for a thread that works is not excused. Where the system does not tell, nothing is taken off.
 */
export function watchLoop(): { longest(): { clock: number; own: Stall } } {
  let [clock, own, last, before] = [0, NONE, performance.now(), threads()]
  const tick = () => {
    const [now, after] = [performance.now(), threads()]
    const stood = stallOf(now - last - EVERY_MS, before, after)
    clock = Math.max(clock, stood.clock)
    if (stood.own > own.own) own = stood
    ;[last, before] = [now, after]
    setTimeout(tick, EVERY_MS)
  }
  setTimeout(tick, EVERY_MS)
  return {
    longest: () => {
      const told = { clock, own }
      ;[clock, own] = [0, NONE]
      return told
    },
  }
}

/** What a thread did until now, in milliseconds: how long it ran, and how long it was ready and waited for a processor. */
export interface Thread {
  readonly ran: number
  readonly waited: number
}
/** By thread; the main one has the number of the process. */
export type Threads = ReadonlyMap<number, Thread>

/** A stall by the clock, told apart by what the threads of the process did meanwhile. */
export function stallOf(clock: number, before: Threads, after: Threads, main: number = process.pid): Stall {
  const spent = (thread: number): Thread => {
    const [from, to] = [before.get(thread) ?? { ran: 0, waited: 0 }, after.get(thread) ?? { ran: 0, waited: 0 }]
    return { ran: Math.max(0, to.ran - from.ran), waited: Math.max(0, to.waited - from.waited) }
  }
  const { ran, waited } = spent(main)
  const blocked = Math.max(0, clock - ran - waited)
  const others = [...after.keys()].filter((thread) => thread !== main && before.has(thread))
  const starved = Math.max(0, ...others.map((thread) => spent(thread).waited))
  return { clock, own: Math.max(0, clock - waited - Math.min(blocked, starved)), worked: ran }
}

// schedstat: nanoseconds on a processor, and nanoseconds in which the thread waited for one.
function threads(): Threads {
  try {
    const found = new Map<number, Thread>()
    for (const thread of readdirSync('/proc/self/task')) {
      const [ran, waited] = readFileSync(`/proc/self/task/${thread}/schedstat`, 'utf8').split(' ').map(Number)
      found.set(Number(thread), { ran: ran! / 1e6, waited: waited! / 1e6 })
    }
    return found
  } catch {
    return new Map()
  }
}
