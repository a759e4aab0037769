import { sql } from 'kysely'
import type { Db } from './engine.ts'

/** Reads over one connection between `begin`, which says how, and the end of the moment. */
export const readFrom = <T>(db: Db, begin: string, read: (db: Db) => Promise<T>): Promise<T> =>
  db.connection().execute(async (one) => {
    await sql.raw(begin).execute(one)
    try {
      return await read(one)
    } finally {
      await endMoment(one)
    }
  })

/** Ends the moment of a read: what comes after is read as it stands. A database ends it by itself where it is damaged. */
export const endMoment = (db: Db): Promise<void> =>
  sql`rollback`.execute(db).then(
    () => undefined,
    () => undefined,
  )
