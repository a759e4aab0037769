// One program under comparison, in a process of its own: says what loading took, then runs a pass of all queries when asked.
import { readFileSync } from 'node:fs'

export const queries = () =>
  readFileSync(process.env.ORTOQ_BENCH_PAIRS, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [from, to, depart] = line.trim().split(',')
      const [hours, minutes] = depart.split(':').map(Number)
      return { from, to, depart: hours * 3600 + minutes * 60 }
    })

const spent = (since) => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1e6
}

/** `load` makes the program ready and answers a function from a query to its arrival in seconds, or null. */
export async function serve(load) {
  const start = process.cpuUsage()
  const answer = await load(process.env.ORTOQ_BENCH_FEED, new Date(`${process.env.ORTOQ_BENCH_DAY}T12:00:00`))
  const loaded = spent(start)
  globalThis.gc?.()
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
  const all = queries()
  process.send({ loaded, heap: heapUsed + arrayBuffers, rss })
  process.on('message', (message) => {
    if (message === 'stop') process.exit(0)
    const from = process.cpuUsage()
    const arrivals = all.map(answer)
    process.send({ pass: spent(from), arrivals: message === 'warm' ? arrivals : null })
  })
}
