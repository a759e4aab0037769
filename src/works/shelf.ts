import { rowShelf } from '../store/index.ts'
import { actTables, meetingActTables, workTables } from './table.ts'

/** How entries lie on this room's tables: those of a pack, and those that only acts fill. */
export const workShelf = rowShelf([...workTables, ...actTables, ...meetingActTables])
