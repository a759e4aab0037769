import type { Transaction } from 'kysely'
import { OrtoqError } from '../ground/index.ts'
import type { Schema, Store } from '../store/index.ts'

/** Below this many free bytes nothing is written, so that what is there can still be read, moved and closed. */
const FLOOR_BYTES = 256 * 1024 * 1024

/** Does the work in one durable transaction, after all that began before it; `stop` is told why none may follow. */
export async function write<T>(
  { db, engine }: Store,
  work: (tx: Transaction<Schema>) => Promise<T>,
  stop: (reason: string) => void,
): Promise<T> {
  const free = engine.free()
  if (free !== null && free < FLOOR_BYTES) throw new OrtoqError('store/disk-full', { free, floor: FLOOR_BYTES })
  try {
    return await db.transaction().execute(async (tx) => {
      await engine.sequence(tx)
      return work(tx)
    })
  } catch (error) {
    const reason = (error as Error).message
    if (error instanceof OrtoqError) throw error
    if (/database or disk is full|no space left/i.test(reason))
      throw new OrtoqError('store/disk-full', { free: engine.free() ?? 0, floor: FLOOR_BYTES }, { cause: error })
    // After a failed sync nobody knows what the disk holds, and a second sync may succeed without writing.
    if (/disk I\/O error/i.test(reason)) {
      stop(reason)
      throw new OrtoqError('store/failed-sync', { reason }, { cause: error })
    }
    throw error
  }
}
