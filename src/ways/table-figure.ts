import {
  confidenceOrAssumed,
  date,
  day,
  matching,
  names,
  number,
  ownId,
  property,
  ref,
  table,
  unit,
  type RowOf,
} from '../ground/index.ts'
import { claimColumns, lowNotAboveHigh } from '../works/index.ts'

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
    confidence: confidenceOrAssumed(),
  },
  check: lowNotAboveHigh,
})

export type NetworkClaimRow = RowOf<typeof networkClaimTable>
export type AssumptionRow = RowOf<typeof assumptionTable>
export type RateRow = RowOf<typeof rateTable>
