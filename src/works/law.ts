import { circle, endsFirst, fits, rowLaw, type Breach, type Law, type Property } from '../ground/index.ts'
import { inForce, overFull } from './enterprise.ts'
import { isBeforeSignature } from './slip.ts'
import {
  calendarDayTable,
  calendarTable,
  clockTable,
  effectTable,
  meetingTable,
  milestoneTable,
  regionTable,
  stakeTable,
  visitTable,
  workClaimTable,
  workPartyTable,
  workTable,
} from './table.ts'

/** Parts lead up to a whole, never round in a circle; and a part is not counted beside its whole. */
const partsFit: Law = (tables) => {
  const wholes = new Map(tables.rows(workTable).map(({ values }) => [values.id as string, values.partOf]))
  const parents = (id: string) => [wholes.get(id)].filter((one) => one !== null && one !== undefined)
  return rowLaw(workTable, ({ id, partOf, leftOut }) => {
    if (circle(id, parents)) return { column: 'partOf', reason: `“${id}” would be a part of itself` }
    return (partOf !== null) === (leftOut === 'part')
      ? null
      : { column: 'leftOut', reason: 'a part, and only a part, is left out of totals as “part”' }
  })(tables)
}

/** The shares of a work's owners on record never add up to more than the whole. */
const sharesFit: Law = (tables) => {
  const sums = new Map<string, number>()
  return tables.rows(workPartyTable).flatMap(({ line, values: { work, role, share } }): Breach[] => {
    if (role !== 'owner' || share === null) return []
    const sum = (sums.get(work) ?? 0) + share
    sums.set(work, sum)
    // Shares are published rounded; a thousandth too much is no fault.
    return sum > 100.001
      ? [{ table: workPartyTable, line, column: 'share', reason: `the owners of ${work} hold ${sum} % together` }]
      : []
  })
}

const milestonesFit = rowLaw(milestoneTable, (values) => endsFirst(values, 'date', 'until'))

/** A region lies within another of the same state, never within itself. */
const regionsFit: Law = (tables) => {
  const regions = new Map(tables.rows(regionTable).map(({ values }) => [values.id as string, values]))
  const parents = (id: string) => [regions.get(id)?.within].filter((one) => one !== null && one !== undefined)
  return rowLaw(regionTable, ({ id, within, state }) => {
    if (within === null) return null
    if (circle(id, parents)) return { column: 'within', reason: `“${id}” would lie within itself` }
    return regions.get(within)!.state === state
      ? null
      : { column: 'within', reason: `“${within}” lies in another state` }
  })(tables)
}

/** The figure of an effect is measured in a unit that fits what it changes. */
const effectUnits = rowLaw(effectTable, ({ property, low, high, unit }) => {
  if (property === 'open' || property === 'hours') return null
  if (low !== null && high !== null && low > high) return { column: 'low', reason: `${low} is above ${high}` }
  return unit === null || fits(property as Property, unit)
    ? null
    : { column: 'unit', reason: `“${unit}” cannot measure ${property}` }
})

/** On no day do the stakes in force of an enterprise add up to more than the whole. */
const stakesFit: Law = (tables) => {
  const rows = tables.rows(stakeTable)
  const enterprises = new Set(rows.map(({ values }) => values.enterprise))
  return [...enterprises].flatMap((enterprise): Breach[] => {
    const held = rows.filter(({ values }) => values.enterprise === enterprise)
    const over = overFull(held.map(({ values }) => values))
    if (!over) return []
    const last = held.findLast(({ values }) => inForce(values, over.day) && values.share !== null)!
    const reason = `the holders of ${enterprise} hold ${over.sum} % together from ${over.day} on`
    return [{ table: stakeTable, line: last.line, column: 'share', reason }]
  })
}

const stakesEnd = rowLaw(stakeTable, (values) => endsFirst(values))
const visitsEnd = rowLaw(visitTable, (values) => endsFirst(values, 'date', 'until'))
const meetingsEnd = rowLaw(meetingTable, (values) => endsFirst(values, 'date', 'until'))

/** A pack says where it knows a meeting from, and in which zone its hours are. */
const meetingsKnown = rowLaw(meetingTable, ({ source, begins, ends, zone, until }) => {
  if (source === null) return { column: 'source', reason: 'a meeting of a pack needs its source' }
  if (begins === null && ends !== null) return { column: 'begins', reason: 'it ends at an hour and begins at none' }
  if (begins !== null && zone === null) return { column: 'zone', reason: `${begins} by which clock?` }
  return begins !== null && ends !== null && until === null && ends < begins
    ? { column: 'ends', reason: `${ends} is before ${begins}` }
    : null
})

const clocksEnd = rowLaw(clockTable, (values) => endsFirst(values))
const calendarsEnd = rowLaw(calendarTable, (values) => endsFirst(values))

/** What is built or run was not begun before the agreement about it was signed: one of the two dates is wrong. */
const signedFirst: Law = (tables) => {
  const signed = new Map<string, string>()
  for (const { values } of tables.rows(milestoneTable))
    if (values.kind === 'actual' && values.step === 'agreement') signed.set(values.work, values.date)
  return rowLaw(milestoneTable, (values) => {
    const on = signed.get(values.work)
    return on !== undefined && isBeforeSignature(values, on)
      ? { column: 'date', reason: `${values.date} is before the agreement of ${on}` }
      : null
  })(tables)
}

const MONEY = /^(?:(?:mn|bn) )?[A-Z]{3}$/

/** A sum of money without the year of its prices cannot be compared with any other. */
const moneyHasYear = rowLaw(workClaimTable, ({ unit, period, said }) =>
  MONEY.test(unit) && unit !== 'TEU' && period === null && said === null
    ? { column: 'period', reason: `a sum in ${unit} needs the year of its prices` }
    : null,
)

/** The figures of works and enterprises are measured in units that fit them. */
const claimUnits = rowLaw(workClaimTable, ({ property, unit }) =>
  fits(property, unit) ? null : { column: 'unit', reason: `“${unit}” cannot measure ${property}` },
)

/** A calendar's days lie within the span for which it is known, or behind it. */
const daysFit = rowLaw(calendarDayTable, ({ calendar, date }, tables) => {
  const from = tables.rows(calendarTable).find(({ values }) => values.id === calendar)!.values.from
  return date < from ? { column: 'date', reason: `${date} is before ${from}, from which ${calendar} is known` } : null
})

/** What holds over the rows of works. */
export const workLaws: readonly Law[] = [
  partsFit,
  sharesFit,
  milestonesFit,
  regionsFit,
  effectUnits,
  stakesFit,
  stakesEnd,
  visitsEnd,
  meetingsEnd,
  meetingsKnown,
  clocksEnd,
  calendarsEnd,
  signedFirst,
  moneyHasYear,
  claimUnits,
  daysFit,
]
