import {
  absent,
  confidence,
  date,
  day,
  maybe,
  names,
  number,
  oneOf,
  ownId,
  ref,
  refs,
  table,
  text,
  type RowOf,
} from '../ground/index.ts'

/** Companies that partners of several states own, or one owns in another: the factories and joint ventures. */
export const enterpriseTable = table({
  name: 'enterprises',
  file: 'works/enterprises.csv',
  key: ['id'],
  columns: {
    id: ownId('ent'),
    name: names(),
    /** Where it is registered. */
    state: maybe(ref('state')),
    /** Where its site is. */
    region: maybe(ref('region')),
    legalForm: maybe(text()),
    /** Numbers in the registers of states, `KG-12345`, parted by blanks. */
    registered: maybe(text()),
    /** Class of ISIC 4, such as `B0729`. */
    isic: maybe(text()),
    /** The works that it builds or runs. */
    works: refs('proj'),
    since: maybe(date()),
    source: ref('source'),
    confidence: confidence(),
    note: maybe(text()),
  },
})

/** Who holds how much of an enterprise, and in which time. What no row gives is not known and never spread. */
export const stakeTable = table({
  name: 'stakes',
  file: 'works/stakes.csv',
  key: ['enterprise', 'holder', 'from'],
  columns: {
    enterprise: ref('ent'),
    holder: text(),
    /** The side that the holder stands for. */
    state: maybe(ref('state')),
    /** Where the holder comes from, where that is known. */
    region: maybe(ref('region')),
    share: maybe(number({ min: 0, max: 100 })),
    from: maybe(date()),
    to: maybe(date()),
    source: ref('source'),
    confidence: confidence(),
    note: maybe(text()),
  },
})

/** Delegations and visits: who went where. A governor in a president's party is a guest of his own. */
export const visitTable = table({
  name: 'visits',
  file: 'works/visits.csv',
  key: ['id'],
  columns: {
    id: ownId('visit'),
    name: names(),
    date: date(),
    until: maybe(date()),
    guests: refs('state', 'region', 'city'),
    hosts: refs('state', 'region', 'city'),
    /** Who led the delegation, by office rather than by name. */
    head: maybe(text()),
    works: refs('proj'),
    /** Papers signed then. */
    documents: refs('doc'),
    source: ref('source'),
    confidence: confidence(),
    note: maybe(text()),
  },
})

/** The sector of OC4IDS that a theme stands for, both ways. */
export const sectorTable = table({
  name: 'sectors',
  file: 'works/sectors.csv',
  key: ['theme'],
  columns: { theme: ref('theme'), oc4ids: text() },
})

/** What somebody asked and did not get: a field that is not public counts as filled, with the day of asking. */
export const askedTable = table({
  name: 'asked',
  file: 'works/asked.csv',
  key: ['work', 'field', 'on'],
  columns: {
    work: ref('proj'),
    /** A field of the record health, such as `cost`. */
    field: text(),
    on: day(),
    of: text(),
    answer: oneOf('not-public', 'no-answer'),
    source: absent(ref('source')),
  },
})

export type EnterpriseRow = RowOf<typeof enterpriseTable>
export type StakeRow = RowOf<typeof stakeTable>
export type VisitRow = RowOf<typeof visitTable>
export type SectorRow = RowOf<typeof sectorTable>
export type AskedRow = RowOf<typeof askedTable>
