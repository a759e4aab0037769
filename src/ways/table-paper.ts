import {
  confidence,
  confidenceOrAssumed,
  date,
  integer,
  maybe,
  names,
  oneOf,
  ownId,
  ref,
  table,
  type RowOf,
} from '../ground/index.ts'

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
    confidence: confidenceOrAssumed(),
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
    confidence: confidenceOrAssumed(),
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

export type RestrictionRow = RowOf<typeof restrictionTable>
export type PaperRow = RowOf<typeof paperTable>
export type VisaRow = RowOf<typeof visaTable>
