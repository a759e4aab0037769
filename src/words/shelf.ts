import { rowShelf } from '../store/index.ts'
import { wordTables } from './table.ts'

/** How entries lie on this room's tables. */
export const wordShelf = rowShelf(wordTables)
