import type { Reference } from '../../grammar.ts'
import { bodies } from './body.ts'
import { groups } from './group.ts'
import { officers } from './office.ts'
import { people } from './person.ts'
import { sides } from './side.ts'
import { stateBodies } from './state-body.ts'

/** Words of Russian that stand for sides, offices, bodies and people already known; of two for one form the first counts. */
export const references: readonly Reference[] = [...sides, ...officers, ...people, ...stateBodies, ...bodies, ...groups]
