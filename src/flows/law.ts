import { endsFirst, measureOf, rowLaw, type Law } from '../ground/index.ts'
import {
  causeTable,
  correlationTable,
  goodsTable,
  observationTable,
  ruleTable,
  seriesTable,
  studyTable,
  type SeriesRow,
} from './table.ts'

const MONEY = /^[A-Z]{3}$/
const COUNTED: readonly string[] = ['vehicle', 'crossing', 'trip', 'car', 'truck']
const MOVED: readonly string[] = ['person', 'passenger', 'crossing']

/** What a measure may be counted in, whatever the time it is counted by. */
const FITS: Readonly<Record<SeriesRow['measure'], (what: string) => boolean>> = {
  trade: (what) => MONEY.test(what),
  investment: (what) => MONEY.test(what),
  stock: (what) => MONEY.test(what) || what === 'mass',
  cost: (what) => MONEY.test(what),
  freight: (what) => what === 'mass' || what === 'TEU' || what === 'container',
  vehicles: (what) => COUNTED.includes(what),
  persons: (what) => MOVED.includes(what),
  flights: (what) => what === 'flight',
  time: (what) => what === 'time',
  speed: (what) => what === 'length',
  parcels: (what) => what === 'parcel' || what === 'mass',
  progress: (what) => !MONEY.test(what),
  count: (what) => !MONEY.test(what),
}

/** A series is counted in a unit of its measure: cars are not dollars. */
const unitsFit = rowLaw(seriesTable, ({ measure, unit }) =>
  FITS[measure](measureOf(unit).dimension.split('/')[0]!)
    ? null
    : { column: 'unit', reason: `“${unit}” cannot count ${measure}` },
)

const above = (low: number, high: number) => (low > high ? { column: 'low', reason: `${low} is above ${high}` } : null)

/** A figure has both bounds; a silence has none, so that neither passes for a zero. */
const boundsFit = rowLaw(observationTable, ({ low, high, status }) => {
  const silent = status === 'not-reported' || status === 'suppressed'
  if (silent && (low !== null || high !== null)) return { column: 'low', reason: `${status} has no figure` }
  if (silent) return null
  if (low === null || high === null)
    return { column: low === null ? 'low' : 'high', reason: `${status} needs a figure` }
  return above(low, high)
})

const causesFit = rowLaw(causeTable, (values) => {
  const { cause, low, high, unit, lag, from, to } = values
  if ((cause === 'lag') !== (lag !== null))
    return { column: 'lag', reason: 'months go with a lag, and with nothing else' }
  const money = MONEY.test(measureOf(unit).dimension)
  if (money !== (cause === 'transit')) return { column: 'unit', reason: `“${unit}” cannot count ${cause}` }
  return above(low, high) ?? endsFirst({ from, to })
})

const studiesFit = rowLaw(studyTable, ({ low, high, kind, unit }) => {
  const wanted = kind === 'day-cost' ? 'share/time' : 'share'
  if (kind !== 'elasticity' && measureOf(unit).dimension !== wanted)
    return { column: 'unit', reason: `“${unit}” cannot count ${kind}` }
  return above(low, high)
})

const goodsFit = rowLaw(goodsTable, ({ valueLow, valueHigh, valueUnit }) => {
  const given = [valueLow, valueHigh, valueUnit].filter((one) => one !== null).length
  if (given !== 0 && given !== 3) return { column: 'valueLow', reason: 'a value has both bounds and a unit' }
  return valueLow !== null && valueLow > valueHigh!
    ? { column: 'valueLow', reason: `${valueLow} is above ${valueHigh}` }
    : null
})

/** A code is divided without a rest: its shares sum to one. */
const weightsSum: Law = (tables) => {
  const sums = new Map<string, { line: number; sum: number }>()
  for (const { line, values } of tables.rows(correlationTable)) {
    const key = `${values.fromEdition} ${values.fromCode} ${values.toEdition}`
    const kept = sums.get(key)
    sums.set(key, { line: kept?.line ?? line, sum: (kept?.sum ?? 0) + values.weight })
  }
  return [...sums.values()]
    .filter(({ sum }) => Math.abs(sum - 1) > 1e-6)
    .map(({ line, sum }) => ({ table: correlationTable, line, column: 'weight', reason: `the shares sum to ${sum}` }))
}

const rulesFit = rowLaw(ruleTable, (values) => {
  const { low, high, unit, minimum, minimumUnit } = values
  if (low !== null && high !== null && low > high) return { column: 'low', reason: `${low} is above ${high}` }
  if (low !== null && unit === null) return { column: 'unit', reason: 'a rate needs a unit' }
  if ((minimum === null) !== (minimumUnit === null))
    return { column: 'minimumUnit', reason: 'a least amount and its unit go together' }
  return endsFirst(values)
})

/** What holds over the rows of flows. */
export const flowLaws: readonly Law[] = [unitsFit, boundsFit, rulesFit, causesFit, studiesFit, goodsFit, weightsSum]
