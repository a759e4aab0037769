import { balance } from './balance.ts'
import { caseCounts, caseList, caseShow } from './cases.ts'
import { clock } from './clock.ts'
import { effect } from './effect.ts'
import { enterprises } from './enterprises.ts'
import { lists } from './lists.ts'
import { network } from './network.ts'
import { projectList } from './project-list.ts'
import { projectPage } from './project-page.ts'
import { projectShow } from './project-show.ts'
import { projectTwins } from './project-twins.ts'
import { regionMatrix } from './region-matrix.ts'
import type { Report } from './report.ts'
import { route } from './route.ts'
import { trace } from './trace.ts'

export { projectPage } from './project-page.ts'
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
  projectList,
  projectShow,
  projectPage,
  projectTwins,
  enterprises,
  regionMatrix,
  balance,
  clock,
  caseList,
  caseShow,
  caseCounts,
] as unknown as readonly Report[]
