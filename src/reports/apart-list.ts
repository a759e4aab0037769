import { capacity } from './capacity.ts'
import { effect } from './effect.ts'
import { growth } from './growth.ts'
import { landed, landedBatch } from './landed.ts'
import type { Report } from './report.ts'
import { simulateLine } from './simulate-line.ts'
import { simulatePort } from './simulate-port.ts'
import { tradeEffect } from './trade-effect.ts'

/** The reports that are made on a thread of their own, named once more: it starts sooner without all the others. */
export const apartReports: readonly Report[] = [
  capacity,
  effect,
  growth,
  landed,
  landedBatch,
  simulateLine,
  simulatePort,
  tradeEffect,
] as unknown as readonly Report[]
