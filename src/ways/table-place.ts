import {
  absent,
  confidence,
  confidenceOrAssumed,
  date,
  day,
  integer,
  maybe,
  names,
  number,
  oneOf,
  ownId,
  ref,
  refs,
  table,
  text,
  zone,
  type RowOf,
} from '../ground/index.ts'
import { lowNotAboveHigh } from '../works/index.ts'

const carries = () => oneOf('goods', 'people', 'both')

/** Cities, stations, airports, ports of entry: whatever a link, a step or a document can stand at. */
export const placeTable = table({
  name: 'places',
  file: 'places.csv',
  key: ['id'],
  columns: {
    id: ownId('city', 'place', 'port'),
    kind: oneOf('city', 'station', 'port-of-entry', 'airport', 'junction', 'pass', 'yard', 'site'),
    /** The states on whose land it lies: two for a port of entry, in the order of the states' table. */
    states: refs('state'),
    region: maybe(ref('region')),
    /** The city whose doors it serves: an airport or a station apart from its city. */
    serves: maybe(ref('city')),
    name: names(),
    lat: number({ min: -90, max: 90 }),
    lon: number({ min: -180, max: 180 }),
    /** How far the position can be trusted; all are fit for a map at country scale only. */
    position: oneOf('surveyed', 'centre', 'estimated'),
    zone: zone(),
    iata: maybe(text()),
    locode: absent(text()),
    source: ref('source'),
    confidence: confidence(),
    note: maybe(text()),
  },
})

/** A railway line or a road that people know by one name; links are its pieces. */
export const lineTable = table({
  name: 'lines',
  file: 'network/lines.csv',
  key: ['id'],
  columns: { id: ownId('line'), mode: oneOf('road', 'rail'), name: names(), source: ref('source') },
})

/** A piece of road or railway between two places that lie next to each other, inside one state. A sum over several pieces is never a link. */
export const linkTable = table({
  name: 'links',
  file: 'network/links.csv',
  key: ['id'],
  columns: {
    id: ownId('link'),
    from: ref('city', 'place', 'port'),
    to: ref('city', 'place', 'port'),
    mode: oneOf('road', 'rail'),
    /** Track gauge in millimetres. */
    gauge: maybe(integer({ min: 600, max: 2000 })),
    line: maybe(ref('line')),
    /** The state on whose land the link lies; at a port of entry it ends on that state's side. */
    state: ref('state'),
    carries: carries(),
    status: oneOf('existing', 'construction', 'planned', 'idea', 'restricted'),
    source: ref('source'),
    confidence: confidence(),
    note: maybe(text()),
  },
  check: ({ mode, gauge, from, to }) => {
    if ((mode === 'rail') !== (gauge !== null))
      return { column: 'gauge', reason: 'a railway has a gauge and a road has none' }
    return from === to ? { column: 'to', reason: 'a link needs two ends' } : null
  },
})

/** Where trains of a line can stop and meet, in order, with the section that leads there from the one before. */
export const stopTable = table({
  name: 'stops',
  file: 'network/stops.csv',
  key: ['line', 'order'],
  columns: {
    line: ref('line'),
    /** 0 is the first; the length of its section is 0. */
    order: integer({ min: 0 }),
    place: maybe(ref('city', 'place', 'port')),
    name: names(),
    /** `yard`: trains end and begin, as at a change of gauge. `halt`: trains cannot meet. */
    kind: oneOf('station', 'loop', 'border', 'yard', 'halt'),
    /** The link of the network that the section is a piece of. */
    link: maybe(ref('link')),
    /** Kilometres of the section that leads here. */
    low: number({ min: 0 }),
    high: number({ min: 0 }),
    /** Running tracks of that section. */
    tracks: integer({ min: 1, max: 4 }),
    source: ref('source', 'assumption'),
    confidence: confidenceOrAssumed(),
    note: maybe(text()),
  },
  check: (row) => {
    const { order, high } = row
    if ((order === 0) !== (high === 0))
      return { column: 'high', reason: 'the first stop has no section before it and every other one has' }
    return lowNotAboveHigh(row)
  },
})

/** When one side of a port is open. Rival statements and older hours stand as rows of their own. */
export const hourTable = table({
  name: 'hours',
  file: 'network/hours.csv',
  key: ['port', 'state', 'carries', 'from', 'source'],
  columns: {
    port: ref('port'),
    state: ref('state'),
    carries: carries(),
    /** OpenStreetMap opening_hours in the side's own zone, where the clock times are published. */
    hours: maybe(text()),
    /** Hours open a day, where only a length is published. */
    perDay: maybe(number({ min: 0, max: 24 })),
    from: date(),
    to: maybe(date()),
    speaker: maybe(text()),
    said: maybe(date()),
    source: ref('source', 'assumption'),
    confidence: confidenceOrAssumed(),
    note: maybe(text()),
  },
  check: ({ hours, perDay }) =>
    hours === null && perDay === null ? { column: 'hours', reason: 'says neither hours nor their length' } : null,
})

/** Days on which a side is shut, holidays included. */
export const closureTable = table({
  name: 'closures',
  file: 'network/closures.csv',
  key: ['state', 'port', 'from'],
  columns: {
    state: ref('state'),
    /** Empty: every port of the state. */
    port: maybe(ref('port')),
    from: day(),
    to: day(),
    name: names(),
    source: ref('source', 'assumption'),
    confidence: confidenceOrAssumed(),
  },
  check: ({ from, to }) =>
    (from as string) > (to as string) ? { column: 'to', reason: 'ends before it begins' } : null,
})

/** When vehicles come: the weight of an hour of the day, a day of the week or a month beside the others of its kind. */
export const profileTable = table({
  name: 'profiles',
  file: 'network/profiles.csv',
  key: ['subject', 'by', 'at', 'source'],
  columns: {
    subject: ref('port', 'place', 'city', 'mode'),
    /** `hour` 0–23 of the place's clock, `weekday` 1 Monday to 7, `month` 1–12. */
    by: oneOf('hour', 'weekday', 'month'),
    at: integer({ min: 0, max: 23 }),
    weight: number({ min: 0 }),
    source: ref('source', 'assumption'),
    confidence: confidenceOrAssumed(),
  },
  check: ({ by, at }) => {
    const [least, most] = { hour: [0, 23], weekday: [1, 7], month: [1, 12] }[by as 'hour' | 'weekday' | 'month'] as [
      number,
      number,
    ]
    return (at as number) < least || (at as number) > most
      ? { column: 'at', reason: `a ${by} is ${least} to ${most}` }
      : null
  },
})

export type PlaceRow = RowOf<typeof placeTable>
export type LineRow = RowOf<typeof lineTable>
export type LinkRow = RowOf<typeof linkTable>
export type StopRow = RowOf<typeof stopTable>
export type HourRow = RowOf<typeof hourTable>
export type ClosureRow = RowOf<typeof closureTable>
export type ProfileRow = RowOf<typeof profileTable>
