import { isPartialDate, lastDay, OrtoqError, type Instant } from '../ground/index.ts'
import type { Db } from '../store/index.ts'
import { Rules } from './approval.ts'
import { pagesOf, toRecorded } from './rows.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

/** The last instant, in UTC, that a date or an instant with its zone covers. */
export function lastInstant(known: string): Instant {
  if (isPartialDate(known)) return `${lastDay(known)}T23:59:59.999Z`
  const instant = INSTANT.test(known) ? Date.parse(known) : Number.NaN
  if (Number.isNaN(instant)) throw new OrtoqError('ground/bad-date', { text: known })
  return new Date(instant).toISOString() as Instant
}

/** How many entries had been recorded by the end of `known`: an instant, or a date in UTC. */
export async function sizeAsKnown(db: Db, known: string): Promise<number> {
  const row = await db
    .selectFrom('entry')
    .select('idx')
    .where('recorded_at', '<=', lastInstant(known))
    .orderBy('recorded_at', 'desc')
    .orderBy('idx', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? row.idx + 1 : 0
}

/** The rules as the first `size` entries leave them, read from the first. */
export async function rulesAfter(db: Db, size: number): Promise<Rules> {
  const rules = new Rules()
  for await (const page of pagesOf(db))
    for (const row of page) {
      if (row.idx >= size) return rules
      rules.feed(toRecorded(row))
    }
  return rules
}
