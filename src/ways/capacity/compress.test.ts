import { describe, expect, test } from 'vitest'
import { holds, leastCycle, type Track } from '../../../test/reference/single-track.ts'
import { seededRandom } from '../../ground/index.ts'
import { compress, diagram } from './compress.ts'

const whole = (random: { next(): number }, from: number, to: number) =>
  from + Math.floor(random.next() * (to - from + 1))

function randomTrack(seed: number): Track {
  const random = seededRandom(seed)
  const count = whole(random, 1, 6)
  return {
    sections: Array.from({ length: count }, () => ({
      up: whole(random, 1, 4),
      down: whole(random, 1, 4),
      tracks: random.next() < 0.15 ? 2 : 1,
    })),
    stops: Array.from({ length: count + 1 }, () => ({ meets: random.next() < 0.7, crossing: whole(random, 1, 2) })),
    headway: whole(random, 1, 4),
  }
}

describe('a compressed timetable', () => {
  test('repeats as soon as the best of all timetables, on 1,000 random lines of up to six sections', () => {
    const wrong: unknown[] = []
    for (let seed = 1; seed <= 1000; seed++) {
      const track = randomTrack(seed)
      const { cycle } = compress(track.sections, track.stops, track.headway)
      const least = leastCycle(track)
      if (cycle !== least) wrong.push({ seed, cycle, least })
    }
    expect(wrong).toEqual([])
  }, 120_000)

  test('can be drawn: no two trains are where only one may be, compressed or with buffer', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const track = randomTrack(seed)
      const { cycle } = compress(track.sections, track.stops, track.headway)
      for (const wider of [1, 1.4, 2]) {
        const { up, down } = diagram(track.sections, track.stops, track.headway, cycle * wider)
        expect(holds(track, cycle * wider, up, down), `seed ${seed}`).toBe(true)
      }
      const { up, down } = diagram(track.sections, track.stops, track.headway, cycle)
      if (track.sections.some(({ tracks }) => tracks === 1) && cycle > track.headway)
        expect(holds(track, cycle - 0.5, up, down)).toBe(false)
    }
  })

  test('of 28 km sections at 60 km/h with three minutes at each meeting is 62 minutes long: 23 pairs a day', () => {
    const sections = Array.from({ length: 19 }, () => ({ up: 28, down: 28, tracks: 1 }))
    const stops = Array.from({ length: 20 }, () => ({ meets: true, crossing: 3 }))
    const { cycle } = compress(sections, stops, 10)
    expect(cycle).toBe(62)
    expect(Math.floor(1440 / cycle)).toBe(23)
    expect([0.6, 0.75].map((share) => Math.floor((1440 * share) / cycle))).toEqual([13, 17])
  })

  test('is bound by the longest section, and a halt where trains cannot meet makes one section of two', () => {
    const sections = [20, 30, 10, 10].map((minutes) => ({ up: minutes, down: minutes, tracks: 1 }))
    const stops = [true, true, true, true, true].map((meets) => ({ meets, crossing: 2 }))
    expect(compress(sections, stops, 8)).toMatchObject({ cycle: 64, binding: { first: 1, last: 1 } })
    const halt = stops.with(3, { meets: false, crossing: 2 }).with(1, { meets: false, crossing: 2 })
    expect(compress(sections, halt, 8)).toMatchObject({ cycle: 104, binding: { first: 0, last: 1 } })
    const double = sections.with(1, { up: 30, down: 30, tracks: 2 })
    expect(compress(double, halt, 8)).toMatchObject({ cycle: 44, binding: { first: 0, last: 0 } })
  })
})
