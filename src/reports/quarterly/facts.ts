import type { CaseStatistics } from '../../works/index.ts'
import { caseStatistics } from '../../works/index.ts'
import { changesAt, type Change } from './changes.ts'
import { portsAt, type Ports } from './ports.ts'
import { promisesAt, type Promises } from './promises.ts'
import { regionsAt, type Regions } from './regions.ts'
import type { Seen } from './seen.ts'
import { tradeAt, type Trade } from './trade.ts'
import { unknownAt, type Unknown } from './unknown.ts'
import { worksAt, type Works } from './works.ts'

/** Everything that a quarter's report tells, before any language. */
export interface Facts {
  readonly seen: Seen
  readonly promises: Promises
  readonly works: Works
  readonly regions: Regions
  readonly ports: Ports
  readonly trade: Trade
  readonly cases: CaseStatistics
  readonly changes: readonly Change[]
  readonly unknown: Unknown
}

export const factsAt = (seen: Seen): Facts => ({
  seen,
  promises: promisesAt(seen),
  works: worksAt(seen),
  regions: regionsAt(seen),
  ports: portsAt(seen),
  trade: tradeAt(seen),
  cases: caseStatistics(seen.now, seen.quarter.to),
  changes: changesAt(seen),
  unknown: unknownAt(seen),
})
