import { circle, endsFirst, fits, rowLaw, type Breach, type Law, type Property } from '../ground/index.ts'
import { effectTable, milestoneTable, regionTable, workPartyTable, workTable } from './table.ts'

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

/** What holds over the rows of works. */
export const workLaws: readonly Law[] = [partsFit, sharesFit, milestonesFit, regionsFit, effectUnits]
