import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite'
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  sql,
  type DatabaseConnection,
  type SqliteDatabase,
  type SqliteDialectConfig,
  type SqliteStatement,
} from 'kysely'
import { existsSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import { OrtoqError } from '../../ground/index.ts'
import { guardParameter } from '../guard.ts'
import { migrateAll } from '../migrations/index.ts'
import { appendOnly, type Schema } from '../schema.ts'
import { syncFile, syncFolder } from './durable.ts'
import { breakSum, checkSum, hasLog, leaveSum } from './at-rest.ts'
import type { Db, Engine } from './engine.ts'
import { readFrom } from './moment.ts'

/** A SQLite file in WAL mode that syncs at every commit. `readOnly` looks at a file that another process may serve. */
export function sqlite(file: string, { readOnly = false } = {}): Engine {
  const inMemory = file === ':memory:'
  let atRest: string | null = null
  let marks: StatementSyncInstance | null = null
  return {
    name: 'sqlite',
    readOnly,
    open: async () => {
      if (readOnly && !existsSync(file)) throw new OrtoqError('store/no-register', { file })
      if (!readOnly && !inMemory) {
        atRest = checkSum(file)
        breakSum(file)
      }
      const database = openFile(file, readOnly)
      marks = database.prepare(MARK)
      const close = () => {
        marks = null
        if (readOnly || inMemory) return database.close()
        closeWhole(database, file)
      }
      return new Kysely<Schema>({ dialect: new ImmediateDialect({ database: new Wrapper(database, close) }) })
    },
    protect: async (db) => {
      for (const statement of guards()) await sql.raw(statement).execute(db)
    },
    sequence: async () => {
      // `begin immediate` has the file's one write lock already.
    },
    atOnce: (db, read) => readFrom(db, 'begin', read),
    inspect: async (db) => {
      const faults = atRest ? [atRest] : []
      const { rows } = await sql<{ quick_check: string }>`pragma quick_check(3)`.execute(db)
      faults.push(...rows.map((row) => row.quick_check).filter((line) => line !== 'ok'))
      const [expected, actual] = [await expectedSchema(), await schemaOf(db)]
      for (const [name, text] of expected)
        if (actual.get(name) !== text)
          faults.push(`“${name}” of the schema is ${actual.has(name) ? 'altered' : 'gone'}`)
      for (const name of actual.keys()) if (!expected.has(name)) faults.push(`“${name}” was added to the schema`)
      return faults
    },
    backup: async (db, to) => {
      if (existsSync(to)) throw new OrtoqError('store/backup-exists', { file: to })
      await sql`vacuum into ${to}`.execute(db)
      syncFile(to)
      syncFolder(dirname(to))
    },
    forget: async (db) => {
      await sql`pragma wal_checkpoint(truncate)`.execute(db)
    },
    mark: () => (marks?.get() as { mark: string } | undefined)?.mark ?? null,
    free: () => {
      if (inMemory) return null
      const { bavail, bsize } = statfsSync(dirname(file))
      return bavail * bsize
    },
  }
}

// What this connection has changed, and a number that changes with what any other has.
const MARK = `select total_changes() || ' ' || data_version as mark from pragma_data_version`

const OPENING_TIMEOUT_MS = 5000
// While serving the wait blocks the event loop, so it is kept short.
const SERVING_TIMEOUT_MS = 250
// Versions 3.7.0 to 3.51.2 may lose commits when two connections reset the WAL. @see https://sqlite.org/wal.html
const FIRST_SOUND = [3, 51, 3] as const

const SETTINGS: readonly (readonly [name: string, value: string, kept: number | string])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  // Without it INSERT OR REPLACE slips past the append-only triggers.
  ['recursive_triggers', 'ON', 1],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  // An erased body is overwritten with zeros, not merely unlinked.
  ['secure_delete', 'ON', 1],
]
const CHANGES_FILE = new Set(['journal_mode'])

function openFile(file: string, readOnly: boolean): DatabaseSyncInstance {
  const broken = (cause: unknown) =>
    new OrtoqError('store/broken-file', { file, reason: (cause as Error).message }, { cause })
  let database: DatabaseSyncInstance
  try {
    database = new DatabaseSync(file, { readOnly })
  } catch (cause) {
    throw broken(cause)
  }
  try {
    set(database, readOnly, broken)
    confirm(database, file, readOnly)
    database.exec(`pragma busy_timeout=${SERVING_TIMEOUT_MS}`)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function set(database: DatabaseSyncInstance, readOnly: boolean, broken: (cause: unknown) => OrtoqError): void {
  try {
    database.exec(`pragma busy_timeout=${OPENING_TIMEOUT_MS}`)
    for (const [name, value] of SETTINGS)
      if (!readOnly || !CHANGES_FILE.has(name)) database.exec(`pragma ${name}=${value}`)
  } catch (cause) {
    throw broken(cause)
  }
}

function confirm(database: DatabaseSyncInstance, file: string, readOnly: boolean): void {
  for (const [name, , expected] of SETTINGS) {
    if (readOnly && CHANGES_FILE.has(name)) continue
    const row = database.prepare(`pragma ${name}`).get() as Record<string, unknown> | undefined
    const actual = row && Object.values(row)[0]
    const memoryHasNoWal = file === ':memory:' && (name === 'journal_mode' || name === 'mmap_size')
    if (actual !== expected && !memoryHasNoWal)
      throw new OrtoqError('store/setting-refused', { name, expected, actual })
  }
  const { version } = database.prepare('select sqlite_version() as version').get() as { version: string }
  if (older(version))
    throw new OrtoqError('store/setting-refused', { name: 'sqlite', expected: FIRST_SOUND.join('.'), actual: version })
}

function older(version: string): boolean {
  const parts = version.split('.').map(Number)
  const at = FIRST_SOUND.findIndex((part, index) => parts[index] !== part)
  return at >= 0 && parts[at]! < FIRST_SOUND[at]!
}

// The whole log is brought into the one file and its sum left beside it, so that rot while nobody looks is seen.
function closeWhole(database: DatabaseSyncInstance, file: string): void {
  let whole = false
  try {
    const row = database.prepare('pragma wal_checkpoint(truncate)').get() as { busy: number } | undefined
    whole = row?.busy === 0
  } catch {
    // A damaged or full disk: the log stays where it is and is read from there at the next start.
  }
  database.close()
  if (whole && !hasLog(file)) leaveSum(file)
}

function guards(): string[] {
  const refuse = `select raise(abort, 'the log is append-only')`
  const never = appendOnly.flatMap((table) =>
    ['update', 'delete'].map(
      (act) => `create trigger if not exists ${table}_no_${act} before ${act} on ${table} begin ${refuse}; end`,
    ),
  )
  return [
    ...never,
    `create trigger if not exists body_no_update before update on body begin ${refuse}; end`,
    // A body leaves only once the log says that it was erased.
    `create trigger if not exists body_no_delete before delete on body
      when not exists (select 1 from entry where type = 'body.erased' and subject = 'body/' || old.idx)
      begin ${refuse}; end`,
  ]
}

let expected: Promise<ReadonlyMap<string, string>> | undefined

function expectedSchema(): Promise<ReadonlyMap<string, string>> {
  expected ??= (async () => {
    const engine = sqlite(':memory:')
    const db = await engine.open()
    await migrateAll(db, engine)
    const schema = await schemaOf(db)
    await db.destroy()
    return schema
  })()
  return expected
}

async function schemaOf(db: Db): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{
    name: string
    sql: string
  }>`select type || ' ' || name as name, sql from sqlite_schema where sql is not null order by name`.execute(db)
  return new Map(rows.map((row) => [row.name, row.sql]))
}

/** The shape of driver that kysely expects, with checked parameters, plain rows and statements kept for reuse. */
class Wrapper implements SqliteDatabase {
  readonly #database: DatabaseSyncInstance
  readonly #close: () => void
  readonly #statements = new Map<string, SqliteStatement>()

  constructor(database: DatabaseSyncInstance, close: () => void) {
    this.#database = database
    this.#close = close
  }

  prepare(text: string): SqliteStatement {
    const kept = this.#statements.get(text)
    if (kept) return kept
    const statement = this.#database.prepare(text)
    const wrapped = {
      reader: statement.columns().length > 0,
      all: (parameters: readonly unknown[]) => statement.all(...parameters.map(guardParameter)).map(plain),
      run: (parameters: readonly unknown[]) => statement.run(...parameters.map(guardParameter)) as never,
      iterate: (parameters: readonly unknown[]) => rows(statement, parameters.map(guardParameter)),
    }
    if (this.#statements.size >= KEPT_STATEMENTS) this.#statements.clear()
    this.#statements.set(text, wrapped)
    return wrapped
  }

  close(): void {
    this.#statements.clear()
    this.#close()
  }
}

const KEPT_STATEMENTS = 200

function* rows(statement: StatementSyncInstance, parameters: unknown[]): IterableIterator<unknown> {
  for (const row of statement.iterate(...parameters)) yield plain(row)
}

const plain = (row: object): object => ({ ...row })

class ImmediateDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig

  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver() {
    return new ImmediateDriver(this.#config)
  }

  override createAdapter() {
    return new TransactionalAdapter()
  }
}

class ImmediateDriver extends SqliteDriver {
  // A deferred transaction that turns to writing beside another writer fails at once instead of waiting.
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  // On a full or failing disk SQLite has rolled back by itself; a second rollback would hide the reason.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw('rollback'))
    } catch (error) {
      if (!/no transaction is active/.test((error as Error).message)) throw error
    }
  }
}

class TransactionalAdapter extends SqliteAdapter {
  // kysely says false and would leave half of a failed migration behind.
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
