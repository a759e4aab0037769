import {
  endsFirst,
  rowLaw,
  type Breach,
  type Law,
  type Property,
  type Table,
  type Tables,
  type Unit,
} from '../ground/index.ts'
import { effectTable, workClaimTable } from '../works/index.ts'
import { freeCircles } from './free-circle.ts'
import {
  assumptionTable,
  closureTable,
  hourTable,
  journeyTable,
  linkTable,
  lineTable,
  networkClaimTable,
  placeTable,
  processTable,
  rateTable,
  serviceTable,
  visaTable,
  type ProcessRow,
} from './table.ts'

/** What may be below zero: a place below the sea, a saving that turned out a loss. */
const MAY_BE_NEGATIVE: readonly Property[] = ['elevation', 'time-saved', 'length-saved']
const NEVER_ZERO: readonly Property[] = ['speed', 'design-speed', 'payload', 'gauge']

interface Bounds {
  readonly property: Property
  readonly low: number | null
  readonly high: number | null
}

/** No time, length or price is below zero, and what is divided by is above it. */
const figuresPositive: Law = (tables) =>
  [networkClaimTable, workClaimTable, assumptionTable, effectTable].flatMap((table: Table) =>
    tables.rows(table).flatMap(({ line, values }): Breach[] => {
      const { property, ...bounds } = values as unknown as Bounds
      if (MAY_BE_NEGATIVE.includes(property)) return []
      const wrong = (['low', 'high'] as const).find((side) => {
        const value = bounds[side]
        return value !== null && (value < 0 || (value === 0 && NEVER_ZERO.includes(property)))
      })
      return wrong ? [{ table, line, column: wrong, reason: `${property} cannot be ${bounds[wrong]}` }] : []
    }),
  )

/** The planner adds up in one currency, so that what it uses in another one needs a rate to it. */
const moneyHasRate: Law = (tables) => {
  const known = new Set(['USD', ...tables.rows(rateTable).map(({ values }) => values.currency)])
  return [networkClaimTable, assumptionTable, effectTable].flatMap((table: Table) =>
    tables.rows(table).flatMap(({ line, values }): Breach[] => {
      const currency = /^(?:(?:mn|bn) )?([A-Z]{3})(?=$|\/)/.exec((values as { unit: Unit | null }).unit ?? '')?.[1]
      return currency === undefined || currency === 'TEU' || known.has(currency)
        ? []
        : [{ table, line, column: 'unit', reason: `${currency} has no rate to USD in rates.csv` }]
    }),
  )
}

const linksFit: Law = (tables) => {
  const modes = new Map(tables.rows(lineTable).map(({ values }) => [values.id as string, values.mode]))
  const measured = subjectsOf(tables, ['length'])
  return rowLaw(linkTable, ({ id, line, mode, status }) => {
    if (line && modes.get(line) !== mode) return { column: 'line', reason: `“${line}” is no ${mode}` }
    return status === 'existing' && !measured.has(id)
      ? { column: 'id', reason: 'can be travelled and has no length, neither claimed nor assumed' }
      : null
  })(tables)
}

/** A step takes some time that somebody says or assumes; a border lies between the states of its port. */
const processesFit: Law = (tables) => {
  const timed = subjectsOf(tables, ['process-time', 'clearance-time'])
  const places = new Map(tables.rows(placeTable).map(({ values }) => [values.id as string, values]))
  const seen = new Map<string, number>()
  return tables.rows(processTable).flatMap(({ line, values }): Breach[] => {
    const fault = (column: string, reason: string): Breach[] => [{ table: processTable, line, column, reason }]
    const { id, kind, place, fromState, toState } = values
    if (kind === 'border') {
      const states = places.get(place ?? '')?.states ?? []
      if (!states.includes(fromState!)) return fault('fromState', `“${place}” has no side in ${fromState}`)
      if (!states.includes(toState!)) return fault('toState', `“${place}” has no side in ${toState}`)
      if (fromState === toState) return fault('toState', 'a border is crossed between two states')
    }
    if (!timed.has(id)) return fault('id', 'takes no time that anybody says or assumes')
    const before = seen.get(stepKey(values))
    seen.set(stepKey(values), line)
    return before === undefined ? [] : fault('id', `does what the step on line ${before} does`)
  })
}

const stepKey = ({ kind, place, at, from, to, fromState, toState, carries }: ProcessRow): string =>
  [kind, place, at, from, to, fromState, toState, carries].join(' ')

const noFreeCircles: Law = (tables) =>
  freeCircles(tables).map(({ line, id }) => ({
    table: processTable,
    line,
    column: 'from',
    reason: `“${id}” belongs to a circle of steps that take no time`,
  }))

/** Only a side of a port has hours and holidays. */
const sidesKept: Law = (tables) => {
  const places = new Map(tables.rows(placeTable).map(({ values }) => [values.id as string, values.states]))
  const aside = (port: string | null, state: string) =>
    port !== null && !places.get(port)!.includes(state as never)
      ? { column: 'state', reason: `“${port}” has no side in ${state}` }
      : null
  return [
    ...rowLaw(hourTable, (values) => aside(values.port, values.state) ?? endsFirst(values))(tables),
    ...rowLaw(closureTable, ({ port, state }) => aside(port, state))(tables),
  ]
}

const servicesFit = rowLaw(serviceTable, (values) => {
  const { from, to, days, perWeek, status, ends } = values
  if (from === to) return { column: 'to', reason: 'a service needs two ends' }
  if (days !== null && perWeek !== null && days.length !== perWeek)
    return { column: 'perWeek', reason: `${perWeek} a week are not the ${days.length} days ${days}` }
  if (status === 'ended' && ends === null) return { column: 'ends', reason: 'a service that ended has a last day' }
  return endsFirst(values, 'begins', 'ends')
})

/** A journey leads from one door to another. */
const journeysHaveDoors: Law = (tables) => {
  const doors = new Set<string>(
    tables.rows(placeTable).flatMap(({ values: { id, kind, serves } }) => (kind === 'city' || serves ? [id] : [])),
  )
  return rowLaw(journeyTable, ({ from, to }) => {
    if (from === to) return { column: 'to', reason: 'a journey needs two ends' }
    const doorless = (
      [
        ['from', from],
        ['to', to],
      ] as const
    ).find(([, place]) => !doors.has(place))
    return doorless
      ? { column: doorless[0], reason: `“${doorless[1]}” has no door to set out from or to arrive at` }
      : null
  })(tables)
}

const airportsServe = rowLaw(placeTable, ({ kind, serves }) =>
  kind === 'airport' && serves === null ? { column: 'serves', reason: 'an airport serves the doors of a city' } : null,
)

const visasFit = rowLaw(visaTable, (values) =>
  values.passport === values.into ? { column: 'into', reason: 'nobody needs a visa at home' } : endsFirst(values),
)

function subjectsOf(tables: Tables, properties: readonly Property[]): ReadonlySet<string> {
  return new Set(
    [...tables.rows(networkClaimTable), ...tables.rows(assumptionTable)].flatMap(({ values: { subject, property } }) =>
      properties.includes(property) ? [subject] : [],
    ),
  )
}

/** What holds over the rows of the network. */
export const networkLaws: readonly Law[] = [
  figuresPositive,
  moneyHasRate,
  linksFit,
  processesFit,
  noFreeCircles,
  sidesKept,
  servicesFit,
  journeysHaveDoors,
  airportsServe,
  visasFit,
]
