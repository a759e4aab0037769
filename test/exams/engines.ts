import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { postgres, sqlite, type Engine } from '../../src/store/index.ts'

/** A fresh, empty store of one kind of engine, that can be opened again and again until it is thrown away. */
export interface Place {
  engine(): Engine
  /** The same store as one may only look at it. */
  readOnly(): Engine
  /** Runs SQL past the application, as somebody with the database in their hands would. */
  sql(statement: string): Promise<void>
  remove(): Promise<void>
}

export interface Rival {
  readonly name: string
  /** Why this engine cannot be examined here, or null. */
  readonly missing: string | null
  place(): Promise<Place>
}

const address = process.env['ORTOQ_TEST_POSTGRES']
let places = 0

/** Every engine that keeps the register. */
export const rivals: readonly Rival[] = [
  {
    name: 'sqlite',
    missing: null,
    place: async () => {
      const dir = mkdtempSync(join(tmpdir(), 'ortoq-store-'))
      const file = join(dir, 'register.sqlite')
      return {
        engine: () => sqlite(file),
        readOnly: () => sqlite(file, { readOnly: true }),
        sql: async (statement) => {
          const { DatabaseSync } = await import('@photostructure/sqlite')
          const database = new DatabaseSync(file)
          database.exec(statement)
          database.close()
        },
        remove: async () => rmSync(dir, { recursive: true }),
      }
    },
  },
  {
    name: 'postgres',
    missing: address ? null : 'ORTOQ_TEST_POSTGRES holds no address of a PostgreSQL server',
    place: async () => {
      const schema = `exam_${process.pid}_${places++}`
      const run = async (statement: string) => {
        const client = new pg.Client({ connectionString: address, options: `-c search_path=${schema}` })
        await client.connect()
        try {
          await client.query(statement)
        } finally {
          await client.end()
        }
      }
      return {
        engine: () => postgres(address!, schema),
        readOnly: () => postgres(address!, schema, { readOnly: true }),
        sql: run,
        remove: () => run(`drop schema if exists ${schema} cascade`),
      }
    },
  },
]
