import { readFileSync } from 'node:fs'

const EVERY_MS = 4

/**
 * Measures how long the main loop of this process was kept from its next task. Time in which the thread was ready and
 * the machine ran others is taken off where the system tells it: that is a busy machine and no stall of ours.
 */
export function watchLoop(): { longest(): number } {
  let [longest, last, waited] = [0, performance.now(), runQueueMs()]
  const tick = () => {
    const [now, nowWaited] = [performance.now(), runQueueMs()]
    longest = Math.max(longest, now - last - EVERY_MS - Math.max(0, nowWaited - waited))
    ;[last, waited] = [now, nowWaited]
    setTimeout(tick, EVERY_MS)
  }
  setTimeout(tick, EVERY_MS)
  return {
    longest: () => {
      const told = longest
      longest = 0
      return told
    },
  }
}

// The second number of schedstat: nanoseconds in which the thread waited for a processor.
function runQueueMs(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[1]) / 1e6
  } catch {
    return 0
  }
}
