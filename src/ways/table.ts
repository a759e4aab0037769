import { placeTable, lineTable, linkTable, stopTable, hourTable, closureTable, profileTable } from './table-place.ts'
import { processTable, serviceTable, modeTable } from './table-movement.ts'
import { networkClaimTable, assumptionTable, rateTable } from './table-figure.ts'
import { journeyTable, commodityTable, scenarioTable } from './table-demand.ts'
import { restrictionTable, paperTable, visaTable } from './table-paper.ts'

export * from './table-place.ts'
export * from './table-movement.ts'
export * from './table-figure.ts'
export * from './table-demand.ts'
export * from './table-paper.ts'

/** What a pack says of the ways, in the order in which it is read. */
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
