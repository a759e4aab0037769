import {
  absent,
  confidence,
  confidenceOrAssumed,
  date,
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
  type RowOf,
} from '../ground/index.ts'
import { calendarDayTable, calendarTable, clockTable } from './table-clock.ts'
import { meetingSeriesTable, meetingTable } from './table-meeting.ts'
import { askedTable, enterpriseTable, sectorTable, stakeTable, visitTable } from './table-venture.ts'

/** Columns of a claim as every claims file has them. */
export const claimColumns = {
  property: property(),
  /** Bounds of the value; one of them empty where the speaker left that side open. */
  low: maybe(number()),
  high: maybe(number()),
  unit: unit(),
  scope: maybe(text()),
  /** The time the figure speaks of, where it differs from when it was said. */
  period: maybe(text()),
  speaker: maybe(text()),
  said: maybe(date()),
  source: ref('source'),
  confidence: confidence(),
  note: maybe(text()),
} as const

/** Parts of states, with the code of ISO 3166-2 where they have one. */
export const regionTable = table({
  name: 'regions',
  file: 'regions.csv',
  key: ['id'],
  columns: {
    id: ownId('region'),
    state: ref('state'),
    /** ISO 3166-2, where the region has a code. */
    iso: maybe(text()),
    level: oneOf('oblast', 'province', 'autonomous-region', 'municipality', 'prefecture', 'city', 'district'),
    within: maybe(ref('region')),
    name: names(),
    lat: number({ min: -90, max: 90 }),
    lon: number({ min: -180, max: 180 }),
  },
})

/** Two regions that work together, or talk about it. */
export const regionPairTable = table({
  name: 'region-pairs',
  file: 'works/region-pairs.csv',
  key: ['id'],
  columns: {
    id: ownId('pair'),
    a: ref('region', 'city', 'state'),
    b: ref('region', 'city', 'state'),
    /** An investment link is not a signed pair and is never counted as one. */
    kind: oneOf(
      'sister-cities',
      'friendship',
      'memorandum',
      'programme',
      'talks',
      'visit',
      'investment-link',
      'unknown',
    ),
    date: maybe(date()),
    name: names(),
    source: ref('source'),
    confidence: confidence(),
    note: maybe(text()),
  },
})

/** Where a work can stand; `unknown` where nobody said so. */
export const WORK_STATUSES = [
  'idea',
  'talks',
  'memorandum',
  'agreement',
  'construction',
  'operating',
  'done',
  'stopped',
  'cancelled',
  'planned',
  'unknown',
] as const

/** What somebody builds, runs or has promised to: any record that can answer a commitment. */
export const workTable = table({
  name: 'works',
  file: 'works/works.csv',
  key: ['id'],
  columns: {
    id: ownId('proj'),
    title: names(),
    /** The theme it belongs to, so that it has a name in each language; empty where nobody said. */
    sector: maybe(ref('theme')),
    partOf: maybe(ref('proj')),
    regions: refs('region'),
    places: refs('city', 'place', 'port'),
    lat: maybe(number({ min: -90, max: 90 })),
    lon: maybe(number({ min: -180, max: 180 })),
    status: oneOf(...WORK_STATUSES),
    statusDate: maybe(date()),
    /** Why the work stays out of totals; empty where it counts. */
    leftOut: maybe(oneOf('part', 'umbrella', 'memorandum-only', 'cancelled', 'unconfirmed')),
    source: ref('source'),
    confidence: confidence(),
    note: maybe(text()),
  },
})

/** Who takes part in a work, and as what. */
export const workPartyTable = table({
  name: 'work-parties',
  file: 'works/parties.csv',
  key: ['work', 'name', 'role'],
  columns: {
    work: ref('proj'),
    name: text(),
    state: maybe(ref('state')),
    role: oneOf('owner', 'builder', 'financier', 'authority', 'partner', 'supplier', 'operator', 'donor'),
    share: maybe(number({ min: 0, max: 100 })),
    source: ref('source'),
  },
})

/** A date that somebody gave for a step of a work. Rival dates of one step share its `step`. */
export const milestoneTable = table({
  name: 'milestones',
  file: 'works/milestones.csv',
  key: ['work', 'step', 'kind', 'date', 'speaker'],
  columns: {
    work: ref('proj'),
    step: text(),
    title: names(),
    /** `baseline`: the first date promised; `forecast`: a later one; `actual`: it happened. */
    kind: oneOf('baseline', 'forecast', 'actual'),
    date: date(),
    /** The last possible date where the speaker gave a range. */
    until: maybe(date()),
    speaker: text(),
    state: maybe(ref('state')),
    said: maybe(date()),
    source: ref('source'),
    confidence: confidence(),
    note: maybe(text()),
  },
})

/** Figures about works and lines. */
export const workClaimTable = table({
  name: 'work-claims',
  file: 'works/claims.csv',
  key: ['subject', 'property', 'low', 'high', 'scope', 'period', 'speaker', 'source'],
  columns: {
    subject: ref('proj', 'ent', 'line', 'place'),
    ...claimColumns,
    /** The side whose part of the figure it is: jobs held by its people, supplies bought of its firms. */
    side: absent(ref('state')),
  },
  check: lowHigh,
})

/** What a work changes on the network once it is done. */
export const effectTable = table({
  name: 'effects',
  file: 'works/effects.csv',
  key: ['work', 'target', 'property'],
  columns: {
    work: ref('proj'),
    target: ref('link', 'port', 'place', 'service', 'process'),
    /** `open` brings a link or service into being; `hours` sets a side's opening hours; figures replace a claim. */
    property: oneOf('open', 'hours', 'process-time', 'frequency', 'servers', 'speed', 'border-cost'),
    /** The side whose hours change. */
    side: maybe(ref('state')),
    /** An opening-hours text for `hours`. */
    value: maybe(text()),
    low: maybe(number()),
    high: maybe(number()),
    unit: maybe(unit()),
    source: ref('source', 'assumption'),
    confidence: confidenceOrAssumed(),
    note: maybe(text()),
  },
})

/** Which work answers which commitment, and why somebody thinks so. */
export const answerTable = table({
  name: 'answers',
  file: 'works/answers.csv',
  key: ['commitment', 'work'],
  columns: { commitment: ref('com'), work: ref('proj'), why: names(), source: maybe(ref('source')) },
})

function lowHigh({ low, high }: Record<string, unknown>) {
  if (low === null && high === null) return { column: 'low', reason: 'a claim needs a value' }
  if (low !== null && high !== null && (low as number) > (high as number))
    return { column: 'low', reason: `${low} is above ${high}` }
  return null
}

export { lowHigh as lowNotAboveHigh }

export type RegionRow = RowOf<typeof regionTable>
export type RegionPairRow = RowOf<typeof regionPairTable>
export type WorkRow = RowOf<typeof workTable>
export type WorkPartyRow = RowOf<typeof workPartyTable>
export type MilestoneRow = RowOf<typeof milestoneTable>
export type WorkClaimRow = RowOf<typeof workClaimTable>
export type EffectRow = RowOf<typeof effectTable>
export type AnswerRow = RowOf<typeof answerTable>

export * from './table-act.ts'
export * from './table-clock.ts'
export * from './table-meeting.ts'
export * from './table-venture.ts'

export const workTables = [
  regionTable,
  regionPairTable,
  workTable,
  workPartyTable,
  milestoneTable,
  workClaimTable,
  effectTable,
  answerTable,
  enterpriseTable,
  stakeTable,
  visitTable,
  sectorTable,
  askedTable,
  calendarTable,
  calendarDayTable,
  clockTable,
  meetingSeriesTable,
  meetingTable,
] as const
