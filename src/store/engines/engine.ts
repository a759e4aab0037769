import type { Kysely } from 'kysely'
import type { Schema } from '../schema.ts'

export type Db = Kysely<Schema>

/** A database that keeps the register. Rivals pass one exam, `test/exams/store.test.ts`. */
export interface Engine {
  readonly name: string
  /** Opens the database and checks that it keeps what it acknowledges; refuses to start where it does not. */
  open(): Promise<Db>
  /** Makes the log's tables append-only below the application, once the schema stands. */
  protect(db: Db): Promise<void>
}
