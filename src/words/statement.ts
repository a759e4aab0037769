import type { Id, Span } from '../ground/index.ts'

export const kinds = [
  'meeting',
  'signature',
  'agreement',
  'commitment',
  'endorsement',
  'assessment',
  'call',
  'expectation',
  'statement',
] as const
/** What sort of act a sentence reports. A hope is an expectation and a demand a call; neither is a commitment. */
export type Kind = (typeof kinds)[number]

export const hows = [
  'explicit',
  'short-name',
  'surname',
  'abbreviation',
  'role',
  'pronoun',
  'collective',
  'elided',
  'carried',
  'contextual',
] as const
/** How the text names somebody, or how the reader came to know who is meant. */
export type How = (typeof hows)[number]

export const polarities = ['positive', 'negative', 'negated-act', 'denial'] as const
export type Polarity = (typeof polarities)[number]

export const modalities = [
  'realis',
  'hope',
  'support',
  'should',
  'appeal',
  'readiness',
  'decided',
  'undertaken',
  'signed',
  'unknown',
] as const
export type Modality = (typeof modalities)[number]

export const mentionTypes = [
  'state',
  'state-adjective',
  'person',
  'person+role',
  'role',
  'pronoun',
  'collective',
  'group',
  'organisation',
  'document',
  'programme',
  'project',
  'format',
  'port',
  'place',
  'date',
] as const
export type MentionType = (typeof mentionTypes)[number]

export const dateRelations = ['at', 'by', 'from', 'until'] as const

export interface Actor {
  readonly id: Id
  readonly mention: Span | null
  readonly how: How
}

/** One act with one content, nailed to the characters it stands on (UTF-16 units of the decoded text). */
export interface Statement {
  readonly id: string
  readonly kind: Kind
  readonly sentence: Span
  /** The words that carry the act. */
  readonly trigger: Span
  /** What is said, promised, signed or valued. */
  readonly content: Span
  /** Who is bound or acts, which is not always who talks. */
  readonly actors: readonly Actor[]
  readonly attribution: {
    readonly by: Id | 'narrator' | 'unspecified'
    readonly mention: Span | null
    readonly how: How
  }
  /** Who is expected to act, for hopes and demands. */
  readonly addressee: readonly Actor[]
  readonly polarity: Polarity
  readonly modality: Modality
  /** 0 none to 5 signed or "undertakes" inside a signed document. */
  readonly strength: number
  /** 0 a theme, 1 a named object or direction, 2 a quantity, deadline or amount. */
  readonly precision: number
  /** 0 none, 1 a body or mechanism is named, 2 a third party decides or supervises. */
  readonly delegation: number
  readonly themes: readonly string[]
  readonly objects: readonly { readonly id: Id; readonly mention: Span }[]
  readonly place: { readonly id: Id; readonly mention: Span } | null
  readonly date: {
    readonly value: string
    readonly precision: 'year' | 'quarter' | 'month' | 'day'
    readonly relation: (typeof dateRelations)[number]
    readonly mention: Span | null
  } | null
  /** The record that this one repeats or happens within. */
  readonly parent: string | null
  /** Every rule that decided something. */
  readonly rules: readonly string[]
}

export interface Mention extends Span {
  readonly id: Id
  readonly type: MentionType
}

/** What `read` answers; the shape is a contract. */
export interface Reading {
  readonly schema: 'ortoq-words/1'
  readonly source: { readonly sha256: string; readonly language: string; readonly chars: number }
  readonly records: readonly Statement[]
  readonly mentions: readonly Mention[]
}
