import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../schema.ts'

export type Db = Kysely<Schema>

/** A database that keeps the register. Rivals pass one exam, `test/exams/store.test.ts`. */
export interface Engine {
  readonly name: string
  /** True where nothing may be written: a second look at a store that somebody else has open. */
  readonly readOnly: boolean
  /** Opens the database and checks that it keeps what it acknowledges; refuses to start where it does not. */
  open(): Promise<Db>
  /** Makes the log's tables append-only below the application, once the schema stands. */
  protect(db: Db): Promise<void>
  /** Taken first in each append: until the transaction ends nobody else numbers entries. */
  sequence(tx: Transaction<Schema>): Promise<void>
  /** Reads as of one moment, whoever writes meanwhile; the moment ends early where something cannot be read. */
  atOnce<T>(db: Db, read: (db: Db) => Promise<T>): Promise<T>
  /** What is wrong with the database below its rows: pages, triggers, tables. Empty when it is sound. */
  inspect(db: Db): Promise<string[]>
  /** Writes a whole, consistent copy while the store is in use; the file must not exist. */
  backup(db: Db, file: string): Promise<void>
  /** After an erasure: what the engine still holds of deleted rows in its logs goes too, as far as its rights reach. */
  forget(db: Db): Promise<void>
  /** Another text whenever anything was written since, by whomever; null where only a question to the database tells. */
  mark(): string | null
  /** Bytes left where the log grows, or null where the engine cannot know. */
  free(): number | null
}
