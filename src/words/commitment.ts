import type { CommitmentId, Snapshot } from '../ground/index.ts'
import { commitmentTable, groundingTable, mentionTable, statementTable } from './table.ts'
import type { CommitmentRow, MentionRow, StatementRow } from './table.ts'

export const commitmentById = (snapshot: Snapshot, id: string): CommitmentRow | undefined =>
  snapshot.row(commitmentTable, id)

/** Every sentence about a commitment: the one that makes it first, then the others as the pack lists them. */
export function sentencesOf(
  snapshot: Snapshot,
  id: CommitmentId,
): Pick<MentionRow, 'document' | 'sentence' | 'relation'>[] {
  const commitment = commitmentById(snapshot, id)
  if (!commitment) return []
  const { document, sentence } = commitment
  return [
    { document, sentence, relation: 'makes' },
    ...snapshot.rows(mentionTable).filter((mention) => mention.commitment === id),
  ]
}

/** The commitments that stand on one sentence of a document. */
export function commitmentsAt(snapshot: Snapshot, document: string, sentence: number): CommitmentRow[] {
  const mentioned = new Set(
    snapshot
      .rows(mentionTable)
      .filter((row) => row.document === document && row.sentence === sentence)
      .map((row) => row.commitment),
  )
  return snapshot
    .rows(commitmentTable)
    .filter((row) => mentioned.has(row.id) || (row.document === document && row.sentence === sentence))
}

/** Statements of documents at the desk that are about a commitment, the one on which it stands first. */
export function statementsOf(
  snapshot: Snapshot,
  id: CommitmentId,
): { readonly row: StatementRow; readonly relation: MentionRow['relation'] }[] {
  const ground = snapshot.row(groundingTable, id)?.statement
  const own = ground && snapshot.row(statementTable, ground)
  return [
    ...(own ? [{ row: own, relation: 'makes' as const }] : []),
    ...snapshot
      .rows(statementTable)
      .filter((row) => row.commitment === id && row.standing !== 'rejected')
      .map((row) => ({ row, relation: row.relation ?? 'repeats' })),
  ]
}
