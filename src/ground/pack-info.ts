import type { PartialDate } from './date.ts'
import type { Names } from './language.ts'

/** What a pack says of itself in `pack.json`. */
export interface PackInfo {
  /** Short name of the partnership, such as `cn-kg`; a data folder keeps to the pack it was opened with. */
  readonly id: string
  /** Grows with each edition; a newer edition appends to the register. */
  readonly version: string
  readonly names: Names
  /** The date up to which its facts reach; shown on every page. */
  readonly factsUntil: PartialDate
  /** Whose compilation it is, and on what terms: a text, or one for each language. */
  readonly author: Names
  readonly licence: Names
}
