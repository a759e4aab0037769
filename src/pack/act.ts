import { canonical, ROW_STATED, ROW_WITHDRAWN, rowSubject, type Json } from '../ground/index.ts'
import { PACK_KEY, type Draft, type Recorded } from '../register/index.ts'
import type { Pack } from './read.ts'

interface Appender {
  append(drafts: readonly Draft[]): Promise<Recorded[]>
  newest(types: readonly string[]): Promise<Recorded[]>
}

/**
 * Enters a pack: rows that are new or differ are stated, rows that are gone are withdrawn, nothing is overwritten.
 * A row that somebody else has stated since is left as it stands. Answers how many entries were made.
 */
export async function enterPack(register: Appender, pack: Pack): Promise<number> {
  const standing = new Map(
    (await register.newest([ROW_STATED, ROW_WITHDRAWN])).map((recorded) => [recorded.entry.subject, recorded]),
  )
  const drafts: Draft[] = []
  const draft = (type: Draft['type'], subject: string, body: Json) =>
    drafts.push({ type, subject, body, author: PACK_KEY, expectedVersion: version(standing.get(subject)) })

  for (const table of pack.tables)
    for (const { key, values } of pack.rows(table)) {
      const subject = rowSubject(table, key)
      const now = standing.get(subject)
      if (!own(now)) continue
      const body = values as Json
      const same = now?.entry.type === ROW_STATED && now.body !== null && canonical(now.body) === canonical(body)
      if (!same) draft(ROW_STATED, subject, body)
      standing.delete(subject)
    }
  const tables = new Set(pack.tables.map((table) => table.name))
  for (const [subject, { entry }] of standing)
    if (
      entry.type === ROW_STATED &&
      entry.author_key === PACK_KEY &&
      tables.has(subject.slice(0, subject.indexOf('/')))
    )
      draft(ROW_WITHDRAWN, subject, null)
  await register.append(drafts)
  return drafts.length
}

const version = (recorded: Recorded | undefined): number => (recorded ? recorded.entry.expected_version + 1 : 0)

const own = (recorded: Recorded | undefined): boolean => !recorded || recorded.entry.author_key === PACK_KEY
