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
import type { Draft, Recorded, Register } from '../register/index.ts'
import { planPackage } from './package.ts'
import { milestoneTable, oc4idsPackageTable, workTable, type MilestoneRow, type WorkRow } from './table.ts'

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

/**
 * Takes in a package of OC4IDS, whole or not at all: an entry for the package and one for each work that it changes.
 * Answers with the entry of the package.
 */
export async function importPackage(
  register: Register,
  snapshot: Snapshot,
  text: string,
  on: string,
  { author, actingFor }: By,
): Promise<Recorded> {
  const { head, works } = planPackage(snapshot, text, on)
  const { key: uri } = head.find(({ table }) => table === oc4idsPackageTable.name)!
  const known = new Set<string>(snapshot.rows(workTable).map(({ id }) => id))
  const drafts: Draft[] = [
    {
      type: 'work.imported',
      subject: `package/${uri}`.slice(0, 400),
      body: { rows: head } as unknown as Json,
      expectedVersion: await register.versionOf(`package/${uri}`.slice(0, 400)),
      author,
      actingFor,
    },
  ]
  for (const { work, rows } of works)
    drafts.push({
      type: 'work.updated',
      subject: work,
      body: { rows } as unknown as Json,
      // A work that nobody has entered has no acts.
      expectedVersion: known.has(work) ? await register.versionOf(work) : 0,
      author,
      actingFor,
    })
  const [recorded] = await register.append(drafts)
  return recorded!
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
