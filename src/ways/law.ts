import { fits, OrtoqError, type Breach, type Law, type Property, type Table, type Unit } from '../ground/index.ts'
import { effectTable, workClaimTable } from '../works/index.ts'
import { networkLaws } from './network-law.ts'
import { openingHours } from './opening-hours.ts'
import {
  assumptionTable,
  hourTable,
  linkTable,
  networkClaimTable,
  placeTable,
  processTable,
  serviceTable,
} from './table.ts'

/** A figure's unit has to be able to measure its property. */
const unitsFit: Law = (tables) =>
  [networkClaimTable, workClaimTable, assumptionTable].flatMap((table: Table) =>
    tables.rows(table).flatMap(({ line, values }): Breach[] => {
      const { property, unit } = values as { property: Property; unit: Unit }
      return fits(property, unit)
        ? []
        : [{ table, line, column: 'unit', reason: `“${unit}” cannot measure ${property}` }]
    }),
  )

const hoursRead: Law = (tables) => [
  ...tables.rows(hourTable).flatMap(({ line, values }) => readable(hourTable, line, 'hours', values.hours)),
  ...tables
    .rows(effectTable)
    .flatMap(({ line, values }) =>
      values.property === 'hours' ? readable(effectTable, line, 'value', values.value ?? '') : [],
    ),
]

function readable(table: Table, line: number, column: string, text: string | null): Breach[] {
  if (text === null) return []
  try {
    openingHours(text)
    return []
  } catch (error) {
    if (!(error instanceof OrtoqError)) throw error
    return [{ table, line, column, reason: error.message }]
  }
}

/** A port of entry has two states, everything else one; a link ends on land of its state or at a port of it. */
const sidesFit: Law = (tables) => {
  const places = new Map(tables.rows(placeTable).map(({ values }) => [values.id, values]))
  return [
    ...tables.rows(placeTable).flatMap(({ line, values }): Breach[] => {
      const wanted = values.kind === 'port-of-entry' ? 2 : 1
      return values.states.length === wanted
        ? []
        : [
            {
              table: placeTable,
              line,
              column: 'states',
              reason: `a ${values.kind} lies in ${wanted === 2 ? 'two states' : 'one state'}`,
            },
          ]
    }),
    ...tables.rows(linkTable).flatMap(({ line, values }) =>
      (['from', 'to'] as const).flatMap((end): Breach[] => {
        const place = places.get(values[end])!
        // A link that left its state would be a way past the border.
        return place.states.includes(values.state)
          ? []
          : [{ table: linkTable, line, column: end, reason: `“${place.id}” is not on land of ${values.state}` }]
      }),
    ),
  ]
}

/** What an effect targets has to be of the kind that its property changes. */
const effectsFit: Law = (tables) => {
  const kinds: Readonly<Record<string, readonly Table[]>> = {
    open: [linkTable, serviceTable],
    hours: [placeTable],
    frequency: [serviceTable],
    speed: [linkTable],
    'process-time': [processTable],
    'border-cost': [processTable],
    servers: [placeTable],
  }
  const ids = new Map<Table, ReadonlySet<string>>(
    [linkTable, serviceTable, placeTable, processTable].map((table: Table) => [
      table,
      new Set(tables.rows(table).map(({ key }) => key)),
    ]),
  )
  return tables.rows(effectTable).flatMap(({ line, values }): Breach[] => {
    const able = kinds[values.property]!.some((table) => ids.get(table)!.has(values.target))
    if (!able)
      return [
        {
          table: effectTable,
          line,
          column: 'target',
          reason: `“${values.target}” has no ${values.property} to change`,
        },
      ]
    const needsFigure = values.property !== 'open' && values.property !== 'hours'
    return needsFigure && (values.low === null || values.high === null || values.unit === null)
      ? [{ table: effectTable, line, column: 'low', reason: `${values.property} needs low, high and unit` }]
      : []
  })
}

/** What holds over the rows of ways. */
export const wayLaws: readonly Law[] = [unitsFit, hoursRead, sidesFit, effectsFit, ...networkLaws]
