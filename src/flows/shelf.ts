import { rowShelf } from '../store/index.ts'
import { flowTables, importMapTable } from './table.ts'

/** How entries lie on this room's tables. */
export const flowShelf = rowShelf([...flowTables, importMapTable])
