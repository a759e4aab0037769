import type { Transaction } from 'kysely'
import { clearRecords, putRecords, type Schema, type Shelf } from '../store/index.ts'
import type { Recorded } from './entry.ts'
import { pagesOf, toRecorded } from './rows.ts'

/** Lays entries on every shelf, beside what lies there. */
export async function lay(
  tx: Transaction<Schema>,
  shelves: readonly Shelf[],
  recorded: readonly Recorded[],
): Promise<void> {
  for (const shelf of shelves) await putRecords(tx, shelf.lay(recorded))
}

/** Empties every projection and lays the whole log again. */
export async function layAll(tx: Transaction<Schema>, shelves: readonly Shelf[]): Promise<void> {
  await clearRecords(tx)
  for await (const page of pagesOf(tx)) await lay(tx, shelves, page.map(toRecorded))
}
