import { documentTable, sourceById } from '../../documents/index.ts'
import { observationTable } from '../../flows/index.ts'
import { firstDay, lastDay, type PartialDate, type RowOf, type Snapshot, type Table } from '../../ground/index.ts'
import { hourTable, serviceTable } from '../../ways/index.ts'
import { commitmentTable, confirmationTable, disputeTable, mentionTable, standingTable } from '../../words/index.ts'
import {
  answerTable,
  caseStepTable,
  caseTable,
  enterpriseTable,
  milestoneTable,
  oc4idsPackageTable,
  oc4idsProjectTable,
  regionPairTable,
  stakeTable,
  visitTable,
  workClaimTable,
  workTable,
} from '../../works/index.ts'

/** What a row says of when it was said. */
interface Said {
  readonly said?: PartialDate | null
  readonly source: string
}

type Keep = (row: never) => unknown

/**
 * A snapshot as the world had said it by the end of `day`. Rows said later are not there, and states that came later are
 * taken back. A date exact only to its year counts from the last day of the year, so that nothing is known too early; but
 * no row of a pack was said after the day up to which the pack's facts reach.
 */
export function asSaidBy(all: Snapshot, day: string, factsUntil: PartialDate): Snapshot {
  const edge = lastDay(factsUntil)
  const latest = (date: PartialDate): string => (firstDay(date) <= edge && edge < lastDay(date) ? edge : lastDay(date))
  const by = (date: PartialDate | null | undefined): boolean => !date || latest(date) <= day
  const saidBy = ({ said, source }: Said, otherwise: PartialDate | null = null): boolean =>
    by(said ?? sourceById(all, source)?.date ?? otherwise)
  const documentBy = (id: string): boolean => by(all.row(documentTable, id)?.date)
  const commitmentBy = (id: string): boolean => documentBy(all.row(commitmentTable, id)?.document ?? '')

  const rules: Keep[] = []
  const tables: Table[] = []
  const rule = <T extends Table>(table: T, keep: (row: RowOf<T>) => RowOf<T> | boolean): void => {
    tables.push(table)
    rules.push(keep as Keep)
  }
  rule(documentTable, ({ date }) => by(date))
  rule(commitmentTable, ({ document }) => documentBy(document))
  rule(mentionTable, ({ document }) => documentBy(document))
  rule(standingTable, ({ on }) => by(on))
  rule(confirmationTable, ({ on }) => by(on))
  rule(disputeTable, (row) => by(row.on) && (by(row.ended) ? row : { ...row, ended: null }))
  rule(milestoneTable, (row) => saidBy(row, row.kind === 'actual' ? row.date : null))
  rule(workClaimTable, (row) => saidBy(row))
  rule(answerTable, ({ commitment }) => commitmentBy(commitment))
  rule(observationTable, (row) => saidBy(row, row.period.split('/').at(-1)!))
  rule(hourTable, (row) => by(row.from) && saidBy(row))
  rule(serviceTable, (row) => {
    if (!saidBy(row)) return false
    if (row.status === 'existing' && !by(row.begins)) return { ...row, status: 'planned' as const }
    return row.status === 'ended' && !by(row.ends) ? { ...row, status: 'existing' as const, ends: null } : row
  })
  rule(visitTable, ({ date }) => by(date))
  rule(regionPairTable, (row) => by(row.date ?? sourceById(all, row.source)?.date))
  rule(enterpriseTable, (row) => by(row.since ?? sourceById(all, row.source)?.date))
  rule(stakeTable, ({ from }) => by(from))
  rule(caseTable, (row) => {
    if (!by(row.opened)) return false
    return by(row.closed) ? row : { ...row, standing: 'open' as const, outcome: null, retained: null, closed: null }
  })
  rule(caseStepTable, ({ on }) => by(on))
  rule(oc4idsProjectTable, (row) => {
    const published = all.row(oc4idsPackageTable, row.package)?.published.slice(0, 10)
    return published === undefined || published <= day
  })
  rule(workTable, (row) => {
    const known = by(row.statusDate)
    if (!known && !mentioned().has(row.id) && !saidBy(row)) return false
    return known ? row : { ...row, status: 'unknown' as const, statusDate: null }
  })

  const named = new Map(tables.map((table, at) => [table.name, rules[at]!]))
  const kept = new Map<string, readonly unknown[]>()
  const take = (keep: Keep, row: unknown): unknown => {
    const answer = keep(row as never)
    return answer === true ? row : answer === false ? undefined : answer
  }
  const said: Snapshot = {
    size: all.size,
    rows: <T extends Table>(table: T) => {
      const keep = named.get(table.name)
      if (!keep) return all.rows(table)
      let rows = kept.get(table.name)
      if (!rows)
        kept.set(
          table.name,
          (rows = all
            .rows(table)
            .map((row) => take(keep, row))
            .filter((row) => row !== undefined)),
        )
      return rows as readonly RowOf<T>[]
    },
    row: <T extends Table>(table: T, key: string) => {
      const [keep, row] = [named.get(table.name), all.row(table, key)]
      return (keep && row ? take(keep, row) : row) as RowOf<T> | undefined
    },
    ...(all.entryOf ? { entryOf: (table: Table, key: string) => all.entryOf!(table, key) } : {}),
  }
  // A work is known from the first word about it, whatever its own row was last read in.
  let works: Set<string> | undefined
  const mentioned = (): Set<string> =>
    (works ??= new Set([
      ...said.rows(milestoneTable).map(({ work }) => work),
      ...said.rows(workClaimTable).map(({ subject }) => subject),
      ...said.rows(answerTable).map(({ work }) => work),
    ]))
  return said
}
