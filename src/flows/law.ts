import { endsFirst, measureOf, rowLaw, type Law } from '../ground/index.ts'
import { observationTable, ruleTable, seriesTable, type SeriesRow } from './table.ts'

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

const boundsFit = rowLaw(observationTable, ({ low, high }) =>
  low > high ? { column: 'low', reason: `${low} is above ${high}` } : null,
)

const rulesFit = rowLaw(ruleTable, (values) => {
  const { low, high, unit, minimum, minimumUnit } = values
  if (low !== null && high !== null && low > high) return { column: 'low', reason: `${low} is above ${high}` }
  if (low !== null && unit === null) return { column: 'unit', reason: 'a rate needs a unit' }
  if ((minimum === null) !== (minimumUnit === null))
    return { column: 'minimumUnit', reason: 'a least amount and its unit go together' }
  return endsFirst(values)
})

/** What holds over the rows of flows. */
export const flowLaws: readonly Law[] = [unitsFit, boundsFit, rulesFit]
