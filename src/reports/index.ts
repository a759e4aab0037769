import { about } from './about.ts'
import { atlas } from './atlas.ts'
import { document } from './document.ts'
import { front } from './front.ts'
import { port } from './port.ts'
import { promises } from './promises.ts'
import { region } from './region.ts'
import { work } from './work.ts'
import { effect } from './effect.ts'
import { lists } from './lists.ts'
import { network } from './network.ts'
import type { Report } from './report.ts'
import { route } from './route.ts'
import { trace } from './trace.ts'

export { commitmentNamed, workNamed } from './named.ts'
export type { Report, View } from './report.ts'
export { sayIn, type Say } from './say.ts'

/** Every report; a new one is a file beside these and a line here. */
export const reports: readonly Report[] = [
  ...lists,
  about,
  atlas,
  front,
  document,
  promises,
  work,
  port,
  region,
  route,
  effect,
  network,
  trace,
] as unknown as readonly Report[]
