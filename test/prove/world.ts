import { randomBytes } from 'node:crypto'
import type { Clock, Instant, Random } from '../../src/ground/index.ts'

/** The clock and the chance of the world, for programs that are no test of either. */
export const clock: Clock = { now: () => new Date().toISOString() as Instant }
export const random: Random = { next: Math.random, bytes: (length) => randomBytes(length) }
