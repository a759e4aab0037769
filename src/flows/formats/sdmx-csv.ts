import { daysBetween, firstDay, lastDay, writeCsv } from '../../ground/index.ts'
import type { ObservationRow } from '../table.ts'
import type { Leaving } from './observed-table.ts'

/** Codes of SDMX CL_OBS_STATUS for the standing of a figure. */
export const OBS_STATUS: Readonly<Record<ObservationRow['status'], string>> = {
  reported: 'A',
  derived: 'E',
  provisional: 'P',
  forecast: 'F',
  // SDMX knows neither goals nor peaks; they are normal values of a measure of their own.
  goal: 'A',
  peak: 'A',
  'not-reported': 'O',
  suppressed: 'Q',
}

export const SDMX_STRUCTURE = 'ORTOQ:SERIES(1.0.0)'

export const SDMX_COLUMNS = [
  'STRUCTURE',
  'STRUCTURE_ID',
  'ACTION',
  'FREQ',
  'SERIES',
  'VALUE_KIND',
  'SPEAKER',
  'VINTAGE',
  'SOURCE',
  'RANK',
  'TIME_PERIOD',
  'OBS_VALUE',
  'OBS_STATUS',
  'OBS_LOW',
  'OBS_HIGH',
  'UNIT_MEASURE',
  'REPORTER',
  'REF_AREA',
  'COUNTERPART_AREA',
  'CONF_STATUS',
  'CONFIDENCE',
  'COMMENT',
] as const

/**
 * SDMX-CSV 2.0 with one line an observation. An interval leaves OBS_VALUE empty and stands in OBS_LOW and OBS_HIGH:
 * nothing is averaged. RANK parts rivals of one source about one period.
 * @see SDMX Technical Working Group, SDMX-CSV 2.0 field guide
 */
export function sdmxCsv({ series, observations }: Leaving): string {
  const byId = new Map(series.map((row) => [row.id, row]))
  const ranks = new Map<string, number>()
  const lines = observations.map((row) => {
    const { reporter, reporterState, partner, unit } = byId.get(row.series)!
    const kind = row.status === 'goal' || row.status === 'peak' ? row.status.toUpperCase() : 'LEVEL'
    const key = [row.series, kind, row.period, row.speaker, row.said, row.source].join(' ')
    const rank = (ranks.get(key) ?? 0) + 1
    ranks.set(key, rank)
    const { period, freq } = sdmxPeriod(row.period)
    const single = row.low !== null && row.low === row.high
    return [
      'dataflow',
      SDMX_STRUCTURE,
      'I',
      freq,
      row.series.slice(7),
      kind,
      row.speaker ?? reporter,
      row.said,
      row.source,
      rank,
      period,
      single ? row.low : null,
      OBS_STATUS[row.status],
      row.low,
      row.high,
      unit,
      reporter,
      reporterState?.slice(6) ?? null,
      partner?.slice(partner.indexOf(':') + 1) ?? null,
      row.status === 'suppressed' ? 'C' : 'F',
      row.confidence,
      row.note,
    ]
  })
  return writeCsv([[...SDMX_COLUMNS], ...lines])
}

/** A period in SDMX: a year, quarter, month or day as they are, other stretches as a time range with a duration. */
export function sdmxPeriod(period: string): { period: string; freq: string } {
  if (!period.includes('/')) {
    const freq = period.includes('Q') ? 'Q' : ({ 4: 'A', 7: 'M', 10: 'D' } as const)[period.length as 4 | 7 | 10]
    return { period, freq }
  }
  const [first, last] = [firstDay(period), lastDay(period)]
  const whole = first.endsWith('-01') && period.split('/')[1]!.length === 7
  const months =
    (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
    Number(last.slice(5, 7)) -
    Number(first.slice(5, 7)) +
    1
  return { period: `${first}/${whole ? `P${months}M` : `P${daysBetween(first, last) + 1}D`}`, freq: '_O' }
}

/** An SDMX time range back as a period of ours; other texts are left as they are. */
export function periodOfSdmx(text: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:]+)?\/P(\d+)([MDY])$/.exec(text)
  if (!match) return text
  const [, year, month, day, count, unit] = match as unknown as [string, string, string, string, string, string]
  if (unit === 'D') {
    const last = new Date(Date.UTC(+year, +month - 1, +day + Number(count) - 1)).toISOString().slice(0, 10)
    return `${year}-${month}-${day}/${last}`
  }
  const months = unit === 'Y' ? 12 * Number(count) : Number(count)
  const last = new Date(Date.UTC(+year, +month - 1 + months - 1, 1)).toISOString().slice(0, 7)
  return months === 1 ? `${year}-${month}` : `${year}-${month}/${last}`
}
