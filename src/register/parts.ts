import type { Transaction } from 'kysely'
import type { Clock, Random } from '../ground/index.ts'
import type { Schema, Shelf, Store } from '../store/index.ts'

/** What a register is put together from. */
export interface RegisterParts {
  readonly store: Store
  readonly shelves: readonly Shelf[]
  readonly clock: Clock
  readonly random: Random
  /** The name of this log. */
  readonly origin: string
  /** What else is written in the transaction that records entries from the first of these indexes to before the second. */
  readonly beside?: (tx: Transaction<Schema>, from: number, to: number) => Promise<void>
}
