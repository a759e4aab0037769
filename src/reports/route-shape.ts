import { z } from 'zod'
import { amount, names } from './shapes.ts'

const rests = z.object({ sources: z.array(z.string()), assumed: z.boolean() }).nullable()

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
  rests: z.object({ minutes: rests, wait: rests, km: rests, cost: rests, co2e: rests }),
  work: z.string().nullable(),
})

export const option = z.object({
  id: z.string(),
  labels: z.array(z.string()),
  depart: z.string(),
  arrive: z.string(),
  arriveLatest: z.string(),
  minutes: bounds.extend({ p50: z.number().nullable(), p90: z.number().nullable() }),
  chance: z.number().nullable(),
  safeDepart: z.string().nullable(),
  costUsd: amount.extend({ complete: z.boolean() }),
  co2eKg: amount.extend({ complete: z.boolean() }),
  transfers: z.int(),
  km: z.number(),
  assumedShare: z.number(),
  assumedCostShare: z.number(),
  closed: z.array(
    z.object({
      port: z.string(),
      state: z.string(),
      until: z.string(),
      opens: z.string(),
      name: names.nullable(),
      source: z.string(),
    }),
  ),
  crossings: z.array(z.object({ from: z.string(), to: z.string(), place: z.string() })),
  legs: z.array(leg),
})

export const gap = z.object({ id: z.string(), from: z.string(), to: z.string(), why: z.string(), status: z.string() })

/** The outcome of one search: options, or why there is none. */
export const routes = z.discriminatedUnion('found', [
  z.object({ found: z.literal(true), options: z.array(option), count: z.int() }),
  z.object({ found: z.literal(false), why: z.string(), missing: z.array(gap) }),
])

/** What the way of one option asks for beside money: papers, entry rules, and what nobody says of the cargo. */
export const needs = z.object({
  papers: z.array(z.object({ id: z.string(), name: names, issuer: names, confidence: z.string(), source: z.string() })),
  entries: z.array(
    z.object({
      into: z.string(),
      rules: z.array(
        z.object({
          id: z.string(),
          rule: z.string(),
          name: names,
          stayDays: z.number().nullable(),
          confidence: z.string(),
          source: z.string(),
        }),
      ),
    }),
  ),
})

/** A total in a currency of the asker, at the rate of a day. */
export const inCurrency = z.object({
  currency: z.string(),
  low: z.number(),
  mid: z.number(),
  high: z.number(),
})

/** A place or a point of an answer. */
export const place = z.object({
  id: z.string(),
  name: names,
  lat: z.number(),
  lon: z.number(),
  zone: z.string(),
  states: z.array(z.string()),
})

/** An option with what its way asks for, and its total in the asker's currency. */
export const shown = option.extend({ needs, money: inCurrency.nullable() })
