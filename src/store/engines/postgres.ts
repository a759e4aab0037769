import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import { OrtoqError } from '../../ground/index.ts'
import { appendOnly, type Schema } from '../schema.ts'
import type { Db, Engine } from './engine.ts'
import { readFrom } from './moment.ts'

// Any number that no other program takes; the schema is hashed in, so that partnerships do not wait for each other.
const SEQUENCER = 0x6f72746f

/** A PostgreSQL 15 or later server; `schema` keeps partnerships (and tests) apart in one database. */
export function postgres(address: string, schema = 'public', { readOnly = false } = {}): Engine {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema))
    throw new OrtoqError('store/unsafe-server', { name: 'schema', actual: schema })
  return {
    name: 'postgres',
    readOnly,
    open: async () => {
      // The driver is loaded by who needs it: a command on an embedded register starts without it.
      const { GuardedPool } = await import('./postgres-pool.ts')
      const pool = new GuardedPool({
        connectionString: address,
        max: 4,
        options: `-c search_path=${schema}${readOnly ? ' -c default_transaction_read_only=on' : ''}`,
      })
      // An idle connection that breaks is replaced by the pool; the next query meets the real error.
      pool.on('error', () => undefined)
      // So it is with one that breaks while it is held and no query waits on it; unheard it would end the program.
      pool.on('connect', (client) => client.on('error', () => undefined))
      const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
      try {
        await refuseUnsafe(db)
        if (!readOnly) await makeSchema(db, schema)
      } catch (error) {
        await db.destroy()
        throw error instanceof OrtoqError ? error : unreachable(address, error as Error)
      }
      return db
    },
    protect: async (db) => {
      for (const [name, definition] of guards(schema)) {
        await sql.raw(definition).execute(db)
        if (name) await sql.raw(`alter table ${name.table} enable always trigger ${name.trigger}`).execute(db)
      }
    },
    sequence: async (tx: Transaction<Schema>) => {
      await sql`select pg_advisory_xact_lock(${SEQUENCER}, hashtext(${schema}))`.execute(tx)
    },
    atOnce: (db, read) => readFrom(db, 'begin isolation level repeatable read read only', read),
    inspect: async (db) => {
      const { rows } = await sql<{ name: string; enabled: string }>`
        select t.tgname as name, t.tgenabled as enabled from pg_trigger t
        join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = ${schema} and not t.tgisinternal`.execute(db)
      const standing = new Map(rows.map((row) => [row.name, row.enabled]))
      return guards(schema).flatMap(([name]) => {
        if (!name || standing.get(name.trigger) === 'A') return []
        return [`the trigger “${name.trigger}” is ${standing.has(name.trigger) ? 'switched off' : 'gone'}`]
      })
    },
    backup: async () => {
      throw new OrtoqError('store/backup-elsewhere', {})
    },
    forget: async () => {
      // Dead rows go with the next vacuum, which is the server's and its owner's business.
    },
    mark: () => null,
    free: () => null,
  }
}

/** What the server or the network says, without the password that stands in the address. */
function unreachable(address: string, cause: Error): OrtoqError {
  const host = URL.canParse(address) ? new URL(address).host : '?'
  return new OrtoqError('store/unreachable', { host, reason: cause.message }, { cause })
}

/** Lets a role read the register and add to it, and nothing more; run by the role that owns the tables. */
export async function grantApplication(db: Db, schema: string, role: string): Promise<void> {
  const to = sql.id(role)
  const within = sql.id(schema)
  await sql`grant usage on schema ${within} to ${to}`.execute(db)
  for (const table of appendOnly) await sql`grant select, insert on ${sql.table(table)} to ${to}`.execute(db)
  // A body may be deleted where the trigger finds its tombstone; the rest is projections, made anew whenever wanted.
  await sql`grant select, insert, delete on body to ${to}`.execute(db)
  for (const table of ['head', 'record', 'meta', 'hook', 'delivery'])
    await sql`grant select, insert, update, delete on ${sql.table(table)} to ${to}`.execute(db)
  await sql`grant select on step to ${to}`.execute(db)
}

async function makeSchema(db: Db, schema: string): Promise<void> {
  // The application's role may not create schemas and need not: asking first spares it the right.
  const { rows } = await sql`select 1 from pg_namespace where nspname = ${schema}`.execute(db)
  if (rows.length === 0) await sql`create schema ${sql.id(schema)}`.execute(db)
}

type Guard = readonly [name: { readonly table: string; readonly trigger: string } | null, definition: string]

function guards(schema: string): Guard[] {
  const never = appendOnly.flatMap((table): Guard[] => [
    rowGuard(table, 'no_change', 'update or delete', 'refuse_change'),
    truncateGuard(table),
  ])
  return [
    [
      null,
      `create or replace function refuse_change() returns trigger language plpgsql
        as $$ begin raise exception 'the log is append-only'; end $$`,
    ],
    [
      null,
      // A body leaves only once the log says that it was erased. The path is fixed: a caller's own tables do not count.
      `create or replace function refuse_unless_erased() returns trigger language plpgsql set search_path = "${schema}"
        as $$ begin
          if exists (select 1 from entry where type = 'body.erased' and subject = 'body/' || old.idx) then
            return old;
          end if;
          raise exception 'the log is append-only';
        end $$`,
    ],
    ...never,
    rowGuard('body', 'no_update', 'update', 'refuse_change'),
    rowGuard('body', 'no_delete', 'delete', 'refuse_unless_erased'),
    truncateGuard('body'),
  ]
}

const rowGuard = (table: string, name: string, acts: string, refusal: string): Guard => [
  { table, trigger: `${table}_${name}` },
  `create or replace trigger ${table}_${name} before ${acts} on ${table} for each row execute function ${refusal}()`,
]

const truncateGuard = (table: string): Guard => [
  { table, trigger: `${table}_no_truncate` },
  `create or replace trigger ${table}_no_truncate before truncate on ${table}
    for each statement execute function refuse_change()`,
]

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
