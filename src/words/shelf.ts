import { rowShelf } from '../store/index.ts'
import { confirmationTable, disputeTable, groundingTable, standingTable, statementTable, wordTables } from './table.ts'

/** How entries lie on this room's tables: those of a pack, and those that only acts fill. */
export const wordShelf = rowShelf([
  ...wordTables,
  confirmationTable,
  standingTable,
  disputeTable,
  statementTable,
  groundingTable,
])
