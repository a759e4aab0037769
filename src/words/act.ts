import { rowChange, type CommitmentId, type Json, type StateId } from '../ground/index.ts'
import type { Recorded, Register } from '../register/index.ts'
import { confirmationTable } from './table.ts'

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
