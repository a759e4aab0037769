import { PostgresAdapter, sql, type Kysely } from 'kysely'

/**
 * Text that sorts and compares by its bytes on every engine. SQLite's does by nature; PostgreSQL's would follow the
 * locale of the server, and two registers with the same entries would then list them in different orders.
 */
export const text = (db: Kysely<unknown>) => (isPostgres(db) ? sql`text collate "C"` : sql`text`)

const isPostgres = (db: Kysely<unknown>): boolean => db.getExecutor().adapter instanceof PostgresAdapter
