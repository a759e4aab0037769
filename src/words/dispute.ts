import { perTables, type Snapshot } from '../ground/index.ts'
import { disputeTable, type DisputeRow } from './table.ts'

const openOn = perTables((snapshot: Snapshot) => {
  const open = new Map<string, DisputeRow[]>()
  for (const row of snapshot.rows(disputeTable))
    if (row.ended === null) open.set(row.about, [...(open.get(row.about) ?? []), row])
  return open as ReadonlyMap<string, readonly DisputeRow[]>
})

/** The disputes that hang on a record and have not ended, in the order in which they were raised. */
export const disputesOn = (snapshot: Snapshot, id: string): readonly DisputeRow[] => openOn(snapshot).get(id) ?? []

/** Every record on which a dispute hangs. */
export const disputedRecords = (snapshot: Snapshot): ReadonlyMap<string, readonly DisputeRow[]> => openOn(snapshot)
