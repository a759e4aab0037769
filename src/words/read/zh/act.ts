import type { Polarity } from '../../statement.ts'
import type { Sense } from '../grammar.ts'

/** How a verb takes what it is about. */
export type Frame =
  /** A clause, or several, of what is said. */
  | 'say'
  /** The verb phrase after an auxiliary; phrases coordinated with it are acts of their own. */
  | 'do'
  /** The thing after the verb. */
  | 'thing'
  /** The clause itself: somebody met somebody. */
  | 'whole'
  /** What stands before the verb: "the reports are groundless". */
  | 'before'

export interface Act extends Sense {
  readonly frame: Frame
  /** Last part of the rule's name. */
  readonly rule: string
}

/**
 * A verb of the lexicon. `words` is a regular expression over folded text; what must not stand beside it is said with
 * look-arounds, because one character serves many words: 要 is "must", but 主要 "main", 要求 "demand" and 重要
 * "important" hold it too.
 */
export interface Verb extends Omit<Act, 'polarity'> {
  readonly words: string
  readonly polarity?: Polarity
}

/** What a side of a treaty has to do. */
export const BOUND: Act = {
  rule: 'will',
  kind: 'commitment',
  modality: 'undertaken',
  strength: 5,
  polarity: 'positive',
  frame: 'do',
}
/** What several decide is agreed. */
export const DECIDED: Act = {
  rule: 'decided-together',
  kind: 'agreement',
  modality: 'decided',
  strength: 4,
  polarity: 'positive',
  frame: 'do',
}
/** That something is not so. */
export const DENIAL: Act = {
  rule: 'not',
  kind: 'statement',
  modality: 'realis',
  strength: 0,
  polarity: 'denial',
  frame: 'whole',
}
/** What somebody says without a verb of saying. */
export const SAID: Act = { ...DENIAL, rule: 'own-words', polarity: 'positive' }
/** That something must not be done. */
export const FORBIDS: Act = {
  rule: 'should-not',
  kind: 'call',
  modality: 'should',
  strength: 2,
  polarity: 'negated-act',
  frame: 'do',
}
