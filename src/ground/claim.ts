import { convert, type Unit } from './quantity.ts'
import type { PartialDate } from './date.ts'
import type { Property } from './property.ts'
import type { Id, SourceId } from './id.ts'

export type Confidence = 'high' | 'medium' | 'low' | 'assumed'

/**
 * What somebody says of the world: a value or an interval, with its unit, speaker, date and source.
 * Rivals stand side by side and are never averaged; a missing claim is "unknown", never zero.
 */
export interface Claim {
  readonly subject: Id
  readonly property: Property
  /** Bounds of the value; equal for a single figure, `null` where the speaker left that side open. */
  readonly low: number | null
  readonly high: number | null
  readonly unit: Unit
  /** What part of the subject or which time is meant, where it is not the whole. */
  readonly scope: string | null
  /** The time that the figure speaks of. */
  readonly period: string | null
  readonly speaker: string | null
  readonly said: PartialDate | null
  /** An address in the pack's sources, or for an assumption the row that gives method and reason. */
  readonly source: SourceId | Id<'assumption'>
  readonly confidence: Confidence
  readonly note: string | null
}

/** The bounds of a claim in another unit of the same dimension; an open side stays open. */
export function boundsIn(claim: Claim, unit: Unit): { low: number | null; high: number | null } {
  const side = (value: number | null) => (value === null ? null : convert(value, claim.unit, unit))
  return { low: side(claim.low), high: side(claim.high) }
}
