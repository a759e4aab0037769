import { writeSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import type { Instant } from '../../src/ground/index.ts'
import { Register } from '../../src/register/index.ts'
import { openStore, postgres, sqlite } from '../../src/store/index.ts'
import { proofShelf } from './shelf.ts'

/**
 * Appends batches for ever and says so only when they are durable, until it is killed or has done `limit` of them.
 * Arguments: `sqlite FILE` or `postgres ADDRESS SCHEMA`, then the limit and the bytes of a body.
 */
const [kind = '', where = '', ...rest] = process.argv.slice(2)
const [schema, limit, bytes] = kind === 'sqlite' ? ['', ...rest] : rest
const store = await openStore(kind === 'sqlite' ? sqlite(where) : postgres(where, schema))
const clock = { now: () => new Date().toISOString() as Instant }
const random = { next: Math.random, bytes: (length: number) => randomBytes(length) }
const register = new Register({ store, shelves: [proofShelf], clock, random, origin: 'prove' })

if (kind === 'postgres') {
  const { sql } = await import('kysely')
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(store.db)
  writeSync(1, `backend ${rows[0]!.pid}\n`)
}
writeSync(1, 'open\n')
const { size: start } = await register.head()
let version = await register.versionOf('proj:crash')
const key = `place:${start}`
for (let batch = 0; batch < Number(limit); batch++) {
  const of = 1 + Math.floor(Math.random() * 5)
  const name = randomBytes(8).toString('hex')
  await register.append(
    Array.from({ length: of }, (_, at) => ({
      type: at === 0 ? ('row.stated' as const) : ('work.updated' as const),
      subject: at === 0 ? `places/${key}` : 'proj:crash',
      body: { batch: name, at, of, fill: 'x'.repeat(Math.floor(Math.random() * Number(bytes))) },
      expectedVersion: at === 0 ? batch : version++,
      author: 'key:local',
    })),
  )
  const { size, root } = await register.head()
  writeSync(1, `${size} ${root}\n`)
}
await store.close()
