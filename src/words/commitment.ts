import { groupedBy, type CommitmentId, type Snapshot } from '../ground/index.ts'
import { commitmentTable, confirmationTable, groundingTable, mentionTable, statementTable } from './table.ts'
import type { CommitmentRow, ConfirmationRow, MentionRow, StatementRow } from './table.ts'

export const commitmentById = (snapshot: Snapshot, id: string): CommitmentRow | undefined =>
  snapshot.row(commitmentTable, id)

const mentionsOf = groupedBy(mentionTable, 'commitment')
const mentionsIn = groupedBy(mentionTable, 'document')
const about = groupedBy(statementTable, 'commitment')
const byDocument = groupedBy(commitmentTable, 'document')
const confirmations = groupedBy(confirmationTable, 'commitment')

const byParty = groupedBy(commitmentTable, 'parties')
const byTheme = groupedBy(commitmentTable, 'themes')

/** The commitments that bind a party and are of a theme, where they are given, in the order in which they were stated. */
export function commitmentsBy(
  snapshot: Snapshot,
  { party, theme }: { readonly party?: string | undefined; readonly theme?: string | undefined },
): readonly CommitmentRow[] {
  if (party === undefined) return theme === undefined ? snapshot.rows(commitmentTable) : byTheme(snapshot, theme)
  const bound = byParty(snapshot, party)
  return theme === undefined ? bound : bound.filter(({ themes }) => (themes as readonly string[]).includes(theme))
}

/** The commitments that a document makes, in the order in which they were stated. */
export const commitmentsOf = (snapshot: Snapshot, document: string): readonly CommitmentRow[] =>
  byDocument(snapshot, document)

/** What the sides have confirmed of a commitment. */
export const confirmationsOf = (snapshot: Snapshot, id: string): readonly ConfirmationRow[] =>
  confirmations(snapshot, id)

/** Every sentence about a commitment: the one that makes it first, then the others as the pack lists them. */
export function sentencesOf(
  snapshot: Snapshot,
  id: CommitmentId,
): Pick<MentionRow, 'document' | 'sentence' | 'relation'>[] {
  const commitment = commitmentById(snapshot, id)
  if (!commitment) return []
  const { document, sentence } = commitment
  return [{ document, sentence, relation: 'makes' }, ...mentionsOf(snapshot, id)]
}

/** The commitments that stand on one sentence of a document. */
export function commitmentsAt(snapshot: Snapshot, document: string, sentence: number): CommitmentRow[] {
  const mentioned = mentionsIn(snapshot, document).flatMap((row) =>
    row.sentence === sentence ? (commitmentById(snapshot, row.commitment) ?? []) : [],
  )
  const made = byDocument(snapshot, document).filter((row) => row.sentence === sentence)
  return inOrder(snapshot, [...new Set([...mentioned, ...made])])
}

// In the order in which they were stated.
function inOrder(snapshot: Snapshot, rows: readonly CommitmentRow[]): CommitmentRow[] {
  if (rows.length < 2) return [...rows]
  const wanted = new Set(rows)
  return snapshot.rows(commitmentTable).filter((row) => wanted.has(row))
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
    ...about(snapshot, id)
      .filter((row) => row.standing !== 'rejected')
      .map((row) => ({ row, relation: row.relation ?? 'repeats' })),
  ]
}
