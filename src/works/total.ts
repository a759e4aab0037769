import type { Snapshot } from '../ground/index.ts'
import { twinTable, workTable, type WorkRow } from './table.ts'
import { twinRow } from './twin.ts'

/** The rules that leave a record out of totals. */
export type LeftOutRule = NonNullable<WorkRow['leftOut']> | 'duplicate'

/** Whether a record is counted, and if not, by which rule and who said so. */
export interface Counted {
  readonly counted: boolean
  readonly rule: LeftOutRule | null
  /** The record that is counted in its place. */
  readonly instead: string | null
  /** The reason that a person gave, where one did. */
  readonly reason: string | null
  /** Index of the entry by which the rule holds; null where no register holds the rows. */
  readonly entry: number | null
}

/** Why a record is in the totals or not: rule, record in its place, and the entry whose author answers for it. */
export function countedIn(snapshot: Snapshot, work: WorkRow): Counted {
  const twin = twinRow(snapshot, work.id)
  if (twin)
    return {
      counted: false,
      rule: 'duplicate',
      instead: twin.of,
      reason: twin.why,
      entry: snapshot.entryOf?.(twinTable, work.id) ?? null,
    }
  return {
    counted: work.leftOut === null,
    rule: work.leftOut,
    instead: work.leftOut === 'part' ? work.partOf : null,
    reason: work.leftOut === null ? null : work.note,
    entry: snapshot.entryOf?.(workTable, work.id) ?? null,
  }
}
