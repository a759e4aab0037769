import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { postgres } from './postgres.ts'

const address = process.env['ORTOQ_TEST_POSTGRES']

test('a server that is not there is one error, and its password is told to nobody', async () => {
  const opened = postgres('postgres://ortoq:secret@127.0.0.1:1/ortoq').open()
  const error = await opened.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toMatchObject({ code: 'store/unreachable', facts: { host: '127.0.0.1:1' } })
  expect(JSON.stringify((error as { facts: unknown }).facts)).not.toContain('secret')
})

test.skipIf(!address)(
  'a connection that breaks between two queries of a transaction fails the second, and the next one is served',
  async () => {
    const [db, other] = await Promise.all([postgres(address!).open(), postgres(address!).open()])
    const broken = db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      await sql`select pg_terminate_backend(${rows[0]!.pid}, 5000)`.execute(other)
      await new Promise((resolve) => setTimeout(resolve, 100))
      await sql`select 1`.execute(tx)
    })
    await expect(broken).rejects.toThrow()
    expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }])
    await Promise.all([db.destroy(), other.destroy()])
  },
)
