import { air } from './air.ts'
import type { Mode } from './mode.ts'
import { rail } from './rail.ts'
import { road } from './road.ts'

export * from './mode.ts'

/** Every mode; a new one is a file beside these and a line here. */
export const modes: Readonly<Record<Mode['name'], Mode>> = { road, rail, air }
