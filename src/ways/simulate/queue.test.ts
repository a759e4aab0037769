import { describe, expect, test } from 'vitest'
import { closedHoursWaiting, erlangWait, fixedServiceWait } from '../../../test/reference/queue.ts'
import { jobsHere, share } from '../../jobs/index.ts'
import { simulateQueue, type QueueModel, type QueueRun } from './queue.ts'

const model = (over: Partial<QueueModel>): QueueModel => ({
  arrival: 3.2,
  service: 1,
  servers: 4,
  customers: 40_000,
  seed: 11,
  law: 'exp',
  ...over,
})

/** Mean of independent runs with its standard error. */
function replicated(one: QueueModel, runs = 12): { mean: number; error: number } {
  const means = Array.from({ length: runs }, (_, replication) => simulateQueue({ ...one, replication }).wait!.mean)
  const mean = means.reduce((sum, value) => sum + value, 0) / runs
  return { mean, error: Math.sqrt(means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (runs - 1) / runs) }
}

describe('a queue of Poisson arrivals', () => {
  const cells = [
    ...[1, 2, 3, 4, 6].flatMap((servers) => [0.3, 0.5, 0.7, 0.85].map((load) => ({ servers, load }))),
    // With many servers and little load nobody waits, and nothing can be measured.
    ...[8, 16].flatMap((servers) => [0.7, 0.85].map((load) => ({ servers, load }))),
  ]

  test.each(cells)('with $servers servers at load $load waits as Erlang says', ({ servers, load }) => {
    const { mean, error } = replicated(model({ servers, arrival: load * servers }), 10)
    const wanted = erlangWait(load * servers, 1, servers)
    expect(Math.abs(mean - wanted)).toBeLessThan(3 * error)
  })

  test.each([0.3, 0.6, 0.85])(
    'with one server of fixed time at load %s waits as Pollaczek and Khinchine say',
    (load) => {
      const { mean, error } = replicated(model({ servers: 1, arrival: load, law: 'det' }))
      expect(Math.abs(mean - fixedServiceWait(load, 1))).toBeLessThan(3 * error)
    },
  )

  test('in front of a server that is shut a third of the day is as long as the Markov chain of the same says', () => {
    const [arrival, open, day] = [0.5, 16, 24]
    const opening = { next: (at: number) => (at % day <= open ? at : at - (at % day) + day) }
    const lines = Array.from({ length: 12 }, (_, replication) => {
      const run = simulateQueue(model({ arrival, servers: 1, opening, replication }))
      return run.waiting!
    })
    const mean = lines.reduce((sum, one) => sum + one, 0) / lines.length
    const error = Math.sqrt(lines.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 11 / 12)
    expect(Math.abs(mean - closedHoursWaiting(arrival, 1, open, day))).toBeLessThan(3 * error)
  })

  test('that asks more than the servers can do has no mean, only a growth', () => {
    const run = simulateQueue(model({ arrival: 5 }))
    expect(run.wait).toBe(null)
    expect(run.waiting).toBe(null)
    expect(run.growth).toBe(1)
    expect(run.longest).toBeGreaterThan(0.8 * (40_000 / 5))
    expect(simulateQueue(model({ arrival: 4 })).wait).toBe(null)
  })

  test('counts two events a customer and is the same whenever it is run', () => {
    expect(simulateQueue(model({})).events).toBe(80_000)
    expect(simulateQueue(model({}))).toEqual(simulateQueue(model({})))
    expect(simulateQueue(model({ seed: 12 })).wait!.mean).not.toBe(simulateQueue(model({})).wait!.mean)
  })

  test('of bad numbers is refused with the number in it', () => {
    for (const bad of [
      { arrival: 0 },
      { service: -1 },
      { servers: 0 },
      { servers: 1.5 },
      { customers: 0 },
      { seed: NaN },
    ])
      expect(() => simulateQueue(model(bad))).toThrow(String(Object.values(bad)[0]))
  })
})

describe('replications', () => {
  const inputs = Array.from({ length: 7 }, (_, replication) => model({ customers: 2000, replication }))
  const list = { queue: simulateQueue }

  test('give the same in the same order however many hands share them', async () => {
    const alone = await jobsHere(list).map<QueueModel, QueueRun>('queue', inputs)
    for (const hands of [1, 2, 3]) {
      const hand = (delay: number) => ({
        work: async (name: string, part: readonly unknown[]) => {
          await new Promise((resolve) => setTimeout(resolve, delay))
          return jobsHere(list).map(name, part)
        },
      })
      expect(
        await share(
          Array.from({ length: hands }, (_, at) => hand(at * 3)),
          'queue',
          inputs,
        ),
      ).toEqual(alone)
    }
  })

  test('of a job that nobody knows are refused by name', async () => {
    await expect(jobsHere(list).map('nothing', inputs)).rejects.toThrow('nothing')
  })
})
