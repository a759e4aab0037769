import { effect } from './effect.ts'
import { landed, landedBatch } from './landed.ts'
import { lists } from './lists.ts'
import { mirror } from './mirror.ts'
import { network } from './network.ts'
import { customsDeclaration, itemNumber, parcel } from './parcel.ts'
import type { Report } from './report.ts'
import { route } from './route.ts'
import { goodsList, marketAccess, rules } from './rules.ts'
import { seriesExport, seriesShow } from './series.ts'
import { trace } from './trace.ts'
import { tradeEffect } from './trade-effect.ts'
import { verdict } from './verdict.ts'

export { landed, landedBatch } from './landed.ts'
export { commitmentNamed, workNamed } from './named.ts'
export type { Report, View } from './report.ts'
export { sayIn, type Say } from './say.ts'

/** Every report; a new one is a file beside these and a line here. */
export const reports: readonly Report[] = [
  ...lists,
  route,
  effect,
  network,
  trace,
  seriesShow,
  seriesExport,
  mirror,
  landed,
  landedBatch,
  parcel,
  itemNumber,
  customsDeclaration,
  rules,
  goodsList,
  marketAccess,
  tradeEffect,
  verdict,
] as unknown as readonly Report[]
