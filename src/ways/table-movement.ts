import {
  confidence,
  date,
  integer,
  matching,
  maybe,
  names,
  oneOf,
  ownId,
  ref,
  table,
  text,
  type RowOf,
} from '../ground/index.ts'
import type { Layer } from './modes/index.ts'

const layer = () => matching<Layer>(/^(door|road|air|rail-\d{3,4})$/, 'a layer: door, road, air or rail-<gauge in mm>')
const carries = () => oneOf('goods', 'people', 'both')

/** A step that takes time where layers of the network meet: loading, clearance, change of gauge, check-in. */
export const processTable = table({
  name: 'processes',
  file: 'network/processes.csv',
  key: ['id'],
  columns: {
    id: ownId('process'),
    kind: oneOf('loading', 'unloading', 'border', 'gauge-change', 'transshipment', 'check-in', 'arrival', 'access'),
    /** Empty: at every place of kind `at` where both layers meet. */
    place: maybe(ref('city', 'place', 'port')),
    at: maybe(oneOf('city', 'station', 'port-of-entry', 'airport', 'junction', 'yard')),
    from: layer(),
    to: layer(),
    /** For a border: out of which state into which. */
    fromState: maybe(ref('state')),
    toState: maybe(ref('state')),
    carries: carries(),
    name: names(),
    source: ref('source', 'assumption'),
    note: maybe(text()),
  },
  check: ({ place, at, kind, fromState, toState }) => {
    if ((place === null) === (at === null))
      return { column: 'place', reason: 'needs a place, or a kind of place, and not both' }
    if ((kind === 'border') !== (fromState !== null && toState !== null))
      return { column: 'fromState', reason: 'a border has two states, nothing else has any' }
    return null
  },
})

/** Flights and trains that leave on days of the week. */
export const serviceTable = table({
  name: 'services',
  file: 'network/services.csv',
  key: ['id'],
  columns: {
    id: ownId('service'),
    from: ref('city', 'place'),
    to: ref('city', 'place'),
    mode: oneOf('air', 'rail', 'road'),
    carrier: text(),
    carries: carries(),
    /** Days of the week, 1 Monday to 7 Sunday; empty where only a number a week is known. */
    days: maybe(text()),
    perWeek: maybe(integer({ min: 1 })),
    /** Local clock at the origin; empty: some time of the day. */
    departs: maybe(text()),
    begins: maybe(date()),
    ends: maybe(date()),
    /** `planned` was announced and its beginning is not confirmed. */
    status: oneOf('existing', 'planned', 'ended'),
    source: ref('source'),
    confidence: confidence(),
    note: maybe(text()),
  },
  check: ({ days, departs }) => {
    if (days !== null && !/^(?!.*(.).*\1)[1-7]+$/.test(days as string))
      return { column: 'days', reason: 'days are digits 1 to 7, each once' }
    return departs !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(departs as string)
      ? { column: 'departs', reason: `“${departs}” is not a time of day` }
      : null
  },
})

/** Modes, and modes in one state: what figures that hold for a whole class are said of. */
export const modeTable = table({
  name: 'modes',
  file: 'network/modes.csv',
  key: ['id'],
  columns: { id: ownId('mode'), mode: oneOf('road', 'rail', 'air'), state: maybe(ref('state')), name: names() },
})

export type ProcessRow = RowOf<typeof processTable>
export type ServiceRow = RowOf<typeof serviceTable>
export type ModeRow = RowOf<typeof modeTable>
