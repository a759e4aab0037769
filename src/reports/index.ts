import { capacity } from './capacity.ts'
import { effect } from './effect.ts'
import { lists } from './lists.ts'
import { network } from './network.ts'
import type { Report } from './report.ts'
import { route } from './route.ts'
import { simulatePort } from './simulate-port.ts'
import { trace } from './trace.ts'

export { commitmentNamed, workNamed } from './named.ts'
export type { Report, View } from './report.ts'
export { sayIn, type Say } from './say.ts'

/** Every report; a new one is a file beside these and a line here. */
export const reports: readonly Report[] = [
  ...lists,
  route,
  effect,
  network,
  simulatePort,
  capacity,
  trace,
] as unknown as readonly Report[]
