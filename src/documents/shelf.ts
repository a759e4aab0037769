import { rowShelf } from '../store/index.ts'
import { documentTables, receivedTable } from './table.ts'

/** How entries lie on this room's tables: those of a pack, and those that only acts fill. */
export const documentShelf = rowShelf([...documentTables, receivedTable])
