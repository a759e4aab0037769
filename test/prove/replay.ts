import { seededRandom, stoppedClock, type Instant } from '../../src/ground/index.ts'
import { Register } from '../../src/register/index.ts'
import { dumpRecords, loadSnapshot, openStore, sqlite } from '../../src/store/index.ts'
import { below, chance, Failures, inFolder, pick, type Proof } from './report.ts'
import { places, proofShelf } from './shelf.ts'
import { join } from 'node:path'

const DATES = 100
const START = Date.parse('2031-01-01T00:00:00.000Z')

/** Edits of projections and log that somebody with the database in their hands could make. */
const EDITS = [
  `update record set body = '{"id":"place:x","name":"edited"}' where rowid = (select rowid from record order by random() limit 1)`,
  `update record set until_seq = 0 where rowid = (select rowid from record order by random() limit 1)`,
  `delete from record where rowid = (select rowid from record order by random() limit 1)`,
  `insert into record values ('places', 'place:added', 1, null, '{"id":"place:added","name":"added"}')`,
  `drop trigger entry_no_update; update entry set recorded_at = '2030-01-01T00:00:00.000Z' where idx = (select idx from entry order by random() limit 1)`,
  `drop trigger body_no_update; update body set body = '"edited"' where idx = (select idx from entry order by random() limit 1)`,
  `drop trigger entry_no_delete; drop trigger body_no_delete; delete from body where idx = (select max(idx) from entry); delete from entry where idx = (select max(idx) from entry)`,
  `update head set root = (select leaf from entry limit 1)`,
  `update head set size = size - 1`,
  `drop trigger entry_no_delete`,
] as const

/** Histories of statements and withdrawals; `n` of them, each known on a hundred dates and then edited by SQL. */
export const replay: Proof = {
  about:
    'projections are what a replay makes, byte for byte; a register known on a date is the same for ever; SQL edits are found',
  short: 10,
  run: async ({ seed, n }) => {
    const failures = new Failures()
    let [dates, edits, caught] = [0, 0, 0]
    await inFolder(
      async (dir) => {
        for (let trial = 0; trial < n; trial++) {
          const random = chance(seed, trial)
          const file = join(dir, `${trial}.sqlite`)
          const store = await openStore(sqlite(file))
          const clock = stoppedClock('2031-01-01T00:00:00.000Z')
          const parts = { shelves: [proofShelf], clock, random: seededRandom(trial), origin: 'prove' }
          const register = new Register({ store, ...parts })
          const known = new Map<string, string>()
          const asOf = async (date: string) =>
            JSON.stringify((await loadSnapshot(store.db, await register.sizeAsKnown(date))).rows(places))
          for (let day = 0; day < DATES; day++) {
            const at = new Date(START + (day * 24 + below(random, 24)) * 3_600_000).toISOString() as Instant
            clock.set(at)
            for (let acts = below(random, 3); acts > 0; acts--) {
              const key = `place:p${below(random, 12)}`
              const subject = `places/${key}`
              const expectedVersion = await register.versionOf(subject)
              const stated = random.next() < 0.8
              const body = stated ? { id: key, name: `${pick(random, ['Ош', '喀什', 'Naryn'])} ${day}` } : null
              await register.append([
                { type: stated ? 'row.stated' : 'row.withdrawn', subject, body, expectedVersion, author: 'key:local' },
              ])
            }
            known.set(at.slice(0, 10), await asOf(at.slice(0, 10)))
          }
          const before = await dumpRecords(store.db)
          await register.rebuild()
          failures.check((await dumpRecords(store.db)) === before, () => `history ${trial}: laid again it is different`)
          for (const [date, rows] of known) {
            dates++
            failures.check((await asOf(date)) === rows, () => `history ${trial}: ${date} is known differently now`)
          }
          failures.check((await register.verify()).fault === null, () => `history ${trial}: does not verify`)
          await store.close()
          const { DatabaseSync } = await import('@photostructure/sqlite')
          const edit = EDITS[trial % EDITS.length]!
          const database = new DatabaseSync(file)
          database.exec(edit)
          database.close()
          const again = await openStore(sqlite(file))
          const { fault } = await new Register({ store: again, ...parts }).verify()
          edits++
          if (failures.check(fault !== null, () => `history ${trial}: unseen: ${edit}`)) caught++
          await again.close()
        }
      },
      { memory: true },
    )
    return {
      tried: { histories: n, dates, 'edits by SQL': edits },
      found: { 'edits found at start': caught },
      failures: failures.list,
    }
  },
}
