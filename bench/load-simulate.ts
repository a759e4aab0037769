import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { seededRandom } from '../src/ground/index.ts'
import {
  asItIs,
  compress,
  Kernel,
  placeNamed,
  portPlan,
  portWorld,
  scenarioOf,
  simulateQueue,
  Stream,
  type QueueModel,
} from '../src/ways/index.ts'
import { closedHoursWaiting, erlangWait, fixedServiceWait } from '../test/reference/queue.ts'
import { leastCycle, type Track } from '../test/reference/single-track.ts'
import { defaultPack } from '../test/open.ts'
import { packOf, snapshotOf } from '../test/snapshot.ts'
import type { Line } from './ways.bench.ts'

const ROUNDS = 5

const seconds = (run: () => void): number => {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const queue = (over: Partial<QueueModel>): QueueModel => ({
  arrival: 3.2,
  service: 1,
  servers: 4,
  customers: 400_000,
  seed: 1,
  law: 'exp',
  ...over,
})

/** The kernel beside SimPy 3, its answers beside formulas, many pending events, single track beside all timetables. */
export async function simulate(): Promise<Line[]> {
  return [...besideSimpy(), ...queues(), pending(), singleTrack(), pairedWorlds()]
}

function besideSimpy(): Line[] {
  const asked = '≥ 40 ×'
  let [own, peer, version] = [0, 0, '']
  for (let round = 0; round < ROUNDS; round++) {
    // They take turns, so that both meet the same machine.
    const { stdout, status, stderr } = spawnSync(
      'python3',
      [join(import.meta.dirname, 'peers/simpy_queue.py'), '3.2', '1', '4', '200000', String(round + 1)],
      { encoding: 'utf8' },
    )
    if (status !== 0) {
      console.log(`SimPy 3 is not at hand (ORTOQ_SIMPY): ${stderr.trim().split('\n').at(-1)}`)
      return []
    }
    const answer = JSON.parse(stdout) as { perSecond: number; version: string }
    peer = Math.max(peer, answer.perSecond)
    version = answer.version
    let events = 0
    const spent = seconds(() => ({ events } = simulateQueue(queue({ customers: 2_000_000, seed: round + 1 }))))
    own = Math.max(own, events / spent)
  }
  const ratio = own / peer
  return [
    {
      measure: `M/M/4, events per second of processor time against SimPy ${version}`,
      asked,
      measured: `${ratio.toFixed(0)} × (${(own / 1e6).toFixed(1)} M against ${(peer / 1e3).toFixed(0)} k)`,
      met: ratio >= 40,
    },
  ]
}

function queues(): Line[] {
  const cells = [1, 2, 3, 4, 6, 8].flatMap((servers) => [0.5, 0.7, 0.85, 0.95].map((load) => ({ servers, load })))
  const off = cells.map(({ servers, load }) =>
    deviations(queue({ servers, arrival: load * servers }), erlangWait(load * servers, 1, servers)),
  )
  const within = off.filter((deviation) => deviation <= 3).length
  const fixed = [0.3, 0.6, 0.9].map((load) =>
    deviations(queue({ servers: 1, arrival: load, law: 'det' }), fixedServiceWait(load, 1)),
  )
  const [open, day] = [16, 24]
  const opening = { next: (at: number) => (at % day <= open ? at : at - (at % day) + day) }
  const closed = [0.3, 0.5].map((arrival) =>
    deviations(queue({ servers: 1, arrival, opening }), closedHoursWaiting(arrival, 1, open, day) / arrival),
  )
  return [
    {
      measure: 'M/M/c, mean wait within 3 standard errors of Erlang-C',
      asked: '≥ 20 cells',
      measured: `${within} of ${cells.length} (the worst ${worst(off)})`,
      met: within === cells.length,
    },
    {
      measure: 'M/D/1, mean wait against Pollaczek–Khinchine, standard errors off',
      asked: '≤ 3',
      measured: worst(fixed),
      met: Math.max(...fixed) <= 3,
    },
    {
      measure: 'closed hours, mean wait against the integrated Markov chain, standard errors off',
      asked: '≤ 3',
      measured: worst(closed),
      met: Math.max(...closed) <= 3,
    },
  ]
}

const worst = (list: readonly number[]): string => Math.max(...list).toFixed(1)

function deviations(model: QueueModel, wanted: number, runs = 16): number {
  const means = Array.from({ length: runs }, (_, replication) => simulateQueue({ ...model, replication }).wait!.mean)
  const mean = means.reduce((sum, one) => sum + one, 0) / runs
  const error = Math.sqrt(means.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (runs - 1) / runs)
  return Math.abs(mean - wanted) / error
}

function hold(count: number): number {
  const kernel = new Kernel()
  const chance = new Stream(1, 'hold')
  let left = 2_000_000
  const again = kernel.on((who) => {
    if (left-- > 0) kernel.after(chance.exponential(), again, who)
  })
  for (let who = 0; who < count; who++) kernel.after(chance.exponential(), again, who)
  kernel.run(1e-6)
  return 2_000_000 / seconds(() => kernel.run())
}

function pending(): Line {
  const best = [0, 0]
  for (let round = 0; round < ROUNDS + 4; round++)
    for (const [at, count] of [1000, 60_000].entries()) best[at] = Math.max(best[at]!, hold(count))
  const slower = 1 - best[1]! / best[0]!
  return {
    measure: 'kernel, hold model from 1,000 to 60,000 pending events: slower by',
    asked: '≤ 25 %',
    measured: `${(slower * 100).toFixed(0)} % (${(best[0]! / 1e6).toFixed(1)} to ${(best[1]! / 1e6).toFixed(1)} M/s)`,
    met: slower <= 0.25,
  }
}

function singleTrack(): Line {
  let equal = 0
  for (let seed = 1; seed <= 1000; seed++) {
    const random = seededRandom(seed * 7919)
    const whole = (from: number, to: number) => from + Math.floor(random.next() * (to - from + 1))
    const count = whole(1, 6)
    const track: Track = {
      sections: Array.from({ length: count }, () => ({
        up: whole(1, 4),
        down: whole(1, 4),
        tracks: random.next() < 0.15 ? 2 : 1,
      })),
      stops: Array.from({ length: count + 1 }, () => ({ meets: random.next() < 0.7, crossing: whole(1, 2) })),
      headway: whole(1, 4),
    }
    if (compress(track.sections, track.stops, track.headway).cycle === leastCycle(track)) equal++
  }
  return {
    measure: 'single track of up to 6 sections: cycle equal to the best of all timetables',
    asked: '1000 of 1000',
    measured: `${equal} of 1000`,
    met: equal === 1000,
  }
}

// The share of the simulation in the whole answer with and without a work, which is asked in under two seconds.
function pairedWorlds(): Line {
  const snapshot = snapshotOf(packOf(defaultPack))
  const ask = {
    place: placeNamed(snapshot, 'port:torugart'),
    kind: 'goods' as const,
    flow: { low: 395, high: 629, unit: 'vehicle/d', sources: [], assumed: false },
    first: '2026-06-01',
    days: 7,
    warmUp: 2,
    seed: 1,
  }
  const spent: number[] = []
  for (let round = 0; round < ROUNDS; round++)
    spent.push(
      seconds(() => {
        for (const scenario of [asItIs, scenarioOf(snapshot, ['proj:torugart-round-the-clock'])]) {
          const { plan } = portPlan(snapshot, scenario, ask)
          for (let world = 0; world < 200; world++) portWorld(plan, world)
        }
      }),
    )
  const best = Math.min(...spent)
  return {
    measure: '200 paired worlds of a week at Torugart, without and with round-the-clock work, one core',
    asked: '< 1.2 s of the 2 s',
    measured: `${best.toFixed(2)} s`,
    met: best < 1.2,
  }
}
