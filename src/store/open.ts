import { Migrator } from 'kysely'
import type { Db, Engine } from './engines/engine.ts'
import { migrations } from './migrations/index.ts'

/** Opens a store: the engine checks itself, the schema is brought up to date, the log is made append-only. */
export async function openStore(engine: Engine): Promise<Db> {
  const db = await engine.open()
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
    const { error } = await migrator.migrateToLatest()
    if (error) throw error
    await engine.protect(db)
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}
