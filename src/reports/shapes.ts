import { z } from 'zod'

/** Shapes that several reports answer with. */
export const names = z.record(z.string(), z.string())

export const span = z.object({ start: z.int(), end: z.int() })

export const source = z.object({
  id: z.string(),
  address: z.string().nullable(),
  publisher: z.string(),
  standing: z.enum(['original', 'copy', 'recollection', 'assumption', 'mine']),
})

/** A fixed journey of the pack, for which effects are computed. */
export const journey = z.object({
  id: z.string(),
  name: names,
  from: z.string(),
  to: z.string(),
  load: z.enum(['tonnes', 'people']),
  amount: z.number(),
})

export const amount = z.object({ low: z.number(), mid: z.number(), high: z.number() })

export const claim = z.object({
  property: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string(),
  scope: z.string().nullable(),
  period: z.string().nullable(),
  speaker: z.string().nullable(),
  said: z.string().nullable(),
  confidence: z.enum(['high', 'medium', 'low', 'assumed']),
  source,
  note: z.string().nullable(),
})
