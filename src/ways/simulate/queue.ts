import { OrtoqError } from '../../ground/index.ts'
import { Batches } from './batches.ts'
import { seriesInterval, type Interval } from './interval.ts'
import { Kernel } from './kernel.ts'
import { Resource, type OpenHours } from './resource.ts'
import { Stream } from './stream.ts'
import { warmUp } from './warm-up.ts'

/** A line in front of equal servers: customers come by chance, one after the other at a rate, and are served at a rate. */
export interface QueueModel {
  /** Customers in a unit of time. */
  readonly arrival: number
  /** Customers that one server serves in a unit of time. */
  readonly service: number
  readonly servers: number
  readonly customers: number
  readonly seed: number
  readonly law: 'exp' | 'det'
  readonly replication?: number
  readonly opening?: OpenHours
}

export interface QueueRun {
  /** Asked of the servers over what they can do; from 1 on there is no steady state. */
  readonly load: number
  /** Mean wait before service with its bounds, after the warm-up; null where there is no steady state. */
  readonly wait: Interval | null
  /** Mean number waiting, over the same customers; null where there is no steady state. */
  readonly waiting: number | null
  readonly utilisation: number
  readonly events: number
  /** The unit of time of the rates. */
  readonly duration: number
  /** Customers at the start that were left out; null where the run was too short to tell. */
  readonly warmUp: number | null
  /** Customers by which the line grows in a unit of time; 0 where there is a steady state. */
  readonly growth: number
  /** The longest line of the run. */
  readonly longest: number
}

/**
 * Runs the line from empty until every customer has left. `ways/bad-queue` for numbers that make no line.
 * Where more is asked than the servers can do the answer is how fast the line grows, never a mean that time alone sets.
 */
export function simulateQueue(model: QueueModel): QueueRun {
  check(model)
  const { arrival, service, servers, customers, seed, law, replication = 0, opening } = model
  const kernel = new Kernel()
  const arrivals = new Stream(seed, 'arrival', replication)
  const services = new Stream(seed, 'service', replication)
  const waits = new Batches()
  const [gap, time] = [1 / arrival, 1 / service]
  const serve = law === 'exp' ? () => services.exponential() * time : () => time
  let arrived = 0
  const arrives = kernel.on((who) => {
    if (++arrived < customers) kernel.after(arrivals.exponential() * gap, arrives, who + 1)
    resource.seize(who)
  })
  const leaves = kernel.on(() => resource.release())
  const resource = new Resource(kernel, {
    servers,
    ...(opening && { opening }),
    granted: (who, waited) => {
      waits.add(waited)
      kernel.after(serve(), leaves, who)
    },
  })
  kernel.after(arrivals.exponential() * gap, arrives)
  kernel.run()
  resource.settle()
  return finish()

  function finish(): QueueRun {
    const load = arrival / (service * servers)
    const cut = warmUp(waits.means)
    const steady = load < 1
    const wait = steady ? seriesInterval(waits.means.subarray(cut ?? 0)) : null
    return {
      load,
      wait,
      // Little's law over the customers that count.
      waiting: wait && wait.mean * arrival,
      utilisation: resource.busyArea / (servers * kernel.now),
      events: arrived + resource.begun,
      duration: kernel.now,
      warmUp: cut === null ? null : cut * waits.size,
      growth: steady ? 0 : arrival - service * servers,
      longest: resource.longest,
    }
  }
}

function check({ arrival, service, servers, customers, seed }: QueueModel): void {
  if (!(arrival > 0) || arrival === Infinity) throw refuse('arrival', arrival)
  if (!(service > 0) || service === Infinity) throw refuse('service', service)
  if (!Number.isSafeInteger(servers) || servers < 1) throw refuse('servers', servers)
  if (!Number.isSafeInteger(customers) || customers < 1) throw refuse('customers', customers)
  if (!Number.isSafeInteger(seed)) throw refuse('seed', seed)
}

const refuse = (name: string, value: number): OrtoqError => new OrtoqError('ways/bad-queue', { name, value })
