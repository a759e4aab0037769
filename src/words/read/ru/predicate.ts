import { type Feature, type Act } from './lexicon/index.ts'

/** What a clause says of its subject. */
export interface Predicate {
  /** Null for a verb that is no act: the clause reports a fact. */
  readonly act: Act | null
  readonly feature: Feature | 'ready' | 'should' | 'future' | 'will' | 'other'
  /** Token indexes of the trigger, `to` exclusive. */
  readonly at: number
  readonly to: number
  readonly negated: boolean
  /** "We": the verb itself says who speaks. */
  readonly we: boolean
  readonly i: boolean
  readonly plural: boolean
  /** For a noun after a light verb: where the noun stands. */
  readonly noun: number | null
  /** The deed of a bare or passive future. */
  readonly deed: string | null
  readonly passive: boolean
  /** "… не соответствует действительности": what stands before is denied. */
  readonly denies?: boolean
}

const NOTHING_MORE: Partial<Predicate> = {}

/** A predicate of one word that nothing else is known of; `more` says what is. */
export const bare = (
  at: number,
  act: Act | null,
  feature: Predicate['feature'],
  more: Partial<Predicate> = NOTHING_MORE,
  negated = false,
): Predicate => ({
  act,
  feature,
  at,
  to: more.to ?? at + 1,
  negated: more.negated ?? negated,
  we: more.we ?? false,
  i: more.i ?? false,
  plural: more.plural ?? false,
  noun: more.noun ?? null,
  deed: more.deed ?? null,
  passive: more.passive ?? false,
  denies: more.denies ?? false,
})

/** Makes a predicate at the word under inspection. */
export type Make = (act: Act | null, feature: Predicate['feature'], more?: Partial<Predicate>) => Predicate
