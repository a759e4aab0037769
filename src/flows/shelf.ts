import { rowShelf } from '../store/index.ts'
import { flowTables } from './table.ts'

/** How entries lie on this room's tables. */
export const flowShelf = rowShelf(flowTables)
