import { sourceById } from '../../documents/index.ts'
import { observationTable, vintageOf } from '../../flows/index.ts'
import { firstDay, lastDay } from '../../ground/index.ts'
import { milestoneTable, workTable, worksAnswering, type MilestoneRow } from '../../works/index.ts'
import { portsAt } from './ports.ts'
import { promisesAt } from './promises.ts'
import type { Seen } from './seen.ts'
import { worksAt } from './works.ts'

/** What the report cannot say, each with the records of which it cannot say it. */
export interface Unknown {
  /** Open promises without a day, without a work, and that imply no figure anyone publishes. */
  readonly noDay: readonly string[]
  readonly noWork: readonly string[]
  readonly noMeasure: readonly string[]
  readonly undatedWorks: readonly string[]
  readonly unpricedWorks: readonly string[]
  /** Works whose standing was said only later, or by nobody. */
  readonly noStanding: readonly string[]
  /** Sides of ports whose hours nobody published: the pack assumes them. */
  readonly assumedHours: readonly string[]
  /** Statements of which no day of saying is known; they count from the day that they speak of. */
  readonly undatedWords: readonly string[]
  /** Statements whose day of saying is exact to a year or so, and may lie after the closing day: left out. */
  readonly maybeLater: readonly string[]
}

export function unknownAt(seen: Seen): Unknown {
  const { now, all, quarter } = seen
  const { open } = promisesAt(seen)
  const works = worksAt(seen)
  const saidOn = ({ said, source }: MilestoneRow) => said ?? sourceById(all, source)?.date ?? null
  const edge = lastDay(seen.pack.factsUntil)
  const words = [
    ...all.rows(milestoneTable).map((row) => ({ row, on: saidOn(row), id: row.work as string })),
    ...all.rows(observationTable).map((row) => ({ row, on: vintageOf(all, row), id: row.series as string })),
  ]
  const kept = new Set<unknown>([...now.rows(milestoneTable), ...now.rows(observationTable)])
  return {
    noDay: open.flatMap(({ id, due }) => (due ? [] : [id])),
    noWork: open.flatMap(({ id }) => (worksAnswering(now, id).length > 0 ? [] : [id])),
    noMeasure: open.flatMap(({ id, measurable }) => (measurable ? [] : [id])),
    undatedWorks: works.undated,
    unpricedWorks: works.unpriced,
    noStanding: now.rows(workTable).flatMap(({ id, status }) => (status === 'unknown' ? [id] : [])),
    assumedHours: portsAt(seen).ports.flatMap(({ hours }) =>
      hours.flatMap(({ port, state, carries, confidence }) =>
        confidence === 'assumed' ? [`${port} ${state} ${carries}`] : [],
      ),
    ),
    undatedWords: words.flatMap(({ row, on, id }) => (on === null && kept.has(row) ? [id] : [])),
    maybeLater: words.flatMap(({ row, on, id }) =>
      on !== null &&
      !kept.has(row) &&
      firstDay(on) <= quarter.closing &&
      (lastDay(on) > quarter.closing || edge > quarter.closing)
        ? [id]
        : [],
    ),
  }
}
