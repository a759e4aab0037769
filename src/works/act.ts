import {
  OrtoqError,
  rowChange,
  type Json,
  type PartialDate,
  type RowChange,
  type SourceId,
  type Snapshot,
  type StateId,
  type WorkId,
} from '../ground/index.ts'
import { enterOrPropose, type Draft, type Recorded, type Register } from '../register/index.ts'
import { planPackage } from './package.ts'
import {
  actionItemTable,
  caseStepTable,
  caseTable,
  itemEndTable,
  meetingTable,
  milestoneTable,
  oc4idsPackageTable,
  twinTable,
  wordingTable,
  workClaimTable,
  workTable,
  type CaseRow,
  type ActionItemRow,
  type CaseStepRow,
  type ItemEndRow,
  type MeetingRow,
  type MilestoneRow,
  type TwinRow,
  type WordingRow,
  type WorkClaimRow,
  type WorkRow,
} from './table.ts'
import { keeperOf, twinRow } from './twin.ts'
import { isBeforeSignature } from './slip.ts'
import { milestonesOf } from './work.ts'

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
  const known = milestonesOf(snapshot, update.work).find(({ step }) => step === update.step)
  const signed = milestonesOf(snapshot, update.work).find(({ step, kind }) => step === 'agreement' && kind === 'actual')
  if (signed && isBeforeSignature({ ...update, until: null }, signed.date))
    throw new OrtoqError('works/before-signature', {
      field: 'date',
      date: update.date,
      signed: signed.date,
      step: update.step,
    })
  const row: MilestoneRow = { ...update, title: known?.title ?? { en: update.step }, until: null, state: by.actingFor }
  return enter(register, 'work.milestone', update.work, [...more, rowChange(milestoneTable, row)], by, update.date)
}

/** Enters a figure that somebody gave of a work; figures said before stay beside it. */
export const enterFigure = (
  register: Register,
  work: WorkId,
  row: WorkClaimRow,
  by: By,
  more: readonly RowChange[] = [],
): Promise<Recorded> =>
  enter(register, 'work.updated', work, [...more, rowChange(workClaimTable, row)], by, row.said ?? row.period ?? null)

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

/** Enters that a record is the same thing as another. Nothing of either is changed; the old id points on. */
export async function mergeWorks(
  register: Register,
  snapshot: Snapshot,
  { twin, of, why, on }: TwinRow,
  by: By,
): Promise<Recorded> {
  const standing = twinRow(snapshot, twin)
  if (standing) throw new OrtoqError('works/merged-already', { twin, of: standing.of })
  if (keeperOf(snapshot, of) === twin || twin === of) throw new OrtoqError('works/merge-circle', { twin, of })
  const body = { rows: [rowChange(twinTable, { twin, of, why, on })] } as unknown as Json
  return enterOrPropose(register, { type: 'work.merged', subject: twin, body, ...by })
}

/** Takes a merge back: both records stand again as they stood. */
export async function splitWorks(
  register: Register,
  snapshot: Snapshot,
  twin: TwinRow['twin'],
  why: string,
  by: By,
): Promise<Recorded> {
  if (!twinRow(snapshot, twin)) throw new OrtoqError('works/not-merged', { twin })
  const body = { why, rows: [{ table: twinTable.name, key: twin, row: null }] } as unknown as Json
  return enterOrPropose(register, { type: 'work.split', subject: twin, body, ...by })
}

/** Enters a case with its first step. */
export const openCase = (register: Register, row: CaseRow, by: By): Promise<Recorded> =>
  enterCase(register, 'case.opened', row, firstStep(row, by.author), by)

const firstStep = ({ id, opened }: CaseRow, author: string): CaseStepRow => ({
  case: id,
  number: 1,
  on: opened,
  kind: 'opened',
  by: author,
  text: null,
})

/** Enters a step of a case: an answer, a letter, an assignment. */
export const stepCase = (register: Register, row: CaseRow, step: CaseStepRow, by: By): Promise<Recorded> =>
  enterCase(register, 'case.updated', row, step, by)

/** Enters how a case ended, withdrawal included; once persons are appointed as a proposal that a second one carries out. */
export const settleCase = (register: Register, row: CaseRow, step: CaseStepRow, by: By): Promise<Recorded> =>
  enterOrPropose(register, { type: 'case.settled', subject: row.id, body: caseBody(row, step), ...by })

const caseBody = (row: CaseRow, step: CaseStepRow): Json =>
  ({ rows: [rowChange(caseTable, row), rowChange(caseStepTable, step)] }) as unknown as Json

async function enterCase(
  register: Register,
  type: 'case.opened' | 'case.updated',
  row: CaseRow,
  step: CaseStepRow,
  { author, actingFor, expectedVersion }: By,
): Promise<Recorded> {
  const [recorded] = await register.append([
    {
      type,
      subject: row.id,
      body: caseBody(row, step),
      expectedVersion: expectedVersion ?? (await register.versionOf(row.id)),
      author,
      actingFor,
      validFrom: step.on,
    },
  ])
  return recorded!
}

async function enter(
  register: Register,
  type: 'work.milestone' | 'work.status' | 'work.updated',
  work: WorkId,
  rows: readonly RowChange[],
  { author, actingFor, expectedVersion }: By,
  validFrom: PartialDate | null,
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

/**
 * Gives a paragraph of a report other words, or with null takes them back. It needs a second person; until that one
 * agrees the report keeps the words that it had.
 */
export async function wordReport(
  register: Register,
  wording: Omit<WordingRow, 'text' | 'by'> & { readonly text: string | null },
  { author, actingFor, expectedVersion }: By,
): Promise<Recorded> {
  const { report, paragraph, language, text } = wording
  const row = text === null ? null : { ...wording, text, by: author }
  const change = { table: wordingTable.name, key: `${report} ${paragraph} ${language}`, row }
  return enterOrPropose(register, {
    type: 'report.worded',
    // Each paragraph is a subject of its own, so that one edit does not end the proposal of another.
    subject: `${report}.${paragraph}.${language}`,
    body: { rows: [change] } as unknown as Json,
    author,
    actingFor,
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
  })
}

/** Enters what becomes of a meeting, with the rows that go with it: points of its agenda, papers, items of its minutes. */
export async function enterMeeting(
  register: Register,
  type: Extract<Draft['type'], `meeting.${string}`>,
  row: MeetingRow,
  rows: readonly RowChange[],
  { author, actingFor, expectedVersion }: By,
): Promise<Recorded> {
  const [recorded] = await register.append([
    {
      type,
      subject: row.id,
      body: { rows: [rowChange(meetingTable, row), ...rows] } as unknown as Json,
      expectedVersion: expectedVersion ?? (await register.versionOf(row.id)),
      author,
      actingFor,
      validFrom: row.date,
    },
  ])
  return recorded!
}

/** Enters an action item anew, or another owner or date for it. */
export async function enterItem(
  register: Register,
  type: 'item.set' | 'item.changed',
  row: ActionItemRow,
  { author, actingFor, expectedVersion }: By,
): Promise<Recorded> {
  const [recorded] = await register.append([
    {
      type,
      subject: row.id,
      body: { rows: [rowChange(actionItemTable, row)] } as unknown as Json,
      expectedVersion: expectedVersion ?? (await register.versionOf(row.id)),
      author,
      actingFor,
    },
  ])
  return recorded!
}

/** Ends an action item or opens it again; once persons are appointed, as a proposal that a second person carries out. */
export const endItem = (register: Register, row: ItemEndRow, { author, actingFor, expectedVersion }: By) =>
  enterOrPropose(register, {
    type: `item.${row.status}`,
    subject: row.item,
    body: { rows: [rowChange(itemEndTable, row)] } as unknown as Json,
    author,
    actingFor,
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
  })
