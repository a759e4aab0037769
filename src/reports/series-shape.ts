import { z } from 'zod'
import { vintageOf, type ObservationRow, type Observed, type SeriesRow } from '../flows/index.ts'
import type { Snapshot } from '../ground/index.ts'
import { names } from './shapes.ts'

/** What a series is about, in every report that shows one. */
export const seriesHead = {
  id: z.string(),
  name: names,
  measure: z.string(),
  flow: z.string(),
  reporter: z.string(),
  state: z.string().nullable(),
  partner: z.string().nullable(),
  at: z.string().nullable(),
  mode: z.string().nullable(),
  product: z.string().nullable(),
  unit: z.string(),
  basis: z.string().nullable(),
}

/** A series by what it is about; its figures are told apart. */
export const headOf = (row: SeriesRow) => {
  const { id, name, measure, flow, reporter, reporterState: state, partner, at, mode, product, unit, basis } = row
  return { id, name, measure, flow, reporter, state, partner, at, mode, product, unit, basis }
}

const said = {
  status: z.string(),
  speaker: z.string().nullable(),
  growth: z.number().nullable(),
  source: z.string(),
  confidence: z.string(),
  note: z.string().nullable(),
}

/** A figure with its bounds; a silence is none. */
export const figureShape = z.object({ period: z.string(), low: z.number(), high: z.number(), ...said })

/** What was said of a period, a silence too, with its vintage. */
export const observationShape = z.object({
  period: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** When it was said, by its own date or its source's. */
  vintage: z.string().nullable(),
  ...said,
})

const saidBy = ({ status, speaker, growth, source, confidence, note }: ObservationRow) => ({
  status,
  speaker,
  growth,
  source,
  confidence,
  note,
})

/** A figure as it is shown. */
export const figureOf = (row: Observed): z.output<typeof figureShape> => {
  const { period, low, high } = row
  return { period, low, high, ...saidBy(row) }
}

/** An observation as it is shown, with its vintage. */
export const observationOf = (snapshot: Snapshot, row: ObservationRow): z.output<typeof observationShape> => {
  const { period, low, high } = row
  return { period, low, high, vintage: vintageOf(snapshot, row), ...saidBy(row) }
}
