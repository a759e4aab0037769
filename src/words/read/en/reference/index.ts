import type { Reference } from '../../grammar.ts'
import { bodies } from './body.ts'
import { groups } from './group.ts'
import { offices } from './office.ts'
import { pronouns } from './pronoun.ts'
import { sides } from './side.ts'

/** Words of English that stand for sides, offices, bodies and people already known. */
export const references: readonly Reference[] = [...sides, ...offices, ...pronouns, ...bodies, ...groups]
