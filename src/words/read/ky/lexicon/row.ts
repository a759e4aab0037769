import type { Polarity } from '../../../statement.ts'
import type { Sense } from '../../grammar.ts'

/** What a predicate needs before it: a clause that is said, an infinitive, a thing, nothing, or the clause itself. */
type Frame = 'say' | 'do' | 'thing' | 'whole'

/** An act as its verb gives it. */
export interface Act extends Sense {
  readonly frame: Frame
  readonly rule: string
}

/** Rows of the lexicon: stems with any finite ending, or whole words. */
export interface Row extends Omit<Act, 'polarity'> {
  readonly polarity?: Polarity
  /** Stems that any ending of a finite verb, a converb or a reported form may follow. */
  readonly stems?: string
  /** Whole words with their endings. */
  readonly words?: string
}
