import { rowShelf } from '../store/index.ts'
import { documentTables } from './table.ts'

/** How entries lie on this room's tables. */
export const documentShelf = rowShelf(documentTables)
