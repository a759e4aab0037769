import { rowChange, type CommitmentId, type Id, type Json, type PartialDate, type StateId } from '../ground/index.ts'
import { enterOrPropose, sideOf, type Recorded, type Register } from '../register/index.ts'
import {
  commitmentTable,
  confirmationTable,
  disputeTable,
  groundingTable,
  standingTable,
  statementTable,
} from './table.ts'
import type { CommitmentRow, DisputeRow, StandingRow, StatementRow } from './table.ts'

/** Enters that a side confirms a commitment. One side's word never stands for another's. */
export async function confirmCommitment(
  register: Register,
  commitment: CommitmentId,
  {
    state,
    author,
    on,
    note,
    expectedVersion,
  }: { state: StateId; author: string; on: string; note: string | null; expectedVersion?: number },
): Promise<Recorded> {
  const row = rowChange(confirmationTable, { commitment, state, by: author, on, note })
  const [recorded] = await register.append([
    {
      type: 'commitment.confirmed',
      subject: commitment,
      body: { rows: [row] } as unknown as Json,
      expectedVersion: expectedVersion ?? (await register.versionOf(commitment)),
      author,
      actingFor: state,
      validFrom: on,
    },
  ])
  return recorded!
}

/** What is said of a commitment by all whom it binds. */
export interface Closing {
  readonly status: StandingRow['status']
  readonly why: string
  readonly on: PartialDate
  readonly author: string
  /** The commitment into which it is merged. */
  readonly into?: CommitmentId | null
  /** The row as it is to read from now on: another date due, other parties. */
  readonly changed?: CommitmentRow
  readonly expectedVersion?: number
}

/** Closes, re-dates or re-assigns a commitment, or lays that before the others whom it binds. */
export async function closeCommitment(register: Register, id: CommitmentId, closing: Closing): Promise<Recorded> {
  const { status, why, on, author, into = null, changed, expectedVersion } = closing
  const rows = [
    rowChange(standingTable, { commitment: id, status, into, on, why, by: author }),
    ...(changed ? [rowChange(commitmentTable, changed)] : []),
  ]
  return enterOrPropose(register, {
    type: `commitment.${status}`,
    subject: id,
    body: { rows } as unknown as Json,
    author,
    actingFor: await sideOf(register, author),
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
  })
}

/** Hangs a dispute on a record, of which it becomes a part wherever that is shown. */
export async function raiseDispute(
  register: Register,
  { about, why, on, author, state }: Pick<DisputeRow, 'about' | 'why' | 'on' | 'state'> & { readonly author: string },
): Promise<Recorded> {
  const { size } = await register.head()
  const id: Id<'dispute'> = `dispute:${size}`
  const row = rowChange(disputeTable, { id, about, state, why, on, by: author, ended: null })
  const side = (await sideOf(register, author)) ?? (state as StateId | null)
  const [recorded] = await register.append([
    {
      type: 'dispute.raised',
      subject: id,
      body: { about, rows: [row] } as unknown as Json,
      expectedVersion: 0,
      author,
      actingFor: side,
    },
  ])
  return recorded!
}

/** Ends a dispute: at once by whoever raised it, else as a proposal to both sides. */
export async function endDispute(
  register: Register,
  dispute: DisputeRow,
  { on, author }: { readonly on: PartialDate; readonly author: string },
): Promise<Recorded> {
  const body = { rows: [rowChange(disputeTable, { ...dispute, ended: on })] } as unknown as Json
  const act = { type: 'dispute.ended', subject: dispute.id, body, author } as const
  const { principals } = await register.rules()
  const actingFor = await sideOf(register, author)
  if (principals.of(author)?.id !== principals.of(dispute.by)?.id)
    return enterOrPropose(register, { ...act, actingFor })
  const [recorded] = await register.append([
    { ...act, actingFor, expectedVersion: await register.versionOf(dispute.id) },
  ])
  return recorded!
}

/** How a statement was judged, as the act that says so. */
export type Judgement = 'proposed' | 'corrected' | 'rejected' | 'anchored'

/** Who enters something, for whom, having seen which version of it. */
export interface Entering {
  readonly author: string
  readonly actingFor: StateId | null
  readonly expectedVersion?: number | undefined
}

/** Enters what a person says of a statement. */
export async function judgeStatement(
  register: Register,
  judgement: Judgement,
  row: StatementRow,
  { author, actingFor, expectedVersion }: Entering,
): Promise<Recorded> {
  const [recorded] = await register.append([
    {
      type: `statement.${judgement}`,
      subject: row.id,
      body: { rows: [rowChange(statementTable, row)] } as unknown as Json,
      expectedVersion: expectedVersion ?? (await register.versionOf(row.id)),
      author,
      actingFor,
      validFrom: row.on,
    },
  ])
  return recorded!
}

/** Enters a commitment that stands on a statement. It binds nobody before the sides confirm it. */
export async function proposeCommitment(
  register: Register,
  row: CommitmentRow,
  statement: Id<'stm'>,
  { author, actingFor, expectedVersion }: Entering,
): Promise<Recorded> {
  const rows = [rowChange(commitmentTable, row), rowChange(groundingTable, { commitment: row.id, statement })]
  const [recorded] = await register.append([
    {
      type: 'commitment.proposed',
      subject: row.id,
      body: { rows } as unknown as Json,
      expectedVersion: expectedVersion ?? (await register.versionOf(row.id)),
      author,
      actingFor,
    },
  ])
  return recorded!
}
