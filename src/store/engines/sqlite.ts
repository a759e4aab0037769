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
import { OrtoqError } from '../../ground/index.ts'
import { guardParameter } from '../guard.ts'
import { logTables, type Schema } from '../schema.ts'
import type { Engine } from './engine.ts'

/** A SQLite file in WAL mode that syncs at every commit. */
export function sqlite(file: string): Engine {
  return {
    name: 'sqlite',
    open: async () => {
      const database = openFile(file)
      return new Kysely<Schema>({ dialect: new ImmediateDialect({ database: new Wrapper(database) }) })
    },
    protect: async (db) => {
      for (const table of logTables)
        for (const act of ['update', 'delete'] as const)
          await sql`create trigger if not exists ${sql.raw(`${table}_no_${act}`)} before ${sql.raw(act)} on ${sql.table(table)}
            begin select raise(abort, 'the log is append-only'); end`.execute(db)
    },
  }
}

const OPENING_TIMEOUT_MS = 5000
// While serving the wait blocks the event loop, so it is kept short.
const SERVING_TIMEOUT_MS = 250

const SETTINGS: readonly (readonly [name: string, value: string, kept: number | string])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  // Without it INSERT OR REPLACE slips past the append-only triggers.
  ['recursive_triggers', 'ON', 1],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
]

function openFile(file: string): DatabaseSyncInstance {
  let database: DatabaseSyncInstance
  try {
    database = new DatabaseSync(file)
    database.exec(`pragma busy_timeout=${OPENING_TIMEOUT_MS}`)
    for (const [name, value] of SETTINGS) database.exec(`pragma ${name}=${value}`)
  } catch (cause) {
    throw new OrtoqError('store/broken-file', { file, reason: (cause as Error).message }, { cause })
  }
  for (const [name, , expected] of SETTINGS) {
    const row = database.prepare(`pragma ${name}`).get() as Record<string, unknown> | undefined
    const actual = row && Object.values(row)[0]
    const memoryHasNoWal = file === ':memory:' && (name === 'journal_mode' || name === 'mmap_size')
    if (actual !== expected && !memoryHasNoWal)
      throw new OrtoqError('store/setting-refused', { name, expected, actual })
  }
  database.exec(`pragma busy_timeout=${SERVING_TIMEOUT_MS}`)
  return database
}

/** The shape of driver that kysely expects, with checked parameters, plain rows and statements kept for reuse. */
class Wrapper implements SqliteDatabase {
  readonly #database: DatabaseSyncInstance
  readonly #statements = new Map<string, SqliteStatement>()

  constructor(database: DatabaseSyncInstance) {
    this.#database = database
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
    if (this.#statements.size > 500) this.#statements.clear()
    this.#statements.set(text, wrapped)
    return wrapped
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }
}

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
}

class TransactionalAdapter extends SqliteAdapter {
  // kysely says false and would leave half of a failed migration behind.
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}
