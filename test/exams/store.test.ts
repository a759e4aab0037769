import fc from 'fast-check'
import { sql, type Transaction } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { canonical, OrtoqError, seededRandom, stoppedClock, type Json } from '../../src/ground/index.ts'
import { Register, type Draft } from '../../src/register/index.ts'
import { dumpRecords, loadSnapshot, openStore, rowShelf, type Schema, type Store } from '../../src/store/index.ts'
import { table, ownId, text } from '../../src/ground/index.ts'
import { rivals, type Place } from './engines.ts'

const places = table({ name: 'places', file: 'places.csv', key: ['id'], columns: { id: ownId('place'), name: text() } })
const shelves = [rowShelf([places])]

const row = (key: string, name: string, expectedVersion = 0): Draft => ({
  type: 'row.stated',
  subject: `places/${key}`,
  body: { id: key, name },
  expectedVersion,
  author: 'key:pack',
})
const gone = (key: string, expectedVersion: number): Draft => ({
  type: 'row.withdrawn',
  subject: `places/${key}`,
  body: null,
  expectedVersion,
  author: 'key:pack',
})

async function refused(attempt: Promise<unknown>): Promise<string> {
  const error: unknown = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof OrtoqError ? error.code : String((error as Error | null)?.message ?? 'accepted')
}

for (const rival of rivals)
  describe.skipIf(rival.missing)(
    `a register on ${rival.name}${rival.missing ? ` (skipped: ${rival.missing})` : ''}`,
    () => {
      const cleanups: (() => Promise<void>)[] = []
      const clock = stoppedClock('2026-11-24T02:00:00.000Z')

      async function newPlace(): Promise<Place> {
        const place = await rival.place()
        cleanups.push(() => place.remove())
        return place
      }

      async function openAt(place: Place): Promise<{ store: Store; register: Register }> {
        const store = await openStore(place.engine())
        let open = true
        const close = store.close
        const once = { ...store, close: async () => void (open && ((open = false), await close())) }
        cleanups.push(once.close)
        const parts = { store: once, shelves, clock, random: seededRandom(7), origin: 'example.org/log' }
        return { store: once, register: new Register(parts) }
      }

      const fresh = async () => openAt(await newPlace())

      afterEach(async () => {
        for (const cleanup of cleanups.splice(0).toReversed()) await cleanup()
        clock.set('2026-11-24T02:00:00.000Z')
      })

      test('an empty register has the root of the empty tree', async () => {
        const { register } = await fresh()
        expect(await register.head()).toEqual({
          size: 0,
          root: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        })
        expect((await register.verify()).fault).toBeNull()
      })

      test('what was acknowledged stands when the store is opened again', async () => {
        const place = await newPlace()
        const { store, register } = await openAt(place)
        await register.append([row('place:osh', 'Ош'), row('place:kashi', '喀什')])
        const head = await register.head()
        await store.close()
        const again = await openAt(place)
        expect(await again.register.verify()).toEqual({ head, fault: null })
        const snapshot = await loadSnapshot(again.store.db, head.size)
        expect(snapshot.rows(places)).toEqual([
          { id: 'place:osh', name: 'Ош' },
          { id: 'place:kashi', name: '喀什' },
        ])
      })

      test('acts are recorded all or none', async () => {
        const { store, register } = await fresh()
        await register.append([row('place:osh', 'Ош')])
        const before = [await register.head(), await dumpRecords(store.db)]
        const batch = [row('place:naryn', 'Нарын'), row('place:osh', 'Osh', 4)]
        expect(await refused(register.append(batch))).toBe('register/version-conflict')
        expect([await register.head(), await dumpRecords(store.db)]).toEqual(before)
      })

      test('of two acts on the same version one is recorded and the other is a conflict', async () => {
        const { register } = await fresh()
        await register.append([row('place:osh', 'Ош')])
        const outcomes = await Promise.all(
          ['Osh', 'Oş'].map((name) => refused(register.append([row('place:osh', name, 1)]))),
        )
        expect(outcomes.toSorted()).toEqual(['accepted', 'register/version-conflict'])
      })

      test('many writers at once number their entries without a gap', async () => {
        const place = await newPlace()
        const { store, register } = await openAt(place)
        // A SQLite file has one process that writes; a shared server may have several.
        const other = rival.name === 'sqlite' ? register : (await openAt(place)).register
        await Promise.all(
          Array.from({ length: 24 }, (_, at) => (at % 2 ? register : other).append([row(`place:p${at}`, `p${at}`)])),
        )
        const { head, fault } = await register.verify()
        expect([head.size, fault]).toEqual([24, null])
        expect(await store.db.selectFrom('entry').select('idx').orderBy('idx').execute()).toEqual(
          Array.from({ length: 24 }, (_, idx) => ({ idx })),
        )
      })

      test('a register known on a day is the same for ever', async () => {
        const { store, register } = await fresh()
        const known: { day: string; rows: string }[] = []
        for (const [at, day] of ['2026-01-31', '2026-02-01', '2026-02-28'].entries()) {
          clock.set(`${day}T23:59:59.999Z`)
          await register.append([row('place:osh', `name ${at}`, at), row(`place:new${at}`, 'new')])
          known.push({ day, rows: '' })
        }
        const read = async (day: string) =>
          JSON.stringify((await loadSnapshot(store.db, await register.sizeAsKnown(day))).rows(places))
        for (const one of known) one.rows = await read(one.day)
        expect(JSON.parse(known[1]!.rows)).toEqual([
          { id: 'place:osh', name: 'name 1' },
          { id: 'place:new0', name: 'new' },
          { id: 'place:new1', name: 'new' },
        ])
        clock.set('2026-03-01T00:00:00.000Z')
        await register.append([row('place:osh', 'later', 3), gone('place:new0', 1)])
        for (const { day, rows } of known) expect(await read(day)).toBe(rows)
        expect(await register.sizeAsKnown('2026-01-30')).toBe(0)
        expect(await register.sizeAsKnown('2026-02')).toBe(6)
        expect(await register.sizeAsKnown('2026-02-01T23:59:59Z')).toBe(2)
        expect(await register.sizeAsKnown('2026-02-02T05:59:59.999+06:00')).toBe(4)
        expect(await refused(register.sizeAsKnown('yesterday'))).toBe('ground/bad-date')
      })

      test('a clock that is set back dates no entry before the one it follows', async () => {
        const { register } = await fresh()
        clock.set('2026-11-24T02:00:00.000Z')
        await register.append([row('place:osh', 'Ош')])
        clock.set('2020-01-01T00:00:00.000Z')
        const [recorded] = await register.append([row('place:naryn', 'Нарын')])
        expect(recorded!.recordedAt).toBe('2026-11-24T02:00:00.000Z')
        expect((await register.verify()).fault).toBeNull()
      })

      test('projections laid again from the entries are the same bytes', async () => {
        await fc.assert(
          fc.asyncProperty(histories(), async (batches) => {
            const { store, register } = await fresh()
            await play(register, batches)
            const before = await dumpRecords(store.db)
            await register.rebuild()
            expect(await dumpRecords(store.db)).toBe(before)
            expect((await register.verify()).fault).toBeNull()
          }),
          { numRuns: rival.name === 'sqlite' ? 25 : 6 },
        )
      })

      test('three thousand rows of a pack enter in one transaction', async () => {
        const { store, register } = await fresh()
        await register.append(Array.from({ length: 3000 }, (_, at) => row(`place:p${at}`, `Торугарт ${at}`)))
        await register.append(Array.from({ length: 3000 }, (_, at) => row(`place:p${at}`, `Torugart ${at}`, 1)))
        expect((await register.verify()).head.size).toBe(6000)
        expect((await loadSnapshot(store.db, 6000)).rows(places)).toHaveLength(3000)
        expect((await loadSnapshot(store.db, 3000)).row(places, 'place:p2999')?.name).toBe('Торугарт 2999')
      })

      test('every value that JSON can hold comes back as it went in', async () => {
        const { register } = await fresh()
        let version = 0
        await fc.assert(
          fc.asyncProperty(faithful(), async (body) => {
            const act = { type: 'work.updated', subject: 'proj:x', author: 'key:local', body } as const
            const [recorded] = await register.append([{ ...act, expectedVersion: version++ }])
            expect(canonical((await register.entry(recorded!.index)).body)).toBe(canonical(body))
          }),
          { numRuns: rival.name === 'sqlite' ? 100 : 30 },
        )
        expect((await register.verify()).fault).toBeNull()
      })

      test('numbers are numbers, whichever engine counts, adds or finds the largest', async () => {
        const { store, register } = await fresh()
        await register.append([row('place:a', 'a'), row('place:b', 'b')])
        await sql`create table amounts (money bigint, share double precision, flag integer)`.execute(store.db)
        await sql`insert into amounts values (${4_000_000_000}, ${0.5}, ${1}), (${2 ** 53 - 1 - 4_000_000_000}, ${0.25}, ${0})`.execute(
          store.db,
        )
        const { rows } = await sql<
          Record<string, unknown>
        >`select count(*) as n, max(money) as most, min(share) as least,
        cast(sum(money) as bigint) as total, cast(avg(share) as double precision) as mean, max(flag) as flag from amounts`.execute(
          store.db,
        )
        const [found] = rows
        expect(Object.entries(found!).map(([name, value]) => `${name} ${typeof value}`)).toEqual([
          'n number',
          'most number',
          'least number',
          'total number',
          'mean number',
          'flag number',
        ])
        expect(found).toEqual({
          n: 2,
          most: 2 ** 53 - 1 - 4_000_000_000,
          least: 0.25,
          total: 2 ** 53 - 1,
          mean: 0.375,
          flag: 1,
        })
        const counted = await store.db
          .selectFrom('entry')
          .select((of) => [of.fn.countAll().as('n'), of.fn.max('version').as('v')])
          .execute()
        expect(counted).toEqual([{ n: 2, v: 1 }])
      })

      test('a sum beyond 2^53 is refused rather than rounded', async () => {
        const { store } = await fresh()
        await sql`create table amounts (money bigint)`.execute(store.db)
        await sql`insert into amounts values (${2 ** 53 - 1}), (${2 ** 53 - 1})`.execute(store.db)
        const summed = sql`select cast(sum(money) as bigint) as total from amounts`.execute(store.db)
        await expect(summed).rejects.toThrow(/2\^53|too large|bad-parameter|enter the store/i)
      })

      test('text sorts by its bytes, whatever the locale of the server', async () => {
        const { store, register } = await fresh()
        const keys = ['place:b', 'place:B', 'place:a-b', 'place:a.b', 'place:ab', 'place:a_b']
        await register.append(keys.map((key) => row(key, 'x')))
        const found = await store.db.selectFrom('record').select('key').orderBy('key').execute()
        expect(found.map(({ key }) => key)).toEqual(keys.toSorted())
      })

      test('what a driver would bend on its way in is refused before it', async () => {
        const { store } = await fresh()
        const put = (value: unknown) =>
          refused(
            store.db
              .insertInto('meta')
              .values({ name: 'x', value: value as string })
              .execute(),
          )
        for (const value of [true, Number.NaN, Infinity, 2 ** 53, '\ud800', 'a\0b', 1n, {}, new Date(0)])
          expect(await put(value)).toBe('store/bad-parameter')
        expect(await put('ъ')).toBe('accepted')
      })

      test('the log refuses change, removal and replacement below the application', async () => {
        const place = await newPlace()
        const { store, register } = await openAt(place)
        await register.append([row('place:osh', 'Ош')])
        const attempts = [
          `update entry set subject = 'x'`,
          `delete from entry`,
          `update body set body = 'null'`,
          `delete from body`,
          rival.name === 'sqlite'
            ? `insert or replace into entry select * from entry`
            : `insert into entry select * from entry on conflict (idx) do update set subject = 'x'`,
          ...(rival.name === 'sqlite' ? [] : ['truncate entry cascade', 'truncate body']),
        ]
        for (const attempt of attempts)
          expect(await refused(sql.raw(attempt).execute(store.db)), attempt).toMatch(/append-only/)
        expect((await register.verify()).fault).toBeNull()
      })

      test('a projection that was edited past the register is found and named', async () => {
        const place = await newPlace()
        const { register } = await openAt(place)
        await register.append([row('place:osh', 'Ош'), row('place:naryn', 'Нарын'), row('place:jalal', 'Джалал')])
        await place.sql(`update record set body = '{"id":"place:naryn","name":"Нарым"}' where key = 'place:naryn'`)
        expect((await register.verify()).fault).toEqual({
          index: 1,
          reason: 'the record places/place:naryn is not what the entries say',
        })
        expect(await refused(register.append([row('place:x', 'x')]))).toBe('register/read-only')
        expect((await register.entries()).length).toBe(3)
      })

      // PostgreSQL has no cell of another type than its column's.
      if (rival.name === 'sqlite')
        test('a name whose cell says that it is bytes is not what the entries say', async () => {
          const place = await newPlace()
          const { register } = await openAt(place)
          await register.append([row('place:osh', 'Ош'), row('place:naryn', 'Нарын')])
          await place.sql(`update record set key = cast(key as blob) where key = 'place:naryn'`)
          expect((await register.verify()).fault).toEqual({
            index: 1,
            reason: 'the record places/place:naryn is not what the entries say',
          })
        })

      test('a guard that was taken off the log is missed', async () => {
        const place = await newPlace()
        const { register } = await openAt(place)
        await register.append([row('place:osh', 'Ош')])
        await place.sql(
          rival.name === 'sqlite' ? 'drop trigger entry_no_update' : 'drop trigger entry_no_change on entry',
        )
        expect((await register.verify()).fault?.reason).toMatch(/entry_no_(update|change).* is gone/)
      })

      test('an erased body leaves a proof that stands and nothing else', async () => {
        const { store, register } = await fresh()
        await register.append([
          row('place:osh', 'Ош'),
          row('place:secret', 'a name to forget'),
          row('place:osh', 'Osh', 1),
        ])
        const [root, leaf] = [(await register.tree()).root(3), (await register.entry(1)).leaf]
        await register.erase(1, { author: 'key:local', body: { law: 'example', why: 'asked for' } })
        const { head, fault } = await register.verify()
        expect([head.size, fault]).toEqual([4, null])
        expect((await register.tree()).root(3)).toBe(root)
        expect(await register.entry(1)).toMatchObject({ leaf, body: null, salt: null })
        expect((await loadSnapshot(store.db, 3)).rows(places)).toEqual([{ id: 'place:osh', name: 'Osh' }])
        const before = await dumpRecords(store.db)
        expect(before).not.toContain('forget')
        await register.rebuild()
        expect(await dumpRecords(store.db)).toBe(before)
        expect(await refused(register.erase(1, { author: 'key:local', body: null }))).toBe('register/impossible-act')
        expect(await refused(register.erase(3, { author: 'key:local', body: null }))).toBe('register/impossible-act')
        expect(await refused(register.erase(99, { author: 'key:local', body: null }))).toBe('register/not-found')
      })

      test('a store that is only looked at takes nothing', async () => {
        const place = await newPlace()
        const { register } = await openAt(place)
        await register.append([row('place:osh', 'Ош')])
        const looked = await openStore(place.readOnly())
        cleanups.push(looked.close)
        const parts = { store: looked, shelves, clock, random: seededRandom(1), origin: 'example.org/log' }
        const reader = new Register(parts)
        expect((await reader.verify()).fault).toBeNull()
        expect(await refused(reader.append([row('place:x', 'x')]))).toMatch(/read-?only/i)
        await register.append([row('place:naryn', 'Нарын')])
        expect((await reader.head()).size).toBe(2)
      })

      test('a store is checked as it stood at one moment, whatever is recorded meanwhile', async () => {
        const place = await newPlace()
        const { register } = await openAt(place)
        await register.append([row('place:osh', 'Ош')])
        const looked = await openStore(place.readOnly())
        cleanups.push(looked.close)
        let version = 1
        // After each answer somebody else records something.
        const db = looked.db.withPlugin({
          transformQuery: ({ node }) => node,
          transformResult: async ({ result }) => {
            await register.append([row('place:osh', `Osh ${version}`, version++)])
            return result
          },
        })
        const parts = { shelves, clock, random: seededRandom(1), origin: 'example.org/log' }
        const { head, fault } = await new Register({ ...parts, store: { ...looked, db } }).verify()
        expect(fault).toBeNull()
        expect([head.size > 0, head.size < version]).toEqual([true, true])
      })

      test('a store of a newer program is not touched', async () => {
        const place = await newPlace()
        const { store } = await openAt(place)
        await store.close()
        await place.sql(`insert into step (name) values ('9999-later')`)
        expect(await refused(openStore(place.engine()))).toBe('store/newer-schema')
      })

      test('a transaction that fails half-way leaves nothing', async () => {
        const { store } = await fresh()
        const half = store.db.transaction().execute(async (tx: Transaction<Schema>) => {
          await tx.insertInto('meta').values({ name: 'half', value: '1' }).execute()
          throw new Error('stop')
        })
        expect(await refused(half)).toBe('stop')
        expect(await store.db.selectFrom('meta').selectAll().execute()).toEqual([])
      })
    },
  )

type Step = { readonly key: number; readonly act: 'state' | 'withdraw'; readonly name: string }

/** Batches of statements and withdrawals about a few rows. */
const histories = () =>
  fc.array(
    fc.array(
      fc.record({
        key: fc.nat({ max: 4 }),
        act: fc.constantFrom('state' as const, 'withdraw' as const),
        name: fc.string(),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    { minLength: 1, maxLength: 5 },
  ) as fc.Arbitrary<Step[][]>

async function play(register: Register, batches: readonly (readonly Step[])[]): Promise<void> {
  const versions = new Map<number, number>()
  for (const batch of batches)
    await register.append(
      batch.map(({ key, act, name }) => {
        const version = versions.get(key) ?? 0
        versions.set(key, version + 1)
        return act === 'state' ? row(`place:p${key}`, name, version) : gone(`place:p${key}`, version)
      }),
    )
}

/** JSON that has a faithful canonical form. */
const faithful = (): fc.Arbitrary<Json> =>
  fc.jsonValue({ noUnicodeString: false } as never).filter((value) => {
    try {
      return !canonical(value as Json).includes('\0')
    } catch {
      return false
    }
  }) as fc.Arbitrary<Json>
