import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../ground/index.ts'
import { EventQueue } from './event-queue.ts'
import { Kernel } from './kernel.ts'
import { Resource } from './resource.ts'
import { Stream, threefry } from './stream.ts'
import { warmUp } from './warm-up.ts'
import { intervalOf, normal, student } from './interval.ts'

describe('what is still to happen', () => {
  test('comes out by its moment and, at one moment, in the order in which it was put in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, noNaN: true })), { maxLength: 900 }),
        (times) => {
          const queue = new EventQueue()
          times.forEach((time, who) => queue.push(time, 0, who))
          const out: number[] = []
          while (queue.pop()) out.push(queue.who)
          const wanted = times.map((_, who) => who).toSorted((a, b) => times[a]! - times[b]! || a - b)
          expect(out).toEqual(wanted)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('keeps its order while thousands come and go, whatever their spread in time', () => {
    for (const far of [1, 1000, 1e9]) {
      const random = seededRandom(far)
      const queue = new EventQueue()
      // A list kept sorted by hand is the judge.
      const judge: { time: number; who: number }[] = []
      let who = 0
      const put = (now: number) => {
        const time = now + (random.next() < 0.3 ? 0 : random.next() ** 4 * far)
        queue.push(time, 1, who)
        let at = judge.length
        while (at > 0 && judge[at - 1]!.time > time) at--
        judge.splice(at, 0, { time, who: who++ })
      }
      for (let at = 0; at < 1500; at++) put(0)
      for (let round = 0; round < 6000; round++) {
        const next = judge.shift()!
        expect(queue.pop()).toBe(true)
        expect([queue.time, queue.who]).toEqual([next.time, next.who])
        for (let more = round % 3; more > 0 && judge.length < 3000; more--) put(next.time)
        if (judge.length === 0) put(next.time)
      }
      expect(queue.size).toBe(judge.length)
    }
  })

  test('never reaches what never comes before the rest', () => {
    const queue = new EventQueue()
    for (let who = 0; who < 600; who++) queue.push(who % 2 === 0 ? Infinity : who, 0, who)
    for (let at = 0; at < 300; at++) {
      queue.pop()
      expect(queue.time).toBe(2 * at + 1)
    }
    expect(queue.pop(1e300)).toBe(false)
    expect(queue.size).toBe(300)
  })
})

describe('chance', () => {
  test('is Threefry 2×32 with thirteen rounds: the known answers of its authors', () => {
    const words = new Uint32Array(2)
    threefry(0, 0, 0, 0, words, 0)
    expect([...words]).toEqual([0x9d1c5ec6, 0x8bd50731])
    threefry(-1, -1, -1, -1, words, 0)
    expect([...words]).toEqual([0xfd36d048, 0x2d17272c])
    threefry(0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3, words, 0)
    expect([...words]).toEqual([0xba3e4725, 0xf27d669e])
  })

  test('of one process does not depend on who draws before, and each draw can be asked for by its number', () => {
    const [a, b] = [new Stream(7, 'lane', 3), new Stream(7, 'lane', 3)]
    const other = new Stream(7, 'papers', 3)
    const drawn = Array.from({ length: 200 }, () => a.next())
    expect(drawn.map((_, at) => (other.next(), b.at(at)))).toEqual(drawn)
    expect(new Set([...drawn, ...Array.from({ length: 200 }, () => other.next())]).size).toBe(400)
    expect(new Stream(7, 'lane', 4).at(0)).not.toBe(drawn[0])
  })
})

const open = (from: number, to: number) => ({
  next: (at: number) => (at % 10 < from ? at - (at % 10) + from : at % 10 <= to ? at : at - (at % 10) + 10 + from),
})

describe('servers', () => {
  test('take the more urgent first and break nobody off', () => {
    const kernel = new Kernel()
    const log: [number, number][] = []
    const done = kernel.on(() => server.release())
    const server = new Resource(kernel, {
      servers: 1,
      classes: 2,
      granted: (who) => {
        log.push([who, kernel.now])
        kernel.after(5, done)
      },
    })
    const comes = kernel.on((who) => server.seize(who, who >= 100 ? 0 : 1))
    for (const [at, who] of [
      [0, 1],
      [1, 2],
      [2, 100],
      [3, 101],
    ] as const)
      kernel.at(at, comes, who)
    kernel.run()
    expect(log).toEqual([
      [1, 0],
      [100, 5],
      [101, 10],
      [2, 15],
    ])
  })

  test('begin with nobody while closed and finish whoever they began with', () => {
    const kernel = new Kernel()
    const log: [number, number, number][] = []
    const done = kernel.on((who) => {
      log.push([who, kernel.now, -1])
      server.release()
    })
    const server = new Resource(kernel, {
      servers: 1,
      opening: open(2, 6),
      granted: (who, waited) => {
        log.push([who, kernel.now, waited])
        kernel.after(3, done, who)
      },
    })
    const comes = kernel.on((who) => server.seize(who))
    for (const [at, who] of [
      [0, 1],
      [1, 2],
      [4, 3],
    ] as const)
      kernel.at(at, comes, who)
    kernel.run()
    expect(log).toEqual([
      [1, 2, 2],
      [1, 5, -1],
      [2, 5, 4],
      [2, 8, -1],
      [3, 12, 8],
      [3, 15, -1],
    ])
  })

  test('keep the sums of waiting and of work over time', () => {
    const kernel = new Kernel()
    const done = kernel.on(() => server.release())
    const server = new Resource(kernel, { servers: 2, granted: () => kernel.after(4, done) })
    const comes = kernel.on((who) => server.seize(who))
    for (const at of [0, 1, 2, 3]) kernel.at(at, comes, at)
    kernel.run()
    server.settle()
    // The third waits from 2 to 4 and the fourth from 3 to 5.
    expect([server.waitingArea, server.busyArea, server.longest]).toEqual([4, 16, 2])
  })
})

describe('what a run says', () => {
  test('a start that is far off is left out, and a run that never settles says so', () => {
    const random = seededRandom(5)
    const settles = Float64Array.from({ length: 200 }, (_, at) => 10 + random.next() + (at < 30 ? 30 - at : 0))
    expect(warmUp(settles)).toBeGreaterThan(25)
    expect(warmUp(settles)).toBeLessThan(40)
    expect(warmUp(Float64Array.from({ length: 200 }, (_, at) => at + random.next()))).toBe(null)
    expect(warmUp(Float64Array.from({ length: 200 }, () => 3))).toBe(0)
  })

  test('bounds are those of Student, as tables give them', () => {
    for (const [freedom, value] of [
      [1, 12.7062],
      [2, 4.30265],
      [3, 3.18245],
      [5, 2.57058],
      [10, 2.22814],
      [29, 2.04523],
      [120, 1.97993],
    ] as const)
      expect(student(0.975, freedom)).toBeCloseTo(value, 3)
    expect(normal(0.975)).toBeCloseTo(1.959963985, 8)
    expect(normal(0.001)).toBeCloseTo(-3.090232306, 8)
    const { mean, low, high } = intervalOf([1, 2, 3, 4, 5])
    expect(mean).toBe(3)
    expect(high - mean).toBeCloseTo((2.77645 * Math.sqrt(2.5)) / Math.sqrt(5), 4)
    expect(mean - low).toBeCloseTo(high - mean, 12)
  })
})
