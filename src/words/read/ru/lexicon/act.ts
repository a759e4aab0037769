import type { Kind, Modality } from '../../../statement.ts'
import type { Sense } from '../../grammar.ts'

/** How the content hangs on the verb. */
export type Frame =
  /** , что … */
  | 'that'
  /** построить … */
  | 'infinitive'
  /** the object itself: подписали соглашение */
  | 'object'
  /** a preposition and its noun: за …, к …, на …, о …, в …, с …, по поводу … */
  | `+${string}`

/** An act as its verb, noun or short adjective gives it. */
export interface Act extends Sense {
  /** Name inside the rules: `ru.call.prizvat`. */
  readonly name: string
  readonly frames: readonly Frame[]
  /** Emphasis: with a noun it values, with a that-clause it states. */
  readonly values?: boolean
  /** Somebody is spoken to: его/её/X in the dative or accusative between verb and content. */
  readonly addressed?: boolean
}

/** What an act has besides its kind, where it is not the usual of its kind. */
export type Extra = Partial<Pick<Act, 'strength' | 'modality' | 'polarity' | 'values' | 'addressed'>>

/** What is firmly promised. */
export const firm: Extra = { strength: 4, modality: 'undertaken' }

const DEFAULTS: Readonly<Record<Kind, readonly [number, Modality]>> = {
  meeting: [0, 'realis'],
  signature: [5, 'signed'],
  agreement: [4, 'decided'],
  commitment: [3, 'readiness'],
  endorsement: [1, 'support'],
  assessment: [0, 'realis'],
  call: [2, 'appeal'],
  expectation: [1, 'hope'],
  statement: [0, 'realis'],
}

/** An act with the strength and modality usual of its kind. */
export const act = (kind: Kind, name: string, frames: readonly Frame[], extra: Extra = {}): Act => ({
  name,
  kind,
  strength: DEFAULTS[kind][0],
  modality: DEFAULTS[kind][1],
  polarity: 'positive',
  frames,
  ...extra,
})
