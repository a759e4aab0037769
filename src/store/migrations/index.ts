import { sql, type Migration } from 'kysely'
import { OrtoqError } from '../../ground/index.ts'
import type { Db, Engine } from '../engines/engine.ts'
import { register } from './0001-register.ts'
import { post } from './0002-post.ts'
import { recordSeq } from './0003-record-seq.ts'

/** Every step from an empty database to the schema; only forward, and a released step is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-register': register,
  '0002-post': post,
  '0003-record-seq': recordSeq,
}

/**
 * Brings the schema up to date and guards it; true when it had to change. All steps or none, and of two programs that start together
 * one takes them.
 */
export async function migrateAll(db: Db, engine: Pick<Engine, 'sequence' | 'protect'>): Promise<boolean> {
  if (await isCurrent(db)) return false
  return db.transaction().execute(async (tx) => {
    await engine.sequence(tx)
    await sql`create table if not exists step (name text primary key)`.execute(tx)
    const { rows } = await sql<{ name: string }>`select name from step`.execute(tx)
    const missing = Object.entries(migrations).filter(([name]) => !rows.some((row) => row.name === name))
    for (const [name, migration] of missing) {
      await migration.up(tx)
      await sql`insert into step (name) values (${name})`.execute(tx)
    }
    // In the same transaction: a store whose guards were lost with the power could never be told from one that was opened up.
    if (missing.length > 0) await engine.protect(tx)
    return missing.length > 0
  })
}

/** True when every step was taken already; a step that this program does not know is `store/newer-schema`. */
export async function isCurrent(db: Db): Promise<boolean> {
  const taken = await stepsTaken(db)
  const unknown = taken.find((name) => !(name in migrations))
  if (unknown) throw new OrtoqError('store/newer-schema', { step: unknown })
  return Object.keys(migrations).every((name) => taken.includes(name))
}

async function stepsTaken(db: Db): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from step`.execute(db)
    return rows.map(({ name }) => name)
  } catch (error) {
    const { message, code } = error as { message: string; code?: string }
    if (/no such table/.test(message) || code === UNDEFINED_TABLE) return []
    throw error
  }
}

/** PostgreSQL's code for a table that does not exist. */
const UNDEFINED_TABLE = '42P01'
