import { OrtoqError } from '../ground/index.ts'
import type { Db, Engine } from './engines/engine.ts'
import { isCurrent, migrateAll } from './migrations/index.ts'

/** An open database with the engine that knows its ways. */
export interface Store {
  readonly db: Db
  readonly engine: Engine
  close(): Promise<void>
}

/**
 * Opens a store: the engine checks itself, the schema is brought up to date, the log is made append-only.
 * A store that is only looked at must have the schema of this program already: `store/older-schema`.
 */
export async function openStore(engine: Engine): Promise<Store> {
  const db = await engine.open()
  try {
    if (engine.readOnly) {
      if (!(await isCurrent(db))) throw new OrtoqError('store/older-schema', {})
    } else await migrateAll(db, engine)
    return { db, engine, close: () => db.destroy() }
  } catch (error) {
    await db.destroy()
    throw error
  }
}
