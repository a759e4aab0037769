import { stateTable, type StateRow } from '../../words/index.ts'
import type { PackInfo, Snapshot } from '../../ground/index.ts'
import { asSaidBy } from './as-said.ts'
import { quarterBefore, type Quarter } from './quarter.ts'

/** What a quarter's report looks at: the world as said by its closing day, and as said by that of the report before. */
export interface Seen {
  readonly quarter: Quarter
  readonly before: Quarter
  readonly now: Snapshot
  readonly last: Snapshot
  /** Everything that the register holds, later words too: for what had to be left out. */
  readonly all: Snapshot
  readonly pack: PackInfo
  /** The states that promise, in the order in which sides are drawn. */
  readonly parties: readonly StateRow[]
}

/** The views of a report and of the one before it, for what differs. */
export function seenAt(all: Snapshot, pack: PackInfo, quarter: Quarter): readonly [now: Seen, last: Seen] {
  const before = quarterBefore(quarter)
  const earlier = quarterBefore(before)
  const [now, last, once] = [quarter, before, earlier].map(({ closing }) =>
    asSaidBy(all, closing, pack.factsUntil),
  ) as [Snapshot, Snapshot, Snapshot]
  const parties = all.rows(stateTable).filter(({ role }) => role === 'party')
  return [
    { quarter, before, now, last, all, pack, parties },
    { quarter: before, before: earlier, now: last, last: once, all, pack, parties },
  ]
}

/** True where a date lies wholly or by its first day within the quarter. */
export const isWithin = (day: string, { from, to }: Quarter): boolean => from <= day && day <= to

/** The command that makes this report again; figures of it are found by their names. */
export const reportQuery = ({ quarter }: Seen): string => `ortoq report quarterly --period ${quarter.name} --json`
