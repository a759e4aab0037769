import {
  absent,
  date,
  day,
  integer,
  matching,
  maybe,
  names,
  number,
  oneOf,
  ownId,
  property,
  ref,
  refs,
  table,
  text,
  unit,
  zone,
  type RowOf,
} from '../ground/index.ts'
import type { Layer } from './modes/index.ts'
import { claimColumns, lowNotAboveHigh } from '../works/index.ts'

const confidence = () => oneOf('high', 'medium', 'low')
const layer = () => matching<Layer>(/^(door|road|air|rail-\d{3,4})$/, 'a layer: door, road, air or rail-<gauge in mm>')
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
    confidence: oneOf('high', 'medium', 'low', 'assumed'),
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
    confidence: oneOf('high', 'medium', 'low', 'assumed'),
  },
  check: ({ from, to }) =>
    (from as string) > (to as string) ? { column: 'to', reason: 'ends before it begins' } : null,
})

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

/** Figures about what the network is made of; rivals stand beside each other. */
export const networkClaimTable = table({
  name: 'network-claims',
  file: 'network/claims.csv',
  key: ['subject', 'property', 'low', 'high', 'scope', 'period', 'speaker', 'source'],
  columns: { subject: ref('link', 'port', 'place', 'city', 'process', 'service', 'line', 'mode'), ...claimColumns },
  check: lowNotAboveHigh,
})

/** What no source gives: a range, how it was come by, and why it is needed. Shown as assumed wherever it is used. */
export const assumptionTable = table({
  name: 'assumptions',
  file: 'assumptions.csv',
  key: ['id'],
  columns: {
    id: ownId('assumption'),
    subject: ref('link', 'port', 'place', 'city', 'process', 'service', 'line', 'mode', 'proj', 'state', 'commodity'),
    property: property(),
    low: number(),
    high: number(),
    unit: unit(),
    method: names(),
    reason: names(),
    date: day(),
  },
  check: lowNotAboveHigh,
})

/** What one unit of a currency was worth in US dollars on a day. */
export const rateTable = table({
  name: 'rates',
  file: 'rates.csv',
  key: ['currency', 'date', 'source'],
  columns: {
    currency: matching<string>(/^[A-Z]{3}$/, 'an ISO 4217 code'),
    date: date(),
    low: number({ min: 0 }),
    high: number({ min: 0 }),
    source: ref('source', 'assumption'),
    confidence: oneOf('high', 'medium', 'low', 'assumed'),
  },
  check: lowNotAboveHigh,
})

/** Pairs of places for which the effect of a work is computed. */
export const journeyTable = table({
  name: 'journeys',
  file: 'network/journeys.csv',
  key: ['id'],
  columns: {
    id: ownId('journey'),
    from: ref('city'),
    to: ref('city'),
    load: oneOf('tonnes', 'people'),
    amount: number({ min: 0 }),
    name: names(),
  },
})

/** Goods or people that cross from some states into others and weigh time and money alike; figures about them are assumptions. */
export const commodityTable = table({
  name: 'commodities',
  file: 'network/commodities.csv',
  key: ['id'],
  columns: {
    id: ownId('commodity'),
    load: oneOf('goods', 'people'),
    from: refs('state'),
    to: refs('state'),
    name: names(),
  },
})

/** Works, and changes that are no work, under one name: what somebody asks about together. Saved by an act, never edited. */
export const scenarioTable = table({
  name: 'scenarios',
  file: 'network/scenarios.csv',
  key: ['id'],
  columns: {
    id: ownId('scenario'),
    title: names(),
    /** The scenario as its file has it, `ortoq-scenario/1`. */
    body: text(),
    source: ref('source', 'assumption'),
    note: maybe(text()),
  },
})

/** What a port, a line, a mode or a step says about goods that are not ordinary. */
export const restrictionTable = table({
  name: 'restrictions',
  file: 'network/restrictions.csv',
  key: ['subject', 'cargo', 'source'],
  columns: {
    subject: ref('link', 'port', 'place', 'city', 'process', 'service', 'mode'),
    cargo: oneOf('dangerous', 'chilled'),
    rule: oneOf('forbidden', 'allowed'),
    name: names(),
    source: ref('source', 'assumption'),
    confidence: oneOf('high', 'medium', 'low', 'assumed'),
  },
})

/** A paper that a shipment or a traveller has to have on a way, and who issues it. */
export const paperTable = table({
  name: 'papers',
  file: 'network/papers.csv',
  key: ['id'],
  columns: {
    id: ownId('paper'),
    carries: oneOf('goods', 'people'),
    /** Where some part of the way goes by this mode; empty: by any. */
    mode: maybe(oneOf('road', 'rail', 'air')),
    /** Where a border is crossed out of this state or into that; both empty: any border. */
    fromState: maybe(ref('state')),
    toState: maybe(ref('state')),
    /** Only for such goods. */
    cargo: maybe(oneOf('dangerous', 'chilled', 'animal', 'plant')),
    name: names(),
    /** The body that issues it, where it is one of the pack; else in words. */
    issuer: names(),
    source: ref('source', 'assumption'),
    confidence: oneOf('high', 'medium', 'low', 'assumed'),
  },
})

/** Who needs which visa where. */
export const visaTable = table({
  name: 'visas',
  file: 'network/visas.csv',
  key: ['id'],
  columns: {
    id: ownId('visa'),
    passport: ref('state'),
    into: ref('state'),
    rule: oneOf('needed', 'free', 'free-for-groups', 'on-arrival'),
    stayDays: maybe(integer({ min: 1 })),
    from: maybe(date()),
    to: maybe(date()),
    name: names(),
    source: ref('source'),
    confidence: confidence(),
  },
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
    confidence: oneOf('high', 'medium', 'low', 'assumed'),
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
    confidence: oneOf('high', 'medium', 'low', 'assumed'),
    note: maybe(text()),
  },
  check: (row) => {
    const { order, high } = row
    if ((order === 0) !== (high === 0))
      return { column: 'high', reason: 'the first stop has no section before it and every other one has' }
    return lowNotAboveHigh(row)
  },
})

export type PlaceRow = RowOf<typeof placeTable>
export type LineRow = RowOf<typeof lineTable>
export type LinkRow = RowOf<typeof linkTable>
export type HourRow = RowOf<typeof hourTable>
export type ClosureRow = RowOf<typeof closureTable>
export type ProcessRow = RowOf<typeof processTable>
export type ServiceRow = RowOf<typeof serviceTable>
export type ModeRow = RowOf<typeof modeTable>
export type NetworkClaimRow = RowOf<typeof networkClaimTable>
export type AssumptionRow = RowOf<typeof assumptionTable>
export type RateRow = RowOf<typeof rateTable>
export type JourneyRow = RowOf<typeof journeyTable>
export type RestrictionRow = RowOf<typeof restrictionTable>
export type CommodityRow = RowOf<typeof commodityTable>
export type ScenarioRow = RowOf<typeof scenarioTable>
export type PaperRow = RowOf<typeof paperTable>
export type VisaRow = RowOf<typeof visaTable>
export type ProfileRow = RowOf<typeof profileTable>
export type StopRow = RowOf<typeof stopTable>

export const wayTables = [
  placeTable,
  lineTable,
  linkTable,
  hourTable,
  closureTable,
  processTable,
  serviceTable,
  modeTable,
  networkClaimTable,
  assumptionTable,
  rateTable,
  journeyTable,
  commodityTable,
  scenarioTable,
  visaTable,
  restrictionTable,
  paperTable,
  profileTable,
  stopTable,
] as const
