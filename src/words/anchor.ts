import type { CommitmentId, Span } from '../ground/index.ts'
import { likeness } from './desk.ts'
import type { Reading, Statement } from './statement.ts'
import type { CommitmentRow } from './table.ts'

/** A commitment of the pack found in a document as it was signed: where, and what the two have in common. */
export interface Anchored {
  readonly commitment: CommitmentId
  /** The record of the reading that says it. */
  readonly record: string
  readonly span: Span
  /** Ids and themes that both name, and the sides that both bind. */
  readonly shared: readonly string[]
}

const UNBINDING: readonly Statement['kind'][] = ['meeting', 'assessment', 'statement']

/**
 * Finds the commitments in a reading of their document. Each stands on the one record with which it has most in common,
 * each record carries at most one; a thing or a theme in common is the least that is asked, so that most of a document
 * is anchored nowhere rather than wrongly. A person confirms it.
 */
export function anchored(commitments: readonly CommitmentRow[], { records }: Reading): Anchored[] {
  const pairs = commitments.flatMap((commitment) =>
    records
      .filter(({ kind }) => !UNBINDING.includes(kind))
      .map((record) => ({ commitment, record, ...likeness(commitment, record) }))
      .filter(({ names }) => names > 0),
  )
  const taken = new Set<string>()
  return pairs
    .toSorted((a, b) => b.score - a.score || a.record.content.start - b.record.content.start)
    .flatMap(({ commitment, record, shared }): Anchored[] => {
      if (taken.has(commitment.id) || taken.has(record.id)) return []
      taken.add(commitment.id).add(record.id)
      return [{ commitment: commitment.id, record: record.id, span: record.sentence, shared }]
    })
    .toSorted((a, b) => a.span.start - b.span.start)
}
