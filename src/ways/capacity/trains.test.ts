import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../ground/index.ts'
import type { LineWorld } from './capacity.ts'
import { compress } from './compress.ts'
import { runTrains, type TrainDays } from './trains.ts'

const DAY = 1440

/** Written out as figures: `gaps` minutes between meeting places, the same both ways. */
const lineOf = (gaps: readonly number[], over: Partial<LineWorld> = {}): LineWorld => ({
  sections: gaps.map((minutes) => ({ up: minutes, down: minutes, tracks: 1 })),
  stops: Array.from({ length: gaps.length + 1 }, () => ({ meets: true, crossing: 3 })),
  km: gaps,
  headway: 10,
  window: DAY,
  limit: 1,
  payload: 1,
  loaded: 1,
  yards: [],
  ...over,
})
const run = (line: LineWorld, trainsPerDay: number, days = 30): TrainDays =>
  runTrains(line, { trainsPerDay, days, seed: 1, world: 0 })

/** What no timetable may do, looked for from outside. */
function faults({ sections, stops }: LineWorld, { paths }: TrainDays): string[] {
  const found: string[] = []
  const runs = new Map<string, { from: number; to: number; way: string }[]>()
  for (const { way, calls } of paths)
    calls.slice(1).forEach((call, at) => {
      const { stop, departs } = calls[at]!
      const key = [stop, call.stop].toSorted((a, b) => a - b).join(' ')
      if (call.arrives < departs || departs < calls[at]!.arrives) found.push(`back in time at ${stop}`)
      runs.set(key, [...(runs.get(key) ?? []), { from: departs, to: call.arrives, way }])
    })
  for (const [key, list] of runs) {
    const [low, high] = key.split(' ').map(Number) as [number, number]
    if (sections[low]!.tracks > 1) continue
    const sorted = list.toSorted((a, b) => a.from - b.from)
    sorted.slice(1).forEach((one, at) => {
      const before = sorted[at]!
      const crossing = before.way === one.way ? 0 : stops[before.way === 'up' ? high : low]!.crossing
      if (one.from < before.to + crossing - 1e-9) found.push(`two trains between ${key} at ${one.from}`)
    })
  }
  return found
}

describe('trains on a single track with passing loops', () => {
  test('a train that meets nobody takes what the sections and the yard take', () => {
    const line = lineOf([20, 30, 25], { yards: [{ stop: 2, trains: 96, tracks: 2, minutes: 30 }] })
    const { paths, alone, delay } = run(line, 0.1, 40)
    expect(alone).toEqual({ up: 105, down: 105 })
    expect(delay.mean).toBeCloseTo(0, 9)
    for (const { calls } of paths) expect(calls.at(-1)!.arrives - calls[0]!.departs).toBeCloseTo(105, 9)
  })

  test('at a low load nearly nobody is late, and lateness only grows with the load', () => {
    const line = lineOf([20, 30, 25, 28])
    const { cycle } = compress(line.sections, line.stops, line.headway)
    const most = (2 * DAY) / cycle
    const late = [0.05, 0.3, 0.6, 0.8, 0.95].map((share) => run(line, share * most).delay.mean)
    expect(late[0]!).toBeLessThan(6)
    for (let at = 1; at < late.length; at++) expect(late[at]!).toBeGreaterThan(late[at - 1]!)
  })

  test('as many get through as come, up to the compressed timetable; beyond it no more, and the growth of the queue is said', () => {
    const line = lineOf([20, 30, 25, 28])
    const { cycle } = compress(line.sections, line.stops, line.headway)
    const most = (2 * DAY) / cycle
    const [calm, full] = [run(line, 0.8 * most, 60), run(line, 1.3 * most, 60)]
    expect(calm.load).toBeCloseTo(0.8, 9)
    expect(calm.growth).toBe(0)
    expect(calm.through / 60 / most).toBeCloseTo(0.8, 1)
    expect(full.load).toBeCloseTo(1.3, 9)
    expect(full.growth).toBeCloseTo(0.3 * most, 6)
    expect(full.through / 60 / most).toBeLessThanOrEqual(1 + 1e-9)
    expect(full.through / 60 / most).toBeGreaterThan(0.95)
  })

  test('on random lines two trains are never where one may be, everybody arrives, and none beats the compression', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = seededRandom(seed)
      const whole = (from: number, to: number) => from + Math.floor(random.next() * (to - from + 1))
      const count = whole(1, 7)
      const line: LineWorld = {
        ...lineOf(Array.from({ length: count }, () => 0)),
        sections: Array.from({ length: count }, () => ({
          up: whole(5, 40),
          down: whole(5, 40),
          tracks: random.next() < 0.2 ? 2 : 1,
        })),
        stops: Array.from({ length: count + 1 }, () => ({ meets: random.next() < 0.8, crossing: whole(1, 5) })),
        window: random.next() < 0.5 ? DAY : whole(900, 1400),
        yards:
          random.next() < 0.5
            ? []
            : [{ stop: whole(0, count), trains: 0, tracks: whole(1, 3), minutes: whole(20, 90) }],
      }
      const { cycle } = compress(line.sections, line.stops, line.headway)
      const most = (2 * line.window) / cycle
      const result = run(line, most * (0.3 + random.next()), 6)
      expect(faults(line, result), `seed ${seed}`).toEqual([])
      for (const { way, calls } of result.paths) expect(calls.at(-1)!.stop).toBe(way === 'up' ? count : 0)
      expect(result.delay.mean).toBeGreaterThanOrEqual(-1e-9)
    }
  })

  test('nobody sets out while the line is shut', () => {
    const line = lineOf([20, 30], { window: 1200 })
    for (const { calls } of run(line, 20).paths)
      for (const { departs } of calls.slice(0, -1)) expect(departs % DAY).toBeLessThan(1200)
  })

  test('the tracks of a yard bind where they are fewer than the line could use', () => {
    const line = lineOf([20, 20, 20], { yards: [{ stop: 1, trains: 24, tracks: 1, minutes: 60 }] })
    const full = run(line, 40, 40)
    expect(full.load).toBeCloseTo(40 / 24, 9)
    expect(full.through / 40).toBeLessThanOrEqual(24)
    expect(full.through / 40).toBeGreaterThan(22)
  })

  test('the same world is the same to the last bit, another one is another', () => {
    const line = lineOf([20, 30, 25])
    expect(run(line, 30)).toEqual(run(line, 30))
    expect(runTrains(line, { trainsPerDay: 30, days: 30, seed: 1, world: 1 }).delay.mean).not.toBe(
      run(line, 30).delay.mean,
    )
  })
})
