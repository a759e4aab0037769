import { effect } from './effect.ts'
import { lists } from './lists.ts'
import { network } from './network.ts'
import type { Report } from './report.ts'
import { route } from './route.ts'
import { trace } from './trace.ts'

export { scenarioText } from './asked.ts'
export { effect } from './effect.ts'
export { effectPage } from './effect-page.ts'
export { commitmentNamed, workNamed } from './named.ts'
export type { Report, View } from './report.ts'
export { sayIn, type Say } from './say.ts'

/** Every report; a new one is a file beside these and a line here. */
export const reports: readonly Report[] = [...lists, route, effect, network, trace] as unknown as readonly Report[]
