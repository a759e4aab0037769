import { z } from 'zod'
import { amount } from './shapes.ts'

const bounds = z.object({ low: z.number(), high: z.number() })

export const leg = z.object({
  id: z.string(),
  kind: z.string(),
  mode: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  depart: z.string(),
  departLatest: z.string(),
  arrive: z.string(),
  arriveLatest: z.string(),
  km: z.number().nullable(),
  minutes: bounds,
  wait: bounds,
  costUsd: amount.nullable(),
  co2eKg: amount.nullable(),
  assumed: z.boolean(),
  sources: z.array(z.string()),
  work: z.string().nullable(),
})

export const option = z.object({
  id: z.string(),
  labels: z.array(z.string()),
  depart: z.string(),
  arrive: z.string(),
  arriveLatest: z.string(),
  minutes: bounds,
  costUsd: amount.extend({ complete: z.boolean() }),
  co2eKg: amount.extend({ complete: z.boolean() }),
  transfers: z.int(),
  km: z.number(),
  assumedShare: z.number(),
  assumedCostShare: z.number(),
  legs: z.array(leg),
})

export const gap = z.object({ id: z.string(), from: z.string(), to: z.string(), why: z.string(), status: z.string() })

/** The outcome of one search: options, or why there is none. */
export const routes = z.discriminatedUnion('found', [
  z.object({ found: z.literal(true), options: z.array(option) }),
  z.object({ found: z.literal(false), why: z.string(), missing: z.array(gap) }),
])
