import { rowShelf } from '../store/index.ts'
import { wayTables } from './table.ts'

/** How entries lie on this room's tables. */
export const wayShelf = rowShelf(wayTables)
