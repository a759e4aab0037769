import type { Random } from '../../src/ground/index.ts'
import type { Point, Test } from '../../src/flows/index.ts'

/** A series whose true level at its end is known, what a reader sees of it, and the promise it is tested by. */
export interface PromiseSeries {
  readonly points: readonly Point[]
  readonly test: Test
  readonly truth: 'met' | 'not-met'
}

const YEARS_BEFORE = [1, 8] as const
const YEARS_SINCE = [1, 12] as const

/**
 * Yearly figures along a straight line with noise that nobody tells. Where there are too few to measure it, each figure
 * brings its interval along, as a source should. Targets lie near the true level, where a mistake is easy.
 */
export function promiseSeries(random: Random): PromiseSeries {
  const between = (low: number, high: number) => low + (high - low) * random.next()
  const whole = ([low, high]: readonly [number, number]) => low + Math.floor(random.next() * (high - low + 1))
  const [before, since] = [whole(YEARS_BEFORE), whole(YEARS_SINCE)]
  const level = 10 ** between(0, 5)
  const [old, late] = [level * between(-0.05, 0.05), level * between(-0.15, 0.25)]
  const sigma = level * between(0, 0.08)
  const down = random.next() < 0.3
  const measurable = Math.max(0, before - 2) + Math.max(0, since - 2) >= 3
  const truthAt = (year: number) => level + (year <= 0 ? old * year : late * year)
  const points = Array.from({ length: before + since }, (_, at): Point => {
    const year = at - before + 1
    const seen = truthAt(year) + sigma * normal(random)
    const half = measurable ? 0 : 2.576 * sigma
    return { period: String(2020 + year), low: seen - half, high: seen + half }
  })
  const end = truthAt(since)
  const target = end * (1 + between(-0.3, 0.3))
  const met = down ? end <= target : end >= target
  return {
    points,
    test: {
      promised: '2020-12-31',
      direction: down ? 'down' : 'up',
      target,
      due: String(2020 + since),
      today: `${2021 + since}-06-01`,
    },
    truth: met ? 'met' : 'not-met',
  }
}

const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
