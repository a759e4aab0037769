import { z } from 'zod'
import { documentById } from '../documents/index.ts'
import { observationsOf, observationTable, seriesTable, verdictOn } from '../flows/index.ts'
import {
  convert,
  firstDay,
  lastDay,
  rowChange,
  type Names,
  type PartialDate,
  type RowOf,
  type Snapshot,
  type Table,
} from '../ground/index.ts'
import { commitmentTable, standingTable, type CommitmentRow } from '../words/index.ts'
import {
  milestoneTable,
  workById,
  workClaimTable,
  workTable,
  type MilestoneRow,
  type WorkClaimRow,
} from '../works/index.ts'
import { names } from './shapes.ts'

/** A figure, a date or a word as somebody said it. */
export const figureShape = z.object({
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().nullable(),
  date: z.string().nullable(),
  /** A word of the group that the change names, such as a status or a verdict. */
  word: z.string().nullable(),
  speaker: z.string().nullable(),
  said: z.string().nullable(),
  source: z.string().nullable(),
  confidence: z.string().nullable(),
})

export const changeShape = z.object({
  kind: z.enum(['figure', 'date', 'status', 'verdict', 'due', 'promise', 'closed']),
  about: z.string(),
  title: names,
  /** The property, step or series that changed. */
  what: z.string(),
  whatNames: names,
  scope: z.string().nullable(),
  old: figureShape.nullable(),
  new: figureShape,
  /** True where the new figure lies wholly outside of the old one’s interval. */
  beyond: z.boolean(),
  /** The entry that said it, for who entered it; null where no register holds the rows. */
  entry: z.int().nullable(),
})

export type Figure = z.output<typeof figureShape>
export type Change = z.output<typeof changeShape>

const nothing: Figure = {
  low: null,
  high: null,
  unit: null,
  date: null,
  word: null,
  speaker: null,
  said: null,
  source: null,
  confidence: null,
}

/** Two looks at the same register, and the day between them. */
export interface Since {
  readonly before: Snapshot
  readonly after: Snapshot
  /** The day of the earlier look. */
  readonly since: string
  readonly today: string
}

/**
 * What was said anew since a day: rows that the register did not have then. Where it did not yet exist on that day,
 * rows of which their speaker's date says so. Old figures stay what they were; nothing is averaged.
 */
export function changesSince(look: Since): Change[] {
  return [
    ...datesMoved(look),
    ...figuresMoved(look),
    ...seriesRevised(look),
    ...statusesChanged(look),
    ...promisesChanged(look),
    ...verdictsChanged(look),
  ]
}

type Said = { readonly said: PartialDate | null }

function isNew<T extends Table>({ before, since }: Since, table: T, row: RowOf<T>, said: PartialDate | null): boolean {
  if (before.size > 0) return before.row(table, keyOf(table, row)) === undefined
  return said !== null && firstDay(said) >= since
}

const keyOf = <T extends Table>(table: T, row: RowOf<T>): string => rowChange(table, row).key

const entryOf = <T extends Table>({ after }: Since, table: T, row: RowOf<T>): number | null =>
  after.entryOf?.(table, keyOf(table, row)) ?? null

const saidLast = ({ said }: Said): string => (said ? lastDay(said) : '')

function groups<R>(rows: readonly R[], nameOf: (row: R) => string): R[][] {
  const found = new Map<string, R[]>()
  for (const row of rows) {
    const group = found.get(nameOf(row))
    if (group) group.push(row)
    else found.set(nameOf(row), [row])
  }
  return [...found.values()]
}

const workTitle = (snapshot: Snapshot, id: string): Names => workById(snapshot, id)?.title ?? {}

const dateFigure = ({ date, speaker, said, source, confidence }: MilestoneRow): Figure => ({
  ...nothing,
  date,
  speaker,
  said,
  source,
  confidence,
})

function datesMoved(look: Since): Change[] {
  return groups(look.after.rows(milestoneTable), ({ work, step }) => `${work} ${step}`).flatMap((rows): Change[] => {
    const fresh = rows.filter((row) => isNew(look, milestoneTable, row, row.said))
    const row = newestDate(fresh)
    const old = newestDate(rows.filter((one) => !fresh.includes(one)))
    if (!row || !old) return []
    const moved =
      firstDay(row.date) > lastDay(old.until ?? old.date) || lastDay(row.until ?? row.date) < firstDay(old.date)
    if (!moved && row.kind !== 'actual') return []
    return [
      {
        kind: 'date',
        about: row.work,
        title: workTitle(look.after, row.work),
        what: row.step,
        whatNames: row.title,
        scope: row.kind,
        old: dateFigure(old),
        new: dateFigure(row),
        beyond: moved,
        entry: entryOf(look, milestoneTable, row),
      },
    ]
  })
}

// What happened is newer than whatever was foretold.
const newestDate = (rows: readonly MilestoneRow[]): MilestoneRow | undefined =>
  rows.find(({ kind }) => kind === 'actual') ?? rows.toSorted((a, b) => saidLast(a).localeCompare(saidLast(b))).at(-1)

const claimFigure = ({ low, high, unit, speaker, said, source, confidence }: WorkClaimRow): Figure => ({
  ...nothing,
  low,
  high,
  unit,
  speaker,
  said,
  source,
  confidence,
})

const scoped = ({ subject, property, scope, unit }: WorkClaimRow) =>
  // Sums of two currencies are two figures.
  `${subject} ${property} ${scope ?? ''} ${property === 'cost' ? unit.slice(-3) : ''}`

function figuresMoved(look: Since): Change[] {
  return groups(look.after.rows(workClaimTable), scoped).flatMap((rows) => {
    const fresh = rows.filter((row) => isNew(look, workClaimTable, row, row.said))
    const old = rows
      .filter((row) => !fresh.includes(row))
      .toSorted((a, b) => saidLast(a).localeCompare(saidLast(b)))
      .at(-1)
    if (!old) return []
    return fresh.flatMap((row): Change[] => {
      const [was, is] = [bounds(old, old.unit), bounds(row, old.unit)]
      if (was.low === is.low && was.high === is.high) return []
      return [
        {
          kind: 'figure',
          about: row.subject,
          title: workTitle(look.after, row.subject),
          what: row.property,
          whatNames: {},
          scope: row.scope,
          old: claimFigure(old),
          new: claimFigure(row),
          beyond: is.low > was.high || is.high < was.low,
          entry: entryOf(look, workClaimTable, row),
        },
      ]
    })
  })
}

const bounds = ({ low, high, unit }: WorkClaimRow, into: WorkClaimRow['unit']) => ({
  low: low === null ? -Infinity : convert(low, unit, into),
  high: high === null ? Infinity : convert(high, unit, into),
})

function seriesRevised(look: Since): Change[] {
  return look.after.rows(seriesTable).flatMap((series) => {
    const rows = observationsOf(look.after, series.id).filter(({ low }) => low !== null)
    return groups(rows, ({ period, speaker, status }) =>
      [period, speaker ?? '', status === 'forecast' || status === 'goal' ? status : ''].join(' '),
    ).flatMap((same): Change[] => {
      const fresh = same.filter((row) => isNew(look, observationTable, row, row.said))
      const row = fresh.toSorted((a, b) => saidLast(a).localeCompare(saidLast(b))).at(-1)
      const old = same.findLast((one) => !fresh.includes(one))
      if (!row || !old || (row.low === old.low && row.high === old.high)) return []
      const figure = ({ low, high, speaker, said, source, confidence }: typeof row): Figure => ({
        ...nothing,
        low,
        high,
        unit: series.unit,
        speaker: speaker ?? series.reporter,
        said,
        source,
        confidence,
      })
      return [
        {
          kind: 'figure',
          about: series.id,
          title: series.name,
          what: row.period,
          whatNames: {},
          scope: row.period,
          old: figure(old),
          new: figure(row),
          beyond: row.low! > (old.high ?? Infinity) || (row.high ?? Infinity) < old.low!,
          entry: entryOf(look, observationTable, row),
        },
      ]
    })
  })
}

function statusesChanged(look: Since): Change[] {
  return look.after.rows(workTable).flatMap((row): Change[] => {
    const old = look.before.row(workTable, row.id)
    if (!old || old === row || old.status === row.status) return []
    const figure = (one: typeof row): Figure => ({
      ...nothing,
      word: one.status,
      said: one.statusDate,
      source: one.source,
      confidence: one.confidence,
    })
    return [
      {
        kind: 'status',
        about: row.id,
        title: row.title,
        what: 'status',
        whatNames: {},
        scope: null,
        old: figure(old),
        new: figure(row),
        beyond: true,
        entry: entryOf(look, workTable, row),
      },
    ]
  })
}

const promisedOn = (snapshot: Snapshot, { document }: CommitmentRow): PartialDate | null =>
  documentById(snapshot, document)?.date ?? null

const base = (row: CommitmentRow) => ({ about: row.id, title: row.title, whatNames: {}, scope: null })

const dueFigure = ({ due, dueBy, dueSource }: CommitmentRow): Figure => ({
  ...nothing,
  date: due,
  speaker: dueBy,
  source: dueSource,
})

function promisesChanged(look: Since): Change[] {
  const { before, after } = look
  return after.rows(commitmentTable).flatMap((row): Change[] => {
    const old = before.row(commitmentTable, row.id)
    const entry = entryOf(look, commitmentTable, row)
    const said = promisedOn(after, row)
    if (!old) {
      if (!isNew(look, commitmentTable, row, said)) return []
      const figure = { ...nothing, date: row.due, said, source: documentById(after, row.document)?.source ?? null }
      return [{ ...base(row), kind: 'promise', what: row.document, old: null, new: figure, beyond: true, entry }]
    }
    const closed = after.row(standingTable, row.id)
    const wasClosed = before.row(standingTable, row.id)
    return [
      ...(old.due === row.due
        ? []
        : [
            {
              ...base(row),
              kind: 'due' as const,
              what: 'due',
              old: dueFigure(old),
              new: dueFigure(row),
              beyond: true,
              entry,
            },
          ]),
      ...(closed && closed !== wasClosed && closed.status !== wasClosed?.status && closed.status !== 'redated'
        ? [
            {
              ...base(row),
              kind: 'closed' as const,
              what: 'standing',
              old: wasClosed ? { ...nothing, word: wasClosed.status } : null,
              new: { ...nothing, word: closed.status, said: closed.on, speaker: closed.by },
              beyond: true,
              entry: entryOf(look, standingTable, closed),
            },
          ]
        : []),
    ]
  })
}

function verdictsChanged({ before, after, since, today }: Since): Change[] {
  // Before there was a register nobody had told anything.
  if (before.size === 0) return []
  return after.rows(commitmentTable).flatMap((row): Change[] => {
    const old = before.row(commitmentTable, row.id)
    if (!old || row.measuredBy.length === 0) return []
    const [was, is] = [toldOf(before, old, since), toldOf(after, row, today)]
    if (was === is) return []
    return [
      {
        kind: 'verdict',
        about: row.id,
        title: row.title,
        what: 'verdict',
        whatNames: {},
        scope: null,
        old: { ...nothing, word: was, said: since },
        new: { ...nothing, word: is, said: today },
        beyond: true,
        entry: null,
      },
    ]
  })
}

function toldOf(snapshot: Snapshot, row: CommitmentRow, day: string): string {
  const promised = documentById(snapshot, row.document)
  return promised ? verdictOn(snapshot, { ...row, promised: lastDay(promised.date) }, day).verdict : 'cannot be told'
}
