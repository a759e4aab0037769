import {
  rowChange,
  type Json,
  type PartialDate,
  type RowChange,
  type SourceId,
  type Snapshot,
  type StateId,
  type WorkId,
} from '../ground/index.ts'
import type { Recorded, Register } from '../register/index.ts'
import { milestoneTable, workTable, type MilestoneRow, type WorkRow } from './table.ts'

/** Who enters an act, and on which version of the subject it was looked at. */
export interface By {
  readonly author: string
  readonly actingFor: StateId | null
  /** How many acts on the subject the author had seen; left out by who has just read them. */
  readonly expectedVersion?: number
}

/** A date that somebody gave for a step of a work, and where. */
export interface MilestoneUpdate {
  readonly work: WorkId
  readonly step: string
  readonly kind: MilestoneRow['kind']
  readonly date: PartialDate
  readonly speaker: string
  readonly said: PartialDate | null
  readonly source: SourceId
  readonly confidence: MilestoneRow['confidence']
  readonly note: string | null
}

/** Enters a date for a step; earlier dates of the step stay beside it. `more` rows, such as a new source, enter with it. */
export async function updateMilestone(
  register: Register,
  snapshot: Snapshot,
  update: MilestoneUpdate,
  by: By,
  more: readonly RowChange[] = [],
): Promise<Recorded> {
  const known = snapshot.rows(milestoneTable).find(({ work, step }) => work === update.work && step === update.step)
  const row: MilestoneRow = { ...update, title: known?.title ?? { en: update.step }, until: null, state: by.actingFor }
  return enter(register, 'work.milestone', update.work, [...more, rowChange(milestoneTable, row)], by, update.date)
}

/** Enters where a work stands now. */
export async function updateStatus(
  register: Register,
  work: WorkRow,
  status: WorkRow['status'],
  on: PartialDate,
  source: SourceId,
  by: By,
  more: readonly RowChange[] = [],
): Promise<Recorded> {
  const row: WorkRow = { ...work, status, statusDate: on, source }
  return enter(register, 'work.status', work.id, [...more, rowChange(workTable, row)], by, on)
}

async function enter(
  register: Register,
  type: 'work.milestone' | 'work.status',
  work: WorkId,
  rows: readonly RowChange[],
  { author, actingFor, expectedVersion }: By,
  validFrom: PartialDate,
): Promise<Recorded> {
  const [recorded] = await register.append([
    {
      type,
      subject: work,
      body: { rows } as unknown as Json,
      expectedVersion: expectedVersion ?? (await register.versionOf(work)),
      author,
      actingFor,
      validFrom,
    },
  ])
  return recorded!
}
