import { writeCsv } from '../../ground/index.ts'
import type { Leaving } from './observed-table.ts'

export const OBSERVATION_COLUMNS = [
  'series',
  'period',
  'low',
  'high',
  'unit',
  'status',
  'reporter',
  'speaker',
  'said',
  'source',
  'confidence',
  'note',
] as const

/** Observations as a sheet reads them; a cell that a sheet would run is made harmless, an unknown cell is empty. */
export function plainCsv({ series, observations }: Leaving): string {
  const byId = new Map(series.map((row) => [row.id, row]))
  return writeCsv([
    [...OBSERVATION_COLUMNS],
    ...observations.map((row) => {
      const { unit, reporter } = byId.get(row.series)!
      const { low, high, period, status, speaker, said, source, confidence, note } = row
      return [row.series, period, low, high, unit, status, reporter, speaker, said, source, confidence, note]
    }),
  ])
}
