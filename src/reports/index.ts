import { ask } from './ask.ts'
import { compare } from './compare.ts'
import { effect } from './effect.ts'
import { find } from './find.ts'
import { lists } from './lists.ts'
import { network } from './network.ts'
import { read } from './read.ts'
import type { Report } from './report.ts'
import { route } from './route.ts'
import { trace } from './trace.ts'

export { comparisonLines, comparisonOf } from './compare.ts'
export { commitmentNamed, workNamed } from './named.ts'
export { namedThings } from './named-things.ts'
export type { Report, View } from './report.ts'
export { sayIn, type Say } from './say.ts'

/** Every report; a new one is a file beside these and a line here. */
export const reports: readonly Report[] = [
  ...lists,
  route,
  effect,
  network,
  trace,
  read,
  compare,
  find,
  ask,
] as unknown as readonly Report[]
