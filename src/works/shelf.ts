import { rowShelf } from '../store/index.ts'
import { workTables } from './table.ts'

/** How entries lie on this room's tables. */
export const workShelf = rowShelf(workTables)
