import type { Transaction } from 'kysely'
import { OrtoqError } from '../ground/index.ts'
import type { Schema, Shelf } from '../store/index.ts'
import type { Entry, Recorded } from './entry.ts'
import { kindNamed } from './kind.ts'
import { layAll } from './lay.ts'
import { readEntries } from './rows.ts'

const ERASED = 'body.erased'
/** The index of the entry whose body a tombstone is about. */
const bodyOf = (subject: string): number => Number(subject.slice('body/'.length))

/** An entry that says that the body of another is gone. */
export const isTombstone = ({ entry }: Pick<Recorded, 'entry'>): boolean => entry.type === ERASED

/** Refuses a tombstone for a body that is not there, is gone already, or is needed to check others. */
export async function refuseErasure(tx: Transaction<Schema>, { type, subject }: Entry): Promise<void> {
  if (type !== ERASED) return
  const index = bodyOf(subject)
  const [erased] = Number.isSafeInteger(index) ? await readEntries(tx, index, 1) : []
  if (!erased || erased.index !== index) throw new OrtoqError('register/not-found', { id: index })
  const kept = kindNamed(erased.entry.type)?.kept
  const reason = kept ? 'others are checked with this body' : 'it is erased already'
  if (kept || erased.body === null) throw new OrtoqError('register/impossible-act', { type, subject, reason })
}

/** Deletes the bodies that these tombstones are about, and lays all projections without them. */
export async function forgetBodies(
  tx: Transaction<Schema>,
  shelves: readonly Shelf[],
  recorded: readonly Recorded[],
): Promise<void> {
  const erased = recorded.filter(isTombstone).map(({ entry }) => bodyOf(entry.subject))
  if (erased.length === 0) return
  for (const index of erased) await tx.deleteFrom('body').where('idx', '=', index).execute()
  await layAll(tx, shelves)
}
