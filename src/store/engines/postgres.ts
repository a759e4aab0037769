import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { OrtoqError } from '../../ground/index.ts'
import { guardParameter } from '../guard.ts'
import { logTables, type Schema } from '../schema.ts'
import type { Db, Engine } from './engine.ts'

const INT8 = 20

/** A PostgreSQL 15 or later server; `schema` keeps partnerships (and tests) apart in one database. */
export function postgres(address: string, schema = 'public'): Engine {
  return {
    name: 'postgres',
    open: async () => {
      const pool = new GuardedPool({
        connectionString: address,
        max: 4,
        options: `-c search_path=${schema}`,
        types: { getTypeParser },
      })
      const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
      try {
        await refuseUnsafe(db)
        await sql`create schema if not exists ${sql.id(schema)}`.execute(db)
      } catch (error) {
        await db.destroy()
        throw error
      }
      return db
    },
    protect: async (db) => {
      await sql`create or replace function refuse_change() returns trigger language plpgsql
        as $$ begin raise exception 'the log is append-only'; end $$`.execute(db)
      for (const table of logTables) {
        await sql`create or replace trigger ${sql.id(`${table}_no_change`)} before update or delete on ${sql.table(table)}
          for each row execute function refuse_change()`.execute(db)
        await sql`create or replace trigger ${sql.id(`${table}_no_truncate`)} before truncate on ${sql.table(table)}
          for each statement execute function refuse_change()`.execute(db)
      }
    },
  }
}

async function refuseUnsafe(db: Db): Promise<void> {
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    const { rows } = await sql<{ setting: string }>`select current_setting(${name}) as setting`.execute(db)
    const actual = rows[0]!.setting
    if (actual === 'off') throw new OrtoqError('store/unsafe-server', { name, actual })
  }
  const { rows } = await sql<{
    super: boolean
  }>`select rolsuper as super from pg_roles where rolname = current_user`.execute(db)
  if (rows[0]!.super) throw new OrtoqError('store/unsafe-server', { name: 'role', actual: 'superuser' })
}

function getTypeParser(oid: number, format?: string): (text: string) => unknown {
  return oid === INT8 && format !== 'binary' ? safeInteger : (pg.types.getTypeParser(oid, format as 'text') as never)
}

function safeInteger(text: string): number {
  return guardParameter(Number(text)) as number
}

class GuardedPool extends pg.Pool {
  override async connect(): Promise<pg.PoolClient> {
    const client = await super.connect()
    if (!('guarded' in client)) {
      const query = client.query.bind(client) as (...given: unknown[]) => unknown
      const guarded = (text: unknown, parameters?: readonly unknown[], ...rest: unknown[]) =>
        query(text, parameters?.map(guardParameter), ...rest)
      Object.assign(client, { query: guarded, guarded: true })
    }
    return client
  }
}
